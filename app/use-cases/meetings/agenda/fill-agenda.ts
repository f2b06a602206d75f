import { ok, refuse, type Result } from '../../../domain/shared/result'
import { tabledItemNote } from '../../../text/meetings/agenda'
import type { Transaction } from '#db/connection'
import { meetingPlace } from '#db/queries/meetings/meeting-place'
import { tabledFor } from '#db/queries/meetings/tabled'
import { insertItem, itemsOf, setItemDocuments, setPositions } from '#db/repositories/meetings/agenda'
import type { Context } from '../../context'
import { moveMeeting } from '../move-meeting'
import { accountOf, plainItem } from './add-item'
import { type InHandRefusal, meetingInHand } from './in-hand'
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
  const made = { addedAt: ctx.now(), addedBy: accountOf(ctx), state: 'accepted' as const, late: false }
  const idOf = new Map<string, string>()
  for (const { key, kind, title, proposal } of missing) {
    const id = ctx.newId()
    idOf.set(key, id)
    const { documentIds: _, ...item } = plainItem(kind, title)
    const row = { ...item, ...made, id, meetingId, proposal, standingKey: key }
    await insertItem(tx, { ...row, position: 900 + idOf.size })
  }
  const tabled = (await tabledFor(tx, meetingId)).filter(
    ({ caseId, title }) =>
      !before.some((each) => (caseId === null ? each.title === title : each.caseId === caseId)),
  )
  const tabledIds: string[] = []
  for (const { documentIds, tabledDay, id: _, ...item } of tabled) {
    const id = ctx.newId()
    tabledIds.push(id)
    const note = tabledItemNote(tabledDay)
    await insertItem(tx, { ...item, ...made, id, meetingId, note, position: 800 + tabledIds.length })
    await setItemDocuments(
      tx,
      id,
      documentIds.map((documentId) => ({ id: ctx.newId(), documentId })),
    )
  }
  const at = (place: 'first' | 'last') =>
    standing.flatMap(({ key, place: own }) => (own === place ? (idOf.get(key) ?? []) : []))
  await setPositions(tx, [...at('first'), ...tabledIds, ...before.map(({ id }) => id), ...at('last')])
  return { items: missing.length + tabled.length }
}
