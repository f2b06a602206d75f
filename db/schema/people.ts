import { day, flag, index, instant, json, key, table, text, uniqueIndex, whole, word } from '../columns'
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

export const mandateEnds = [
  'term_ended',
  'resigned',
  'not_eligible',
  'left_party',
  'other_post',
  'recalled',
  'deceased',
] as const

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
    /** Party on the ballot; `partyCode` is the present one, "-" for who left it (rules 14.1). */
    electedPartyCode: text(),
    /** A deputy's place in the order of serving within the party (KL 5:18). */
    deputyOrder: whole(),
    constituency: text(),
    /** Who was chosen in whose place (by-election, MAND-10) and where it was decided. */
    replacesId: text(),
    decidedIn: text(),
    endReason: word(mandateEnds),
    endNote: text(),
    createdAt: instant().notNull(),
  },
  (t) => [index('mandates_person').on(t.personId), index('mandates_body').on(t.bodyId)],
)

/** The term of a body: how many seats it has from a day, and the party's share of deputies. Rows are added. */
export const bodyTerms = table(
  'body_terms',
  {
    id: key(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    validFrom: day().notNull(),
    validTo: day(),
    seats: whole().notNull(),
    deputySeats: whole(),
    /** In which order deputies of other parties are called in when the own party has none (KL 5:21, 6:16 local). */
    partyOrder: json<Record<string, string[]>>(),
    decidedIn: text(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('body_terms_from').on(t.bodyId, t.validFrom)],
)

/** A new body takes over from an old one: its cases, register and archive follow by this (rules 14.3 #6). */
export const bodySuccessions = table(
  'body_successions',
  {
    id: key(),
    fromBodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    toBodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    day: day().notNull(),
    note: text(),
    createdAt: instant().notNull(),
  },
  (t) => [index('body_successions_from').on(t.fromBodyId)],
)
