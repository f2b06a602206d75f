import type { LoaderFunctionArgs } from '@remix-run/node'
import { boardNow, type NoticeLine } from '#db/queries/meetings/notice-board'
import { paths } from '~/paths'
import { listAnswer, whole } from '../places/data'
import { requirePlace } from '../places/place'

/** What is on the board now, as data. */
export async function loader(args: LoaderFunctionArgs) {
  const { read, municipality, m } = await requirePlace(args)
  return listAnswer<NoticeLine>(
    args.request,
    whole(() => boardNow(read, municipality.id)),
    {
      type: 'NoticeBoard',
      item: (row) => ({
        type: 'PublicNotice',
        id: row.id,
        kind: row.kind,
        title: row.title,
        text: row.text,
        body: row.bodyName,
        meetingDate: row.meetingDay,
        paragraphs: row.paragraphs,
        approvalDate: row.approvalDay,
        postedDate: row.postedDay,
        appealFrom: row.periodFrom,
        appealLastDate: row.appealLastDay,
        earliestRemoval: row.earliestRemoval,
        minutesLocation: row.minutesLocation,
        contact: row.contact,
        url: paths.publicNotice(m, row.id),
      }),
      head: [],
      cells: () => [],
    },
  )
}
