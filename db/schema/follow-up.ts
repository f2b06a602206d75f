import { day, index, instant, json, key, table, text, uniqueIndex, word } from '../columns'
import { accounts } from './accounts'
import { assignments } from './assignments'
import { governingDocuments } from './governance'
import { municipalities } from './municipality'

/** The day an assignment is to be done, each time it was set. Only added to; the latest holds (index.md 8.1). */
export const assignmentDueDays = table(
  'assignment_due_days',
  {
    id: key(),
    assignmentId: text()
      .notNull()
      .references(() => assignments.id, { onDelete: 'restrict' }),
    dueDay: day().notNull(),
    /** When it was decided: a new day counts only if it was decided before the old one had passed. */
    decidedDay: day().notNull(),
    decidedIn: text(),
    reason: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('assignment_due_days_assignment').on(t.assignmentId, t.decidedDay)],
)

/** A secret link by which whoever has an assignment reports without an account. The secret itself is not kept. */
export const reportLinks = table(
  'report_links',
  {
    id: key(),
    assignmentId: text()
      .notNull()
      .references(() => assignments.id, { onDelete: 'restrict' }),
    secretHash: text().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    untilDay: day().notNull(),
    endedAt: instant(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('report_links_secret').on(t.secretHash)],
)

/** What municipal matters are about: AI, e-tjänster, automatisering, informationssäkerhet. `words` find it in texts. */
export const themes = table(
  'themes',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    slug: text().notNull(),
    name: text().notNull(),
    description: text(),
    words: json<string[]>().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('themes_slug').on(t.municipalityId, t.slug)],
)

export const themedKinds = ['case', 'decision', 'assignment', 'ai_system', 'forum'] as const

/** That something belongs to a theme. A mark that was wrong is ended, not taken away. */
export const themeMarks = table(
  'theme_marks',
  {
    id: key(),
    themeId: text()
      .notNull()
      .references(() => themes.id, { onDelete: 'restrict' }),
    kind: word(themedKinds).notNull(),
    targetId: text().notNull(),
    endedAt: instant(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('theme_marks_theme').on(t.themeId, t.kind), index('theme_marks_target').on(t.targetId)],
)

/** What follows from a strategy or policy: a case, an assignment or an AI system. */
export const governingFollows = table(
  'governing_follows',
  {
    id: key(),
    documentId: text()
      .notNull()
      .references(() => governingDocuments.id, { onDelete: 'restrict' }),
    kind: word(['case', 'assignment', 'ai_system'] as const).notNull(),
    targetId: text().notNull(),
    note: text(),
    endedAt: instant(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('governing_follows_document').on(t.documentId)],
)
