import { isLive } from '../../../domain/meetings/agenda'
import type { PreparationReasonCode } from '../../../domain/meetings/preparation'
import { ok, type Result } from '../../../domain/shared/result'
import type { Read, Transaction } from '#db/connection'
import { agendaFacts } from '#db/queries/meetings/agenda-facts'
import { isSameMatter, tabledFor } from '#db/queries/meetings/tabled'
import { numberItems, unnumberItems } from '#db/repositories/meetings/agenda'
import type { Context } from '../../context'
import { moveMeeting } from '../move-meeting'
import { type InHandRefusal, meetingInHand } from './in-hand'

/** What stands against an agenda as it is, each with its item where there is one. */
export type AgendaHindrance = {
  itemId: string | null
  title: string | null
  code: PreparationReasonCode | 'agenda-empty' | 'tabled-missing'
  law: string | null
}

/**
 * Why an agenda cannot be locked: an item that the council may not decide as it is prepared (KL 5:26–33), a tabled matter
 * that is not on it (VOTE-05, KL 5:51), or nothing at all to take up.
 */
export async function agendaHindrances(
  read: Read,
  { meetingId, bodyKind, today }: { meetingId: string; bodyKind: string; today: string },
): Promise<AgendaHindrance[]> {
  const all = await agendaFacts(read, meetingId, today)
  const items = all.filter(isLive)
  if (items.length === 0) return [{ itemId: null, title: null, code: 'agenda-empty', law: null }]
  const tabled = bodyKind === 'council' ? await tabledFor(read, meetingId) : []
  return [
    ...items.flatMap(({ id, title, preparedness }) =>
      preparedness.reasons
        .filter(({ weight }) => weight === 'blocks')
        .map(({ code, law }) => ({ itemId: id, title, code, law })),
    ),
    ...tabled
      .filter(
        (each) =>
          !all.filter((item) => isLive(item) || item.withdrawnReason !== null).some(isSameMatter(each)),
      )
      .map(({ title }) => ({ itemId: null, title, code: 'tabled-missing' as const, law: 'KL 5 kap. 51 §' })),
  ]
}

export type LockRefusal = InHandRefusal | 'not-possible' | 'agenda-hindered'

type LockResult<Value> = Result<Value, LockRefusal, AgendaHindrance[]>

const refused = (refusal: LockRefusal, detail: AgendaHindrance[] = []) => ({
  ok: false as const,
  refusal,
  detail,
})

/** Locks the agenda and numbers its items from 1; from here on a number is kept. */
export const lockAgenda = (
  ctx: Context,
  { meetingId }: { meetingId: string },
): Promise<LockResult<{ items: number }>> =>
  ctx.database.transaction(async (tx) => {
    const held = await meetingInHand(ctx, tx, meetingId, 'meeting.agenda')
    if (!held.ok) return refused(held.refusal)
    if (held.value.meeting.state !== 'collecting') return refused('not-possible')
    const hindrances = await agendaHindrances(tx, {
      ...{ meetingId, bodyKind: held.value.body.kind, today: ctx.today },
    })
    if (hindrances.length > 0) return refused('agenda-hindered', hindrances)
    const moved = await moveMeeting(ctx, tx, { meetingId, event: 'lock_agenda' })
    if (!moved.ok) return refused('not-possible')
    await numberItems(tx, meetingId)
    return ok({ items: await liveCount(ctx, tx, meetingId) })
  })

const liveCount = async (ctx: Context, tx: Transaction, meetingId: string) =>
  (await agendaFacts(tx, meetingId, ctx.today)).filter(isLive).length

/** Opens a locked agenda again, before the summons; what has not been published loses its numbers. */
export const reopenAgenda = (
  ctx: Context,
  { meetingId }: { meetingId: string },
): Promise<Result<{ meetingId: string }, InHandRefusal | 'not-possible'>> =>
  ctx.database.transaction(async (tx) => {
    const held = await meetingInHand(ctx, tx, meetingId, 'meeting.agenda')
    if (!held.ok) return held
    const moved = await moveMeeting(ctx, tx, { meetingId, event: 'reopen_agenda' })
    if (!moved.ok) return moved
    if (held.value.meeting.agendaVersion === null) await unnumberItems(tx, meetingId)
    return ok({ meetingId })
  })
