import { and, eq } from 'drizzle-orm'
import { type Actor, may, scopeOf } from '../../../app/domain/access'
import { agendaIsPublic } from '../../../app/domain/meetings/meeting'
import type { Read } from '../../connection'
import { bodies, meetings, municipalities } from '../../schema'
import { knownMeeting } from '../places-meetings'

/** How much of a meeting a reader sees: what is public, what its members are sent, or also what is being prepared. */
export type Insight = 'public' | 'members' | 'staff'

export type MeetingHead = NonNullable<Awaited<ReturnType<typeof meetingAt>>>

/** The meeting of an address as far as the reader may know of it; null when there is none. */
export async function meetingAt(
  read: Read,
  reader: Actor,
  address: { municipalityId: string; body: string; day: string; sequence: number },
) {
  const scope = scopeOf(reader)
  const [row] = await read
    .select({
      meeting: meetings,
      body: {
        id: bodies.id,
        slug: bodies.slug,
        name: bodies.name,
        shortName: bodies.shortName,
        kind: bodies.kind,
      },
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .where(
      and(
        eq(meetings.municipalityId, address.municipalityId),
        eq(bodies.slug, address.body),
        eq(meetings.day, address.day),
        eq(meetings.sequence, address.sequence),
        knownMeeting(read, scope),
      ),
    )
  if (!row) return null
  const insight = insightOf(reader, row.meeting)
  return {
    ...row.meeting,
    body: row.body,
    insight,
    agendaShown: insight === 'staff' || agendaIsPublic(row.meeting.state),
  }
}

const elected = ['chair', 'vice_chair', 'member', 'deputy']

/** Elected of another body have the public's rights (KL 4:28); the administration sees what is being prepared. */
export function insightOf(reader: Actor, place: { municipalityId: string; bodyId: string }): Insight {
  if (reader.kind === 'system') return 'staff'
  if (reader.kind === 'public' || !may(reader, 'meeting.read', place)) return 'public'
  return elected.includes(reader.role) ? 'members' : 'staff'
}
