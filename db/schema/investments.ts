import { decimal, flag, index, key, ore, table, text, whole, word } from '../columns'
import { cases } from './cases'

/** The calculation as the document states it. Decided calculations are frozen: a change is a new row. */
export const investments = table(
  'investments',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    principalOre: ore().notNull(),
    residualOre: ore().notNull(),
    ratePct: decimal(),
    lifeMonths: whole(),
    method: word(['straight_line', 'annuity'] as const),
    interestMethod: word(['OPENING', 'AVERAGE', 'MONTHLY'] as const).notNull(),
    /** YYYY-MM when it is taken into use; null when the document numbers the years 1, 2, 3. */
    start: text(),
    reserveOre: ore(),
    reserveStatedPct: decimal(),
    financing: text(),
    schedule: text(),
    yearOneCostOre: ore(),
  },
  (t) => [index('investments_case').on(t.caseId)],
)

export const investmentLines = table(
  'investment_lines',
  {
    id: key(),
    investmentId: text()
      .notNull()
      .references(() => investments.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    phase: word(['feasibility', 'procurement', 'project', 'reserve', 'other'] as const).notNull(),
    label: text().notNull(),
    ore: ore().notNull(),
    /** Capitalised or a running cost; null where the document does not say. */
    capital: flag(),
  },
  (t) => [index('investment_lines_investment').on(t.investmentId, t.position)],
)

/** The table as printed; recomputed beside it on the page, never over it. */
export const investmentRows = table(
  'investment_rows',
  {
    id: key(),
    investmentId: text()
      .notNull()
      .references(() => investments.id, { onDelete: 'restrict' }),
    /** 1, 2, 3 … as numbered in the document. */
    year: whole().notNull(),
    interestOre: ore(),
    depreciationOre: ore(),
    costOre: ore(),
  },
  (t) => [index('investment_rows_investment').on(t.investmentId, t.year)],
)
