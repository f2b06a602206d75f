/** How many may sit, and when a mandate may end (rules 2.2, 14.2). */
import { type Day, isDay } from '../shared/day'
import type { MandateEnd, PartySeats } from './composition'

/** QUO-05, KL 5:5: the least number of seats from so many voters upwards. */
const leastSeats = [
  [600_000, 101],
  [36_000, 61],
  [24_000, 51],
  [16_000, 41],
  [8_000, 31],
] as const

/** QUO-05, KL 5:5: by the number of voters on 1 March the year before the election. */
export const leastCouncilSeats = (voters: number): number =>
  leastSeats.find(([above]) => voters > above)?.[1] ?? 21

export type SeatFault =
  'council-even' | 'council-too-few' | 'executive-members' | 'executive-deputies' | 'none'

/** QUO-05, QUO-09 (KL 5:5, 6:16): why a body may not have these numbers; empty when it may. */
export function seatFaults(
  kind: string,
  { seats, deputySeats, voters }: { seats: number; deputySeats: number | null; voters: number | null },
): SeatFault[] {
  const faults: SeatFault[] = seats < 1 ? ['none'] : []
  if (kind === 'council') {
    if (seats % 2 === 0) faults.push('council-even')
    if (seats < leastCouncilSeats(voters ?? 0)) faults.push('council-too-few')
  }
  if (kind === 'executive_board') {
    if (seats < 5) faults.push('executive-members')
    if ((deputySeats ?? 0) < 5) faults.push('executive-deputies')
  }
  return faults
}

/** QUO-06, KL 5:8: the most deputies that a party with so many seats may have: never above half. */
export const mostDeputies = (seats: number): number => Math.floor(seats / 2)

/** QUO-06: parties with more deputies than half their seats in the council. */
export const partiesWithTooManyDeputies = (byParty: readonly PartySeats[]): PartySeats[] =>
  byParty.filter(({ party, seats, deputies }) => party !== '-' && deputies > mostDeputies(seats))

/** VOTE-16, lag (2022:629): how many must ask for an election to be proportional. */
export const proportionalElectionRequest = (voters: number, seatsToFill: number): number =>
  Math.ceil(voters / (seatsToFill + 1))

/** Why a mandate can be ended on the way; that the term is over needs no act. */
export const endReasons = [
  'resigned',
  'not_eligible',
  'deceased',
  'recalled',
  'other_post',
  'left_party',
] as const satisfies readonly MandateEnd[]

/** What decides the last day of a mandate that ends on the way. */
export type Ending = {
  reason: MandateEnd
  /** The council's own seats; those it has elected to boards are `false`. */
  inCouncil: boolean
  /** The day it happened: the release by the council, the loss of eligibility, the death. */
  day: Day
  /** The council's next meeting from that day on, when it is known. */
  nextCouncil: Day | null
  /** The council lets the one who is no longer eligible stay until the term is over (KL 4:7). */
  stays: boolean
}

/**
 * MAND-09, KL 4:6–7: the last day that the mandate holds. Loss of eligibility ends a seat in the council at once, and
 * a post that the council elected to at its next meeting, unless it lets the person stay. Null: it does not end.
 */
export function lastDayOf({ reason, inCouncil, day, nextCouncil, stays }: Ending): Day | null {
  if (reason !== 'not_eligible' || inCouncil) return day
  if (stays) return null
  return nextCouncil !== null && nextCouncil >= day ? nextCouncil : day
}

/** MAND-10, KL 6:20: a by-election keeps the party that had the seat when the body was elected proportionally. */
export const keepsRepresentation = (
  left: { party: string | null; electedParty: string | null },
  chosenParty: string | null,
): boolean => (left.electedParty ?? left.party) === chosenParty

/** A first council meeting that the new council may hold (14.3 #2): on or after 15 October of the election year. */
export const mayBeFirstMeeting = (day: string, termFrom: Day): boolean => isDay(day) && day >= termFrom
