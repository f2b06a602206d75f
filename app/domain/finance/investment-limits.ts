/** Who decides on an investment of an amount, by the municipality's own limits; the lowest first. */
export const decisionLevels = ['delegate', 'board', 'council'] as const
export type DecisionLevel = (typeof decisionLevels)[number]

/** From which amounts (öre) a board and the council decide; null where the municipality has set no limit. */
export type InvestmentLimits = { boardFromOre: number | null; councilFromOre: number | null }

/** Limits as the local rules hold them: thousands of kronor, zero for none. */
export const limitsOf = (boardFromTkr: number, councilFromTkr: number): InvestmentLimits => ({
  boardFromOre: boardFromTkr === 0 ? null : boardFromTkr * 100_000,
  councilFromOre: councilFromTkr === 0 ? null : councilFromTkr * 100_000,
})

/** Who decides on an amount; null when the limits do not tell. */
export function levelFor(
  amountOre: number,
  { boardFromOre, councilFromOre }: InvestmentLimits,
): DecisionLevel | null {
  if (councilFromOre !== null && amountOre >= councilFromOre) return 'council'
  if (boardFromOre === null) return null
  return amountOre >= boardFromOre ? 'board' : 'delegate'
}

/** The level that a body of a kind decides on. */
export const levelOfBody = (kind: string): DecisionLevel =>
  kind === 'council'
    ? 'council'
    : kind === 'executive_board' || kind === 'board' || kind === 'joint_board'
      ? 'board'
      : 'delegate'

/** Whether a body is below the one that should decide. */
export const decidesTooLow = (needed: DecisionLevel | null, level: DecisionLevel): boolean =>
  needed !== null && decisionLevels.indexOf(level) < decisionLevels.indexOf(needed)
