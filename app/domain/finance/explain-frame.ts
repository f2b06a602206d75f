import type { Derivation } from './derivation'
import { sumOf } from './explain-investments'
import type { Frame, FrameCase, FrameClaim } from './frame'

/** The frame as the sum of its budget lines, each with its own name. */
export const explainFrameAmount = (lines: readonly { name: string; ore: number }[]): Derivation =>
  sumOf(lines.map(({ name, ore }) => ({ term: 'budget_line', name, ore })))

/** What a case claims, by its status (finance.md 6). */
export const explainClaim = (entry: FrameCase, claim: FrameClaim): Derivation => {
  const result = { rounding: 'EXACT', resultOre: claim.claimOre } as const
  if (claim.status === 'REQUESTED') return { formula: 'CLAIM_NOT_DECIDED', ...result }
  if (claim.status !== 'DECIDED') return { formula: 'CLAIM_ACTUAL', ...result }
  return {
    formula: 'CLAIM_LARGEST',
    ...result,
    decidedOre: entry.decidedOre ?? 0,
    committedOre: entry.committedOre ?? 0,
    actualOre: claim.actualOre,
  }
}

export type Room = 'roomOre' | 'roomForecastOre' | 'roomActualOre'

const takenFrom = {
  roomOre: { term: 'claim', amount: 'claimOre' },
  roomForecastOre: { term: 'forecast', amount: 'forecastOre' },
  roomActualOre: { term: 'actual', amount: 'actualOre' },
} as const

/** A room: the frame less what each case takes of it. */
export const explainRoom = ({ frameOre, claims }: Frame, room: Room): Derivation => {
  const { term, amount } = takenFrom[room]
  return sumOf([
    { term: 'frame', name: null, ore: frameOre },
    ...claims
      .filter((claim) => claim[amount] !== 0)
      .map((claim) => ({ term, name: claim.id, ore: 0 - claim[amount] })),
  ])
}

/** The room after a request. */
export const explainRequest = (roomOre: number, requestOre: number): Derivation =>
  sumOf([
    { term: 'room', name: null, ore: roomOre },
    { term: 'request', name: null, ore: 0 - requestOre },
  ])
