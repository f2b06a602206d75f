import { asc, eq } from 'drizzle-orm'
import type { Read } from '../connection'
import { prepared } from '../connection/prepared'
import { municipalities } from '../schema'

export type MunicipalityHead = Pick<
  typeof municipalities.$inferSelect,
  'id' | 'slug' | 'name' | 'displayName' | 'accent' | 'crestFile' | 'demonstration' | 'published'
>

const head = {
  id: municipalities.id,
  slug: municipalities.slug,
  name: municipalities.name,
  displayName: municipalities.displayName,
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

export const allMunicipalities = (read: Read): Promise<MunicipalityHead[]> =>
  read.select(head).from(municipalities).orderBy(asc(municipalities.slug))
