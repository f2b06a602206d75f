import type { LoaderFunctionArgs } from '@remix-run/node'
import { listMeetings, type MeetingLine } from '#db/queries/places-meetings'
import { paths } from '~/paths'
import { listAnswer } from '../places/data'
import { meetingAddress } from '~/domain/meetings/address'
import { meetingFilter } from './meeting-filter.server'
import { requirePlace } from '../places/place'

/** Meetings as data: those before today, or with `?kommande=1` those from today on; `?organ=` and `?manad=` as on the page. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, today, municipality, m } = await requirePlace(args)
  const { searchParams } = new URL(args.request.url)
  const ahead = searchParams.get('kommande') === '1'
  const chosen = await meetingFilter(read, municipality.id, searchParams)
  const url = (row: MeetingLine) => paths.meeting(m, row.bodySlug, meetingAddress(row))
  return listAnswer<MeetingLine>(
    args.request,
    (page) =>
      listMeetings(read, actor, { municipalityId: municipality.id, today, ahead, ...chosen.where }, page),
    {
      type: 'MeetingList',
      item: (row) => ({
        type: 'Meeting',
        id: row.id,
        body: row.bodyName,
        date: row.day,
        sequence: row.sequence,
        starts: row.startsAt,
        lastDate: row.lastDay,
        kind: row.kind,
        cancelled: row.state === 'cancelled',
        place: row.place,
        matters: row.matters,
        url: url(row),
      }),
      head: ['Dag', 'Klockan', 'Organ', 'Plats', 'Ärenden', 'Inställt', 'Adress'],
      cells: (row) => [
        ...[row.day, row.startsAt, row.bodyName, row.place, row.matters],
        ...[row.state === 'cancelled' ? 'ja' : '', url(row)],
      ],
    },
  )
}
