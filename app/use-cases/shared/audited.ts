import { actorName } from '../../domain/access'
import { appendAudit } from '#db/repositories/audit'
import type { Transaction } from '#db/connection'
import type { Context } from '../context'

/** Adds the audit entry of a change, in its transaction. `detail` must hold nothing that the entry's readers may not see. */
export async function audit(
  ctx: Context,
  tx: Transaction,
  entry: { municipalityId: string; action: string; entity: string; entityId: string; detail: unknown },
): Promise<void> {
  const { actor } = ctx
  await appendAudit(tx, {
    id: ctx.newId(),
    at: ctx.now(),
    actorAccountId: actor.kind === 'account' ? actor.accountId : null,
    actorName: actorName(actor),
    actingRole: actor.kind === 'account' ? actor.role : null,
    ...entry,
  })
}
