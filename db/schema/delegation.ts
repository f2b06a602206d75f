import { day, flag, index, instant, key, table, text, uniqueIndex, whole, word } from '../columns'
import { delegatedStates } from '../../app/domain/meetings/delegation'
import { accounts } from './accounts'
import { cases } from './cases'
import { agendaItems, meetings } from './meetings'
import { bodies, municipalities } from './municipality'
import { publicNotices } from './notice-board'

/** An item of a body's delegation order over time (rules 4). */
export const delegationItems = table(
  'delegation_items',
  {
    id: key(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    /** 4.2 */
    code: text().notNull(),
    text: text().notNull(),
    /** Post or organ that decides: "Förvaltningschef", "Ordföranden". */
    delegate: text().notNull(),
    /** Limits in the order's own words: "högst 500 000 kronor". */
    limits: text(),
    /** Whether decisions under it are reported to the body (KL 6:40), and how they are appealed. */
    reported: flag().notNull(),
    appealTrack: word(['K', 'F'] as const).notNull(),
    mayDelegateOn: flag().notNull(),
    /** A named member's delegation lapses at the shift (14.3 #5). */
    personal: flag().notNull(),
    validFrom: day().notNull(),
    validTo: day(),
    decidedIn: text(),
    createdAt: instant().notNull(),
  },
  (t) => [index('delegation_items_body').on(t.bodyId, t.code)],
)

/** A decision on a body's behalf (rules 12.10). Number by body and year: KS-DB 2026/317. */
export const delegatedDecisions = table(
  'delegated_decisions',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    bodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    itemId: text().references(() => delegationItems.id, { onDelete: 'restrict' }),
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    year: whole().notNull(),
    serial: whole().notNull(),
    number: text().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    /** Urgent, by the chair or a chosen member (KL 6:39): on the next agenda without exception. */
    urgent: flag().notNull(),
    delegateName: text().notNull(),
    delegateTitle: text(),
    delegateAccountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
    day: day().notNull(),
    reported: flag().notNull(),
    appealTrack: word(['K', 'F', 'none'] as const).notNull(),
    state: word(delegatedStates).notNull(),
    reportedMeetingId: text().references(() => meetings.id, { onDelete: 'restrict' }),
    reportedItemId: text().references(() => agendaItems.id, { onDelete: 'restrict' }),
    noticeId: text().references(() => publicNotices.id, { onDelete: 'restrict' }),
    /** Track F: when the party received it (FL 44). */
    notifiedDay: day(),
    legalForceDay: day(),
    createdAt: instant().notNull(),
    createdBy: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [
    uniqueIndex('delegated_decisions_number').on(t.bodyId, t.year, t.serial),
    index('delegated_decisions_state').on(t.municipalityId, t.bodyId, t.state),
    index('delegated_decisions_case').on(t.caseId),
  ],
)
