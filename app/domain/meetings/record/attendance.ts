import type { Candidate } from './deputies'
import { fillSeats } from './deputies'
import { judgeQuorum } from './quorum'
import type { Attendance, Quorum, Sitting } from './record'
import { type FoldState, holderOf, isBlocked, type ItemState, presenceOf, seated } from './state'

/** Everyone who may sit, in order, with how they stand; and whether enough serve (recomputed before each decision). */
export function attendanceIn(
  state: FoldState,
  item: ItemState | null,
): { attendance: Attendance[]; quorum: Quorum } {
  const { by, emptied } = seated(state, item)
  const attendance = [...state.people.values()].map((person): Attendance => {
    const { personId } = person.sitting
    const owner = by.get(personId)
    return {
      personId,
      presence: presenceOf(person, item),
      serving: owner !== undefined,
      servesFor: owner === undefined || owner === personId ? null : owner,
    }
  })
  const { body, seats } = state.input
  return { attendance, quorum: judgeQuorum({ body, seats, present: by.size, emptied }) }
}

/** The deputies as they can be called in, on a day. */
export function candidatesIn(state: FoldState, item: ItemState | null, day: string): Candidate[] {
  const { by } = seated(state, item)
  return [...state.people.values()]
    .filter(({ sitting }) => sitting.post === 'deputy')
    .map((person) => ({
      sitting: person.sitting,
      hasServed: person.hasServed,
      free:
        presenceOf(person, item) !== 'left_disqualified' &&
        person.here !== null &&
        !isBlocked(state, person, day) &&
        !by.has(person.sitting.personId),
    }))
}

/** Seats that nobody sits in, in an item or between items. */
export const emptySeats = (state: FoldState, item: ItemState | null): Sitting[] => {
  const { by } = seated(state, item)
  const taken = new Set(by.values())
  return state.members.filter(({ personId }) => !taken.has(personId))
}

/** Which deputy to call for each empty seat (QUO-07). */
export const callsIn = (state: FoldState, item: ItemState | null, day: string) =>
  fillSeats(emptySeats(state, item), candidatesIn(state, item, day), state.input.rules)

/** The seat that someone sits or sat in: their own, or the member's whom they stand for. */
export const seatOf = (state: FoldState, personId: string): string | null => {
  const person = state.people.get(personId)
  if (!person) return null
  if (person.sitting.post !== 'deputy') return personId
  for (const [owner, deputy] of state.deputyFor) if (deputy === personId) return owner
  return null
}

/**
 * Who leads: the one chosen for the item or from some time on, else the chair, else a vice chair; whoever of them is
 * there and not disqualified.
 */
export function chairIn(state: FoldState, item: ItemState | null): string | null {
  const ranked = state.members.filter(({ post }) => post !== 'member').map(({ personId }) => personId)
  const chosen = item ? state.chairFor.get(item.itemId) : undefined
  const order = [...(chosen ? [chosen] : []), ...(state.chosenChair ? [state.chosenChair] : []), ...ranked]
  const { by } = seated(state, item)
  return order.find((personId) => by.has(personId)) ?? null
}

/** Who holds the seat that a deputy is to take; null when it cannot be taken over. */
export function freeFor(state: FoldState, owner: string, item: ItemState | null): boolean {
  const { by } = seated(state, item)
  return ![...by.values()].includes(owner)
}

/** Whether the seat is empty for this item only: its holder is here, but disqualified. */
export const emptyForItem = (state: FoldState, owner: string): boolean => holderOf(state, owner) !== null
