import { index, instant, json, key, table, text, uniqueIndex, whole, word } from '../columns'
import { type EntryData, entryKinds } from '../../app/domain/meetings/record/entries'
import { accounts } from './accounts'
import { agendaItems, meetings } from './meetings'

/**
 * What happened at a meeting, in the order it was noted: arrivals, proposals, votes, decisions. Rows are only added;
 * a mistake is struck by an entry of its own. The id is made where it was typed, so that what is sent twice is kept once.
 */
export const meetingEntries = table(
  'meeting_entries',
  {
    id: key(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: 'restrict' }),
    /** Gap-free order within the meeting, given when it is stored. */
    sequence: whole().notNull(),
    itemId: text().references(() => agendaItems.id, { onDelete: 'restrict' }),
    kind: word(entryKinds).notNull(),
    data: json<EntryData>().notNull(),
    /** When it happened by the secretary's clock, and when it was stored. */
    happenedAt: instant().notNull(),
    storedAt: instant().notNull(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [
    uniqueIndex('meeting_entries_sequence').on(t.meetingId, t.sequence),
    index('meeting_entries_item').on(t.itemId),
  ],
)
