import { meetingAddress } from '../../../domain/meetings/address'
import { mustBeUrgent } from '../../../domain/meetings/late'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { paths } from '../../../paths'
import { agendaNoticeText } from '../../../text/meetings/agenda'
import type { Transaction } from '#db/connection'
import { activeAccount } from '#db/queries/recipients'
import { changeItemRow, itemsOf, numberItems, setPositions } from '#db/repositories/meetings/agenda'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { notify } from '../../shared/notify'
import { placed } from './add-item'
import {
  begun,
  type ClosedRefusal,
  hindered,
  type InHandRefusal,
  itemInHand,
  type MeetingInHand,
  wayIn,
} from './in-hand'

type Refusal = InHandRefusal | ClosedRefusal | 'item-not-found' | 'item-changed'

/** Takes what an officer has proposed on to the agenda; the officer is told. */
export const acceptItem = (
  ctx: Context,
  { itemId, urgentReason }: { itemId: string; urgentReason: string | null },
): Promise<Result<{ itemId: string }, Refusal | 'urgent-reason-missing'>> =>
  ctx.database.transaction(async (tx) => {
    const held = await itemInHand(ctx, tx, itemId, 'meeting.agenda')
    if (!held.ok) return held
    const { meeting, item } = held.value
    const hindrance = hindered(meeting)
    if (hindrance) return refuse(hindrance)
    if (item.state !== 'proposed') return refuse('item-changed')
    const way = await wayIn(ctx, tx, held.value)
    const late = way.way !== 'ordinary'
    const urgent = urgentReason?.trim() || item.urgentReason
    if (mustBeUrgent(way.way) && !urgent) return refuse('urgent-reason-missing')
    const others = (await itemsOf(tx, meeting.id)).filter(({ id }) => id !== itemId)
    const change = { state: 'accepted' as const, late, urgentReason: urgent, note: null }
    if (!(await changeItemRow(tx, { id: itemId, revision: item.revision ?? 0 }, change)))
      return refuse('item-changed')
    await setPositions(tx, placed(others, itemId, item.kind ?? 'case'))
    if (begun(meeting.state)) await numberItems(tx, meeting.id)
    await tellProposer(ctx, tx, held.value, item, (title, body, day) =>
      agendaNoticeText.accepted(title, body, day),
    )
    await audited(ctx, tx, held.value, 'agenda.accept', itemId)
    return ok({ itemId })
  })

/** Says no to what was proposed, with the reason; the officer is told. */
export const declineItem = (
  ctx: Context,
  { itemId, reason }: { itemId: string; reason: string },
): Promise<Result<{ itemId: string }, Refusal | 'reason-missing' | 'reason-too-long'>> =>
  ctx.database.transaction(async (tx) => {
    const held = await itemInHand(ctx, tx, itemId, 'meeting.agenda')
    if (!held.ok) return held
    const { item } = held.value
    const said = reason.trim()
    if (said === '') return refuse('reason-missing')
    if (said.length > 1000) return refuse('reason-too-long')
    if (item.state !== 'proposed') return refuse('item-changed')
    const change = { state: 'withdrawn' as const, withdrawnReason: said }
    if (!(await changeItemRow(tx, { id: itemId, revision: item.revision ?? 0 }, change)))
      return refuse('item-changed')
    await tellProposer(ctx, tx, held.value, item, (title, body, day) =>
      agendaNoticeText.declined(title, body, day, said),
    )
    await audited(ctx, tx, held.value, 'agenda.decline', itemId)
    return ok({ itemId })
  })

async function tellProposer(
  ctx: Context,
  tx: Transaction,
  { meeting, body, municipalitySlug }: MeetingInHand,
  item: { addedBy: string | null; caseId: string | null; title: string; id: string },
  words: (title: string, body: string, day: string) => string,
): Promise<void> {
  const proposer = item.addedBy === null ? null : await activeAccount(tx, item.addedBy)
  if (!proposer || (ctx.actor.kind === 'account' && ctx.actor.accountId === proposer.id)) return
  await notify(ctx, tx, {
    ...{ municipalityId: meeting.municipalityId, account: proposer, caseId: item.caseId, kind: 'agenda' },
    text: words(item.title, body.name, meeting.day),
    href: paths.meeting(municipalitySlug, body.slug, meetingAddress(meeting)),
    onceKey: `agenda-answer:${item.id}`,
  })
}

const audited = (ctx: Context, tx: Transaction, { meeting }: MeetingInHand, action: string, itemId: string) =>
  audit(ctx, tx, {
    ...{ municipalityId: meeting.municipalityId, action, entity: 'meeting', entityId: meeting.id },
    detail: { itemId },
  })
