import type { LoaderFunctionArgs } from '@remix-run/node'
import { type AssignmentLine, listAssignments } from '#db/queries/places-assignments'
import { paths } from '~/paths'
import { assignmentStateLabel, reportKindLabel } from '~/text/places'
import { listAnswer } from './data'
import { requirePlace } from './place'

/** Assignments as data, latest given first; with `?pagar=1` only those that have not ended. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  const running = new URL(args.request.url).searchParams.get('pagar') === '1'
  const reported = ({ stages }: AssignmentLine) => stages.filter(({ state }) => state === 'reported').length
  return listAnswer<AssignmentLine>(
    args.request,
    (page) => listAssignments(read, actor, { municipalityId: municipality.id, running }, page),
    {
      type: 'AssignmentList',
      item: (row) => ({
        type: 'Assignment',
        id: row.id,
        title: row.title,
        text: row.text,
        giver: row.giver,
        origin: row.origin,
        receiver: row.receiver,
        given: row.givenDay,
        due: row.dueDay,
        state: row.state,
        stages: row.stages,
        lastReport: row.lastReport,
        case: row.number,
        url: paths.case(m, row.slug),
      }),
      head: [
        'Uppdrag',
        'Gavs av',
        'Ursprung',
        'Mottagare',
        'Givet',
        'Ska vara klart',
        'Etapper redovisade',
        'Etapper',
        'Senaste redovisning',
        'Dag för redovisning',
        'Läge',
        'Ärende',
        'Adress',
      ],
      cells: (row) => [
        row.title,
        row.giver,
        row.origin,
        row.receiver,
        row.givenDay,
        row.dueDay,
        reported(row),
        row.stages.length,
        row.lastReport && reportKindLabel[row.lastReport.kind],
        row.lastReport && (row.lastReport.day ?? row.lastReport.dayText),
        assignmentStateLabel[row.state],
        row.number,
        paths.case(m, row.slug),
      ],
    },
  )
}
