import { annuity, straightLine } from '../../finance'
import type { ReadingWarning } from '../proposed-registration'
import type { AmountMention } from '../recognise/amounts'
import type { FoundCapitalCost } from '../recognise/capital-cost'
import { kronor, ore, percentText } from './amounts-in-words'

/** The printed table against its own sums and against the recomputed schedule (finance 4). */
export function tableWarnings(
  found: FoundCapitalCost | undefined,
  amounts: AmountMention[],
): ReadingWarning[] {
  if (!found) return []
  const { value, totals } = found
  const result: ReadingWarning[] = []
  for (const [k, row] of value.table.entries()) {
    const { interest_sek: interest, depreciation_sek: depreciation, cost_sek: cost } = row
    if (
      interest !== null &&
      depreciation !== null &&
      cost !== null &&
      Math.abs(interest + depreciation - cost) > 1
    ) {
      result.push({
        code: 'SUM_MISMATCH',
        message: `År ${row.year}: ränta ${kronor(interest)} och avskrivning ${kronor(depreciation)} blir ${kronor(interest + depreciation)}, men kostnaden anges till ${kronor(cost)}.`,
        paths: [`/capital_cost/table/${k}`],
      })
    }
  }
  const columns = [
    ['Räntekostnaderna', totals.interest, 'interest_sek'],
    ['Avskrivningarna', totals.depreciation, 'depreciation_sek'],
    ['Kostnaderna', totals.cost, 'cost_sek'],
  ] as const
  for (const [name, total, key] of columns) {
    const sum = value.table.reduce((all, row) => all + (row[key] ?? 0), 0)
    if (total !== null && Math.abs(sum - total) > value.table.length)
      result.push({
        code: 'SUM_MISMATCH',
        message: `${name} blir tillsammans ${kronor(sum)} men summan anges till ${kronor(total)}.`,
        paths: ['/capital_cost/table'],
      })
  }
  result.push(...scheduleWarnings(value))
  const yearly = amounts.find((one) =>
    /årlig kapital(?:tjänst)?kostnad[^.;]{0,40}$/i.test(
      one.block.text.slice(Math.max(0, one.from - 80), one.from),
    ),
  )
  const first = value.table[0]?.cost_sek
  if (yearly && first !== null && first !== undefined && Math.abs(yearly.sek - first) > first * 0.001) {
    result.push({
      code: 'TABLE_MISMATCH',
      message: `Den årliga kapitalkostnaden anges till ${kronor(yearly.sek)} i texten men är ${kronor(first)} i tabellens första år.`,
      paths: ['/capital_cost/year1_cost_sek'],
    })
  }
  return result.slice(0, 12)
}

function scheduleWarnings(value: FoundCapitalCost['value']): ReadingWarning[] {
  const { principal_sek: principal, interest_rate_percent: rate, years, method } = value
  if (principal === null || rate === null || years === null) return []
  const start = '2026-01'
  const rates = String(rate)
  const even = annuity({ principalOre: ore(principal), lifeYears: years, ratePct: rates, start })
  const falling = straightLine({ principalOre: ore(principal), lifeMonths: years * 12, start, rates })
  const computed = method === 'annuity' ? even : falling
  if (!computed.ok) return []
  const result: ReadingWarning[] = []
  // A table may be rounded to hundreds or thousands of kronor.
  const figures = value.table
    .flatMap((row) => [row.interest_sek, row.depreciation_sek, row.cost_sek])
    .filter((figure) => figure !== null)
  const unit =
    [1000, 100, 10].find((step) => figures.length > 0 && figures.every((figure) => figure % step === 0)) ?? 1
  const slack = (stated: number) => Math.max(5, unit, stated * 0.002)
  for (const [k, row] of value.table.entries()) {
    const exact = computed.value.rows[k]
    if (!exact) break
    const pairs = [
      ['räntan', row.interest_sek, exact.interestOre],
      ['avskrivningen', row.depreciation_sek, exact.depreciationOre],
      ['kostnaden', row.cost_sek, exact.costOre],
    ] as const
    const wrong = pairs.find(
      ([, printed, recomputed]) => printed !== null && Math.abs(printed - recomputed / 100) > slack(printed),
    )
    if (wrong)
      result.push({
        code: 'TABLE_MISMATCH',
        message: `År ${row.year}: ${wrong[0]} anges till ${kronor(wrong[1] ?? 0)} men blir ${kronor(wrong[2] / 100)} vid ${percentText(rate)} ränta på ${kronor(principal)} under ${years} år.`,
        paths: [`/capital_cost/table/${k}`],
      })
  }
  const first = computed.value.rows[0]
  const stated = value.year1_cost_sek
  if (value.table.length === 0 && stated !== null && first) {
    // Without a stated method a figure is wrong only when neither method gives it.
    const other = method === null && even.ok ? even.value.rows[0] : undefined
    const off = [first, other].every((row) => !row || Math.abs(stated - row.costOre / 100) > slack(stated))
    if (off)
      result.push({
        code: 'TABLE_MISMATCH',
        message: `Kapitalkostnaden första året anges till ${kronor(stated)} men blir ${kronor(first.costOre / 100)} när den räknas om.`,
        paths: ['/capital_cost/year1_cost_sek'],
      })
  }
  return result
}
