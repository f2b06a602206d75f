import type { LoaderFunctionArgs } from '@remix-run/node'
import { listMeetings, type MeetingLine } from '#db/queries/places-meetings'
import { paths } from '~/paths'
import { listAnswer } from '../places/data'
import { meetingAddress } from '~/domain/meetings/address'
import { requirePlace } from '../places/place'

/** Meetings as data: those before today, or with `?kommande=1` those from today on. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, today, municipality, m } = await requirePlace(args)
  const ahead = new URL(args.request.url).searchParams.get('kommande') === '1'
  const url = (row: MeetingLine) => paths.meeting(m, row.bodySlug, meetingAddress(row))
  return listAnswer<MeetingLine>(
    args.request,
    (page) => listMeetings(read, actor, { municipalityId: municipality.id, today, ahead }, page),
    {
      type: 'MeetingList',
      item: (row) => ({
        type: 'Meeting',
        id: row.id,
        body: row.bodyName,
        date: row.day,
        sequence: row.sequence,
        place: row.place,
        matters: row.matters,
        url: url(row),
      }),
      head: ['Dag', 'Organ', 'Plats', 'Ärenden', 'Adress'],
      cells: (row) => [row.day, row.bodyName, row.place, row.matters, url(row)],
    },
  )
}
