import { type AccountActor, may } from '../../../domain/access'
import { type MeetingDate, meetingDates } from '../../../domain/meetings/dates'
import { addDays } from '../../../domain/shared/day'
import { minutesFactsOf } from '#db/queries/meetings/minutes-facts'
import { meetingRules } from '#db/queries/meetings/rules'
import { watchedMeetings, type WatchedMeeting } from '#db/queries/meetings/watched'
import type { Context } from '../../context'

/** Meetings further away than this have time. */
const AHEAD_DAYS = 400

/**
 * The meetings that someone works with as secretary, each with its days that are not done yet: those where the person is
 * named, and of the own bodies those where nobody is.
 */
export async function datesToKeep(
  ctx: Pick<Context, 'database' | 'today'>,
  actor: AccountActor,
  ahead = AHEAD_DAYS,
): Promise<{ meeting: WatchedMeeting; dates: MeetingDate[] }[]> {
  const { read } = ctx.database
  const { municipalityId, accountId } = actor
  if (!may(actor, 'meeting.agenda', { municipalityId })) return []
  const until = addDays(ctx.today, ahead)
  const meetings = (await watchedMeetings(read, municipalityId, { until })).filter((meeting) =>
    meeting.secretaryAccountId === null
      ? may(actor, 'meeting.agenda', meeting)
      : meeting.secretaryAccountId === accountId,
  )
  if (meetings.length === 0) return []
  const rules = await meetingRules(read, municipalityId, ctx.today)
  const facts = await minutesFactsOf(
    read,
    meetings.map(({ id }) => id),
  )
  return meetings.map((meeting) => ({
    meeting,
    dates: meetingDates(meeting, rules, facts.get(meeting.id)).filter(({ done }) => done === null),
  }))
}
