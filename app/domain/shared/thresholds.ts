/** Counts of persons that the law sets as a share. All arguments are whole numbers. */

/** VOTE-01, KL 5:50: how many of those present can have an item tabled or referred back: at least a third. */
export const minorityThreshold = (present: number): number => Math.ceil(present / 3)

/** QUO-01 and QUO-04, KL 5:45 and 6:27: more than half of the seats. */
export const quorum = (seats: number): number => Math.floor(seats / 2) + 1

/** VOTE-16, lag (2022:629): how many voters can have an election held proportionally. */
export const proportionalThreshold = (voters: number, seats: number): number =>
  Math.ceil(voters / (seats + 1))
