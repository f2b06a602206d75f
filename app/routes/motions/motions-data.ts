import type { LoaderFunctionArgs } from '@remix-run/node'
import { paths } from '~/paths'
import { motionColumns } from '~/text/motions'
import { listAnswer, whole } from '../places/data'
import { type MotionLine, motionsFor } from './motions.server'

/** The report of open motions as data: all of it as CSV, a page of it as JSON. */
export async function loader(args: LoaderFunctionArgs) {
  const { m, lines } = await motionsFor(args)
  return listAnswer<MotionLine>(
    args.request,
    whole(async () => lines),
    {
      type: 'MotionList',
      item: (line) => ({
        type: 'Motion',
        id: line.id,
        kind: line.kind,
        number: line.number,
        title: line.title,
        mover: line.mover,
        raised: line.raised,
        oneYear: line.limit?.raw ?? null,
        lastMeeting: line.meeting,
        overOneYear: line.over,
        reported: line.reportedDay,
        responsible: line.responsible,
        status: line.status,
        shown: line.shown,
        asOf: line.asOf,
        url: paths.case(m, line.slug),
      }),
      head: [...Object.values(motionColumns), 'Redovisad', 'Adress'],
      cells: (line) => [
        line.number,
        line.title,
        line.mover,
        line.raised,
        line.age,
        line.limit?.raw ?? null,
        line.meeting,
        line.responsible,
        line.status,
        line.shown,
        line.over ? 'ja' : 'nej',
        line.reportedDay,
        paths.case(m, line.slug),
      ],
    },
  )
}
