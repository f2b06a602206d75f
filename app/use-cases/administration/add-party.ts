import { may } from '../../domain/access'
import { normalPartyCode } from '../../domain/access/parties'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { partiesOf } from '#db/queries/administration/municipality'
import { insertParty } from '#db/repositories/administration'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/** Adds a party, often a local one (rules 14.1). */
export async function addParty(
  ctx: Context,
  municipalityId: string,
  input: { code: string; name: string },
): Promise<Result<null, 'forbidden' | 'party-code-invalid' | 'party-code-taken' | 'name-missing'>> {
  if (!may(ctx.actor, 'administration.settings', { municipalityId })) return refuse('forbidden')
  const code = normalPartyCode(input.code)
  const name = input.name.trim()
  if (code === null) return refuse('party-code-invalid')
  if (name === '') return refuse('name-missing')
  return ctx.database.transaction(async (tx) => {
    if ((await partiesOf(tx, municipalityId)).some((party) => party.code === code))
      return refuse('party-code-taken')
    const id = ctx.newId()
    await insertParty(tx, { id, municipalityId, code, name, createdAt: ctx.now() })
    await audit(ctx, tx, {
      municipalityId,
      action: 'party.add',
      entity: 'party',
      entityId: id,
      detail: { code, name },
    })
    return ok(null)
  })
}
