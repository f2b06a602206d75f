import type { ReferralPlace } from '#db/queries/referrals/place'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/**
 * Notes that what was sent under secrecy was shown to the recipient: its own people by their name, whoever has the
 * secret link by the recipient's. One entry a reading, in the sender's log; nothing where nothing is secret.
 */
export async function noteSentRead(
  ctx: Context,
  { referral, matter }: ReferralPlace,
  document: { documentId: string; number: number; secrecyProvision: string | null } | null,
): Promise<void> {
  if (matter.secrecyProvision === null && (document?.secrecyProvision ?? null) === null) return
  const actor =
    ctx.actor.kind === 'account' ? ctx.actor : ({ kind: 'system', name: referral.recipient } as const)
  await ctx.database.transaction((tx) =>
    audit({ ...ctx, actor }, tx, {
      municipalityId: matter.municipalityId,
      action: document ? 'secret.read.file' : 'secret.read.case',
      entity: document ? 'document' : 'case',
      entityId: document?.documentId ?? matter.id,
      detail: { number: document ? `${matter.number}-${document.number}` : matter.number },
    }),
  )
}
