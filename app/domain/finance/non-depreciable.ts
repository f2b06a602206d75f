import { ok, refuse } from '../shared/result'
import { faultInAmounts, maxLifeMonths, parseMonth, ratesOfYears, rateTable } from './checks'
import { interestOf, totalsOf } from './straight-line'
import type { FinanceResult, NonDepreciableInput, NonDepreciableSchedule, ScheduleRow } from './types'

/**
 * Yearly interest on an asset that is not depreciated (land, art) from its start month through December of
 * `lastYear`. Refusals: `INPUT_INVALID` (also when the last year lies before the start), `AMOUNT_TOO_LARGE`,
 * `PRINCIPAL_NOT_POSITIVE`, `LIFE_TOO_LONG`, then per year `RATE_MISSING`, `RATE_NEGATIVE`.
 */
export const nonDepreciable = (input: NonDepreciableInput): FinanceResult<NonDepreciableSchedule> => {
  const { principalOre, lastYear } = input
  const start = parseMonth(input.start)
  if (!start || !Number.isInteger(lastYear) || lastYear < start.year) return refuse('INPUT_INVALID')
  const fault = faultInAmounts([principalOre])
  if (fault) return refuse(fault)
  if (principalOre <= 0) return refuse('PRINCIPAL_NOT_POSITIVE')
  if ((lastYear - start.year + 1) * 12 > maxLifeMonths) return refuse('LIFE_TOO_LONG')
  const rates = ratesOfYears(rateTable(input.rates), start.year, lastYear)
  if (!rates.ok) return rates

  const rows = rates.value.map((rate, index): ScheduleRow => {
    const months = index === 0 ? 13 - start.month : 12
    const interestOre = interestOf(rate, principalOre, months)
    return {
      year: start.year + index,
      months,
      openingOre: principalOre,
      depreciationOre: 0,
      interestOre,
      costOre: interestOre,
      closingOre: principalOre,
      ratePct: rate.percent,
    }
  })
  const totals = totalsOf(rows)
  return totals
    ? ok({ basis: { method: 'NON_DEPRECIABLE', input }, rows, totals })
    : refuse('AMOUNT_TOO_LARGE')
}
