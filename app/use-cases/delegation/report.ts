import type { Transaction } from '#db/connection'
import { publicWordsOf, reportingItem } from '#db/queries/meetings/delegation'
import {
  awaitingReport,
  type DelegatedRow,
  listedInMinutes,
  moveDelegated,
  reportedUnder,
} from '#db/repositories/delegation'
import { changeItemRow } from '#db/repositories/meetings/agenda'
import { type DelegatedEvent, delegatedStep } from '../../domain/meetings/delegation'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { delegationWords } from '../../text/meetings/delegation'
import type { Context } from '../context'
import { addItemIn, type AddItemRefusal, plainItem } from '../meetings/agenda/add-item'
import { hindered, meetingInHand, type MeetingInHand } from '../meetings/agenda/in-hand'
import { audit } from '../shared/audited'
import { Undone, orUndone } from '../shared/undone'

export type ListRefusal = AddItemRefusal | 'agenda-not-begun' | 'nothing-to-report' | 'conflict'

/**
 * Puts what waits to be reported on a meeting's agenda (DEL-05, DEL-06): under the standing item when there is one,
 * otherwise under a new one, with the decisions told by their public words.
 */
export const listForReporting = (
  ctx: Context,
  { meetingId }: { meetingId: string },
): Promise<Result<{ itemId: string; count: number }, ListRefusal>> =>
  orUndone<{ itemId: string; count: number }, ListRefusal>(
    ctx.database.transaction(async (tx) => {
      const held = await meetingInHand(ctx, tx, meetingId, 'meeting.agenda')
      if (!held.ok) return held
      const { meeting } = held.value
      if (meeting.state === 'planned') return refuse('agenda-not-begun')
      const hindrance = hindered(meeting)
      if (hindrance) return refuse(hindrance)
      const waiting = (await awaitingReport(tx, meeting.bodyId)).filter(({ day }) => day <= meeting.day)
      if (waiting.length === 0) return refuse('nothing-to-report')
      const item = await itemFor(ctx, tx, held.value)
      if (!item.ok) return item
      const itemId = item.value
      for (const decision of waiting)
        await step(ctx, tx, decision, 'list', { reportedMeetingId: meetingId, reportedItemId: itemId })
      if (!(await writeList(tx, meetingId))) throw new Undone<ListRefusal>('conflict')
      return ok({ itemId, count: waiting.length })
    }),
  )

async function itemFor(
  ctx: Context,
  tx: Transaction,
  held: MeetingInHand,
): Promise<Result<string, AddItemRefusal>> {
  const standing = await reportingItem(tx, held.meeting.id)
  if (standing) return ok(standing.id)
  const added = await addItemIn(ctx, tx, held, {
    item: {
      ...plainItem('delegated_decisions', delegationWords.itemTitle),
      proposal: [delegationWords.itemProposal],
    },
    urgentReason: delegationWords.itemUrgent,
  })
  return added.ok ? ok(added.value.itemId) : added
}

/** The agenda item tells what is reported under it; what someone wrote before the list stays. */
async function writeList(tx: Transaction, meetingId: string): Promise<boolean> {
  const item = await reportingItem(tx, meetingId)
  if (!item) return true
  const ids = (await reportedUnder(tx, item.id)).map(({ id }) => id)
  const lines = (await publicWordsOf(tx, ids)).map(delegationWords.reportLine)
  const own = (item.note ?? '').split(delegationWords.listBegins)[0]?.trim() ?? ''
  const list = lines.length > 0 ? `${delegationWords.listBegins}\n\n${lines.join('\n')}` : ''
  const note = [own, list].filter(Boolean).join('\n\n') || null
  return changeItemRow(tx, { id: item.id, revision: item.revision ?? 0 }, { note })
}

const off = { reportedMeetingId: null, reportedItemId: null }

/** Takes a decision off an agenda that will not be met: it waits for the next. Inside the caller's transaction. */
export const unlistIn = (ctx: Context, tx: Transaction, decision: DelegatedRow): Promise<void> =>
  step(ctx, tx, decision, 'unlist', off)

/**
 * What approved minutes tell of delegated decisions (DEL-08): those under an item that was dealt with are reported;
 * those that the meeting put off or left out wait for the next. Inside the approving transaction.
 */
export async function reportDelegatedIn(
  ctx: Context,
  tx: Transaction,
  { minutesId }: { minutesId: string },
): Promise<void> {
  for (const { decision, itemState, written, wholeMinutes } of await listedInMinutes(tx, minutesId))
    if (written && itemState !== 'tabled') await step(ctx, tx, decision, 'report', {})
    else if (written || wholeMinutes) await unlistIn(ctx, tx, decision)
}

async function step(
  ctx: Context,
  tx: Transaction,
  decision: DelegatedRow,
  event: DelegatedEvent,
  also: Parameters<typeof moveDelegated>[2],
): Promise<void> {
  const taken = delegatedStep(decision.state, event, { ...decision, today: ctx.today })
  if (!taken || taken.hinders.length > 0)
    throw new Error(`${decision.number} cannot take ${event} in ${decision.state}`)
  const moved = await moveDelegated(tx, decision, { ...also, state: taken.to })
  if (!moved) throw new Undone<ListRefusal>('conflict')
  const { municipalityId, id, number } = decision
  await audit(ctx, tx, {
    ...{ municipalityId, action: `delegation.${event}`, entity: 'delegated_decision', entityId: id },
    detail: { number },
  })
}
