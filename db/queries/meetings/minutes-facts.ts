import { and, asc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import type { MinutesFacts } from '../../../app/domain/meetings/dates'
import type { Read } from '../../connection'
import { minutes, publicNotices } from '../../schema'

const none: MinutesFacts = { approvedDay: null, postedDay: null }

/** When the main minutes of some meetings were approved, and when that was announced (ANS-07: posted again, from then). */
export async function minutesFactsOf(read: Read, meetingIds: string[]): Promise<Map<string, MinutesFacts>> {
  const rows = await read
    .select({
      meetingId: minutes.meetingId,
      approvedDay: minutes.approvedDay,
      postedDay: publicNotices.periodFrom,
    })
    .from(minutes)
    .leftJoin(
      publicNotices,
      and(
        eq(publicNotices.minutesId, minutes.id),
        eq(publicNotices.kind, 'approved_minutes'),
        ne(publicNotices.state, 'drafted'),
      ),
    )
    .where(
      and(
        inArray(minutes.meetingId, ['', ...meetingIds]),
        isNull(minutes.part),
        isNotNull(minutes.approvedDay),
      ),
    )
    .orderBy(asc(publicNotices.periodFrom))
  const facts = new Map<string, MinutesFacts>()
  for (const { meetingId, ...each } of rows) facts.set(meetingId, each)
  return facts
}

export const minutesFacts = async (read: Read, meetingId: string): Promise<MinutesFacts> =>
  (await minutesFactsOf(read, [meetingId])).get(meetingId) ?? none
