import { type Action, may } from '../../domain/access'
import { refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/** Who changes the index, in audit and rows. */
export const byWhom = ({ actor }: Context): string | null =>
  actor.kind === 'account' ? actor.accountId : null

type Done<Value> = { value: Value; entityId: string; detail: unknown }

/** A change of the index by one who may, in one transaction with its audit entry. */
export async function workOnIndex<Value, Refusal extends string>(
  ctx: Context,
  { municipalityId, action, event }: { municipalityId: string; action: Action; event: string },
  work: (tx: Transaction) => Promise<Result<Done<Value>, Refusal>>,
): Promise<Result<Value, Refusal | 'forbidden'>> {
  if (!may(ctx.actor, action, { municipalityId })) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const worked = await work(tx)
    if (!worked.ok) return worked
    const { value, entityId, detail } = worked.value
    await audit(ctx, tx, { municipalityId, action: event, entity: 'governance_index', entityId, detail })
    return { ok: true as const, value }
  })
}
