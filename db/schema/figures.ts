import { day, decimal, index, instant, key, table, text, whole, word } from '../columns'
import { economicFigureKinds } from '../../app/domain/finance/figures'
import { accounts } from './accounts'
import { municipalities } from './municipality'

/**
 * Yearly figures that calculations rest on (finance.md 2.2–2.4): internal rate in percent, price base amount in whole
 * kronor, price index. Only added to: the latest row of a kind and year holds, and those before it stay as history.
 */
export const economicFigures = table(
  'economic_figures',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    kind: word(economicFigureKinds).notNull(),
    year: whole().notNull(),
    value: decimal().notNull(),
    /** When the index was published; an index is recalculated with every forecast. */
    editionDay: day(),
    source: text().notNull(),
    decidedBy: text(),
    decidedDay: day(),
    /** The row withdraws the figure instead of setting it, and this is why. */
    withdrawnReason: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('economic_figures_kind').on(t.municipalityId, t.kind, t.year)],
)
