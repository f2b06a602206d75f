/** Counts of persons that the law sets as a share. All arguments are whole numbers. */

/** VOTE-01, KL 5:50: how many of those present can have an item tabled or referred back: at least a third. */
export const minorityThreshold = (present: number): number => Math.ceil(present / 3)

/** QUO-01 and QUO-04, KL 5:45 and 6:27: more than half of the seats. */
export const quorum = (seats: number): number => Math.floor(seats / 2) + 1

/** VOTE-16, lag (2022:629): how many voters can have an election held proportionally. */
export const proportionalThreshold = (voters: number, seats: number): number =>
  Math.ceil(voters / (seats + 1))

/** MEET-05 and MEET-06, KL 5:12 and 6:23: how many members can have the council or a board meet. */
export const meetingRequestThreshold = (members: number): number => Math.ceil(members / 3)

/**
 * VOTE-10, KL 5:10, 5:37 and 5:58: at least two thirds of those present, for an extra election, for blocking a
 * popular initiative and for a facility board chosen on other grounds than party.
 */
export const twoThirds = (present: number): number => Math.ceil((2 * present) / 3)

/** FOL-01, KL 8:2: how many of those entitled to vote must sign a popular initiative: at least a tenth. */
export const initiativeThreshold = (voters: number): number => Math.ceil(voters / 10)

const councilSizes = [
  [600_000, 101],
  [36_000, 61],
  [24_000, 51],
  [16_000, 41],
  [8_000, 31],
] as const

/** QUO-05, KL 5:5: the fewest seats of a council by its number of voters; the council may choose a larger odd number. */
export const leastCouncilSize = (voters: number): number =>
  councilSizes.find(([above]) => voters > above)?.[1] ?? 21

/** QUO-05, KL 5:5: whether a council may have this many seats. */
export const isCouncilSize = (seats: number, voters: number): boolean =>
  seats % 2 === 1 && seats >= leastCouncilSize(voters)

/** QUO-03, KL 5:46: seats left empty only because of a conflict of interest do not stop an item in the council. */
export const hasCouncilQuorum = (present: number, conflicted: number, seats: number): boolean =>
  present + conflicted >= quorum(seats)

/** QUO-04, KL 6:27 and 6:30: in a board members with a conflict of interest are not present. */
export const hasBoardQuorum = (presentAndEligible: number, seats: number): boolean =>
  presentAndEligible >= quorum(seats)
