import { sumOre } from '../shared/money'
import type { CalculationInput } from './calculation'
import { capitalLinesOre, principalOf } from './calculation-cost'
import { expensedOf } from './calculation-effects'
import { type CapitalisationInput, capitalisationCheck } from './capitalisation'
import { reserve, type Reserve } from './reserve'

/** The municipality's own limits for what is an investment (finance.md 2.1), and the base amount they are measured in. */
export type CalculationLimits = Pick<
  CapitalisationInput,
  'fraction' | 'minLifeMonths' | 'lifeOperator' | 'valueOperator'
> & {
  /** Whole kronor of the year it is taken into use; null when nobody has noted it. */
  priceBaseAmountKr: number | null
}

/** What a reader should know of a calculation that can be computed. Amounts in öre. */
export type CalculationWarning =
  | { code: 'FEASIBILITY_CAPITALISED'; label: string; ore: number }
  | { code: 'TREATMENT_UNDECIDED'; labels: string[] }
  | { code: 'BELOW_MIN_VALUE'; amountOre: number; thresholdOre: number }
  | { code: 'LIFE_TOO_SHORT'; lifeMonths: number; minLifeMonths: number }
  | { code: 'BASE_AMOUNT_MISSING'; year: number }
  | { code: 'RESERVE_OF_TOTAL' | 'RESERVE_MISMATCH'; reserve: Reserve; reserveOre: number; statedPct: string }
  | {
      code: 'SUM_MISMATCH'
      what: 'document' | 'components' | 'financing'
      statedOre: number
      computedOre: number
    }

/** Lines that a reserve is laid on: what is capitalised, since the reserve is. */
export const reserveBase = (lines: CalculationInput['lines']): number[] =>
  lines
    .filter(({ phase, treatment }) => phase !== 'reserve' && treatment !== 'OPERATING')
    .map(({ ore }) => ore)

/** What the reserve is of the lines it is laid on and of the whole (finance.md 7); null without a reserve or lines. */
export function reserveOfInput({ lines, reserve: laid }: CalculationInput): Reserve | null {
  const partsOre = reserveBase(lines)
  if (!laid || partsOre.length === 0) return null
  const answer = reserve({ partsOre, reserveOre: laid.ore, statedPct: laid.statedPct })
  return answer.ok ? answer.value : null
}

/**
 * The warnings of a calculation, in the order a reader meets them. `statedPrincipalOre` is the total that the document
 * it was made from states.
 */
export function calculationWarnings(
  input: CalculationInput,
  { limits, statedPrincipalOre }: { limits: CalculationLimits | null; statedPrincipalOre: number | null },
): CalculationWarning[] {
  return [
    ...lineWarnings(input),
    ...sumWarnings(input, statedPrincipalOre),
    ...reserveWarnings(input),
    ...(limits ? limitWarnings(input, limits) : []),
  ]
}

function lineWarnings({ lines }: CalculationInput): CalculationWarning[] {
  const undecided = lines.filter(({ treatment }) => treatment === null).map(({ label }) => label)
  return [
    ...lines
      .filter(({ phase, treatment }) => phase === 'feasibility' && treatment !== 'OPERATING')
      .map(({ label, ore }) => ({ code: 'FEASIBILITY_CAPITALISED' as const, label, ore })),
    ...(undecided.length > 0 ? [{ code: 'TREATMENT_UNDECIDED' as const, labels: undecided }] : []),
  ]
}

function sumWarnings(input: CalculationInput, statedPrincipalOre: number | null): CalculationWarning[] {
  const principal = principalOf(input)
  const lines = capitalLinesOre(input)
  const expensed = expensedOf(input)
  const financed = sumOre(input.financing.map(({ ore }) => ore))
  if (principal === null || lines === null || expensed === null || financed === null) return []
  const total = principal + expensed
  const differ = (what: 'document' | 'components' | 'financing', statedOre: number, computedOre: number) =>
    statedOre === computedOre ? [] : [{ code: 'SUM_MISMATCH' as const, what, statedOre, computedOre }]
  return [
    ...(statedPrincipalOre === null ? [] : differ('document', statedPrincipalOre, total)),
    ...(input.components.length > 0 && input.lines.length > 0 ? differ('components', principal, lines) : []),
    ...(input.financing.length > 0 ? differ('financing', financed, total) : []),
  ]
}

function reserveWarnings(input: CalculationInput): CalculationWarning[] {
  const found = reserveOfInput(input)
  const laid = input.reserve
  if (!found || !laid || laid.statedPct === null) return []
  const { ore: reserveOre, statedPct } = laid
  return found.warnings.map((code) => ({ code, reserve: found, reserveOre, statedPct }))
}

/** Against the municipality's limits: the whole amount, and the shortest life of its parts. */
function limitWarnings(input: CalculationInput, limits: CalculationLimits): CalculationWarning[] {
  const amountOre = principalOf(input)
  if (amountOre === null || amountOre === 0 || input.method === 'non_depreciable') return []
  const lives = input.components.map((part) => part.lifeMonths)
  const lifeMonths = lives.length > 0 ? Math.min(...lives) : input.lifeMonths
  const { priceBaseAmountKr, minLifeMonths } = limits
  // Without a base amount the value cannot be judged; the life still can, so the value is set at nothing.
  const check = capitalisationCheck({
    ...limits,
    amountOre,
    lifeMonths,
    priceBaseAmountKr: priceBaseAmountKr ?? 0,
  })
  if (!check.ok) return []
  const { reasons, thresholdOre } = check.value
  return [
    ...(priceBaseAmountKr === null && input.takenIntoUse !== null
      ? [{ code: 'BASE_AMOUNT_MISSING' as const, year: Number(input.takenIntoUse.slice(0, 4)) }]
      : []),
    ...(priceBaseAmountKr !== null && reasons.includes('BELOW_MIN_VALUE')
      ? [{ code: 'BELOW_MIN_VALUE' as const, amountOre, thresholdOre }]
      : []),
    ...(reasons.includes('LIFE_TOO_SHORT')
      ? [{ code: 'LIFE_TOO_SHORT' as const, lifeMonths, minLifeMonths }]
      : []),
  ]
}
