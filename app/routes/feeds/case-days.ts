import type { LoaderFunctionArgs } from '@remix-run/node'
import { caseAt } from '#db/queries/case-at'
import { calendarDays } from '#db/queries/feeds'
import { publicActor, scopeOf } from '~/domain/access'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { calendarAnswer, deadlineDay } from './days'

/** The days of a case as a calendar: what the public sees, whoever asks. */
export async function loader(args: LoaderFunctionArgs) {
  const { database } = await requireContext(args)
  const { id: municipalityId, slug: m } = await requireMunicipality(args.params.kommun)
  const place = { municipalityId, slug: args.params.nummer ?? '' }
  const matter = await caseAt(database.read, scopeOf(publicActor), place)
  if (!matter) throw new Response(null, { status: 404 })
  const days = await calendarDays(database.read, publicActor, { municipalityId, caseId: matter.id }, 200)
  return calendarAnswer(
    args.request,
    `${matter.number}, ${matter.title}`,
    days.map((day) => deadlineDay(m, day)),
    { since: matter.registeredAt },
  )
}
