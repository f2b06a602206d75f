import { and, asc, eq } from 'drizzle-orm'
import type { Read } from '../../connection'
import { bodies } from '../../schema'

/** Bodies of a municipality, as an appropriation is granted to them. */
export const bodiesOf = (read: Read, municipalityId: string) =>
  read
    .select({ id: bodies.id, name: bodies.name, kind: bodies.kind })
    .from(bodies)
    .where(eq(bodies.municipalityId, municipalityId))
    .orderBy(asc(bodies.sortKey))

export async function bodyById(read: Read, municipalityId: string, id: string) {
  const [row] = await read
    .select({ id: bodies.id, name: bodies.name })
    .from(bodies)
    .where(and(eq(bodies.id, id), eq(bodies.municipalityId, municipalityId)))
  return row ?? null
}
