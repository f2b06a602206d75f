import { dayInStockholm } from '../../shared/day'
import { emptyForItem, seatOf } from './attendance'
import type { Entry, EntryKind, EntryShapes } from './entries'
import type { MeetingRecord } from './record'
import type { FoldState, ItemState, PersonState } from './state'

type Given<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>

function moved(
  state: FoldState,
  { happenedAt: at }: Entry,
  personId: string,
  what: MeetingRecord['movements'][number]['what'],
  itemId: string | null = null,
): void {
  state.movements.push({ at, personId, what, itemId })
}

function standsDown(state: FoldState, owner: string, entry: Entry): void {
  const deputy = state.deputyFor.get(owner)
  if (deputy === undefined) return
  state.deputyFor.delete(owner)
  moved(state, entry, deputy, 'stops_serving')
}

/** A member takes their seat again from the deputy (KL 5:19), unless they left earlier that day (QUO-08). */
export function applyArrived(state: FoldState, entry: Given<'arrived'>): void {
  const person = state.people.get(entry.data.personId)
  if (!person) return
  const { personId, post } = person.sitting
  const wasHere = person.here !== null
  person.here = entry.data.remote ? 'remote' : 'present'
  const today = dayInStockholm(entry.happenedAt)
  if (person.leftDay !== null && (state.input.body === 'board' || person.leftDay !== today))
    person.leftDay = null
  if (!wasHere) moved(state, entry, personId, 'arrived')
  if (post !== 'deputy' && person.leftDay === null) standsDown(state, personId, entry)
}

/** Leaves for the day, or (disqualified) for the item only. */
export function applyLeft(state: FoldState, entry: Given<'left'>): void {
  const person = state.people.get(entry.data.personId)
  if (!person?.here) return
  const { personId } = person.sitting
  if (entry.data.reason === 'disqualified') {
    const item = state.items.get(entry.itemId ?? state.currentItemId ?? '')
    if (item && !item.disqualified.some((each) => each.personId === personId))
      item.disqualified.push({ personId, reason: '', decidedByBody: false })
    return
  }
  leaveSeat(state, person, entry)
  person.here = null
  person.leftDay = dayInStockholm(entry.happenedAt)
  moved(state, entry, personId, 'left')
}

function leaveSeat(state: FoldState, { sitting }: PersonState, entry: Entry): void {
  const owner = seatOf(state, sitting.personId)
  if (owner !== null && sitting.post === 'deputy') standsDown(state, owner, entry)
  for (const item of state.items.values())
    for (const [seat, standIn] of item.standIns) if (standIn === sitting.personId) item.standIns.delete(seat)
}

/** A deputy takes a seat, for the item alone when the seat's holder is here but disqualified; or gives it back. */
export function applyServes(state: FoldState, entry: Given<'serves'>, item: ItemState | null): void {
  const { personId, for: forPerson } = entry.data
  const person = state.people.get(personId)
  if (person?.sitting.post !== 'deputy') return
  if (forPerson === null) {
    const owner = seatOf(state, personId)
    if (owner !== null) standsDown(state, owner, entry)
    for (const [seat, standIn] of item?.standIns ?? []) if (standIn === personId) item?.standIns.delete(seat)
    return
  }
  const owner = seatOf(state, forPerson)
  if (owner === null || !person.here) return
  const forItemOnly = item !== null && emptyForItem(state, owner)
  if (forItemOnly) item.standIns.set(owner, personId)
  else if (!emptyForItem(state, owner)) state.deputyFor.set(owner, personId)
  else return
  person.hasServed = true
  moved(state, entry, personId, 'serves', forItemOnly ? item.itemId : null)
}

export function applyDisqualified(item: ItemState, data: EntryShapes['disqualified']): void {
  const { personId, reason, decidedByBody = false } = data
  const known = item.disqualified.findIndex((each) => each.personId === personId)
  const told = { personId, reason, decidedByBody }
  if (known < 0) item.disqualified.push(told)
  else item.disqualified[known] = told
}
