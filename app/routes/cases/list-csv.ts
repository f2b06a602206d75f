import type { LoaderFunctionArgs } from '@remix-run/node'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { csvAnswer, csvOf } from '~/server/csv'
import { requireMunicipality } from '~/server/municipality'
import { caseKindLabel, caseStateText } from '~/text/cases'
import { listFor } from './list.server'

const PAGE_SIZE = 1000
const MOST_ROWS = 20_000

/** The list as a table, the first 20 000 rows of the view. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { read, first } = await listFor(
    context,
    municipality,
    new URL(args.request.url).searchParams,
    PAGE_SIZE,
  )
  const rows = [...first.rows]
  for (let next = first.next; next !== null && rows.length < MOST_ROWS;) {
    const page = await read(next)
    rows.push(...page.rows)
    next = page.next
  }
  const m = municipality.slug
  return csvAnswer(
    'arenden.csv',
    csvOf(
      [
        'Nummer',
        'Ärende',
        'Typ',
        'Läge',
        'Myndighet',
        'Inkom',
        'Registrerad',
        'Nästa datum',
        'Ansvarig',
        'Adress',
      ],
      rows.map((row) => [
        row.number,
        row.title,
        caseKindLabel[row.kind],
        caseStateText(row),
        row.bodyName,
        row.receivedDay,
        row.registeredAt.slice(0, 10),
        row.nextDeadline,
        row.responsible ?? row.responsibleUnit,
        paths.case(m, row.slug),
      ]),
    ),
  )
}
