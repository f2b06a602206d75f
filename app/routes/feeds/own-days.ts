import type { LoaderFunctionArgs } from '@remix-run/node'
import { tasksTo } from '#db/queries/desk-work'
import { calendarDays, meetingsOfAccount, municipalitySince } from '#db/queries/feeds'
import type { AccountActor } from '~/domain/access'
import { addDays } from '~/domain/shared/day'
import { paths } from '~/paths'
import { application } from '~/server/application'
import type { CalendarDay } from '~/server/calendar-file'
import { type RequestContext, requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { calendarDateTitle } from '~/text/meetings/reminders'
import { datesToKeep } from '~/use-cases/meetings/plan/dates-to-keep'
import { calendarOwner } from '~/use-cases/work/own-calendar'
import { calendarAnswer, deadlineDay, meetingDay, workDay } from './days'

const BACK_DAYS = 90
const MOST = 500

/** One person's days, tasks and meetings as a calendar, for whoever has its secret address. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const { read } = ctx.database
  const { id: municipalityId, slug: m } = await requireMunicipality(args.params.kommun)
  const secret = /^([\w-]{20,100})\.ics$/.exec(args.params.hemlighet ?? '')?.[1]
  const owner = secret === undefined ? null : await calendarOwner(ctx, secret)
  if (owner?.municipalityId !== municipalityId) throw new Response(null, { status: 404 })
  const since = await municipalitySince(read, municipalityId)
  const from = addDays(ctx.today, -BACK_DAYS)
  const mine = { municipalityId, from, responsible: [owner.accountId] }
  const tasks = await tasksTo(read, owner, [owner.accountId], MOST)
  const days: CalendarDay[] = [
    ...(await calendarDays(read, owner, mine, MOST)).map((day) => deadlineDay(m, day)),
    ...(await meetingsOfAccount(read, owner.accountId, from, MOST)).map((each) => meetingDay(m, since, each)),
    ...(await secretaryDays(ctx, owner, m)),
    ...tasks.flatMap(({ id, title, dueDay, createdAt, caseSecret }): CalendarDay[] =>
      dueDay === null
        ? []
        : [
            {
              ...{ id, day: dueDay, note: null, place: null, updated: createdAt },
              title: caseSecret ? 'Uppgift' : `Uppgift: ${title}`,
              url: application().env.baseUrl + paths.task(m, id),
            },
          ],
    ),
  ]
  return calendarAnswer(args.request, `${owner.name}, Rådslag`, days, { since, secret: true })
}

/** What is to be done by when for the meetings that the owner is the secretary of. */
async function secretaryDays(ctx: RequestContext, owner: AccountActor, m: string): Promise<CalendarDay[]> {
  const lines = await datesToKeep(ctx, owner)
  return lines.flatMap(({ meeting, dates }) =>
    dates.flatMap(({ key, aim, latest }) => {
      const title = calendarDateTitle[key]
      const day = key === 'summons' || key === 'notice' ? aim : latest
      return title === undefined ? [] : [workDay(m, meeting, { key, day }, title)]
    }),
  )
}
