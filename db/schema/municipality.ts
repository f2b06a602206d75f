import { day, flag, index, instant, key, table, text, uniqueIndex, word } from '../columns'

export const municipalities = table(
  'municipalities',
  {
    id: key(),
    slug: text().notNull(),
    /** Proper name: Norrtälje. */
    name: text().notNull(),
    /** As it is called: Norrtälje kommun, Stockholms stad. */
    displayName: text().notNull(),
    /** Four digits of the municipal code, when known. */
    code: text(),
    accent: text().notNull(),
    crestFile: text(),
    /** Letterhead of what is written here: address lines, telephone, web address. */
    letterhead: text(),
    /** Whether the register is shown on the web (WEB-08 is LOCAL; the safe default is no). */
    published: flag().notNull(),
    /** Set for the demonstration's municipalities: what they show is retold from a document. */
    demonstration: flag().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('municipalities_slug').on(t.slug)],
)

/** A local rule as decided: a LOCAL or UNCERTAIN item of the rule book. Rows are added, never changed. */
export const localRules = table(
  'local_rules',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    rule: text().notNull(),
    value: text().notNull(),
    decidedBy: text(),
    validFrom: day().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('local_rules_lookup').on(t.municipalityId, t.rule, t.validFrom)],
)

export const bodyKinds = [
  'council',
  'executive_board',
  'board',
  'working_committee',
  'council_committee',
  'joint_board',
  'administration',
  'unit',
  'company',
] as const

export const bodies = table(
  'bodies',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    slug: text().notNull(),
    kind: word(bodyKinds).notNull(),
    name: text().notNull(),
    /** KS, BUN … */
    shortName: text(),
    /** The board an administration serves, the board of a committee. */
    parentId: text(),
    email: text(),
    sortKey: text().notNull(),
    activeFrom: day(),
    activeTo: day(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('bodies_slug').on(t.municipalityId, t.slug)],
)
