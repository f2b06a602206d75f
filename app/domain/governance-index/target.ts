import { scoreOf } from './score'
import type { IndexIndicator, Scored } from './types'

/** nådd, nära, ej nådd, saknas, ej tillämpligt */
export const targetStatuses = ['nadd', 'nara', 'ej_nadd', 'saknas', 'ej_tillampligt'] as const
export type TargetStatus = (typeof targetStatuses)[number]

/** Points short of the target that still count as near it. */
const NEAR = 10

/** How a value stands to the target that was decided (method 3.2), apart from the goalposts; null without a target. */
export function targetStatus(
  { worst, best, target }: Pick<IndexIndicator, 'worst' | 'best' | 'target'>,
  { state, value }: Pick<Scored, 'state' | 'value'>,
): TargetStatus | null {
  if (target === null || target === undefined) return null
  if (state === 'not_applicable') return 'ej_tillampligt'
  if (value === null) return 'saknas'
  if (best > worst ? value >= target : value <= target) return 'nadd'
  const short = (scoreOf(target, worst, best) ?? 0) - (scoreOf(value, worst, best) ?? 0)
  return short <= NEAR + 1e-9 ? 'nara' : 'ej_nadd'
}
