import type { LoaderFunctionArgs } from '@remix-run/node'
import { bodyBySlug, calendarDays, municipalitySince, publicMeetings } from '#db/queries/feeds'
import { publicActor } from '~/domain/access'
import { addDays } from '~/domain/shared/day'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { calendarAnswer, deadlineDay, meetingDay } from './days'

const BACK_DAYS = 90
const MOST = 1000

/** A municipality's meetings or days to keep as a calendar, or those of `?organ=`: what the public sees, whoever asks. */
export async function loader(args: LoaderFunctionArgs) {
  const { database, today } = await requireContext(args)
  const { read } = database
  const { id: municipalityId, slug: m, displayName } = await requireMunicipality(args.params.kommun)
  const { pathname, searchParams } = new URL(args.request.url)
  const asked = searchParams.get('organ')
  const body = asked === null ? null : await bodyBySlug(read, municipalityId, asked)
  if (asked !== null && !body) throw new Response(null, { status: 404 })
  const where = {
    ...{ municipalityId, from: addDays(today, -BACK_DAYS) },
    ...(body ? { bodyId: body.id } : {}),
  }
  const since = await municipalitySince(read, municipalityId)
  const ofMeetings = pathname.endsWith('/sammantraden.ics')
  const days = ofMeetings
    ? (await publicMeetings(read, where, MOST)).map((meeting) => meetingDay(m, since, meeting))
    : (await calendarDays(read, publicActor, where, MOST)).map((day) => deadlineDay(m, day))
  const name = `${body?.name ?? displayName}: ${ofMeetings ? 'sammanträden' : 'datum att hålla'}`
  return calendarAnswer(args.request, name, days, { since })
}
