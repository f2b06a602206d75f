import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import type { MeetingState } from '../../../app/domain/meetings/meeting'
import type { Read } from '../../connection'
import { bodies, meetings, municipalities } from '../../schema'

/** States in which the administration has something left to do with a meeting. */
const atWork: readonly MeetingState[] = [
  'planned',
  'collecting',
  'agenda_locked',
  'summoned',
  'in_session',
  'adjourned',
  'held',
  'minutes_draft',
  'minutes_signing',
  'approved',
  'posted',
  'final_presumed',
]

/** Meetings that are not held yet. */
export const notOpened: readonly MeetingState[] = ['planned', 'collecting', 'agenda_locked', 'summoned']

export type WatchedMeeting = Awaited<ReturnType<typeof watchedMeetings>>[number]

/** Meetings of a municipality that the administration works with, up to a day: for its own people, not for a reader. */
export async function watchedMeetings(
  read: Read,
  municipalityId: string,
  { until, states = atWork }: { until: string; states?: readonly MeetingState[] },
) {
  const rows = await read
    .select({
      meeting: meetings,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      bodyKind: bodies.kind,
      municipalitySlug: municipalities.slug,
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .where(
      and(
        eq(meetings.municipalityId, municipalityId),
        inArray(meetings.state, [...states]),
        lte(meetings.day, until),
      ),
    )
    .orderBy(asc(meetings.day), asc(meetings.sequence), asc(meetings.id))
  return rows.flatMap(({ meeting, ...body }) =>
    meeting.state === null ? [] : [{ ...meeting, ...body, state: meeting.state }],
  )
}
