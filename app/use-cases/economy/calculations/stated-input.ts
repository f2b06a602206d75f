import type { CasePage } from '#db/queries/case-page'
import type { CalculationInput } from '../../../domain/finance/calculation'
import type { CalculationDefaults } from './defaults'

type Investment = NonNullable<CasePage['investment']>

const treatmentOf = (capital: boolean | null) =>
  capital === null ? null : capital ? ('CAPITAL' as const) : ('OPERATING' as const)

/**
 * A calculation with what the case's document states. What it leaves out is as the municipality begins; a document that
 * numbers its years gives a calculation without a day.
 */
export function statedInput(investment: Investment, defaults: CalculationDefaults): CalculationInput {
  const { lines, principalOre, reserveOre, reserveStatedPct, ratePct, method, start } = investment
  const laid = lines.filter(({ phase }) => phase !== 'reserve')
  const lifeMonths = investment.lifeMonths ?? defaults.input.lifeMonths
  return {
    ...defaults.input,
    lines:
      laid.length === 0
        ? [
            {
              phase: 'project',
              label: 'Investering enligt handlingen',
              ore: principalOre,
              treatment: 'CAPITAL',
            },
          ]
        : laid.map(({ phase, label, ore, capital }) => ({
            phase,
            label,
            ore,
            treatment: treatmentOf(capital),
          })),
    reserve:
      reserveOre === null || laid.length === 0 ? null : { ore: reserveOre, statedPct: reserveStatedPct },
    financingNote: investment.financing,
    ...{ residualOre: investment.residualOre, lifeMonths, method: method ?? 'straight_line' },
    interestMethod: investment.interestMethod,
    takenIntoUse: start === null ? null : `${start}-01`,
    startRule: 'SAME_MONTH',
    rates: ratePct === null ? defaults.input.rates : { mode: 'FIXED', ratePct, source: 'Enligt handlingen' },
    horizonYears: Math.max(1, Math.ceil(lifeMonths / 12)),
  }
}
