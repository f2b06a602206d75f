import { judgeSystem } from '../../domain/ai-act/register/judge'
import { type PublicationExemption, publicationExemptions } from '../../domain/ai-act/register/words'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Context } from '../context'
import { changeSystem, type SystemPlace, type SystemRefusal } from './system-in-hand'

export type PublishRefusal =
  SystemRefusal | 'not-complete' | 'not-assessed' | 'already-published' | 'exemption-missing'

/** Asks someone who may decide to look at the description. */
export const askForReview = (
  ctx: Context,
  place: SystemPlace,
): Promise<Result<{ number: string; version: number }, PublishRefusal>> =>
  changeSystem(ctx, place, { action: 'ai.register', event: 'ai.review', note: 'Lämnat för granskning' }, () =>
    ok({ publication: 'in_review' as const }),
  )

/**
 * Publishes the description as it stands. Everything required must be there; the texts that need it are shown only when
 * whoever publishes says that their secrecy has been judged. The note is what the public reads of the change.
 */
export const publishSystem = (
  ctx: Context,
  place: SystemPlace,
  { reviewed, note = '' }: { reviewed: boolean; note?: string },
): Promise<Result<{ number: string; version: number }, PublishRefusal>> => {
  const event = { action: 'ai.decide', event: 'ai.publish', note: note.trim() || 'Publicerat' } as const
  return changeSystem(ctx, place, event, (latest) => {
    if (latest.publication === 'published') return refuse('already-published' as const)
    if (latest.riskClass === null) return refuse('not-assessed' as const)
    const { faults, missing } = judgeSystem({ ...latest, today: ctx.today })
    if (faults.length + missing.length > 0) return refuse('not-complete' as const)
    return ok({
      publication: 'published' as const,
      exemption: null,
      reviewedDay: reviewed ? ctx.today : null,
    })
  })
}

/** Keeps a system out of the public register for a reason; a stub with number, board, class and reason is still shown. */
export const exemptSystem = (
  ctx: Context,
  place: SystemPlace,
  { exemption, note }: { exemption: string; note: string },
): Promise<Result<{ number: string; version: number }, PublishRefusal>> => {
  const known = publicationExemptions.find((word): word is PublicationExemption => word === exemption)
  return changeSystem(
    ctx,
    place,
    { action: 'ai.decide', event: 'ai.exempt', note: note.trim() || 'Undantaget från publicering' },
    () => (known ? ok({ publication: 'exempted' as const, exemption: known }) : refuse('exemption-missing')),
  )
}
