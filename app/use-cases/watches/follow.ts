import { may, publicActor } from '../../domain/access'
import { normalEmail } from '../../domain/access/email'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { confirmWatchMail } from '../../text/watch'
import {
  accountWatch,
  confirmWatch,
  emailWatch,
  endWatch,
  insertWatch,
  unconfirmedSince,
  type Watch,
  watchBySecret,
  watchesOf,
  type WatchTarget,
} from '#db/repositories/watches'
import { countTry } from '../accounts/attempts'
import { hashed } from '../accounts/secrets'
import type { Context } from '../context'
import { queueMail } from '../shared/mail'
import { type AskedTarget, resolveTarget } from './target'

type Place = { id: string; slug: string; displayName: string }
/** The secret of a watch's address, which is the same each time it is asked for and kept nowhere. */
export type WatchSecret = (watchId: string) => string

/** Whoever is signed in follows something with one press. Done twice it changes nothing. */
export async function follow(
  ctx: Context,
  watchSecret: WatchSecret,
  { municipality, asked }: { municipality: Place; asked: AskedTarget },
): Promise<Result<null, 'forbidden' | 'target-not-found'>> {
  const { actor } = ctx
  if (actor.kind !== 'account' || !may(actor, 'workday.see', { municipalityId: municipality.id }))
    return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const found = await resolveTarget(tx, actor, municipality.id, asked)
    if (!found) return refuse('target-not-found')
    if (await accountWatch(tx, actor.accountId, found.target)) return ok(null)
    const id = ctx.newId()
    const at = ctx.now()
    await insertWatch(tx, {
      ...{ ...found.target, id, label: found.label, accountId: actor.accountId },
      ...{ secretHash: hashed(watchSecret(id)), confirmedAt: at, toldUntil: at, createdAt: at },
    })
    return ok(null)
  })
}

/** The signed-in stops following one of their own watches. */
export async function unfollow(ctx: Context, watchId: string): Promise<void> {
  const { actor } = ctx
  if (actor.kind !== 'account') return
  await ctx.database.transaction(async (tx) => {
    const own = await watchesOf(tx, actor.accountId)
    if (own.some(({ id }) => id === watchId)) await endWatch(tx, watchId, ctx.now())
  })
}

const A_DAY_MS = 86_400_000
/** Confirmations that an address can be sent in a day, whoever asks. */
const MOST_UNCONFIRMED = 5

/**
 * Anyone asks to follow something by e-mail. The address gets a mail to confirm with; what happens and is answered is
 * the same whether or not it follows already. Tries are limited per network address and per asked-for address.
 */
export async function askToFollow(
  ctx: Context,
  watchSecret: WatchSecret,
  input: { municipality: Place; asked: AskedTarget; email: string; address: string },
): Promise<
  Result<null, 'email-invalid' | 'target-not-found' | 'too-many-attempts', { until: string | null }>
> {
  const { municipality } = input
  const no = (refusal: 'email-invalid' | 'target-not-found') => ({
    ok: false as const,
    refusal,
    detail: { until: null },
  })
  const email = normalEmail(input.email)
  if (email === null) return no('email-invalid')
  const until = await countTry(ctx, [
    { kind: 'watch', of: input.address },
    { kind: 'watch', of: email },
  ])
  if (until) return { ok: false, refusal: 'too-many-attempts', detail: { until } }
  return ctx.database.transaction(async (tx) => {
    // By mail the public's view is told, whoever asks.
    const found = await resolveTarget(tx, publicActor, municipality.id, input.asked)
    if (!found) return no('target-not-found')
    const at = ctx.now()
    const known = await emailWatch(tx, email, found.target)
    if (known?.confirmedAt) return ok(null)
    const dayAgo = new Date(Date.parse(at) - A_DAY_MS).toISOString()
    if (!known && (await unconfirmedSince(tx, email, dayAgo)) >= MOST_UNCONFIRMED) return ok(null)
    const id = known?.id ?? ctx.newId()
    if (!known)
      await insertWatch(tx, {
        ...{ ...found.target, id, label: found.label, email },
        ...{ secretHash: hashed(watchSecret(id)), toldUntil: at, createdAt: at },
      })
    await queueMail(ctx, tx, {
      ...{ municipalityId: municipality.id, to: email },
      ...confirmWatchMail({
        ...{ label: found.label, municipality: municipality.displayName },
        address: `{portal}${paths.watchAt(municipality.slug, `{watch:${id}}`)}`,
      }),
    })
    return ok(null)
  })
}

/** What the address of a watch leads to: what is followed, and whether it is confirmed or ended. */
export async function readWatch(ctx: Context, secret: string) {
  const found = await watchBySecret(ctx.database.read, hashed(secret))
  if (!found) return null
  const { label, kind, confirmedAt, endedAt } = found.watch
  const state: 'unconfirmed' | 'active' | 'ended' =
    endedAt !== null ? 'ended' : confirmedAt === null ? 'unconfirmed' : 'active'
  return { label, kind, municipalitySlug: found.municipalitySlug, state }
}

/** Whoever has the address confirms the watch or ends it; either can be done again. False for an unknown secret. */
export async function changeWatch(ctx: Context, secret: string, change: 'confirm' | 'end'): Promise<boolean> {
  return ctx.database.transaction(async (tx) => {
    const found = await watchBySecret(tx, hashed(secret))
    if (!found) return false
    await (change === 'confirm' ? confirmWatch : endWatch)(tx, found.watch.id, ctx.now())
    return true
  })
}

/** The reader's own watch on something; null when there is none, or nobody is signed in. */
export async function ownWatch({ actor, database }: Context, target: WatchTarget): Promise<Watch | null> {
  return actor.kind === 'account' ? accountWatch(database.read, actor.accountId, target) : null
}

/** Everything that the reader follows, the newest last. */
export async function ownWatches({ actor, database }: Context): Promise<Watch[]> {
  return actor.kind === 'account' ? watchesOf(database.read, actor.accountId) : []
}

/** Whether the reader follows a case; null for who is not signed in here and follows by mail instead. */
export async function followsCase(
  ctx: Context,
  municipalityId: string,
  caseId: string,
): Promise<boolean | null> {
  if (!may(ctx.actor, 'workday.see', { municipalityId })) return null
  return (await ownWatch(ctx, { municipalityId, kind: 'case', caseId, query: null })) !== null
}
