import { may } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { contactsOfFormer } from '#db/queries/mandates/bodies'
import { removeEmails } from '#db/repositories/mandates'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/** Takes away the private addresses of those whose every post has ended (14.3 #12); names and posts stay. */
export async function forgetContacts(
  ctx: Context,
  municipalityId: string,
): Promise<Result<{ persons: number }, 'forbidden'>> {
  if (!may(ctx.actor, 'mandate.change', { municipalityId })) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const persons = await contactsOfFormer(tx, municipalityId, ctx.today)
    await removeEmails(tx, persons)
    if (persons.length > 0)
      await audit(ctx, tx, {
        ...{ municipalityId, action: 'person.forget-contact', entity: 'municipality' },
        ...{ entityId: municipalityId, detail: { persons: persons.length } },
      })
    return ok({ persons: persons.length })
  })
}
