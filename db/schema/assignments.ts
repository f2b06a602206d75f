import { day, index, instant, key, table, text, whole, word } from '../columns'
import { accounts } from './accounts'
import { cases } from './cases'
import { bodies, municipalities } from './municipality'

export const assignmentStates = [
  'given',
  'registered',
  'planned',
  'in_progress',
  'reported',
  'fulfilled',
  'withdrawn',
] as const

/** An assignment (rules 12.6): who gave it, who received it, with whom. */
export const assignments = table(
  'assignments',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    text: text().notNull(),
    giver: text().notNull(),
    /** Budget 2024, KF § … */
    origin: text().notNull(),
    receiverBodyId: text().references(() => bodies.id, { onDelete: 'restrict' }),
    receiver: text().notNull(),
    /** Bodies to cooperate with, as the assignment words it. */
    cooperation: text(),
    givenDay: day(),
    dueDay: day(),
    state: word(assignmentStates).notNull(),
    /** Who reports, and when the next report is due. */
    owner: text(),
    ownerAccountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
    nextReportDay: day(),
  },
  (t) => [
    index('assignments_case').on(t.caseId),
    index('assignments_municipality').on(t.municipalityId, t.state),
  ],
)

export const assignmentStages = table(
  'assignment_stages',
  {
    id: key(),
    assignmentId: text()
      .notNull()
      .references(() => assignments.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    title: text().notNull(),
    state: word(['upcoming', 'in_progress', 'reported'] as const).notNull(),
    note: text(),
  },
  (t) => [index('assignment_stages_assignment').on(t.assignmentId, t.position)],
)

export const reportKinds = ['status', 'interim', 'final', 'union_cooperation'] as const

export const assignmentReports = table(
  'assignment_reports',
  {
    id: key(),
    assignmentId: text()
      .notNull()
      .references(() => assignments.id, { onDelete: 'restrict' }),
    stage: whole(),
    kind: word(reportKinds).notNull(),
    day: day(),
    dayText: text(),
    receiver: text().notNull(),
    number: text(),
    note: text(),
    documentId: text(),
    /** How far the reporter says it has come, and how it goes: null for what a document tells of. */
    progressPct: whole(),
    statedSignal: word(['on_track', 'at_risk', 'late'] as const),
    reportedBy: text(),
    createdAt: instant(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('assignment_reports_assignment').on(t.assignmentId, t.day)],
)
