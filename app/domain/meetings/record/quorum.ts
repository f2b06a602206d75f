import type { Quorum } from './record'

/** More than half of the seats (QUO-01, QUO-04). */
export const quorumOf = (seats: number): number => Math.floor(seats / 2) + 1

/**
 * Whether enough are there. `emptied` counts the seats whose holder is here but disqualified and that nobody else has
 * taken: in the council they do not stop the item (QUO-03, KL 5:46), in a board they do (QUO-04, KL 6:30).
 */
export function judgeQuorum({
  body,
  seats,
  present,
  emptied,
}: {
  body: 'council' | 'board'
  seats: number
  present: number
  emptied: number
}): Quorum {
  const enough = present * 2 > seats
  const byException = !enough && body === 'council' && (present + emptied) * 2 > seats
  return { seats, present, needed: quorumOf(seats), quorate: enough || byException, byException }
}
