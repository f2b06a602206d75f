import { and, asc, eq, gte, isNull, ne, or } from 'drizzle-orm'
import type { Read } from '../../connection'
import { bodies, meetings } from '../../schema'

export const councilBodies = async (read: Read, municipalityId: string): Promise<string[]> =>
  (
    await read
      .select({ id: bodies.id })
      .from(bodies)
      .where(and(eq(bodies.municipalityId, municipalityId), eq(bodies.kind, 'council')))
  ).map(({ id }) => id)

/** The council's meetings from a day on that have not been called off, in order. */
export const councilMeetingsFrom = (read: Read, municipalityId: string, day: string) =>
  read
    .select({
      ...{ id: meetings.id, day: meetings.day, sequence: meetings.sequence, slug: bodies.slug },
      ...{ state: meetings.state, noticePostedDay: meetings.noticePostedDay },
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(
      and(
        eq(meetings.municipalityId, municipalityId),
        eq(bodies.kind, 'council'),
        gte(meetings.day, day),
        or(isNull(meetings.state), ne(meetings.state, 'cancelled')),
      ),
    )
    .orderBy(asc(meetings.day), asc(meetings.sequence))

/** MAND-09: the council's next meeting, on which a post it has elected to ends. */
export async function nextCouncilDay(
  read: Read,
  municipalityId: string,
  day: string,
): Promise<string | null> {
  const [next] = await councilMeetingsFrom(read, municipalityId, day)
  return next?.day ?? null
}
