import type { LoaderFunctionArgs } from '@remix-run/node'
import { paths } from '~/paths'
import { csvAnswer, csvOf } from '~/server/csv'
import { signalLabel, whySignal } from '~/text/assignments'
import { reportLine } from '~/text/assignments-report'
import { requireTertial } from './tertial.server'

/** The report of a period as CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const { m, year, tertial, rows } = await requireTertial(args)
  const head = [
    ...['Ärende', 'Uppdrag', 'Gavs av', 'Ursprung', 'Mottagare', 'Klart senast'],
    ...['Läge', 'Varför', 'Redovisat under perioden', 'Adress'],
  ]
  const cells = rows.map((row) => [
    ...[row.number, row.title, row.giver, row.origin, row.receiver, row.dueDay],
    ...[signalLabel[row.judged.signal], whySignal(row.judged)],
    ...[row.reports.map(reportLine).join(' | '), paths.assignment(m, row.slug)],
  ])
  return csvAnswer(`uppdrag-${year}-${tertial}.csv`, csvOf(head, cells))
}
