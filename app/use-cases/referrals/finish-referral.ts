import { isAwaited } from '../../domain/referrals/referral'
import { may, maySee, scopeOf } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { referralEventText } from '../../text/referrals'
import { shownMatter } from '#db/queries/documents'
import { statementsOf } from '#db/queries/referrals/statements'
import { findCasePlace } from '#db/repositories/cases'
import { moveCase } from '../cases/move-case'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { endDays } from './decline-referral'
import { inOneGo, judgeStep, moveReferral, type StepRefusal } from './step'
import { goOnWhenSettled } from './told'

/** The sender accepts a statement: it can no longer be corrected by the recipient. */
export async function acceptStatement(ctx: Context, referralId: string): Promise<Result<null, StepRefusal>> {
  const judged = await judgeStep(ctx, { referralId, side: 'sender', event: 'accept' })
  if (!judged.ok) return judged
  const place = judged.value
  const { matter, referral } = place
  return inOneGo(ctx, async (tx) => {
    await moveReferral(tx, place, { state: 'closed' })
    await recordEvent(ctx, tx, {
      ...{ caseId: matter.id, kind: 'statement_accepted', public: false },
      text: referralEventText.accepted(referral.recipient),
    })
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      ...{ action: 'referral.accept', entity: 'referral', entityId: referral.id },
      detail: { number: matter.number, name: referral.recipient },
    })
    return ok(null)
  })
}

/** The day has passed and the sender goes on without this recipient; a later statement is still registered. */
export async function closeUnanswered(
  ctx: Context,
  input: { referralId: string; reason: string },
): Promise<Result<null, StepRefusal>> {
  const judged = await judgeStep(ctx, { ...input, side: 'sender', event: 'close_unanswered' })
  if (!judged.ok) return judged
  const place = judged.value
  const { matter, referral } = place
  const reason = input.reason.trim()
  return inOneGo(ctx, async (tx) => {
    await moveReferral(tx, place, { state: 'closed', closingReason: reason })
    await endDays(ctx, tx, place)
    await recordEvent(ctx, tx, {
      ...{ caseId: matter.id, kind: 'referral_closed', public: true },
      text: referralEventText.closedUnanswered(referral.recipient),
    })
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      ...{ action: 'referral.close', entity: 'referral', entityId: referral.id },
      detail: { number: matter.number, name: referral.recipient },
    })
    await goOnWhenSettled(ctx, tx, place)
    return ok(null)
  })
}

export type GoOnRefusal =
  'case-not-found' | 'forbidden' | 'reason-missing' | 'nobody-awaited' | 'not-possible'

/** The sender goes on before everybody has answered, with a reason; the referrals stay open and can be answered. */
export async function goOnWithout(
  ctx: Context,
  input: { municipalityId: string; slug: string; reason: string },
): Promise<Result<null, GoOnRefusal>> {
  const matter = await findCasePlace(ctx.database.read, input.municipalityId, input.slug)
  if (!matter || !maySee(scopeOf(ctx.actor), shownMatter(matter))) return refuse('case-not-found')
  if (!may(ctx.actor, 'referral.send', matter)) return refuse('forbidden')
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-missing')
  const awaited = (await statementsOf(ctx.database.read, matter.id)).filter(isAwaited)
  if (awaited.length === 0) return refuse('nobody-awaited')
  const names = awaited.map(({ recipient }) => recipient)
  return inOneGo<null, GoOnRefusal>(ctx, async (tx) => {
    const moved = await moveCase(ctx, tx, { caseId: matter.id, event: 'statements_in', reason })
    if (!moved.ok) return refuse('not-possible')
    await recordEvent(ctx, tx, {
      ...{ caseId: matter.id, kind: 'referral_overridden', public: false },
      text: referralEventText.overridden(names, reason),
    })
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      ...{ action: 'referral.override', entity: 'case', entityId: matter.id },
      detail: { number: matter.number, recipients: names },
    })
    return ok(null)
  })
}
