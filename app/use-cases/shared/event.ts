import { actorName } from '../../domain/access'
import type { Transaction } from '#db/connection'
import { insertEvents, touchCase } from '#db/repositories/cases'
import type { Context } from '../context'

/** Adds a line to a case's history and marks the case as changed. What is not `public` is told to staff only. */
export async function recordEvent(
  ctx: Context,
  tx: Transaction,
  event: { caseId: string; kind: string; text: string; legalDay?: string | null; public: boolean },
): Promise<void> {
  const { actor } = ctx
  const at = ctx.now()
  await insertEvents(tx, [
    {
      id: ctx.newId(),
      at,
      dayText: null,
      actorName: actorName(actor),
      actorAccountId: actor.kind === 'account' ? actor.accountId : null,
      ...event,
      legalDay: event.legalDay ?? ctx.today,
    },
  ])
  await touchCase(tx, event.caseId, at)
}
