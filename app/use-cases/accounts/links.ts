import type { Transaction } from '#db/connection'
import { type Account, insertToken, voidTokens } from '#db/repositories/accounts'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { hashed, newToken } from './secrets'

export type LinkPurpose = 'invitation' | 'password'

const HOURS: Record<LinkPurpose, number> = { invitation: 7 * 24, password: 24 }

/** A link as it is given out, once. The token is never stored or logged. */
export type OneTimeLink = { token: string; purpose: LinkPurpose; expiresAt: string }

export const purposeFor = (account: Pick<Account, 'passwordHash'>): LinkPurpose =>
  account.passwordHash === null ? 'invitation' : 'password'

/** Makes a link that takes the place of the account's earlier ones, and notes in the audit that it was made. */
export async function writeLink(
  ctx: Context,
  tx: Transaction,
  account: Pick<Account, 'id' | 'municipalityId'>,
  purpose: LinkPurpose,
): Promise<OneTimeLink> {
  const now = ctx.now()
  const token = newToken()
  const expiresAt = new Date(Date.parse(now) + HOURS[purpose] * 3_600_000).toISOString()
  await voidTokens(tx, account.id, now)
  await insertToken(tx, { id: hashed(token), accountId: account.id, purpose, expiresAt })
  await audit(ctx, tx, {
    municipalityId: account.municipalityId,
    action: 'account.link',
    entity: 'account',
    entityId: account.id,
    detail: { purpose, expiresAt },
  })
  return { token, purpose, expiresAt }
}
