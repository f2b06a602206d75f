import { changesBetween } from '../../../domain/meetings/agenda'
import type { MeetingState } from '../../../domain/meetings/meeting'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { agendaEventText } from '../../../text/meetings/agenda'
import type { Transaction } from '#db/connection'
import { itemsWithCases, snapshotsOf } from '#db/queries/meetings/agenda-facts'
import { latestVersion } from '#db/queries/meetings/agenda-versions'
import { insertVersion, numberItems } from '#db/repositories/meetings/agenda'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { recordEvent } from '../../shared/event'
import { accountOf } from './add-item'
import { type InHandRefusal, meetingInHand, type MeetingInHand } from './in-hand'

export type PublishInput = { meetingId: string; note: string | null }

export type PublishRefusal = InHandRefusal | 'not-possible' | 'nothing-changed' | 'note-too-long'

/** With the summons the first time; afterwards on command, as long as the meeting is not over. */
const withSummons: readonly MeetingState[] = ['agenda_locked', 'summoned', 'in_session', 'adjourned']
const afterwards: readonly MeetingState[] = ['summoned', 'in_session', 'adjourned']

/** Publishes what has changed since the summons: readers see each change as a change. */
export const publishAgenda = (
  ctx: Context,
  input: PublishInput,
): Promise<Result<{ version: number }, PublishRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const held = await meetingInHand(ctx, tx, input.meetingId, 'meeting.publish')
    if (!held.ok) return held
    const { state, agendaVersion } = held.value.meeting
    if (!afterwards.includes(state) || agendaVersion === null) return refuse('not-possible')
    return published(ctx, tx, held.value, input)
  })

/** The same in the caller's transaction, also for the first version, which goes out with the summons. */
export async function publishAgendaIn(
  ctx: Context,
  tx: Transaction,
  input: PublishInput,
): Promise<Result<{ version: number }, PublishRefusal>> {
  const held = await meetingInHand(ctx, tx, input.meetingId, 'meeting.publish')
  if (!held.ok) return held
  if (!withSummons.includes(held.value.meeting.state)) return refuse('not-possible')
  return published(ctx, tx, held.value, input)
}

async function published(
  ctx: Context,
  tx: Transaction,
  { meeting, body }: MeetingInHand,
  input: PublishInput,
): Promise<Result<{ version: number }, PublishRefusal>> {
  const note = input.note?.trim() || null
  if ((note?.length ?? 0) > 1000) return refuse('note-too-long')
  await numberItems(tx, meeting.id)
  const items = snapshotsOf(await itemsWithCases(tx, meeting.id))
  const before = await latestVersion(tx, meeting.id)
  const changes = before ? changesBetween(before.items, items) : []
  if (before && changes.length === 0) return refuse('nothing-changed')
  const version = (before?.version ?? 0) + 1
  await insertVersion(tx, {
    ...{ id: ctx.newId(), meetingId: meeting.id, version, items, note },
    ...{ publishedAt: ctx.now(), publishedDay: ctx.today, publishedBy: accountOf(ctx) },
  })
  await tellCases(
    ctx,
    tx,
    { meetingId: meeting.id, body: body.name, day: meeting.day },
    before ? changes : null,
  )
  await audit(ctx, tx, {
    ...{ municipalityId: meeting.municipalityId, action: 'agenda.publish', entity: 'meeting' },
    ...{ entityId: meeting.id, detail: { version, items: items.length, changes: changes.length } },
  })
  return ok({ version })
}

/** A line in the history of each case that has come on the published agenda, or off it. */
async function tellCases(
  ctx: Context,
  tx: Transaction,
  { meetingId, body, day }: { meetingId: string; body: string; day: string },
  changes: ReturnType<typeof changesBetween> | null,
): Promise<void> {
  const kindOf = changes && new Map(changes.map((change) => [change.item.itemId, change.kind]))
  for (const { item, case: matter } of await itemsWithCases(tx, meetingId)) {
    if (!matter || item.number === null || item.state === 'proposed') continue
    const change = kindOf ? kindOf.get(item.id) : item.state === 'withdrawn' ? undefined : 'added'
    if (change !== 'added' && change !== 'withdrawn') continue
    await recordEvent(ctx, tx, {
      ...{ caseId: matter.id, kind: 'agenda', public: true },
      text:
        change === 'added'
          ? agendaEventText.summoned(body, day, item.number)
          : agendaEventText.withdrawn(body, day),
    })
  }
}
