import { substitutesOf } from '#db/repositories/absences'
import type { Transaction } from '#db/connection'
import { insertNotice } from '#db/repositories/notices'
import { noticeMail, standInText } from '../../text/mail'
import type { Context } from '../context'
import { queueMail } from './mail'

export type Notice = {
  municipalityId: string
  account: { id: string; email: string; name: string }
  caseId?: string | null
  kind: string
  /** One sentence; the same in the portal and in the mail. */
  text: string
  /** Address within the portal. */
  href?: string | null
  /** The same key is never told twice to the same account. */
  onceKey?: string
}

/**
 * Tells an account that something landed on its desk: on Min dag, and by mail. While it is away its substitutes are
 * told too. False when it was told already.
 */
export async function notify(ctx: Context, tx: Transaction, notice: Notice): Promise<boolean> {
  const told = await tell(ctx, tx, notice)
  for (const substitute of await substitutesOf(tx, notice.account.id, ctx.today))
    await tell(ctx, tx, {
      ...notice,
      account: substitute,
      text: standInText(notice.text, notice.account.name),
    })
  return told
}

async function tell(ctx: Context, tx: Transaction, notice: Notice): Promise<boolean> {
  const { account, ...row } = notice
  const at = ctx.now()
  const told = await insertNotice(tx, { id: ctx.newId(), accountId: account.id, createdAt: at, ...row })
  if (told)
    await queueMail(ctx, tx, {
      municipalityId: notice.municipalityId,
      to: account.email,
      ...noticeMail({ name: account.name, text: notice.text, href: notice.href ?? null }),
    })
  return told
}
