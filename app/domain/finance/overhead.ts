import { sumOre, toOre } from '../shared/money'
import { parseDecimal, roundHalfAway } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { faultInAmounts } from './checks'
import type { FinanceResult } from './types'

export type OverheadInput = {
  /** Management, customer managers, business developers: FTE (decimal text), each at its own standard cost, öre. */
  internal: readonly { label: string; fte: string; standardCostOre: number }[]
  /** Board, head, administration, premises, IT, telephony …, öre. */
  administration: readonly { label: string; amountOre: number }[]
}

export type OverheadLine = { label: string; amountOre: number }

/** The common overhead in its two lines, shown apart and summed. */
export type Overhead = {
  internal: OverheadLine[]
  administration: OverheadLine[]
  internalOre: number
  administrationOre: number
  overheadOre: number
}

/**
 * The common overhead of a price model (finance.md 11.1). Each internal line is HU(FTE · standard cost). Refusals:
 * `INPUT_INVALID` (also for a negative FTE), `AMOUNT_TOO_LARGE`.
 */
export const commonOverhead = ({ internal, administration }: OverheadInput): FinanceResult<Overhead> => {
  const lines: OverheadLine[] = []
  for (const { label, fte, standardCostOre } of internal) {
    const fault = faultInAmounts([standardCostOre])
    if (fault) return refuse(fault)
    const persons = parseDecimal(fte)
    if (!persons || persons.num < 0n) return refuse('INPUT_INVALID')
    const amountOre = toOre(roundHalfAway(persons.num * BigInt(standardCostOre), persons.den))
    if (amountOre === null) return refuse('AMOUNT_TOO_LARGE')
    lines.push({ label, amountOre })
  }
  const fault = faultInAmounts(administration.map(({ amountOre }) => amountOre))
  if (fault) return refuse(fault)
  const internalOre = sumOre(lines.map(({ amountOre }) => amountOre))
  const administrationOre = sumOre(administration.map(({ amountOre }) => amountOre))
  if (internalOre === null || administrationOre === null) return refuse('AMOUNT_TOO_LARGE')
  const overheadOre = sumOre([internalOre, administrationOre])
  if (overheadOre === null) return refuse('AMOUNT_TOO_LARGE')
  return ok({
    internal: lines,
    administration: administration.map(({ label, amountOre }) => ({ label, amountOre })),
    internalOre,
    administrationOre,
    overheadOre,
  })
}
