import { may } from '../../domain/access'
import { slugOf } from '../../domain/cases/slug'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { typedWords } from '../../domain/themes/words'
import { changeTheme, insertTheme } from '#db/repositories/themes'
import type { Context } from '../context'
import { audit } from '../shared/audited'

export type KeepThemeInput = {
  municipalityId: string
  /** The theme that is changed; null adds a new one. */
  slug: string | null
  name: string
  description: string
  /** By line or comma. */
  words: string
}

export type KeepRefusal =
  | 'forbidden'
  | 'name-missing'
  | 'name-too-long'
  | 'description-too-long'
  | 'words-invalid'
  | 'name-taken'
  | 'theme-not-found'

const LONGEST_NAME = 60
const LONGEST_DESCRIPTION = 500

/** Pages of their own under the themes' address. */
const reserved = new Set(['', 'nytt'])

/** Adds a theme, or changes what one is called and found by. A theme keeps the address that it was given first. */
export async function keepTheme(
  ctx: Context,
  input: KeepThemeInput,
): Promise<Result<{ slug: string }, KeepRefusal>> {
  const { municipalityId } = input
  if (!may(ctx.actor, 'theme.mark', { municipalityId })) return refuse('forbidden')
  const name = input.name.replace(/\s+/g, ' ').trim()
  const description = input.description.trim() || null
  const words = typedWords(input.words)
  const slug = input.slug ?? slugOf(name)
  if (name === '') return refuse('name-missing')
  if (name.length > LONGEST_NAME) return refuse('name-too-long')
  if (description && description.length > LONGEST_DESCRIPTION) return refuse('description-too-long')
  if (words === null) return refuse('words-invalid')
  if (reserved.has(slug)) return refuse('name-taken')
  return ctx.database.transaction(async (tx) => {
    const content = { name, description, words }
    const id = ctx.newId()
    const entityId =
      input.slug === null
        ? (await insertTheme(tx, { id, municipalityId, slug, ...content, createdAt: ctx.now() })) && id
        : await changeTheme(tx, { municipalityId, slug }, content)
    if (!entityId) return refuse(input.slug === null ? 'name-taken' : 'theme-not-found')
    await audit(ctx, tx, {
      ...{ municipalityId, action: input.slug === null ? 'theme.add' : 'theme.change' },
      ...{ entity: 'theme', entityId, detail: { theme: slug, name } },
    })
    return ok({ slug })
  })
}
