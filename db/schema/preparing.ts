import { index, instant, key, table, text, uniqueIndex } from '../columns'
import { accounts } from './accounts'
import { agendaItems, meetings } from './meetings'
import { municipalities } from './municipality'

/** A member's own notes on an item, enciphered with the installation's key; never searched, exported or logged. Secret. */
export const privateNotes = table(
  'private_notes',
  {
    id: key(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    itemId: text()
      .notNull()
      .references(() => agendaItems.id, { onDelete: 'restrict' }),
    cipher: text().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('private_notes_own').on(t.accountId, t.itemId)],
)

/** Which items a member has read; only the member's own. */
export const readMarks = table(
  'read_marks',
  {
    id: key(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    itemId: text()
      .notNull()
      .references(() => agendaItems.id, { onDelete: 'restrict' }),
    readAt: instant().notNull(),
  },
  (t) => [uniqueIndex('read_marks_own').on(t.accountId, t.itemId)],
)

/** A party group's position on an item: the group's own, enciphered as the private notes. Secret. */
export const groupPositions = table(
  'group_positions',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: 'restrict' }),
    partyCode: text().notNull(),
    itemId: text()
      .notNull()
      .references(() => agendaItems.id, { onDelete: 'restrict' }),
    cipher: text().notNull(),
    updatedAt: instant().notNull(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [
    uniqueIndex('group_positions_item').on(t.itemId, t.partyCode),
    index('group_positions_meeting').on(t.meetingId),
  ],
)
