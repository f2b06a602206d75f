import { legalForceStep } from '../../domain/meetings/legal-force'
import { appealWords as words } from '../../text/meetings/appeals'
import type { Transaction } from '#db/connection'
import type { AppealedDecision } from '#db/queries/meetings/appeals'
import { type Appeal, endDaysOf, otherAppeals } from '#db/repositories/meetings/appeals'
import { refreshNextDeadline } from '#db/repositories/deadlines'
import { changeLegalForce } from '#db/repositories/meetings/notice-board'
import { insertTask } from '#db/repositories/tasks'
import type { Context } from '../context'
import { finishMeetingIn } from '../notices/board-day'
import { tellOfForce } from '../notices/force-events'
import { audit } from '../shared/audited'
import { notify } from '../shared/notify'
import { recipientsFor } from '../shared/recipients'
import { paths } from '../../paths'

const facts = (ctx: Context, decision: AppealedDecision) => ({
  ...{ today: ctx.today, appealLastDay: decision.appealLastDay, bufferDays: 0, courtAsked: true },
})

/**
 * The last ruling is final (APP-05): annulled by one court the decision is gone, and the case is put before whoever
 * answers for it; otherwise it stands when no other appeal of it is open. False when someone else was faster.
 */
export async function closeAppealed(
  ctx: Context,
  tx: Transaction,
  appeal: Appeal,
  decision: AppealedDecision,
): Promise<boolean> {
  if (decision.legalForce !== 'appealed') return true
  const annulled = appeal.outcome === 'annulled'
  const others = await otherAppeals(tx, appeal)
  if (!annulled && others.some(({ state }) => state !== 'closed')) return true
  const step = legalForceStep('appealed', annulled ? 'annul' : 'uphold', facts(ctx, decision))
  if (!step) return false
  const change = { legalForce: step.to, legalForceDay: annulled ? null : (appeal.finalDay ?? ctx.today) }
  if (!(await changeLegalForce(tx, decision, change))) return false
  await tellOfForce(ctx, tx, decision, step.to)
  await audit(ctx, tx, {
    municipalityId: decision.municipalityId,
    action: `decision.${annulled ? 'annul' : 'uphold'}`,
    entity: 'decision',
    entityId: decision.id,
    detail: { number: decision.caseNumber },
  })
  if (annulled) await askToReopen(ctx, tx, appeal, decision)
  if (decision.meetingId !== null) await finishMeetingIn(ctx, tx, decision.meetingId)
  return true
}

/** An appeal entered by mistake: the decision is judged by its own days again, at the next run of the board's day. */
export async function resumeAppealed(
  ctx: Context,
  tx: Transaction,
  appeal: Appeal,
  decision: AppealedDecision,
): Promise<boolean> {
  await endDaysOf(tx, appeal.id, { state: 'superseded', metDay: null })
  await refreshNextDeadline(tx, decision.caseId)
  const others = await otherAppeals(tx, appeal)
  if (decision.legalForce !== 'appealed' || others.some(({ state }) => state !== 'closed')) return true
  const step = legalForceStep('appealed', 'resume', facts(ctx, decision))
  return step !== null && (await changeLegalForce(tx, decision, { legalForce: step.to }))
}

async function askToReopen(
  ctx: Context,
  tx: Transaction,
  appeal: Appeal,
  decision: AppealedDecision,
): Promise<void> {
  const { municipalityId, caseId } = decision
  const [receiver, ...others] = await recipientsFor(tx, decision, ctx.today)
  if (!receiver) return
  const taskId = ctx.newId()
  const title = words.reopenTask(decision.caseNumber)
  await insertTask(tx, {
    ...{ id: taskId, municipalityId, caseId, bodyId: decision.bodyId, title, dueDay: null },
    note: words.reopenNote(decision, appeal.court),
    fromAccountId: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
    ...{ toAccountId: receiver.id, createdAt: ctx.now() },
  })
  for (const account of [receiver, ...others])
    await notify(ctx, tx, {
      ...{ municipalityId, account, caseId, kind: 'appeal.annulled', text: title },
      href: paths.task(decision.municipalitySlug, taskId),
    })
}
