import { meetingAddress } from '~/domain/meetings/address'
import { nextDate } from '~/domain/meetings/dates'
import { nextAction } from '~/domain/meetings/next-action'
import type { AccountActor } from '~/domain/access'
import { daysBetween } from '~/domain/shared/day'
import { paths } from '~/paths'
import type { RequestContext } from '~/server/context'
import { meetingStateLabel } from '~/text/meetings/plan'
import { calendarDateTitle } from '~/text/meetings/reminders'
import { nextActionLabel } from '~/text/meetings/standing'
import { datesToKeep } from '~/use-cases/meetings/plan/dates-to-keep'

/** How far ahead the meetings on Min dag reach, in days. */
const AHEAD_DAYS = 60

/** The meetings that a secretary works with, the nearest day first: how each stands, what is next and by when. */
export async function meetingWork(ctx: RequestContext, actor: AccountActor, m: string, most: number) {
  const lines = await datesToKeep(ctx, actor, AHEAD_DAYS)
  return lines
    .flatMap(({ meeting, dates }) => {
      const { state, day } = meeting
      // While the time for appeal runs there is nothing to do.
      if (state === 'posted') return []
      const next = nextDate(state, dates, ctx.today)
      const action = nextAction(state, { day, today: ctx.today, items: 1 })
      const due = next && (next.key === 'summons' && next.aim >= ctx.today ? next.aim : next.latest)
      return [
        {
          ...{ id: meeting.id, day, bodyName: meeting.bodyName, state, stateText: meetingStateLabel[state] },
          href: paths.meeting(m, meeting.bodySlug, meetingAddress(meeting)),
          action: action && nextActionLabel[action.key],
          due,
          dueText: next && (calendarDateTitle[next.key] ?? null),
          days: due === null ? null : daysBetween(ctx.today, due),
        },
      ]
    })
    .toSorted((a, b) => ((a.due ?? a.day) < (b.due ?? b.day) ? -1 : 1))
    .slice(0, most)
}
