import type { ClaimStatus } from './appropriation'

/** What can be done with a claim: asked for, decided, followed up, closed with its final cost, cancelled, reopened. */
export const claimSteps = ['request', 'decide', 'follow', 'close', 'cancel', 'reopen'] as const
export type ClaimStep = (typeof claimSteps)[number]

/** From each status, the steps that are possible and what they lead to (finance.md 6). */
const table: Record<ClaimStatus, Partial<Record<ClaimStep, ClaimStatus>>> = {
  REQUESTED: { request: 'REQUESTED', decide: 'DECIDED', cancel: 'CANCELLED' },
  DECIDED: { decide: 'DECIDED', follow: 'DECIDED', close: 'CLOSED', cancel: 'CANCELLED' },
  CLOSED: { reopen: 'DECIDED' },
  CANCELLED: { reopen: 'REQUESTED' },
}

/**
 * Where a step leads; null when it cannot be taken. A cancelled claim that had been decided is reopened as decided.
 */
export function afterClaimStep(
  status: ClaimStatus,
  step: ClaimStep,
  { decidedOre }: { decidedOre: number },
): ClaimStatus | null {
  const to = table[status][step] ?? null
  return step === 'reopen' && decidedOre > 0 ? 'DECIDED' : to
}

export const claimStepsFrom = (status: ClaimStatus): ClaimStep[] =>
  claimSteps.filter((step) => table[status][step] !== undefined)
