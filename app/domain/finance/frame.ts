import { sumOre, toOre } from '../shared/money'
import { ok, refuse } from '../shared/result'
import type { ClaimStatus } from './appropriation'
import { faultInAmounts } from './checks'
import type { FinanceResult } from './types'

/** A case that draws on a frame, öre. What is not given is zero; without a forecast the claim is expected. */
export type FrameCase = {
  id: string
  status: string
  requestedOre?: number | null | undefined
  decidedOre?: number | null | undefined
  committedOre?: number | null | undefined
  actualOre?: number | null | undefined
  forecastOre?: number | null | undefined
}

export type FrameInput = {
  /** Signed: what is transferred out or carried over to another year is negative. */
  budgetLinesOre: readonly number[]
  cases: readonly FrameCase[]
  /** A new request to try against the room. */
  requestOre?: number | null | undefined
}

export type FrameClaim = {
  id: string
  status: ClaimStatus
  claimOre: number
  forecastOre: number
  actualOre: number
}

/** The room for a request; a missing amount means `FRAME_OVERCOMMITTED`. */
export type RequestAnswer = { roomAfterOre: number; missingOre: number; allowed: boolean }

export type Frame = {
  frameOre: number
  claims: FrameClaim[]
  claimedOre: number
  /** Frame − claims: may be used for new decisions. Negative when overrun; never clipped. */
  roomOre: number
  /** Frame − forecasts: early warning. */
  roomForecastOre: number
  /** Frame − actual: liquidity, never used for decisions. */
  roomActualOre: number
  /** Asked for but not decided, shown apart. */
  requestedOre: number
  /** Cancelled cases that have cost money, which may have to be expensed. */
  cancelledSpending: { id: string; actualOre: number }[]
  request: RequestAnswer | null
}

/**
 * An appropriation frame (*anslag*, *investeringsram*) with the claims on it and the rooms left (finance.md 6). A
 * request that is larger than the room is answered, with the missing amount; {@link tryRequest} refuses it.
 * Refusals: `INPUT_INVALID`, `AMOUNT_TOO_LARGE`, `STATUS_UNKNOWN`.
 */
export const frame = ({ budgetLinesOre, cases, requestOre = null }: FrameInput): FinanceResult<Frame> => {
  const fault = faultInAmounts([...budgetLinesOre, ...(requestOre === null ? [] : [requestOre])])
  if (fault) return refuse(fault)
  const claims: FrameClaim[] = []
  for (const entry of cases) {
    const claim = claimOf(entry)
    if (!claim.ok) return claim
    claims.push(claim.value)
  }
  const total = sum(budgetLinesOre)
  const claimed = sum(claims.map((claim) => claim.claimOre))
  const frameOre = toOre(total)
  const claimedOre = toOre(claimed)
  const roomOre = toOre(total - claimed)
  const roomForecastOre = toOre(total - sum(claims.map((claim) => claim.forecastOre)))
  const roomActualOre = toOre(total - sum(claims.map((claim) => claim.actualOre)))
  const requestedOre = sumOre(
    cases.map((entry) => (entry.status === 'REQUESTED' ? (entry.requestedOre ?? 0) : 0)),
  )
  if (frameOre === null || claimedOre === null || roomOre === null) return refuse('AMOUNT_TOO_LARGE')
  if (roomForecastOre === null || roomActualOre === null || requestedOre === null)
    return refuse('AMOUNT_TOO_LARGE')
  const request = requestOre === null ? null : tryRoom(roomOre, requestOre)
  if (request && !Number.isSafeInteger(request.roomAfterOre)) return refuse('AMOUNT_TOO_LARGE')
  return ok({
    frameOre,
    claims,
    claimedOre,
    roomOre,
    roomForecastOre,
    roomActualOre,
    requestedOre,
    cancelledSpending: claims
      .filter((claim) => claim.status === 'CANCELLED' && claim.actualOre !== 0)
      .map(({ id, actualOre }) => ({ id, actualOre })),
    request,
  })
}

/** Whether a request (öre) fits a room. Exactly zero left is allowed. */
export const tryRoom = (roomOre: number, requestOre: number): RequestAnswer => {
  const roomAfterOre = roomOre - requestOre
  return { roomAfterOre, missingOre: Math.max(0, 0 - roomAfterOre), allowed: roomAfterOre >= 0 }
}

const sum = (amounts: readonly number[]): bigint => amounts.reduce((all, amount) => all + BigInt(amount), 0n)

/** What a case claims, what is expected of it and what it has cost, by its status. */
const claimOf = (entry: FrameCase): FinanceResult<FrameClaim> => {
  const { id, status } = entry
  const decidedOre = entry.decidedOre ?? 0
  const committedOre = entry.committedOre ?? 0
  const actualOre = entry.actualOre ?? 0
  const fault = faultInAmounts([
    decidedOre,
    committedOre,
    actualOre,
    entry.forecastOre ?? 0,
    entry.requestedOre ?? 0,
  ])
  if (fault) return refuse(fault)
  switch (status) {
    case 'REQUESTED':
      return ok({ id, status, claimOre: 0, forecastOre: 0, actualOre })
    case 'DECIDED': {
      const claimOre = Math.max(decidedOre, committedOre, actualOre)
      return ok({ id, status, claimOre, forecastOre: entry.forecastOre ?? claimOre, actualOre })
    }
    case 'CLOSED':
    case 'CANCELLED':
      return ok({ id, status, claimOre: actualOre, forecastOre: actualOre, actualOre })
    default:
      return refuse('STATUS_UNKNOWN')
  }
}
