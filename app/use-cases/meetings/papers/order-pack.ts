import { type PackEdition, packEditions } from '../../../domain/meetings/pack'
import { may } from '../../../domain/access'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { packJob } from '../../../jobs/definitions'
import type { Transaction } from '#db/connection'
import { packKind } from '#db/queries/meetings/packs'
import { enqueue } from '#db/repositories/jobs'
import { changePaper, insertPaper, packUnderway } from '#db/repositories/meetings/papers'
import { heldMeeting } from '#db/repositories/meetings/meetings'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'

export type PackRefusal = 'meeting-not-found' | 'forbidden' | 'nothing-underway'

/** Orders a pack of a meeting. What is ordered twice at once is made once: both are given the same. */
export const orderPack = (
  ctx: Context,
  { meetingId, edition }: { meetingId: string; edition: PackEdition },
): Promise<Result<{ paperId: string }, PackRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const meeting = await heldMeeting(tx, meetingId)
    if (!meeting?.state) return refuse('meeting-not-found')
    if (!may(ctx.actor, 'meeting.agenda', meeting) && !may(ctx.actor, 'meeting.publish', meeting))
      return refuse('forbidden')
    return ok({
      paperId: await orderIn(ctx, tx, { meetingId, edition, agendaVersion: meeting.agendaVersion }),
    })
  })

/** Both editions, in the transaction of what calls for them. The caller holds the meeting's row. */
export async function orderPacksIn(
  ctx: Context,
  tx: Transaction,
  meeting: { meetingId: string; agendaVersion: number | null },
): Promise<void> {
  for (const edition of packEditions) await orderIn(ctx, tx, { ...meeting, edition })
}

async function orderIn(
  ctx: Context,
  tx: Transaction,
  {
    meetingId,
    edition,
    agendaVersion,
  }: { meetingId: string; edition: PackEdition; agendaVersion: number | null },
): Promise<string> {
  const kind = packKind(edition)
  const underway = await packUnderway(tx, meetingId, kind)
  if (underway) return underway.id
  const id = ctx.newId()
  const at = ctx.now()
  await insertPaper(tx, {
    ...{ id, meetingId, kind, state: 'waiting', agendaVersion: agendaVersion ?? 0, createdAt: at },
    createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
  })
  await enqueue(tx, { id, runAt: at, createdAt: at, ...packJob({ paperId: id }) })
  return id
}

/** Breaks off a pack that is being made; what is made of it already is used when it is ordered again. */
export const cancelPack = (
  ctx: Context,
  { meetingId, edition }: { meetingId: string; edition: PackEdition },
): Promise<Result<null, PackRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const meeting = await heldMeeting(tx, meetingId)
    if (!meeting?.state) return refuse('meeting-not-found')
    if (!may(ctx.actor, 'meeting.agenda', meeting) && !may(ctx.actor, 'meeting.publish', meeting))
      return refuse('forbidden')
    const underway = await packUnderway(tx, meetingId, packKind(edition))
    if (!underway) return refuse('nothing-underway')
    await changePaper(tx, underway.id, ['waiting', 'working'], {
      ...{ state: 'failed', problem: 'cancelled', finishedAt: ctx.now() },
    })
    await audit(ctx, tx, {
      ...{ municipalityId: meeting.municipalityId, action: 'meeting.pack_cancelled' },
      ...{ entity: 'meeting', entityId: meetingId, detail: { edition } },
    })
    return ok(null)
  })
