import { day, index, key, table, text, uniqueIndex, whole, word } from '../columns'
import { cases } from './cases'
import { bodies, municipalities } from './municipality'

export const meetings = table(
  'meetings',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    bodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    day: day().notNull(),
    /** Second meeting of a body on one day: 2. */
    sequence: whole().notNull(),
    place: text(),
  },
  (t) => [uniqueIndex('meetings_day').on(t.bodyId, t.day, t.sequence)],
)

/** A matter on a meeting's agenda, as far as the case tells; the meeting module adds the rest. */
export const agendaItems = table(
  'agenda_items',
  {
    id: key(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: 'restrict' }),
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    title: text().notNull(),
    note: text(),
  },
  (t) => [index('agenda_items_case').on(t.caseId), index('agenda_items_meeting').on(t.meetingId, t.position)],
)

/** A decision as worded. Never edited; a correction is a new entry. */
export const decisions = table(
  'decisions',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    bodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    meetingId: text().references(() => meetings.id, { onDelete: 'restrict' }),
    day: day(),
    dayText: text(),
    paragraph: text(),
    heading: text().notNull(),
    /** Sort of decision in the words of the trade: bifall, avslag, uppdrag … */
    outcome: word([
      'approved',
      'rejected',
      'answered',
      'written_off',
      'assigned',
      'noted',
      'other',
    ] as const).notNull(),
  },
  (t) => [index('decisions_case').on(t.caseId), index('decisions_latest').on(t.municipalityId, t.day)],
)

export const decisionPoints = table(
  'decision_points',
  {
    id: key(),
    decisionId: text()
      .notNull()
      .references(() => decisions.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    text: text().notNull(),
  },
  (t) => [index('decision_points_decision').on(t.decisionId, t.position)],
)
