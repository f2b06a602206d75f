import type { LoaderFunctionArgs } from '@remix-run/node'
import { tasksTo } from '#db/queries/desk-work'
import { calendarDays, meetingsOfAccount, municipalitySince } from '#db/queries/feeds'
import { addDays } from '~/domain/shared/day'
import { paths } from '~/paths'
import { application } from '~/server/application'
import type { CalendarDay } from '~/server/calendar-file'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { calendarOwner } from '~/use-cases/work/own-calendar'
import { calendarAnswer, deadlineDay, meetingDay } from './days'

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
