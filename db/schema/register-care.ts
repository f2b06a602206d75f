import { day, flag, index, instant, key, table, text, uniqueIndex, whole, word } from '../columns'
import { accounts } from './accounts'
import { cases } from './cases'
import { bodies, municipalities } from './municipality'

/** A register entry put right: a new entry that keeps what stood before (REG-05). */
export const corrections = table(
  'corrections',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    /** Null when the case itself was corrected. */
    documentId: text(),
    field: text().notNull(),
    before: text(),
    after: text(),
    reason: text().notNull(),
    /** Protected fields' corrections are shown only to those who may see the field. */
    protected: flag().notNull(),
    at: instant().notNull(),
    actorName: text().notNull(),
    actorAccountId: text(),
  },
  (t) => [index('corrections_case').on(t.caseId, t.at)],
)

/** Secrecy markings over time (REG-07): set and lifted, never changed. */
export const secrecyMarkings = table(
  'secrecy_markings',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    /** Null when the whole case is marked. */
    documentId: text(),
    /** What is withheld: everything but the register line, the title or the sender too. */
    title: flag().notNull(),
    party: flag().notNull(),
    provision: text().notNull(),
    /** Last day of the period that the provision gives; null when it runs on. */
    until: day(),
    setDay: day().notNull(),
    setBy: text().notNull(),
    setByAccountId: text(),
    liftedDay: day(),
    liftedBy: text(),
    liftReason: text(),
  },
  (t) => [index('secrecy_markings_case').on(t.caseId)],
)

export const recordsRequestStates = [
  'received',
  'search',
  'secrecy_test',
  'released',
  'partly_released',
  'refused_by_official',
  'authority_decision',
  'closed',
] as const

/** A request for a record (rules 12.12, TF 2:15–19). Who asks may stay unknown (PUB-04). */
export const recordsRequests = table(
  'records_requests',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    bodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    number: whole().notNull(),
    receivedDay: day().notNull(),
    receivedAt: instant().notNull(),
    wanted: text().notNull(),
    /** Where the answer goes; given freely or not at all. */
    contact: text(),
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    documentNumber: whole(),
    state: word(recordsRequestStates).notNull(),
    handlerAccountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
    provision: text(),
    reasons: text(),
    decidedDay: day(),
    decidedBy: text(),
    /** When whoever asked received the written refusal: the time of appeal counts from it (FL 44). */
    notifiedDay: day(),
    closedDay: day(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('records_requests_number').on(t.bodyId, t.number),
    index('records_requests_state').on(t.municipalityId, t.state, t.receivedAt),
  ],
)

/** What was done with a request, in order. Append-only. */
export const recordsRequestSteps = table(
  'records_request_steps',
  {
    id: key(),
    requestId: text()
      .notNull()
      .references(() => recordsRequests.id, { onDelete: 'restrict' }),
    at: instant().notNull(),
    state: word(recordsRequestStates).notNull(),
    note: text(),
    actorName: text().notNull(),
    actorAccountId: text(),
  },
  (t) => [index('records_request_steps_request').on(t.requestId, t.at)],
)
