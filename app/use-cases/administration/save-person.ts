import { may } from '../../domain/access'
import { normalEmail } from '../../domain/access/email'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { sortKey } from '../../domain/shared/swedish'
import { findPerson, insertPerson, savePerson as write } from '#db/repositories/administration'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { changes } from './changed'

export type PersonInput = { name: string; title: string; email: string }
export type PersonRefusal = 'forbidden' | 'person-not-found' | 'name-missing' | 'email-invalid'

function judge(
  input: PersonInput,
): Result<
  { name: string; title: string | null; email: string | null; sortKey: string },
  'name-missing' | 'email-invalid'
> {
  const name = input.name.trim().replace(/\s+/g, ' ')
  if (name === '') return refuse('name-missing')
  const email = input.email.trim() === '' ? null : normalEmail(input.email)
  if (email === null && input.email.trim() !== '') return refuse('email-invalid')
  // Swedish lists of elected people go by family name.
  const words = name.split(' ')
  const sorted = sortKey([words.at(-1), ...words.slice(0, -1)].join(' '))
  return ok({ name, title: input.title.trim() || null, email, sortKey: sorted })
}

/** Adds an elected person or an official to the municipality's list. */
export async function addPerson(
  ctx: Context,
  municipalityId: string,
  input: PersonInput,
): Promise<Result<{ personId: string }, PersonRefusal>> {
  if (!may(ctx.actor, 'administration.settings', { municipalityId })) return refuse('forbidden')
  const judged = judge(input)
  if (!judged.ok) return judged
  return ctx.database.transaction(async (tx) => {
    const personId = ctx.newId()
    const row = { id: personId, municipalityId, ...judged.value, invented: false, createdAt: ctx.now() }
    await insertPerson(tx, row)
    await audit(ctx, tx, {
      municipalityId,
      action: 'person.add',
      entity: 'person',
      entityId: personId,
      detail: { name: judged.value.name },
    })
    return ok({ personId })
  })
}

/** Changes a person's name, title or address. Documents and minutes keep what they say. */
export async function savePerson(
  ctx: Context,
  place: { municipalityId: string; personId: string },
  input: PersonInput,
): Promise<Result<null, PersonRefusal>> {
  const { municipalityId, personId } = place
  if (!may(ctx.actor, 'administration.settings', { municipalityId })) return refuse('forbidden')
  const judged = judge(input)
  if (!judged.ok) return judged
  return ctx.database.transaction(async (tx) => {
    const before = await findPerson(tx, municipalityId, personId)
    if (!before) return refuse('person-not-found')
    await write(tx, personId, judged.value)
    const { name, title, email } = judged.value
    await audit(ctx, tx, {
      municipalityId,
      action: 'person.save',
      entity: 'person',
      entityId: personId,
      detail: changes(
        { name: before.name, title: before.title, email: before.email },
        { name, title, email },
      ),
    })
    return ok(null)
  })
}
