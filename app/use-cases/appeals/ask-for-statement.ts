import { IMMEDIATE_SLACK } from '../../domain/calendar/meeting-days'
import { statedDeadline } from '../../domain/cases/deadlines'
import { paths } from '../../paths'
import { appealWords as words } from '../../text/meetings/appeals'
import type { Read, Transaction } from '#db/connection'
import { type AppealedDecision, executiveBoard } from '#db/queries/meetings/appeals'
import { accountsInRole } from '#db/queries/recipients'
import type { Appeal } from '#db/repositories/meetings/appeals'
import type { Context } from '../context'
import { addDeadline } from '../deadlines/add-deadline'
import { feasibleMeeting, type FeasibleMeeting } from '../deadlines/feasible-meeting'
import { notify } from '../shared/notify'

export type StatementPlan = {
  /** The body that must decide the statement itself (APP-06). */
  body: { id: string; name: string; slug: string }
  meeting: FeasibleMeeting
}

/** Who decides the statement, and at which meeting it comes in time; the paragraphs are approved at once for it. */
export async function statementPlan(
  read: Read,
  decision: AppealedDecision,
  decider: 'same_body' | 'executive_board',
  { dueDay, today }: { dueDay: string; today: string },
): Promise<StatementPlan> {
  const board = decider === 'executive_board' ? await executiveBoard(read, decision.municipalityId) : null
  const body = board ?? { id: decision.bodyId, name: decision.bodyName, slug: decision.bodySlug }
  return { body, meeting: await feasibleMeeting(read, body.id, dueDay, IMMEDIATE_SLACK, today) }
}

/** Keeps the court's day in the case and tells the secretaries of the body that must decide, with a warning when no meeting comes in time. */
export async function askForStatement(
  ctx: Context,
  tx: Transaction,
  appeal: Appeal,
  decision: AppealedDecision,
  decider: 'same_body' | 'executive_board',
): Promise<void> {
  const { statementDueDay: dueDay } = appeal
  if (dueDay === null) return
  const { municipalityId, caseId } = decision
  await addDeadline(
    ctx,
    tx,
    { caseId, municipalityId, subjectId: appeal.id },
    statedDeadline(
      { label: words.statementDay(appeal.court), day: dueDay, basis: words.statementBasis, watch: true },
      false,
    ),
  )
  const { body, meeting } = await statementPlan(tx, decision, decider, { dueDay, today: ctx.today })
  const text = words.statement(decision, body.name, dueDay)
  const place = { municipalityId, bodyId: body.id }
  for (const account of await accountsInRole(tx, place, ['board_secretary'], ctx.today))
    await notify(ctx, tx, {
      ...{ municipalityId, account, caseId, kind: 'appeal.statement' },
      text: meeting.found ? text : `${text} ${words.noMeeting(body.name)}`,
      href: paths.appeal(decision.municipalitySlug, appeal.id),
      onceKey: `appeal.statement:${appeal.id}:${dueDay}`,
    })
}
