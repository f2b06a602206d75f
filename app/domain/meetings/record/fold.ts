import { dayInStockholm } from '../../shared/day'
import { attendanceIn, callsIn, chairIn } from './attendance'
import { applyToItem } from './apply-item'
import { applyArrived, applyLeft, applyServes } from './apply-people'
import type { Entry, EntryKind } from './entries'
import { type EntryHindrance, isRefusal } from './hindrances'
import type { RecordInput } from './input'
import { judgeItem } from './judge-item'
import { judgePeople, personsOf } from './judge-people'
import type { MeetingRecord } from './record'
import { type FoldState, type ItemState, startingState } from './state'

export type RefusedEntry = { id: string; reason: EntryHindrance }

/** The record of a meeting: what its entries give when they are read in order (rules 2.1, 2.2, 2.5). Pure. */
export const recordOf = (input: RecordInput): MeetingRecord => foldEntries(input).record

/**
 * The same, while judging new entries: those in `fresh` that say what cannot be are turned away and count for nothing.
 * Among the others, which are stored, the impossible is a warning.
 */
export function foldEntries(
  input: RecordInput,
  fresh: ReadonlySet<string> = new Set(),
): { record: MeetingRecord; refused: RefusedEntry[] } {
  const { state, ordered } = startingState(input)
  const refused: RefusedEntry[] = []
  for (const entry of ordered) {
    if (entry.kind !== 'struck' || !fresh.has(entry.id)) continue
    const reason = judgeStrike(state, entry)
    if (!reason || state.struck.has(entry.id)) continue
    refused.push({ id: entry.id, reason })
    state.struck.delete(entry.data.entryId)
  }
  for (const entry of ordered) {
    if (entry.kind === 'struck' || state.struck.has(entry.id)) continue
    const item = entry.itemId === null ? null : (state.items.get(entry.itemId) ?? null)
    const found = judge(state, entry, item)
    const reason = found.find(isRefusal)
    if (reason && fresh.has(entry.id)) {
      refused.push({ id: entry.id, reason })
      continue
    }
    for (const warning of found) state.warnings.push({ entryId: entry.id, warning })
    apply(state, entry, item)
  }
  return { record: finished(state, ordered.at(-1)), refused }
}

/** Entries that speak of the meeting as a whole, or that may. The others are about the item they name. */
const ofMeeting: readonly EntryKind[] = [
  ...([
    'opened',
    'adjourned',
    'resumed',
    'closed',
    'arrived',
    'left',
    'serves',
    'chairs',
    'adjusters',
  ] as const),
  ...(['attends', 'note', 'struck'] as const),
]
/** What can be noted before the opening and in a break. */
const outOfSession: readonly EntryKind[] = [
  'arrived',
  'left',
  'serves',
  'chairs',
  'attends',
  'note',
  'disqualified',
]

function judge(state: FoldState, entry: Entry, item: ItemState | null): EntryHindrance[] {
  const phase = judgePhase(state, entry)
  if (phase) return [phase]
  if (entry.itemId !== null && !item) return ['unknown-item']
  if (!item && !ofMeeting.includes(entry.kind)) return ['item-missing']
  if (personsOf(entry).some((personId) => !state.people.has(personId))) return ['unknown-person']
  return [...judgePeople(state, entry, item), ...(item ? judgeItem(state, item, entry) : [])]
}

function judgePhase({ phase }: FoldState, { kind }: Entry): EntryHindrance | null {
  if (kind === 'opened') return phase === 'not_opened' ? null : 'already-opened'
  if (phase === 'closed') return 'closed'
  if (kind === 'resumed') return phase === 'adjourned' ? null : 'not-adjourned'
  if (phase === 'in_session' || outOfSession.includes(kind)) return null
  return phase === 'not_opened' ? 'not-opened' : 'adjourned'
}

const phaseKinds: readonly EntryKind[] = ['opened', 'adjourned', 'resumed', 'closed']

/** The meeting's own steps are not struck: they have moved it on. */
function judgeStrike(state: FoldState, { data }: Extract<Entry, { kind: 'struck' }>): EntryHindrance | null {
  const target = state.known.get(data.entryId)
  if (!target) return 'unknown-entry'
  return phaseKinds.includes(target.kind) ? 'strike-not-possible' : null
}

function apply(state: FoldState, entry: Entry, item: ItemState | null): void {
  const { happenedAt: at } = entry
  switch (entry.kind) {
    case 'opened':
      state.phase = 'in_session'
      state.openedAt ??= at
      state.sessions.push({ from: at, to: null })
      return
    case 'adjourned':
      state.phase = 'adjourned'
      endSession(state, at)
      return
    case 'resumed':
      state.phase = 'in_session'
      state.sessions.push({ from: at, to: null })
      return
    case 'closed':
      state.phase = 'closed'
      state.closedAt = at
      state.currentItemId = null
      endSession(state, at)
      return
    case 'arrived':
      applyArrived(state, entry)
      return
    case 'left':
      applyLeft(state, entry)
      return
    case 'serves':
      applyServes(state, entry, item)
      return
    case 'chairs':
      if (item) state.chairFor.set(item.itemId, entry.data.personId)
      else state.chosenChair = entry.data.personId
      return
    case 'adjusters':
      state.adjusters = entry.data
      return
    case 'attends':
      state.others.push({ ...entry.data, entryId: entry.id, itemId: entry.itemId, at })
      return
    default:
      if (item) applyToItem(state, item, entry)
  }
}

function endSession({ sessions }: FoldState, at: string): void {
  const last = sessions.at(-1)
  if (last) last.to ??= at
}

function finished(state: FoldState, last: Entry | undefined): MeetingRecord {
  const current = state.items.get(state.currentItemId ?? '') ?? null
  const { phase, openedAt, closedAt, sessions, currentItemId, adjusters, others, movements, warnings } = state
  return {
    ...{ phase, openedAt, closedAt, sessions, currentItemId, adjusters, others, movements, warnings },
    chairPersonId: chairIn(state, current),
    ...attendanceIn(state, current),
    calls: last
      ? callsIn(state, current, dayInStockholm(last.happenedAt)).map(({ seat, deputy }) => ({
          forPersonId: seat.personId,
          deputyId: deputy.personId,
        }))
      : [],
    items: new Map(
      [...state.items].map(([id, item]) => {
        const { item: _facts, standIns: _standIns, taken, ...told } = item
        return [id, { ...told, ...(taken ?? attendanceIn(state, item)) }]
      }),
    ),
  }
}
