import { may } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { GIVEN_UP } from '../../text/mail'
import { giveUpMail, retryMail } from '#db/repositories/mails'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/** The administrator sends a mail again now, with new tries, or takes it out of the queue. */
export async function handleMail(
  ctx: Context,
  { municipalityId, mailId, what }: { municipalityId: string; mailId: string; what: 'retry' | 'give-up' },
): Promise<Result<null, 'forbidden' | 'mail-not-found'>> {
  if (!may(ctx.actor, 'outbox.read', { municipalityId })) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const place = { id: mailId, municipalityId }
    const changed =
      what === 'retry'
        ? await retryMail(tx, { ...place, now: ctx.now() })
        : await giveUpMail(tx, { ...place, reason: GIVEN_UP })
    if (!changed) return refuse('mail-not-found')
    await audit(ctx, tx, {
      ...{ municipalityId, action: `mail.${what}`, entity: 'mail', entityId: mailId, detail: {} },
    })
    return ok(null)
  })
}
