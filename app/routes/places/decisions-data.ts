import type { LoaderFunctionArgs } from '@remix-run/node'
import { type DecisionLine, listDecisions } from '#db/queries/places-decisions'
import { paths } from '~/paths'
import { outcomeLabel } from '~/text/places'
import { listAnswer } from './data'
import { decisionFilter } from './decision-filter'
import { requirePlace } from './place'

/** Decisions as data, latest first. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  const filter = decisionFilter(new URL(args.request.url).searchParams)
  return listAnswer<DecisionLine>(
    args.request,
    (page) => listDecisions(read, actor, municipality.id, page, filter),
    {
      type: 'DecisionList',
      item: (row) => ({
        type: 'Decision',
        id: row.id,
        body: row.bodyName,
        date: row.day,
        dateText: row.dayText,
        paragraph: row.paragraph,
        heading: row.heading,
        outcome: row.outcome,
        points: row.points,
        case: row.number,
        caseUrl: paths.case(m, row.slug),
        votes: row.votes,
        reservations: row.reservations,
        appealLastDay: row.appealLastDay,
        legalForce: row.legalForce,
        legalForceDay: row.legalForceDay,
        url: paths.decision(m, row.id),
      }),
      head: ['Dag', 'Organ', 'Paragraf', 'Rubrik', 'Utfall', 'Beslut', 'Ärende', 'Adress'],
      cells: (row) => [
        row.day ?? row.dayText,
        row.bodyName,
        row.paragraph,
        row.heading,
        outcomeLabel[row.outcome],
        row.points.join('\n'),
        row.number,
        paths.decision(m, row.id),
      ],
    },
  )
}
