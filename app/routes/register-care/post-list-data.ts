import type { LoaderFunctionArgs } from '@remix-run/node'
import type { PostListRow } from '#db/queries/post-list'
import { dayInStockholm } from '~/domain/shared/day'
import { paths } from '~/paths'
import { directionLabel, documentKindLabel } from '~/text/cases'
import { listAnswer } from '../places/data'
import { postListFor } from './post-list.server'

/** The post list as data, the latest registered first. */
export async function loader(args: LoaderFunctionArgs) {
  const { read, m } = await postListFor(args)
  return listAnswer<PostListRow>(args.request, read, {
    type: 'PostList',
    item: (row) => ({
      type: 'Document',
      id: row.id,
      registered: dayInStockholm(row.registeredAt),
      number: `${row.caseNumber}-${row.number}`,
      case: row.caseNumber,
      title: row.title,
      kind: row.kind,
      direction: row.direction,
      party: row.party,
      date: row.day,
      dateText: row.dayText,
      body: row.bodyName,
      unit: row.unit,
      voided: row.voidedDay !== null || row.caseVoided,
      url: paths.document(m, row.caseSlug, row.number),
    }),
    head: [
      'Registrerad',
      'Nummer',
      'Handling',
      'Typ',
      'Riktning',
      'Från eller till',
      'Handlingens dag',
      'Myndighet',
      'Enhet',
      'Makulerat',
      'Adress',
    ],
    cells: (row) => [
      dayInStockholm(row.registeredAt),
      `${row.caseNumber}-${row.number}`,
      row.title,
      documentKindLabel[row.kind],
      directionLabel[row.direction],
      row.party,
      row.day ?? row.dayText,
      row.bodyName,
      row.unit,
      row.voidedDay !== null || row.caseVoided ? 'Makulerat nummer' : null,
      paths.document(m, row.caseSlug, row.number),
    ],
  })
}
