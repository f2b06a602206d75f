import { add, parseDecimal, type Rational, toDecimalText } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { faultInAmounts } from './checks'
import type { PriceModelInput } from './price-model'
import type { FinanceResult } from './types'

/** Work that was added or removed between two price years, as it stands in the year that has it (finance.md 11.4). */
export type ChangedAssignment = {
  area: string
  /** Persons per category, decimal text. */
  fte: Readonly<Record<string, string>>
  otherOre: number
  /** What it adds to the common overhead. */
  overheadOre?: number | undefined
}

/**
 * A year's model without some assignments that are part of it, for a full rerun. Refusals: `INPUT_INVALID` for an
 * unknown area or category, a bad number, or more persons taken away than there are; `AMOUNT_TOO_LARGE`.
 */
export const withoutAssignments = (
  model: PriceModelInput,
  assignments: readonly ChangedAssignment[],
): FinanceResult<PriceModelInput> => {
  let left = model
  for (const assignment of assignments) {
    const { otherOre, overheadOre = 0 } = assignment
    const fault = faultInAmounts([otherOre, overheadOre])
    if (fault) return refuse(fault)
    const area = left.areas.find(({ id }) => id === assignment.area)
    const fte = area && fteWithout(area.fte, assignment.fte)
    if (!fte) return refuse('INPUT_INVALID')
    left = {
      ...left,
      overheadOre: left.overheadOre - overheadOre,
      areas: left.areas.map((other) =>
        other.id === area.id ? { ...other, fte, otherOre: other.otherOre - otherOre } : other,
      ),
    }
  }
  return ok(left)
}

const fteWithout = (
  fte: PriceModelInput['areas'][number]['fte'],
  removed: ChangedAssignment['fte'],
): Record<string, string> | null => {
  const left: Record<string, string> = { ...fte }
  for (const [category, text] of Object.entries(removed)) {
    const had = Object.hasOwn(left, category) ? parseDecimal(left[category] ?? '') : null
    const less = parseDecimal(text)
    const rest = had && less && add(had, { num: -less.num, den: less.den })
    if (!rest || rest.num < 0n) return null
    left[category] = decimalText(rest)
  }
  return left
}

/** A fraction over a power of ten, written without losing a digit. */
const decimalText = (exact: Rational): string => toDecimalText(exact, String(exact.den).length - 1)
