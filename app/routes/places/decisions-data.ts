import type { LoaderFunctionArgs } from '@remix-run/node'
import { type DecisionLine, listDecisions } from '#db/queries/places-decisions'
import { paths } from '~/paths'
import { outcomeLabel } from '~/text/places'
import { listAnswer } from './data'
import { requirePlace } from './place'

/** Decisions as data, latest first. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  return listAnswer<DecisionLine>(args.request, (page) => listDecisions(read, actor, municipality.id, page), {
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
      url: paths.case(m, row.slug),
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
      paths.case(m, row.slug),
    ],
  })
}
