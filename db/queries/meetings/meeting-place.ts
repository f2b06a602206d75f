import { eq } from 'drizzle-orm'
import type { Read } from '../../connection'
import { bodies, meetings, municipalities } from '../../schema'

/** The day, body and municipality of a meeting, for use cases. */
export async function meetingPlace(read: Read, meetingId: string) {
  const [row] = await read
    .select({
      municipalityId: meetings.municipalityId,
      day: meetings.day,
      body: { id: bodies.id, name: bodies.name, slug: bodies.slug, kind: bodies.kind },
      municipalitySlug: municipalities.slug,
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .where(eq(meetings.id, meetingId))
  return row ?? null
}
