import { slugOf } from '../../domain/cases/slug'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import type { Transaction } from '#db/connection'
import { slugIsFree } from '#db/repositories/administration'

/** First parts of the portal's own addresses, which no municipality may take. */
const reserved = new Set([
  ...Object.values(paths).flatMap((path) => (typeof path === 'string' ? [path.split('/')[1] ?? ''] : [])),
  'engangslank',
  'svar',
  'assets',
  'fonts',
])

/** The municipality's address: its proper name, with the municipality code added when another has it. */
export async function freeSlug(
  tx: Transaction,
  name: string,
  code: string | null,
): Promise<Result<string, 'municipality-name-missing' | 'municipality-name-reserved'>> {
  const slug = slugOf(name)
  if (slug === '') return refuse('municipality-name-missing')
  if (reserved.has(slug)) return refuse('municipality-name-reserved')
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? slug : n === 2 && code ? `${slug}-${code}` : `${slug}-${n}`
    if (await slugIsFree(tx, candidate)) return ok(candidate)
  }
}
