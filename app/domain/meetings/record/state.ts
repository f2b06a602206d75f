import { inOrder, struckIds, type RecordInput, type RecordItem } from './input'
import type { Entry } from './entries'
import type { ItemRecord, MeetingRecord, Presence, Quorum, Sitting } from './record'

/** How one person stands while the entries are read. */
export type PersonState = {
  sitting: Sitting
  here: 'present' | 'remote' | null
  /** The day on which they stopped serving for another reason than disqualification (QUO-08). */
  leftDay: string | null
  hasServed: boolean
}

/** An item while the entries are read. Its attendance and quorum are set when it is decided, or else at the end. */
export type ItemState = Omit<ItemRecord, 'attendance' | 'quorum'> & {
  item: RecordItem
  /** By the person whose seat it is: who sits there in this item only. */
  standIns: Map<string, string>
  taken: { attendance: ItemRecord['attendance']; quorum: Quorum } | null
}

export type FoldState = {
  input: RecordInput
  people: Map<string, PersonState>
  /** Members in the order they are listed: each has a seat. */
  members: Sitting[]
  /** By the member whose seat it is: the deputy who sits there. */
  deputyFor: Map<string, string>
  items: Map<string, ItemState>
  struck: Set<string>
  known: Map<string, Entry>
  chosenChair: string | null
  chairFor: Map<string, string>
} & Pick<
  MeetingRecord,
  | 'phase'
  | 'openedAt'
  | 'closedAt'
  | 'sessions'
  | 'currentItemId'
  | 'adjusters'
  | 'others'
  | 'movements'
  | 'warnings'
>

/** Before anything has happened. */
export function startingState(input: RecordInput): { state: FoldState; ordered: Entry[] } {
  const ordered = inOrder(input.entries)
  const state: FoldState = {
    input,
    people: new Map(
      input.sitting.map((sitting) => [
        sitting.personId,
        { sitting, here: null, leftDay: null, hasServed: false },
      ]),
    ),
    members: input.sitting.filter(({ post }) => post !== 'deputy'),
    deputyFor: new Map(),
    items: new Map(input.items.map((item) => [item.id, startingItem(item, input.body)])),
    struck: struckIds(ordered),
    known: new Map(ordered.map((entry) => [entry.id, entry])),
    chosenChair: input.rules.chairPersonId,
    chairFor: new Map(),
    ...{ phase: 'not_opened', openedAt: null, closedAt: null, sessions: [], currentItemId: null },
    ...{ adjusters: null, others: [], movements: [], warnings: [] },
  }
  return { state, ordered }
}

/** A board's item that exercises authority is always behind closed doors (MEET-09). */
const startsClosed = (item: RecordItem, body: 'council' | 'board'): boolean =>
  item.closedDoors || (body === 'board' && item.exercisesAuthority)

const startingItem = (item: RecordItem, body: 'council' | 'board'): ItemState => ({
  item,
  itemId: item.id,
  ...{ started: false, ended: false, startedAt: null },
  closedDoors: startsClosed(item, body),
  heldClosed: startsClosed(item, body),
  ...{ standIns: new Map(), taken: null, disqualified: [], agreements: [], speeches: [], proposals: [] },
  ...{ propositions: null, found: null, minority: [], votes: [], elections: [], lots: [], decision: null },
  ...{ immediateApproval: false, reservations: [], specialStatements: [], notes: [] },
  ...{ mayBePut: null, answer: null },
})

const isOut = (item: ItemState | null, personId: string): boolean =>
  item?.disqualified.some((each) => each.personId === personId) ?? false

/** Whether someone left earlier that day and may therefore not serve again (QUO-08, KL 5:20). */
export const isBlocked = ({ input }: FoldState, person: PersonState, day: string): boolean =>
  input.body === 'council' && person.leftDay === day

/** Who holds a seat, disqualified or not: the member when here and free to serve, or else the deputy called in. */
export function holderOf(state: FoldState, owner: string): string | null {
  const deputy = state.deputyFor.get(owner)
  if (deputy !== undefined) return deputy
  const member = state.people.get(owner)
  return member?.here && member.leftDay === null ? owner : null
}

/** Who sits where, in an item or between items: the person by the seat's member. */
export function seated(
  state: FoldState,
  item: ItemState | null,
): { by: Map<string, string>; emptied: number } {
  const by = new Map<string, string>()
  let emptied = 0
  for (const { personId: owner } of state.members) {
    const holder = holderOf(state, owner)
    const standIn = item?.standIns.get(owner)
    if (holder !== null && !isOut(item, holder)) by.set(holder, owner)
    else if (standIn !== undefined && state.people.get(standIn)?.here && !isOut(item, standIn))
      by.set(standIn, owner)
    else if (holder !== null) emptied += 1
  }
  return { by, emptied }
}

export function presenceOf(person: PersonState, item: ItemState | null): Presence {
  if (person.here === null) return person.leftDay === null ? 'absent' : 'left_other'
  return isOut(item, person.sitting.personId) ? 'left_disqualified' : person.here
}
