import {
  type DecisionLevel,
  type InvestmentLimits,
  limitsOf,
} from '../../../domain/finance/investment-limits'
import { decidesTooLow, levelFor, levelOfBody } from '../../../domain/finance/investment-limits'
import type { Read } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'

/** The municipality's limits for who decides on an investment, as they stand on a day. */
export async function investmentLimits(
  read: Read,
  municipalityId: string,
  day: string,
): Promise<InvestmentLimits> {
  return limitsOf(
    await localRule(read, municipalityId, 'investmentBoardFrom', day),
    await localRule(read, municipalityId, 'investmentCouncilFrom', day),
  )
}

export type LimitWarning = { needed: DecisionLevel; tooLow: boolean }

/**
 * Who should decide on an amount, and whether a body of the given kind is too low for it; null when no limit tells. A
 * warning only: who decides is the order of delegation's to say.
 */
export function limitWarning(
  amountOre: number,
  limits: InvestmentLimits,
  bodyKind: string | null,
): LimitWarning | null {
  const needed = levelFor(amountOre, limits)
  if (needed === null) return null
  return { needed, tooLow: bodyKind !== null && decidesTooLow(needed, levelOfBody(bodyKind)) }
}
