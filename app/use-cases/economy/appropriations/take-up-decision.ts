import { ok, refuse } from '../../../domain/shared/result'
import { wholeAppropriations } from '#db/queries/economy/appropriations'
import { waitingEffects } from '#db/queries/economy/waiting-effects'
import { holdAllAppropriations } from '#db/repositories/appropriations'
import type { Context } from '../../context'
import { addClaim } from './add-claim'
import { type Answer, mayChange } from './in-hand'
import { stepClaim, type StepClaimRefusal } from './step-claim'

export type TakeUpInput = {
  municipalityId: string
  /** The effect of the decision that draws money. */
  effectId: string
  appropriationId: string
  /** Kronor as typed: what the case has been granted of the appropriation in all. */
  decided: string
}

/**
 * Confirms which appropriation the money of a decision is taken from. A case that already stands on it, as a request
 * or with an earlier decision, keeps its claim, which is then decided; otherwise it gets one.
 */
export async function takeUpDecision(
  ctx: Context,
  { municipalityId, effectId, appropriationId, decided }: TakeUpInput,
): Promise<Answer<{ slug: string }, StepClaimRefusal | 'effect-not-found'>> {
  if (!mayChange(ctx, municipalityId)) return refuse('forbidden')
  // One transaction holds the look and the draw, so that two who confirm at once do not draw the same money twice.
  return ctx.database.transaction(async (tx) => {
    await holdAllAppropriations(tx, municipalityId)
    const inside: Context = {
      ...ctx,
      database: { ...ctx.database, read: tx, transaction: (work) => work(tx) },
    }
    const effect = (await waitingEffects(tx, ctx.actor, municipalityId)).find(({ id }) => id === effectId)
    if (!effect) return refuse('effect-not-found')
    const [appropriation] = await wholeAppropriations(tx, municipalityId, [appropriationId])
    if (!appropriation) return refuse('appropriation-not-found')
    const claim = appropriation.rows.find((each) => each.case?.slug === effect.slug)
    const taken = {
      municipalityId,
      appropriationId,
      decisionId: effect.decisionId,
      decided,
      note: effect.text,
    }
    const meeting = { meetingDay: '', position: claim?.position?.toString() ?? '' }
    const done = claim
      ? await stepClaim(inside, {
          ...{ ...taken, ...meeting, claimId: claim.claimId, seen: claim.entryId, step: 'decide' },
          ...{ requested: '', committed: '', actual: '', forecast: '' },
        })
      : await addClaim(inside, { ...taken, ...meeting, caseNumber: effect.slug, label: '', requested: '' })
    return done.ok ? ok({ slug: appropriation.slug }) : done
  })
}
