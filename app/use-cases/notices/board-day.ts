import { computeDeadline } from '../../domain/calendar/deadlines'
import { isSettled, legalForceStep } from '../../domain/meetings/legal-force'
import { noticeDeskText } from '../../text/meetings/notice-board'
import { paths } from '../../paths'
import type { Transaction } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'
import {
  decisionsOfMeeting,
  draftedApprovals,
  endedNotices,
  endedPeriods,
  meetingsAwaitingForce,
} from '#db/queries/meetings/notice-board'
import { accountsInRole } from '#db/queries/recipients'
import { changeLegalForce, changePublicNotice, heldNotice } from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'
import { delegationDay } from '../delegation/delegation-day'
import { moveMeeting } from '../meetings/move-meeting'
import { audit } from '../shared/audited'
import { notify } from '../shared/notify'
import { tellOfForce } from './force-events'
import { judgedStep } from './held'
import { noteOnNotice } from './put-up'
import { removeIn } from './remove-notice'

/**
 * What the day brings to the board: notices that may come down, legal force that is presumed, meetings that go on,
 * prepared notices that someone has forgotten, and what comes of delegated decisions. Done twice it changes nothing more. Each in a transaction of its own, so
 * that one that fails stops no other.
 */
export async function boardDay(ctx: Context): Promise<void> {
  const { database, today } = ctx
  for (const { id } of await endedNotices(database.read, today))
    await database.transaction((tx) => expireIn(ctx, tx, id))
  for (const decision of await endedPeriods(database.read, today))
    await database.transaction((tx) => presumeIn(ctx, tx, decision))
  for (const meeting of await meetingsAwaitingForce(database.read, today))
    await database.transaction((tx) => meetingForceIn(ctx, tx, meeting))
  for (const draft of await draftedApprovals(database.read))
    await database.transaction((tx) => remindIn(ctx, tx, draft))
  await delegationDay(ctx)
}

/** Rules 12.9: posted → removable, and down at once where the municipality lets it be. */
async function expireIn(ctx: Context, tx: Transaction, noticeId: string): Promise<void> {
  const notice = await heldNotice(tx, noticeId)
  if (!notice) return
  const to = judgedStep(ctx, notice, 'expire')
  if (to.ok) {
    await changePublicNotice(tx, notice, { state: to.value })
    await noteOnNotice(ctx, tx, notice.id, 'expire')
  }
  const now = { ...notice, state: to.ok ? to.value : notice.state }
  const how = await localRule(tx, notice.municipalityId, 'noticeRemoval', ctx.today)
  if (how === 'automatic' && now.state === 'removable') await removeIn(ctx, tx, now)
}

type Ended = Awaited<ReturnType<typeof endedPeriods>>[number]

/** APP-04: presumed, since an appeal may lie at the court. */
async function presumeIn(ctx: Context, tx: Transaction, decision: Ended): Promise<void> {
  const step = legalForceStep('pending', 'expire', {
    ...decision,
    today: ctx.today,
    bufferDays: 0,
    courtAsked: false,
  })
  if (!step || step.hinders.length > 0) return
  if (!(await changeLegalForce(tx, decision, { legalForce: step.to }))) return
  await tellOfForce(ctx, tx, decision, 'presumed')
  await audit(ctx, tx, {
    municipalityId: decision.municipalityId,
    action: 'decision.presume',
    entity: 'decision',
    entityId: decision.id,
    detail: { appealLastDay: decision.appealLastDay },
  })
}

type AwaitingForce = Awaited<ReturnType<typeof meetingsAwaitingForce>>[number]

async function meetingForceIn(ctx: Context, tx: Transaction, { id, state }: AwaitingForce): Promise<void> {
  if (state === 'posted') await moveMeeting(ctx, tx, { meetingId: id, event: 'presume_final' })
  await finishMeetingIn(ctx, tx, id)
}

/** Rules 12.8: final when every decision of the meeting that could be appealed is settled. */
export async function finishMeetingIn(ctx: Context, tx: Transaction, meetingId: string): Promise<void> {
  const decisions = await decisionsOfMeeting(tx, meetingId)
  const appealable = decisions.filter(({ appealTrack }) => appealTrack === 'K')
  if (appealable.every(({ legalForce }) => isSettled(legalForce)))
    await moveMeeting(ctx, tx, { meetingId, event: 'confirm_final' })
}

type Draft = Awaited<ReturnType<typeof draftedApprovals>>[number]

/** ANS-04: the secretaries are told on the last day, and once more when it has passed. */
async function remindIn(ctx: Context, tx: Transaction, draft: Draft): Promise<void> {
  const { municipalityId, approvalDay } = draft
  if (approvalDay === null) return
  const rolls = await localRule(tx, municipalityId, 'approvalRolls', ctx.today)
  const { due } = computeDeadline('announcement', approvalDay, { reading: { approvalRolls: rolls } })
  if (ctx.today < due) return
  const late = ctx.today > due
  for (const account of await accountsInRole(tx, draft, ['board_secretary'], ctx.today))
    await notify(ctx, tx, {
      ...{ municipalityId, account, kind: late ? 'notice.late' : 'notice.due' },
      text: late ? noticeDeskText.late(draft.bodyName, due) : noticeDeskText.draft(draft.bodyName, due),
      href: paths.publicNotice(draft.slug, draft.id),
      onceKey: `notice.${late ? 'late' : 'due'}:${draft.id}`,
    })
}
