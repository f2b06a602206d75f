import { dayInStockholm } from '../../shared/day'
import { attendanceIn, callsIn, freeFor, seatOf } from './attendance'
import type { Entry, EntryKind } from './entries'
import type { EntryHindrance } from './hindrances'
import { type FoldState, isBlocked, type ItemState, presenceOf, seated } from './state'

type Given<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>

/** The persons that an entry names. */
export function personsOf({ data }: Entry): string[] {
  const given = data as {
    personId?: string
    for?: string | null
    personIds?: string[]
    movers?: string[]
    supporters?: string[]
  }
  const named = [
    given.personId,
    given.for,
    ...(given.personIds ?? []),
    ...(given.movers ?? []),
    ...(given.supporters ?? []),
  ]
  return named.filter((personId): personId is string => typeof personId === 'string')
}

/** What speaks against an entry about who is there and who serves. */
export function judgePeople(state: FoldState, entry: Entry, item: ItemState | null): EntryHindrance[] {
  switch (entry.kind) {
    case 'opened':
      return attendanceIn(state, null).quorum.quorate ? [] : ['opened-without-quorum']
    case 'closed':
      return [...state.items.values()].some(({ started, ended, decision }) => started && !ended && !decision)
        ? ['items-left']
        : []
    case 'arrived':
      return entry.data.remote && !state.input.rules.remoteAllowed ? ['remote-not-allowed'] : []
    case 'serves':
      return judgeServes(state, entry, item)
    case 'chairs':
      return seated(state, item).by.has(entry.data.personId) ? [] : ['chair-not-present']
    case 'attends':
      return judgeAttends(state, entry)
    default:
      return []
  }
}

/** KL 7:10–18: at most three from the staff, in boards that have them (MEET-13). */
function judgeAttends({ input, others }: FoldState, { data, itemId }: Given<'attends'>): EntryHindrance[] {
  if (data.as !== 'staff_rep') return []
  if (input.body === 'council' || !input.rules.staffRepresentatives) return ['staff-rep-not-here']
  const before = others.filter(
    (each) => each.as === 'staff_rep' && (each.itemId === null || each.itemId === itemId),
  )
  return new Set(before.map(({ name }) => name)).size >= 3 ? ['staff-reps-too-many'] : []
}

function judgeServes(
  state: FoldState,
  { data, happenedAt }: Given<'serves'>,
  item: ItemState | null,
): EntryHindrance[] {
  const person = state.people.get(data.personId)
  if (!person) return ['unknown-person']
  if (person.sitting.post !== 'deputy') return ['not-a-deputy']
  if (data.for === null) return []
  const day = dayInStockholm(happenedAt)
  const presence = presenceOf(person, item)
  if (isBlocked(state, person, day)) return ['may-not-serve-again']
  if (presence === 'left_disqualified') return ['is-disqualified']
  if (person.here === null) return ['not-present']
  const owner = seatOf(state, data.for)
  const mine = seated(state, item).by.get(data.personId)
  if (mine !== undefined) return mine === owner ? [] : ['already-in-seat']
  if (owner === null || !freeFor(state, owner, item)) return ['seat-not-free']
  // QUO-07: told, not refused, since what the deputies agree on in the room may be right.
  const called = callsIn(state, item, day).some(
    ({ seat, deputy }) =>
      deputy.personId === data.personId && seat.party === state.people.get(owner)?.sitting.party,
  )
  return called ? [] : ['deputy-out-of-order']
}
