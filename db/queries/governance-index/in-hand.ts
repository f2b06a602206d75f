import { asc, desc, eq } from 'drizzle-orm'
import type { Read } from '../../connection'
import { indexDefinitions, indexObservations, indexRuns, indexSubjects, municipalities } from '../../schema'

export type IndexDefinitionRecord = typeof indexDefinitions.$inferSelect
export type IndexSubjectRecord = typeof indexSubjects.$inferSelect
export type IndexObservationRecord = typeof indexObservations.$inferSelect
export type IndexRunRecord = typeof indexRuns.$inferSelect

/** Every version of the definition, the latest first. */
export const definitionsInHand = (read: Read, municipalityId: string): Promise<IndexDefinitionRecord[]> =>
  read
    .select()
    .from(indexDefinitions)
    .where(eq(indexDefinitions.municipalityId, municipalityId))
    .orderBy(desc(indexDefinitions.number))

/** The municipalities that are compared, the own one first. */
export const subjectsInHand = (read: Read, municipalityId: string): Promise<IndexSubjectRecord[]> =>
  read
    .select()
    .from(indexSubjects)
    .where(eq(indexSubjects.municipalityId, municipalityId))
    .orderBy(desc(indexSubjects.own), asc(indexSubjects.code))

/** What the own municipality is called when it is made the first to be compared. */
export async function municipalityInHand(
  read: Read,
  id: string,
): Promise<{ code: string; name: string } | null> {
  const [row] = await read
    .select({ code: municipalities.code, name: municipalities.name, slug: municipalities.slug })
    .from(municipalities)
    .where(eq(municipalities.id, id))
  return row ? { code: row.code ?? row.slug, name: row.name } : null
}

/** Every value as it was ever known, in the order they came. */
export const observationsInHand = (read: Read, municipalityId: string): Promise<IndexObservationRecord[]> =>
  read
    .select()
    .from(indexObservations)
    .where(eq(indexObservations.municipalityId, municipalityId))
    .orderBy(asc(indexObservations.createdAt), asc(indexObservations.id))

/** Every computation, the latest first. */
export const runsInHand = (read: Read, municipalityId: string): Promise<IndexRunRecord[]> =>
  read
    .select()
    .from(indexRuns)
    .where(eq(indexRuns.municipalityId, municipalityId))
    .orderBy(desc(indexRuns.computedAt), desc(indexRuns.id))
