import { may } from '../../../domain/access'
import type { ItemState } from '../../../domain/meetings/agenda'
import type { MeetingEvent, MeetingState } from '../../../domain/meetings/meeting'
import type { Entry, EntryKind } from '../../../domain/meetings/record/entries'
import { foldEntries, type RefusedEntry } from '../../../domain/meetings/record/fold'
import { inOrder } from '../../../domain/meetings/record/input'
import type { ItemRecord, MeetingRecord } from '../../../domain/meetings/record/record'
import { dayInStockholm } from '../../../domain/shared/day'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { recordInput } from '#db/queries/meetings/record'
import { appendEntries, setItemState } from '#db/repositories/meetings/entries'
import { heldMeeting, type MeetingRow } from '#db/repositories/meetings/meetings'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { bringTabledIn } from '../agenda/fill-agenda'
import { moveMeeting } from '../move-meeting'

export type NoteEntriesRefusal = 'meeting-not-found' | 'forbidden' | 'not-in-session'

export type Noted = {
  stored: string[]
  /** Sent before: they are there already, and count once. */
  known: string[]
  refused: RefusedEntry[]
  /** Of the last entry of the meeting. */
  sequence: number
}

/** When entries are taken. After the closing come those that were typed before it without a connection. */
const open: readonly (MeetingState | null)[] = ['summoned', 'in_session', 'adjourned', 'held']

/**
 * Notes what happened at a meeting. Each entry is judged with all that is stored, in the meeting's row lock: what
 * cannot be is turned away with its reason, the rest is stored, and what was sent before is passed over. The meeting
 * and its items follow: opened, adjourned, resumed, closed; decided, tabled …
 */
export async function noteEntries(
  ctx: Context,
  { meetingId, entries }: { meetingId: string; entries: readonly Entry[] },
): Promise<Result<Noted, NoteEntriesRefusal>> {
  return ctx.database.transaction(async (tx) => {
    const meeting = await heldMeeting(tx, meetingId)
    if (!meeting) return refuse('meeting-not-found')
    if (ctx.actor.kind !== 'account' || !may(ctx.actor, 'meeting.run', meeting)) return refuse('forbidden')
    if (!open.includes(meeting.state)) return refuse('not-in-session')
    const found = await recordInput(tx, meetingId)
    if (!found) return refuse('meeting-not-found')
    const there = new Set(found.entries.map(({ id }) => id))
    const now = ctx.now()
    const fresh = inOrder(entries.filter(({ id }) => !there.has(id)).map((entry) => notAhead(entry, now)))
    const { record, refused } = foldEntries(
      { ...found.input, entries: [...found.entries, ...fresh] },
      new Set(fresh.map(({ id }) => id)),
    )
    const away = new Set(refused.map(({ id }) => id))
    const taken = fresh.filter(({ id }) => !away.has(id))
    const by = { accountId: ctx.actor.accountId, storedAt: now }
    const sequence = await appendEntries(tx, meetingId, taken, by)
    await followItems(ctx, tx, { meeting, items: found.items, record, taken })
    await followMeeting(ctx, tx, meeting, record, taken)
    return ok({
      stored: taken.map(({ id }) => id),
      known: [...new Set(entries.map(({ id }) => id))].filter((id) => there.has(id)),
      refused,
      sequence,
    })
  })
}

/** Nothing has happened later than now, whatever a clock at the table says. */
const notAhead = (entry: Entry, now: string): Entry =>
  entry.happenedAt > now ? { ...entry, happenedAt: now } : entry

/** Items in which nothing is decided are noted when they end without a decision. */
const needsDecision = ['case', 'election']

/** Where an item stands after what was noted about it; an item that nobody has taken up stays as it is. */
function stateAfter(item: ItemRecord, kind: string | null, now: ItemState | null): ItemState | null {
  if (item.decision) return item.decision.ending
  if (now === 'withdrawn') return now
  if (item.ended && !needsDecision.includes(kind ?? 'case')) return 'noted'
  return now === null || now === 'proposed' || now === 'accepted' ? now : 'numbered'
}

const leadsOn: readonly EntryKind[] = ['decision', 'struck', 'item_ended', 'item_started']

async function followItems(
  ctx: Context,
  tx: Transaction,
  {
    meeting,
    items,
    record,
    taken,
  }: {
    meeting: MeetingRow
    items: readonly { id: string; kind: string | null; state: ItemState | null }[]
    record: MeetingRecord
    taken: readonly Entry[]
  },
): Promise<void> {
  if (!taken.some(({ kind }) => leadsOn.includes(kind))) return
  for (const { id, kind, state } of items) {
    const told = record.items.get(id)
    const next = told ? stateAfter(told, kind, state) : null
    if (next && next !== state) await setItemState(tx, id, next)
  }
  for (const { id, kind, itemId } of taken)
    if (kind === 'decision' || kind === 'struck')
      await audit(ctx, tx, {
        municipalityId: meeting.municipalityId,
        action: `meeting.note_${kind}`,
        entity: 'meeting',
        entityId: meeting.id,
        detail: { entryId: id, itemId },
      })
}

const eventOf: Partial<Record<EntryKind, MeetingEvent>> = {
  opened: 'open',
  adjourned: 'adjourn',
  resumed: 'resume',
  closed: 'close',
}

const stateOf: Record<MeetingRecord['phase'], MeetingState> = {
  not_opened: 'summoned',
  in_session: 'in_session',
  adjourned: 'adjourned',
  closed: 'held',
}

/** Takes the meeting to where its record stands. A break told afterwards of a meeting that went on moves nothing. */
async function followMeeting(
  ctx: Context,
  tx: Transaction,
  meeting: MeetingRow,
  record: MeetingRecord,
  taken: readonly Entry[],
): Promise<void> {
  let state = meeting.state
  for (const { kind, happenedAt } of taken) {
    const event = eventOf[kind]
    if (!event || state === stateOf[record.phase]) continue
    const moved = await moveMeeting(ctx, tx, {
      meetingId: meeting.id,
      event,
      also: event === 'close' ? closing(meeting, dayInStockholm(happenedAt)) : {},
    })
    if (moved.ok) state = moved.value.to
    // VOTE-05: what the meeting tabled comes on the next agenda by itself.
    if (moved.ok && event === 'close') await bringTabledIn(ctx, tx, { meetingId: meeting.id })
  }
  if (state !== stateOf[record.phase])
    throw new Error(`The meeting ${meeting.id} stands in ${state}, its record in ${record.phase}`)
}

/** MIN-08: a meeting that goes on for several days has its last one. */
const closing = ({ day, lastDay }: MeetingRow, closedDay: string) => ({
  closedDay,
  lastDay: closedDay > day ? closedDay : lastDay,
})
