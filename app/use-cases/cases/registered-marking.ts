import { actorName } from '../../domain/access'
import type { Context } from '../context'

/** The secrecy marking that a case or a document is registered with (REG-07): what, since when, by whom. */
export const registeredMarking = (ctx: Context, provision: string) => ({
  id: ctx.newId(),
  ...{ title: false, party: false, provision, until: null, setDay: ctx.today },
  setBy: actorName(ctx.actor),
  setByAccountId: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
})
