import type { RequestContext } from '~/server/context'
import { mayTakeHandedIn } from '~/use-cases/intake/take-intake'
import { waitingInitiatives } from '#db/queries/handed-in'

/** What elected members have handed in and the reader has not taken yet; nothing for those who do not register it. */
export async function handedInToTake(ctx: RequestContext, municipalityId: string) {
  if (!(await mayTakeHandedIn(ctx, municipalityId))) return []
  const waiting = await waitingInitiatives(ctx.database.read, { municipalityId })
  const own = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
  return waiting.filter(({ taken, holderId }) => !taken || holderId !== own)
}
