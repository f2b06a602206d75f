import { may } from '../../domain/access'
import { normalEmail } from '../../domain/access/email'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { linkJob } from '../../jobs/definitions'
import { type Account, findAccount, findAccountByEmail } from '#db/repositories/accounts'
import { enqueue } from '#db/repositories/jobs'
import type { Transaction } from '#db/connection'
import type { Context } from '../context'
import { countTry } from './attempts'
import { type OneTimeLink, purposeFor, writeLink } from './links'

/** Links go by mail where it is set up, otherwise they are shown once to the administrator who made them. */
export type Delivery = 'mail' | 'show'

/** Sends or makes a link inside the transaction that calls for it. The mail's token is made when it is sent, so the queue holds none. */
export async function deliverLink(
  ctx: Context,
  tx: Transaction,
  account: Pick<Account, 'id' | 'municipalityId' | 'email' | 'passwordHash'>,
  delivery: Delivery,
): Promise<OneTimeLink | null> {
  if (delivery === 'show') return writeLink(ctx, tx, account, purposeFor(account))
  const at = ctx.now()
  await enqueue(tx, { id: ctx.newId(), ...linkJob({ email: account.email }), runAt: at, createdAt: at })
  return null
}

/** An administrator gives a person a new way in. Answers with the link when it is to be shown. */
export async function sendLink(
  ctx: Context,
  input: { municipalityId: string; accountId: string; delivery: Delivery },
): Promise<Result<OneTimeLink | null, 'forbidden' | 'account-not-found' | 'account-closed'>> {
  if (!may(ctx.actor, 'administration.accounts', { municipalityId: input.municipalityId }))
    return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const account = await findAccount(tx, input.accountId)
    if (account?.municipalityId !== input.municipalityId) return refuse('account-not-found')
    if (account.status === 'closed') return refuse('account-closed')
    return ok(await deliverLink(ctx, tx, account, input.delivery))
  })
}

/**
 * Anyone asks for a new password by e-mail. The same is done whether or not there is such an account: the job
 * finds out. Tries are limited per network address and per asked-for address.
 */
export async function requestLink(
  ctx: Context,
  input: { email: string; address: string },
): Promise<Result<null, 'email-invalid' | 'too-many-attempts', { until: string | null }>> {
  const email = normalEmail(input.email)
  if (email === null) return { ok: false, refusal: 'email-invalid', detail: { until: null } }
  const until = await countTry(ctx, [
    { kind: 'forgotten', of: input.address },
    { kind: 'forgotten', of: email },
  ])
  if (until) return { ok: false, refusal: 'too-many-attempts', detail: { until } }
  const at = ctx.now()
  await ctx.database.transaction((tx) =>
    enqueue(tx, { id: ctx.newId(), ...linkJob({ email }), runAt: at, createdAt: at }),
  )
  return ok(null)
}

/** What the job does: a link for the account of an address, or null when there is none to send to. */
export async function makeLinkFor(
  ctx: Context,
  email: string,
): Promise<{ account: Account; link: OneTimeLink } | null> {
  return ctx.database.transaction(async (tx) => {
    const account = await findAccountByEmail(tx, email)
    if (!account || account.status === 'closed') return null
    return { account, link: await writeLink(ctx, tx, account, purposeFor(account)) }
  })
}
