import { day, flag, instant, key, table, text, uniqueIndex, whole } from '../columns'
import { bodies, municipalities } from './municipality'

export const registers = table(
  'registers',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    /** The authority whose register it is (TF 2:5: each board is one). */
    bodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    code: text().notNull(),
    name: text().notNull(),
    /** e.g. `{unit} {year}/{serial}` (NUM-07). */
    numberPattern: text().notNull(),
    /** The demonstration's own numbers, for documents that print none. */
    demonstration: flag().notNull(),
    closedOn: day(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('registers_code').on(t.municipalityId, t.code)],
)

/** Gap-free series (NUM-04): the row is updated with `returning` in the transaction that uses the number. */
export const counters = table('counters', {
  id: key(),
  value: whole().notNull(),
})
