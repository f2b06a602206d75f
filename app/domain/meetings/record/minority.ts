import type { EntryShapes } from './entries'

/** A third of those present (VOTE-01: `requests*3 ≥ present`). */
export const thirdOf = (present: number): number => Math.ceil(present / 3)

export type MinorityFacts = {
  body: 'council' | 'board'
  isElection: boolean
  /** A minority has put the matter off before (VOTE-02). */
  used: boolean
  present: number
}

/** Whether a third can put the matter off at all; otherwise it takes a majority (VOTE-02, VOTE-03, VOTE-06). */
export const minorityRight = ({ body, isElection, used }: Omit<MinorityFacts, 'present'>): boolean =>
  body === 'council' && !isElection && !used

/** How a request for tabling or referral back stands. A majority that wants it decides so; it is then no minority's right. */
export function judgeMinority(
  request: EntryShapes['minority_request'],
  facts: MinorityFacts,
): { present: number; needed: number; granted: boolean } {
  const { present } = facts
  const asked = Math.max(request.count ?? 0, request.supporters.length)
  const right = minorityRight(facts)
  const needed = right ? thirdOf(present) : Math.floor(present / 2) + 1
  return { present, needed, granted: right && asked > 0 && asked >= needed }
}
