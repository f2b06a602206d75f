import { index, instant, json, key, primaryKey, table, text, whole, word } from '../columns'
import { accounts } from './accounts'
import { cases } from './cases'
import { municipalities } from './municipality'

export const importStates = [
  'staged',
  'checking',
  'checked',
  'publishing',
  'published',
  'refused',
  'discarded',
] as const

/** An import from another system: staged, checked as a dry run, published whole or not at all. */
export const importRuns = table(
  'import_runs',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    registerId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    fileName: text().notNull(),
    fileHash: text().notNull(),
    /** Name of the other system; with a row's own key it tells what is here already. */
    source: text().notNull(),
    /** Which column holds which field. */
    mapping: json<Record<string, string>>().notNull(),
    columns: json<string[]>().notNull(),
    state: word(importStates).notNull(),
    rows: whole().notNull(),
    done: whole().notNull(),
    faults: whole().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index('import_runs_municipality').on(t.municipalityId, t.createdAt)],
)

export const importRows = table(
  'import_rows',
  {
    runId: text()
      .notNull()
      .references(() => importRuns.id, { onDelete: 'restrict' }),
    line: whole().notNull(),
    values: json<Record<string, string>>().notNull(),
    outcome: word(['waiting', 'new', 'known', 'fault'] as const).notNull(),
    message: text(),
    caseId: text(),
  },
  (t) => [primaryKey({ name: 'import_rows_key', columns: [t.runId, t.line] })],
)

/** What a row of another system became here, so that the same import twice makes nothing twice. */
export const externalKeys = table(
  'external_keys',
  {
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    source: text().notNull(),
    externalKey: text().notNull(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
  },
  (t) => [
    primaryKey({ name: 'external_keys_key', columns: [t.municipalityId, t.source, t.externalKey] }),
    index('external_keys_case').on(t.caseId),
  ],
)
