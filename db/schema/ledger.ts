import { day, index, instant, key, ore, table, text, uniqueIndex, whole, word } from '../columns'
import { accounts } from './accounts'
import { cases } from './cases'
import { files } from './documents'
import { municipalities } from './municipality'

/** A file from the accounts, as it was read. A later one of the same period replaces it; both stay. */
export const ledgerImports = table(
  'ledger_imports',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    number: whole().notNull(),
    format: word(['csv', 'xlsx', 'sie4'] as const).notNull(),
    fileName: text().notNull(),
    fileHash: text()
      .notNull()
      .references(() => files.hash, { onDelete: 'restrict' }),
    fromDay: day().notNull(),
    toDay: day().notNull(),
    rowCount: whole().notNull(),
    sumOre: ore().notNull(),
    /** The import that this one replaces. */
    replacesId: text(),
    /** Rows of the file that are no outcome of a project: without project code, or on balance sheet accounts. */
    leftOutCount: whole(),
    /** Tried and looked at, but counted only from now on. */
    acceptedAt: instant(),
    withdrawnAt: instant(),
    withdrawnReason: text(),
    importedAt: instant().notNull(),
    importedBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('ledger_imports_number').on(t.municipalityId, t.number)],
)

/** One posting. Cost positive, revenue negative. */
export const ledgerRows = table(
  'ledger_rows',
  {
    id: key(),
    importId: text()
      .notNull()
      .references(() => ledgerImports.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    day: day().notNull(),
    voucher: text(),
    account: text().notNull(),
    accountName: text(),
    project: text(),
    costCentre: text(),
    text: text(),
    amountOre: ore().notNull(),
  },
  (t) => [
    index('ledger_rows_import').on(t.importId, t.position),
    index('ledger_rows_project').on(t.project, t.day),
  ],
)

/** Which project code of the accounts belongs to a case. */
export const ledgerProjects = table(
  'ledger_projects',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    project: text().notNull(),
    name: text(),
    /** Only these accounts of the project (`4000-4999, 7`), when it is shared by several cost lines. */
    accounts: text(),
    /** The cost line of the case's calculation that they belong to. */
    line: text(),
    endedAt: instant(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [
    index('ledger_projects_case').on(t.caseId),
    index('ledger_projects_project').on(t.municipalityId, t.project),
  ],
)

/** How far a cost line of a case has come, and what it is expected to cost. Only added to: the latest of a line holds. */
export const lineForecasts = table(
  'line_forecasts',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    line: text().notNull(),
    /** Ordered but not yet invoiced. */
    committedOre: ore().notNull(),
    /** Null: the budget is still what is expected. */
    forecastOre: ore(),
    day: day().notNull(),
    comment: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('line_forecasts_case').on(t.caseId)],
)
