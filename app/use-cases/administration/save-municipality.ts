import { may } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { municipalityById } from '#db/queries/administration/municipality'
import { saveMunicipality as write } from '#db/repositories/administration'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { changes } from './changed'

export type SaveMunicipalityInput = {
  municipalityId: string
  municipalityName: string
  displayName: string
  municipalityCode: string
  accent: string
  published: boolean
  /** Lines at the foot of letters and memos; left as it is when not given. */
  letterhead?: string
}

const LONGEST_LETTERHEAD = 600

/** Changes what the municipality is called and shows. Its address stays, since others link to it. */
export async function saveMunicipality(
  ctx: Context,
  input: SaveMunicipalityInput,
): Promise<
  Result<
    null,
    | 'forbidden'
    | 'municipality-name-missing'
    | 'display-name-missing'
    | 'code-invalid'
    | 'accent-invalid'
    | 'letterhead-long'
  >
> {
  const { municipalityId } = input
  if (!may(ctx.actor, 'administration.settings', { municipalityId })) return refuse('forbidden')
  const name = input.municipalityName.trim()
  const displayName = input.displayName.trim()
  if (name === '') return refuse('municipality-name-missing')
  if (displayName === '') return refuse('display-name-missing')
  if (input.municipalityCode !== '' && !/^\d{4}$/.test(input.municipalityCode)) return refuse('code-invalid')
  const accent = input.accent.trim().toLowerCase()
  if (!/^#[0-9a-f]{6}$/.test(accent)) return refuse('accent-invalid')
  const letterhead = (input.letterhead ?? '').replace(/\r\n?/g, '\n').trim()
  if (letterhead.length > LONGEST_LETTERHEAD) return refuse('letterhead-long')
  const after = {
    name,
    displayName,
    code: input.municipalityCode || null,
    accent,
    published: input.published,
    ...(input.letterhead === undefined ? {} : { letterhead: letterhead === '' ? null : letterhead }),
  }
  return ctx.database.transaction(async (tx) => {
    const before = await municipalityById(tx, municipalityId)
    if (!before) return refuse('forbidden')
    await write(tx, municipalityId, after)
    await audit(ctx, tx, {
      municipalityId,
      action: 'municipality.save',
      entity: 'municipality',
      entityId: municipalityId,
      detail: changes(before, after),
    })
    return ok(null)
  })
}
