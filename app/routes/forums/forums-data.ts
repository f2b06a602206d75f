import type { LoaderFunctionArgs } from '@remix-run/node'
import { type ForumRow, listForums } from '#db/queries/places-forums'
import { paths } from '~/paths'
import { forumLevelLabel } from '~/text/places'
import { listAnswer, whole } from '../places/data'
import { requirePlace } from '../places/place'

/** Forums as data. What their agreement leaves out is null, and an empty cell. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  return listAnswer<ForumRow>(
    args.request,
    whole(() => listForums(read, actor, municipality.id)),
    {
      type: 'ForumList',
      item: (row) => ({
        type: 'Forum',
        id: row.id,
        name: row.name,
        level: row.level,
        purpose: row.purposeKind,
        frequency: row.frequency,
        timesPerYear: row.timesPerYear,
        convenor: row.convenor,
        escalatesTo: row.escalatesTo,
        case: row.caseNumber,
        url: paths.forum(m, row.slug),
      }),
      head: ['Forum', 'Nivå', 'Hur ofta', 'Sammankallande', 'Lyfter vidare till', 'Ärende', 'Adress'],
      cells: (row) => [
        row.name,
        row.level && forumLevelLabel[row.level],
        row.frequency,
        row.convenor,
        row.escalatesTo,
        row.caseNumber,
        paths.forum(m, row.slug),
      ],
    },
  )
}
