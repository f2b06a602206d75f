import { delegatedStep, urgentStanding } from '../../domain/meetings/delegation'
import { addDays } from '../../domain/shared/day'
import { paths } from '../../paths'
import { delegationWords } from '../../text/meetings/delegation'
import type { Transaction } from '#db/connection'
import {
  endedDelegated,
  listedForNothing,
  meetingsOfBody,
  urgentUnreported,
} from '#db/queries/meetings/delegation'
import { accountsInRole } from '#db/queries/recipients'
import { heldDelegatedDecision, moveDelegated } from '#db/repositories/delegation'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { notify } from '../shared/notify'
import { unlistIn } from './report'

/** How long before the next meeting its secretary is told of an urgent decision that is not on the agenda. */
const DAYS_BEFORE = 7

/**
 * What the day brings to delegated decisions: legal force, what comes off an agenda that will not be met, and urgent ones
 * that the next agenda lacks (DEL-05). Done twice it changes nothing more.
 */
export async function delegationDay(ctx: Context): Promise<void> {
  const { database, today } = ctx
  for (const { id } of await listedForNothing(database.read))
    await database.transaction(async (tx) => {
      const held = await heldDelegatedDecision(tx, id)
      if (held?.state === 'listed') await unlistIn(ctx, tx, held)
    })
  for (const { id } of await endedDelegated(database.read, today))
    await database.transaction((tx) => expireIn(ctx, tx, id))
  for (const decision of await urgentUnreported(database.read))
    await database.transaction((tx) => remindIn(ctx, tx, decision))
}

async function expireIn(ctx: Context, tx: Transaction, id: string): Promise<void> {
  const decision = await heldDelegatedDecision(tx, id)
  const step = decision && delegatedStep(decision.state, 'expire', { ...decision, today: ctx.today })
  if (!step || step.hinders.length > 0) return
  await moveDelegated(tx, decision, { state: step.to })
  await audit(ctx, tx, {
    ...{ municipalityId: decision.municipalityId, action: 'delegation.expire' },
    ...{ entity: 'delegated_decision', entityId: id, detail: { number: decision.number } },
  })
}

type Urgent = Awaited<ReturnType<typeof urgentUnreported>>[number]

async function remindIn(ctx: Context, tx: Transaction, decision: Urgent): Promise<void> {
  const { municipalityId, bodyId } = decision
  const { standing, meeting } = urgentStanding(decision, await meetingsOfBody(tx, bodyId, decision.day))
  if (standing === 'settled') return
  if (standing === 'awaits' && meeting && addDays(meeting.day, -DAYS_BEFORE) > ctx.today) return
  for (const account of await accountsInRole(tx, { municipalityId, bodyId }, ['board_secretary'], ctx.today))
    await notify(ctx, tx, {
      ...{ municipalityId, account, kind: 'delegation.unreported' },
      text: delegationWords.urgentWarning(decision.number, decision.bodyName, standing, meeting?.day ?? null),
      href: paths.delegatedDecisions(decision.slug, decision.id),
      onceKey: `delegation:${standing}:${decision.id}:${meeting?.id ?? ''}`,
    })
}
