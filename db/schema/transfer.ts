import { index, instant, json, key, primaryKey, table, text, whole, word } from '../columns'
import { importSheets, type ImportSheetName } from '../../app/domain/cases/import/fields'
import { accounts } from './accounts'
import { cases } from './cases'
import { municipalities } from './municipality'

export type ImportSheet = {
  sheet: ImportSheetName
  fileName: string
  columns: string[]
  rows: number
}

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
    /** The sheets that were found: their files and their columns' names. */
    sheets: json<ImportSheet[]>().notNull(),
    /** Which column (from 0) holds which field: `cases.title`. */
    mapping: json<Record<string, number>>().notNull(),
    state: word(importStates).notNull(),
    rows: whole().notNull(),
    done: whole().notNull(),
    faults: whole().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index('import_runs_municipality').on(t.municipalityId, t.createdAt)],
)

/** One line of one of the import's sheets, as it stood. */
export const importRows = table(
  'import_rows',
  {
    runId: text()
      .notNull()
      .references(() => importRuns.id, { onDelete: 'restrict' }),
    sheet: word(importSheets).notNull(),
    /** Line of the sheet's file, the head being the first. */
    line: whole().notNull(),
    values: json<string[]>().notNull(),
    outcome: word(['waiting', 'new', 'known', 'fault'] as const).notNull(),
    /** What is wrong with it, one sentence a fault. */
    message: text(),
  },
  (t) => [
    primaryKey({ name: 'import_rows_key', columns: [t.runId, t.sheet, t.line] }),
    index('import_rows_outcome').on(t.runId, t.outcome),
  ],
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
