import { asc, eq } from 'drizzle-orm'
import type { Read } from '../connection'
import { prepared } from '../connection/prepared'
import { municipalities } from '../schema'

export type MunicipalityHead = Pick<
  typeof municipalities.$inferSelect,
  'id' | 'slug' | 'name' | 'displayName' | 'code' | 'accent' | 'crestFile' | 'demonstration' | 'published'
>

const head = {
  id: municipalities.id,
  slug: municipalities.slug,
  name: municipalities.name,
  displayName: municipalities.displayName,
  code: municipalities.code,
  accent: municipalities.accent,
  crestFile: municipalities.crestFile,
  demonstration: municipalities.demonstration,
  published: municipalities.published,
}

const bySlug = prepared(['slug'], (read, given) =>
  read.select(head).from(municipalities).where(eq(municipalities.slug, given.slug)),
)

/** The municipality behind an address; null when there is none. What it holds is for the other queries to judge. */
export async function municipalityBySlug(read: Read, slug: string): Promise<MunicipalityHead | null> {
  const [row] = await bySlug(read, { slug })
  return row ?? null
}

/** The address word of a municipality that is known to be there. */
export async function municipalitySlug(read: Read, id: string): Promise<string> {
  const [row] = await read
    .select({ slug: municipalities.slug })
    .from(municipalities)
    .where(eq(municipalities.id, id))
  if (!row) throw new Error(`Municipality ${id} was not found`)
  return row.slug
}

export const allMunicipalities = (read: Read): Promise<MunicipalityHead[]> =>
  read.select(head).from(municipalities).orderBy(asc(municipalities.slug))

/** What stands at the head of a municipality's letters: its name, its lines of address, its colour. */
export async function municipalityLetterhead(
  read: Read,
  id: string,
): Promise<{ municipality: string; lines: string[]; accent: string } | null> {
  const [row] = await read
    .select({
      municipality: municipalities.displayName,
      lines: municipalities.letterhead,
      accent: municipalities.accent,
    })
    .from(municipalities)
    .where(eq(municipalities.id, id))
  return row ? { ...row, lines: (row.lines ?? '').split('\n').filter((line) => line.trim() !== '') } : null
}
