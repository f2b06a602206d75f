import { type Actor, publicActor } from '../../domain/access'
import { paths } from '../../paths'
import { watchNewsMail } from '../../text/watch'
import type { Read } from '#db/connection'
import { rolesHeld } from '#db/repositories/sessions'
import { forgetWatches, moveTold, type WatchToTell, watchesToTell } from '#db/repositories/watches'
import { hashed } from '../accounts/secrets'
import type { Context } from '../context'
import { queueMail } from '../shared/mail'
import type { WatchSecret } from './follow'
import { newsOf } from './news'

const AT_A_TIME = 200
const A_DAY_MS = 86_400_000

/**
 * Sends everyone who follows something what is new since they were told, one mail a watch, within what they may see
 * today. Where nothing is new nothing is sent. Told again after a stop, it goes on where it was.
 */
export async function tellWatchers(ctx: Context, watchSecret: WatchSecret): Promise<void> {
  const until = ctx.now()
  const before = (days: number) => new Date(Date.parse(until) - days * A_DAY_MS).toISOString()
  await ctx.database.transaction((tx) =>
    forgetWatches(tx, { unconfirmedBefore: before(7), endedBefore: before(30) }),
  )
  for (let after = ''; ;) {
    const some = await watchesToTell(ctx.database.read, after, AT_A_TIME)
    for (const each of some) await tell(ctx, watchSecret, each, until)
    const last = some.at(-1)
    if (!last || some.length < AT_A_TIME) return
    after = last.watch.id
  }
}

async function tell(ctx: Context, watchSecret: WatchSecret, each: WatchToTell, until: string): Promise<void> {
  const { watch, municipality, account } = each
  const { read } = ctx.database
  const reader = await readerOf(read, each, ctx.today)
  const to = account?.email ?? watch.email
  if (reader === null || to === null) return
  const { news, more } = await newsOf(read, reader, watch, municipality, until)
  if (news.length === 0) return
  const stop = `{portal}${paths.watchAt(municipality.slug, `{watch:${watch.id}}`)}`
  await ctx.database.transaction(async (tx) => {
    // The secret's hash is set anew: it changes with the installation's key, when a back-up is restored without it.
    const secretHash = hashed(watchSecret(watch.id))
    if (!(await moveTold(tx, { id: watch.id, from: watch.toldUntil, to: until, secretHash }))) return
    await queueMail(ctx, tx, {
      ...{ municipalityId: municipality.id, to },
      ...watchNewsMail({ label: watch.label, municipality: municipality.displayName, news, more, stop }),
      // RFC 8058: the mail program's own button ends the watch with one POST.
      headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    })
  })
}

/** As whom the follower reads: an address as the public, an account in its first role; null when it has none today. */
async function readerOf(read: Read, { account }: WatchToTell, today: string): Promise<Actor | null> {
  if (account === null) return publicActor
  if (account.status !== 'active') return null
  const [role] = await rolesHeld(read, account, today)
  if (!role) return null
  return {
    ...{ kind: 'account', accountId: account.id, name: account.name, municipalityId: account.municipalityId },
    ...{ role: role.role, bodyId: role.bodyId },
  }
}
