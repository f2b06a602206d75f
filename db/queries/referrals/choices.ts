import { and, asc, eq, gte, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Read } from '../../connection'
import { bodies, municipalities } from '../../schema'

/** Bodies that can be asked: those of the municipality in force today, but not the sender, its committees or the council. */
export async function bodiesToAsk(
  read: Read,
  place: { municipalityId: string; bodyId: string },
  today: string,
) {
  const inForce = or(isNull(bodies.activeTo), gte(bodies.activeTo, today))
  const own = await read
    .select({ id: bodies.id, name: bodies.name, kind: bodies.kind })
    .from(bodies)
    .where(
      and(
        eq(bodies.municipalityId, place.municipalityId),
        ne(bodies.id, place.bodyId),
        inArray(bodies.kind, [
          'executive_board',
          'board',
          'joint_board',
          'council_committee',
          'administration',
          'unit',
          'company',
        ]),
        inForce,
      ),
    )
    .orderBy(asc(bodies.sortKey))
  const others = await read
    .select({ id: bodies.id, name: bodies.name, municipality: municipalities.displayName })
    .from(bodies)
    .innerJoin(municipalities, eq(municipalities.id, bodies.municipalityId))
    .where(
      and(
        ne(bodies.municipalityId, place.municipalityId),
        inArray(bodies.kind, ['executive_board', 'board', 'joint_board']),
        inForce,
      ),
    )
    .orderBy(asc(municipalities.name), asc(bodies.sortKey))
  return { own, others }
}

export async function bodyById(read: Read, id: string): Promise<{ name: string } | null> {
  const [body] = await read.select({ name: bodies.name }).from(bodies).where(eq(bodies.id, id))
  return body ?? null
}
