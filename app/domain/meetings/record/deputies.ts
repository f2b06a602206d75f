import type { RecordRules } from './input'
import type { Sitting } from './record'

/** A deputy as the order of serving asks: free to take a seat, and whether already called in at this meeting. */
export type Candidate = { sitting: Sitting; free: boolean; hasServed: boolean }

/**
 * Who may take a seat, in order (QUO-07, KL 5:18 and 5:21): within the member's own party one who has already served
 * goes first, then those of the same constituency, then by the fixed order. When the own party has none, the parties
 * that the body has decided on follow in their order (KL 6:16).
 */
export function deputiesFor(
  seat: Sitting,
  candidates: readonly Candidate[],
  rules: Pick<RecordRules, 'partyOrder'>,
): Sitting[] {
  const parties = [seat.party, ...(rules.partyOrder[seat.party ?? ''] ?? [])]
  const place = ({ party }: Sitting) => parties.indexOf(party)
  const far = ({ constituency }: Sitting) => (constituency === seat.constituency ? 0 : 1)
  return candidates
    .filter(({ sitting, free }) => free && sitting.post === 'deputy' && place(sitting) >= 0)
    .toSorted(
      (a, b) =>
        place(a.sitting) - place(b.sitting) ||
        Number(b.hasServed) - Number(a.hasServed) ||
        far(a.sitting) - far(b.sitting) ||
        (a.sitting.deputyOrder ?? 999) - (b.sitting.deputyOrder ?? 999),
    )
    .map(({ sitting }) => sitting)
}

/** Deputies for several empty seats at once, each called once: seats in the order given. */
export function fillSeats(
  seats: readonly Sitting[],
  candidates: readonly Candidate[],
  rules: Pick<RecordRules, 'partyOrder'>,
): { seat: Sitting; deputy: Sitting }[] {
  const taken = new Set<string>()
  const filled: { seat: Sitting; deputy: Sitting }[] = []
  // The own party's deputies are for its own seats first, whichever seat comes first in the list.
  for (const { partyOrder } of [{ partyOrder: {} }, rules])
    for (const seat of seats) {
      if (filled.some((each) => each.seat.personId === seat.personId)) continue
      const free = candidates.map((each) => ({
        ...each,
        free: each.free && !taken.has(each.sitting.personId),
      }))
      const [deputy] = deputiesFor(seat, free, { partyOrder })
      if (!deputy) continue
      taken.add(deputy.personId)
      filled.push({ seat, deputy })
    }
  return filled
}
