import type { Context } from '../context'
import { audit } from '../shared/audited'

export type SecretRead = {
  municipalityId: string
  /** What was shown: the case's page, a document's page, its file, the full pack of a meeting, or its agenda. */
  shown: 'case' | 'document' | 'file' | 'pack' | 'agenda'
  entityId: string
  number: string
}

/**
 * Notes that someone with the right to it was shown something secret: one entry a reading. The public and the program
 * itself are never shown such things.
 */
export async function noteSecretRead(
  ctx: Context,
  { municipalityId, shown, entityId, number }: SecretRead,
): Promise<void> {
  if (ctx.actor.kind !== 'account') return
  await ctx.database.transaction((tx) =>
    audit(ctx, tx, {
      municipalityId,
      action: `secret.read.${shown}`,
      entity: shown === 'case' ? 'case' : shown === 'pack' || shown === 'agenda' ? 'meeting' : 'document',
      entityId,
      detail: { number },
    }),
  )
}
