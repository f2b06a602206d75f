import type { ClaimStatus } from './appropriation'
import { type Frame, type FrameClaim, frame } from './frame'
import type { FinanceResult } from './types'

/** What a case draws on an appropriation, as its latest entry has it. Amounts in öre. */
export type DrawnClaim = {
  claimId: string
  status: ClaimStatus
  requestedOre: number | null
  decidedOre: number
  committedOre: number
  actualOre: number
  forecastOre: number | null
  /** The meeting that takes or took it, and the item's place on its agenda. */
  meetingDay: string | null
  position: number | null
}

export type ClaimRoom<Claim extends DrawnClaim> = Claim & {
  /** What it takes of the frame, and what it is expected to take in the end. */
  claimOre: number
  expectedOre: number
  /** The room when everything up to here is taken; for a request, if it and those before it are granted. */
  roomAfterOre: number
}

export type Rooms<Claim extends DrawnClaim> = { frame: Frame; rows: ClaimRoom<Claim>[] }

/**
 * The frame, its rooms, and the room left after each claim (finance.md 6): what is decided first, then the requests,
 * each in the order of the meetings and their agendas; what has no meeting comes last.
 */
export function roomsOf<Claim extends DrawnClaim>(
  budgetLinesOre: readonly number[],
  claims: readonly Claim[],
): FinanceResult<Rooms<Claim>> {
  const answer = frame({
    budgetLinesOre,
    cases: claims.map(({ claimId, ...claim }) => ({ id: claimId, ...claim })),
  })
  if (!answer.ok) return answer
  const computed = new Map<string, FrameClaim>(answer.value.claims.map((claim) => [claim.id, claim]))
  let roomAfterOre = answer.value.frameOre
  const rows = [...claims].sort(inMeetingOrder).map((claim) => {
    const { claimOre = 0, forecastOre: expectedOre = 0 } = computed.get(claim.claimId) ?? {}
    roomAfterOre -= claim.status === 'REQUESTED' ? (claim.requestedOre ?? 0) : claimOre
    return { ...claim, claimOre, expectedOre, roomAfterOre }
  })
  return { ok: true, value: { frame: answer.value, rows } }
}

const LAST = '9999-12-31'

function inMeetingOrder(a: DrawnClaim, b: DrawnClaim): number {
  const requested = Number(a.status === 'REQUESTED') - Number(b.status === 'REQUESTED')
  if (requested !== 0) return requested
  const day = (a.meetingDay ?? LAST).localeCompare(b.meetingDay ?? LAST)
  if (day !== 0) return day
  return (
    (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER) ||
    a.claimId.localeCompare(b.claimId)
  )
}
