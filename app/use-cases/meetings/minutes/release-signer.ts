import { approvalDay, mayRelease } from '../../../domain/meetings/minutes/signing'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { insertSigners, releaseSigners, signersOf } from '#db/repositories/meetings/minutes'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { approve } from './approve'
import { minutesFacts } from './facts'
import { heldWithMeeting } from './held-with-meeting'
import { tellSigners } from './send-for-signing'

export type ReleaseSignerInput = {
  minutesId: string
  signerId: string
  reason: string
  /** Who signs instead: someone who took part in the meeting. */
  replacementPersonId: string | null
}

export type ReleaseRefusal =
  | 'minutes-not-found'
  | 'forbidden'
  | 'not-signing'
  | 'reason-missing'
  | 'not-signer'
  | 'release-last'
  | 'replacement-unknown'

/**
 * Releases a signer who cannot sign: ill, away, or unwilling. The row stays with its reason; another signs instead, or
 * the others of the same part suffice. Without anybody left the minutes wait.
 */
export async function releaseSigner(
  ctx: Context,
  { minutesId, signerId, reason: typed, replacementPersonId }: ReleaseSignerInput,
): Promise<Result<{ approved: boolean }, ReleaseRefusal>> {
  const reason = typed.trim()
  if (reason === '') return refuse('reason-missing')
  return ctx.database.transaction(async (tx): Promise<Result<{ approved: boolean }, ReleaseRefusal>> => {
    const held = await heldWithMeeting(ctx, tx, minutesId, 'write')
    if (!held.ok) return held
    const { minutes, meeting, signers } = held.value
    if (minutes.state !== 'signing' || minutes.textHash === null) return refuse('not-signing')
    const signer = signers.find(({ id }) => id === signerId)
    if (!signer || signer.part === 'secretary' || signer.signedAt !== null || signer.releasedAt !== null)
      return refuse('not-signer')
    const facts = await minutesFacts(tx, meeting.id)
    const person = replacementPersonId === null ? null : facts?.people.get(replacementPersonId)
    const taken = signers.some((each) => each.personId === replacementPersonId && each.releasedAt === null)
    if (replacementPersonId !== null && (!person || taken)) return refuse('replacement-unknown')
    if (!person && !mayRelease(signers, signerId)) return refuse('release-last')
    await releaseSigners(tx, [signerId], ctx.now(), reason)
    if (person && replacementPersonId !== null) {
      await insertSigners(tx, [
        {
          ...{ id: ctx.newId(), minutesId: minutes.id, personId: replacementPersonId, accountId: null },
          ...{ name: person.name, part: signer.part, required: true },
        },
      ])
      await tellSigners(
        ctx,
        tx,
        held.value,
        [replacementPersonId],
        `${minutes.textHash}:${replacementPersonId}`,
      )
    }
    await audit(ctx, tx, {
      municipalityId: meeting.municipalityId,
      action: 'minutes.release',
      entity: 'minutes',
      entityId: minutes.id,
      detail: { signer: signer.name, replacement: person?.name ?? null },
    })
    const approvedDay = approvalDay(await signersOf(tx, minutes.id))
    if (approvedDay !== null) await approve(ctx, tx, held.value, approvedDay)
    return ok({ approved: approvedDay !== null })
  })
}
