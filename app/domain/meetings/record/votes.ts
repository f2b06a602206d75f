import type { EntryShapes } from './entries'
import type { RecordedVote } from './record'

type Vote = EntryShapes['vote']

export type Tally = Pick<RecordedVote, 'yes' | 'no' | 'abstained' | 'absent' | 'carried' | 'byCasting'>

/** How many said what: by name, or the counts alone when the vote was secret. */
export function countVotes(vote: Vote): { yes: number; no: number; abstained: number } {
  if (!vote.names) {
    const { yes = 0, no = 0, abstain = 0 } = vote.counts ?? {}
    return { yes, no, abstained: abstain }
  }
  const said = (word: string) => vote.names?.filter((each) => each.vote === word).length ?? 0
  return { yes: said('yes'), no: said('no'), abstained: said('abstain') }
}

/** The share of those present that a qualified vote needs, as a number of persons (VOTE-10). */
export function thresholdCount(threshold: '1/2' | '2/3' | '1/3', present: number): number {
  if (threshold === '2/3') return Math.ceil((present * 2) / 3)
  return threshold === '1/3' ? Math.ceil(present / 3) : Math.floor(present / 2) + 1
}

/**
 * What a vote gave. Simple majority of the votes, at a tie the chair's casting vote, in an election the lot (VOTE-07);
 * a qualified share is counted on those present (VOTE-10).
 * @param serving how many had a vote
 */
export function tally(vote: Vote, serving: number, isElection: boolean): Tally {
  const { yes, no, abstained } = countVotes(vote)
  const absent = Math.max(0, serving - yes - no - abstained)
  const counted = { yes, no, abstained, absent }
  if (vote.threshold && vote.threshold !== '1/2') {
    const carried = yes >= thresholdCount(vote.threshold, serving) ? 'yes' : 'no'
    return { ...counted, carried, byCasting: false }
  }
  if (yes !== no) return { ...counted, carried: yes > no ? 'yes' : 'no', byCasting: false }
  const casting = isElection ? undefined : vote.casting
  return { ...counted, carried: casting ?? null, byCasting: casting !== undefined }
}

/** How many must ask for it that an election be proportional (VOTE-16). */
export const proportionalNeeded = (voters: number, seatsToFill: number): number =>
  Math.ceil(voters / (seatsToFill + 1))
