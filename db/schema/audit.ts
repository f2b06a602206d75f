import { index, instant, key, table, text, uniqueIndex, whole } from '../columns'
import { municipalities } from './municipality'

/** Append-only chain per municipality: each entry's hash covers the one before it. */
export const auditEntries = table(
  'audit_entries',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    sequence: whole().notNull(),
    at: instant().notNull(),
    actorAccountId: text(),
    actorName: text().notNull(),
    actingRole: text(),
    action: text().notNull(),
    entity: text().notNull(),
    entityId: text().notNull(),
    /** Canonical JSON of what changed; part of the hash, so kept as text. */
    detail: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    uniqueIndex('audit_sequence').on(t.municipalityId, t.sequence),
    index('audit_entity').on(t.entity, t.entityId),
  ],
)

/** The chain's last link, one row a municipality, locked by the transaction that adds to it. */
export const auditHeads = table('audit_heads', {
  municipalityId: key().references(() => municipalities.id, { onDelete: 'restrict' }),
  sequence: whole().notNull(),
  hash: text().notNull(),
})
