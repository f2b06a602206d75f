import { localRuleValue, type LocalRuleKey } from '../../../domain/local-rules'
import type { CalculationInput } from '../../../domain/finance/calculation'
import type { CalculationLimits } from '../../../domain/finance/calculation-warnings'
import { ratio, parseDecimal, toDecimalText } from '../../../domain/shared/rational'
import { decidedRules } from '#db/queries/administration/local-rules'
import { priceBaseAmountOf, ratesOf } from '#db/queries/economy/figures'
import type { Context } from '../../context'

const startRule = { same_month: 'SAME_MONTH', next_month: 'NEXT_MONTH', next_year: 'NEXT_YEAR' } as const
const interestMethod = { opening: 'OPENING', average: 'AVERAGE', monthly: 'MONTHLY' } as const
const reserveMeaning = { on_base: 'ON_BASE', of_total: 'OF_TOTAL' } as const
const limitOperator = { at_least: 'GE', more_than: 'GT' } as const

/** What a new calculation begins with, and the limits that calculations are held against: the municipality's own. */
export type CalculationDefaults = Awaited<ReturnType<typeof calculationDefaults>>

export async function calculationDefaults(ctx: Context, municipalityId: string) {
  const { read } = ctx.database
  const decided = (await decidedRules(read, municipalityId)).filter(({ validFrom }) => validFrom <= ctx.today)
  const rule = <Key extends LocalRuleKey>(key: Key) =>
    localRuleValue(key, decided.find((row) => row.rule === key)?.value ?? null)
  const rates = await ratesOf(read, municipalityId)
  const year = Number(ctx.today.slice(0, 4)) + 1
  // A year without a rate stays without: none is carried forward (finance.md 2.2).
  const known = rates.find((rate) => rate.year === year)
  const input: CalculationInput = {
    alternative: null,
    ...{ lines: [], reserve: null, financing: [], financingNote: null, grantOre: 0, residualOre: 0 },
    ...{ lifeMonths: 60, components: [], method: 'straight_line' },
    interestMethod: interestMethod[rule('investmentInterest')],
    ...{ takenIntoUse: `${year}-01-01`, startRule: startRule[rule('investmentStart')] },
    rates: known
      ? { mode: 'FIXED', ratePct: known.ratePct, source: `Internränta ${known.year}: ${known.source}` }
      : { mode: 'FIXED', ratePct: '', source: null },
    ...{ reinvestment: null, effects: [], discountPct: rule('discountRate'), horizonYears: 5 },
  }
  return {
    input,
    rates,
    reserveMeaning: reserveMeaning[rule('investmentReserve')],
    limits: {
      fraction: shareOf(rule('investmentMinShare')),
      valueOperator: limitOperator[rule('investmentMinValueLimit')],
      minLifeMonths: rule('investmentMinMonths'),
      lifeOperator: limitOperator[rule('investmentMinLifeLimit')],
    },
  }
}

/** Percent as a share: `50` → `0.5`. */
function shareOf(percent: string): string {
  const value = parseDecimal(percent)
  return value ? toDecimalText(ratio(value.num, value.den * 100n), 8) : '0'
}

/** The municipality's limits for a calculation: the price base amount is that of the year it is taken into use. */
export async function limitsFor(
  ctx: Context,
  municipalityId: string,
  { limits }: Pick<CalculationDefaults, 'limits'>,
  { takenIntoUse }: Pick<CalculationInput, 'takenIntoUse'>,
): Promise<CalculationLimits> {
  const year = takenIntoUse === null ? null : Number(takenIntoUse.slice(0, 4))
  const base = year === null ? null : await priceBaseAmountOf(ctx.database.read, municipalityId, year)
  return { ...limits, priceBaseAmountKr: base?.kronor ?? null }
}
