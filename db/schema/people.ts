import { day, flag, index, instant, key, table, text, uniqueIndex, word } from '../columns'
import { mandateRoles } from '../../app/domain/access/roles'
import { bodies, municipalities } from './municipality'

export const persons = table(
  'persons',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    name: text().notNull(),
    sortKey: text().notNull(),
    /** Title in an official's post, as the document gives it. */
    title: text(),
    email: text(),
    /** Invented for the demonstration. */
    invented: flag().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('persons_by_name').on(t.municipalityId, t.sortKey)],
)

export const parties = table(
  'parties',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    code: text().notNull(),
    name: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('parties_code').on(t.municipalityId, t.code)],
)

/** A post over time (rules 14): the history keeps the party as of the day. Ended, never removed. */
export const mandates = table(
  'mandates',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    personId: text()
      .notNull()
      .references(() => persons.id, { onDelete: 'restrict' }),
    bodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    post: word(mandateRoles).notNull(),
    partyCode: text(),
    validFrom: day(),
    validTo: day(),
    createdAt: instant().notNull(),
  },
  (t) => [index('mandates_person').on(t.personId), index('mandates_body').on(t.bodyId)],
)
