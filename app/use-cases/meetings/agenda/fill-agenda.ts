import { ok, refuse, type Result } from '../../../domain/shared/result'
import { tabledItemNote } from '../../../text/meetings/agenda'
import type { Transaction } from '#db/connection'
import { meetingPlace } from '#db/queries/meetings/meeting-place'
import { isSameMatter, nextBegun, tabledFor } from '#db/queries/meetings/tabled'
import { insertItem, itemsOf, setItemDocuments, setPositions } from '#db/repositories/meetings/agenda'
import type { Context } from '../../context'
import { moveMeeting } from '../move-meeting'
import { audit } from '../../shared/audited'
import { accountOf, placed, plainItem } from './add-item'
import { TABLED } from '../../../domain/meetings/agenda'
import { type ClosedRefusal, hindered, type InHandRefusal, meetingInHand } from './in-hand'
import { standingItemsFor } from './standing-items'

/** Begins work on a meeting's agenda: its standing items and what was tabled to it are on it by themselves. */
export const openAgenda = (
  ctx: Context,
  { meetingId }: { meetingId: string },
): Promise<Result<{ items: number }, InHandRefusal | 'not-possible'>> =>
  ctx.database.transaction(async (tx) => {
    const held = await meetingInHand(ctx, tx, meetingId, 'meeting.agenda')
    if (!held.ok) return held
    const moved = await moveMeeting(ctx, tx, { meetingId, event: 'open_agenda' })
    if (!moved.ok) return refuse('not-possible')
    return ok(await fillAgendaIn(ctx, tx, { meetingId }))
  })

/**
 * Puts the body's standing items and its tabled matters (VOTE-05, KL 5:51) on an agenda, in the transaction that begins
 * it. What is there already stays, and nothing comes twice.
 */
export async function fillAgendaIn(
  ctx: Context,
  tx: Transaction,
  { meetingId }: { meetingId: string },
): Promise<{ items: number }> {
  const before = await itemsOf(tx, meetingId)
  const place = await meetingPlace(tx, meetingId)
  const standing = place ? await standingItemsFor(tx, place.body) : []
  const missing = standing.filter(({ key }) => !before.some(({ standingKey }) => standingKey === key))
  const idOf = new Map<string, string>()
  for (const { key, kind, title, proposal } of missing) {
    const id = ctx.newId()
    idOf.set(key, id)
    const { documentIds: _, ...item } = plainItem(kind, title)
    const row = { ...item, ...made(ctx), id, meetingId, proposal, standingKey: key }
    await insertItem(tx, { ...row, position: 900 + idOf.size })
  }
  const at = (place: 'first' | 'last') =>
    standing.flatMap(({ key, place: own }) => (own === place ? (idOf.get(key) ?? []) : []))
  await setPositions(tx, [...at('first'), ...before.map(({ id }) => id), ...at('last')])
  return { items: missing.length + (await addTabledIn(ctx, tx, meetingId)) }
}

const made = (ctx: Context) => ({
  ...{ addedAt: ctx.now(), addedBy: accountOf(ctx), state: 'accepted' as const, late: false },
})

/** Adds what the body has tabled to the meeting and that is not on its agenda, or was taken off it; how many. */
async function addTabledIn(ctx: Context, tx: Transaction, meetingId: string): Promise<number> {
  let added = 0
  for (const tabled of await tabledFor(tx, meetingId)) {
    const before = await itemsOf(tx, meetingId)
    if (before.some(isSameMatter(tabled))) continue
    const { documentIds, tabledDay, id: _, ...item } = tabled
    const id = ctx.newId()
    const note = tabledItemNote(tabledDay)
    const row = { ...item, ...made(ctx), id, meetingId, note, standingKey: TABLED }
    await insertItem(tx, { ...row, position: before.length + 1 })
    await setItemDocuments(
      tx,
      id,
      documentIds.map((documentId) => ({ id: ctx.newId(), documentId })),
    )
    await setPositions(tx, placed(before, id, item.kind ?? 'case'))
    added += 1
  }
  return added
}

/** Puts what was tabled after the agenda was begun on it. */
export const addTabled = (
  ctx: Context,
  { meetingId }: { meetingId: string },
): Promise<Result<{ items: number }, InHandRefusal | ClosedRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const held = await meetingInHand(ctx, tx, meetingId, 'meeting.agenda')
    if (!held.ok) return held
    const hindrance = hindered(held.value.meeting)
    if (hindrance) return refuse(hindrance)
    const items = await addTabledIn(ctx, tx, meetingId)
    const { municipalityId } = held.value.meeting
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'agenda.add', entity: 'meeting', entityId: meetingId, detail: { items } },
    })
    return ok({ items })
  })

/**
 * VOTE-05: what a meeting has tabled comes on the agenda of the body's next one, when work on that has begun; otherwise
 * it comes when it begins. In the transaction that ends the meeting. The next meeting's id, if anything was added.
 */
export async function bringTabledIn(
  ctx: Context,
  tx: Transaction,
  { meetingId }: { meetingId: string },
): Promise<string | null> {
  const next = await nextBegun(tx, meetingId)
  if (next === null) return null
  return (await addTabledIn(ctx, tx, next)) > 0 ? next : null
}
