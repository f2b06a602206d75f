import { day, index, instant, json, key, table, text, word } from '../columns'
import { type DeadlineStep, deadlineStates } from '../../app/domain/cases/deadlines'
import { cases } from './cases'
import { municipalities } from './municipality'

/** A day to keep, with its law. Moved by superseding, never by editing. */
export const deadlines = table(
  'deadlines',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    /** Key of the deadline table in domain/calendar, or 'document' when the document names the day. */
    rule: text().notNull(),
    label: text().notNull(),
    rawDay: day().notNull(),
    day: day().notNull(),
    /** The computation, step by step: codes of domain/calendar, told in words by text/deadlines. */
    steps: json<DeadlineStep[]>().notNull(),
    basis: text(),
    state: word(deadlineStates).notNull(),
    metDay: day(),
    /** The referral, stage, memo … whose day it is; null for the case's own. */
    subjectId: text(),
    /** The deadline that this one moves with. */
    dependsOnId: text(),
    /** The row that this one took the place of, and why it was moved. */
    supersedesId: text(),
    reason: text(),
    /** Since when the clock stands still; null when it runs. */
    pausedDay: day(),
    createdAt: instant().notNull(),
  },
  (t) => [
    index('deadlines_case').on(t.caseId),
    index('deadlines_day').on(t.municipalityId, t.state, t.day),
    index('deadlines_subject').on(t.subjectId),
  ],
)
