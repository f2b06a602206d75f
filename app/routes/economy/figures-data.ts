import type { LoaderFunctionArgs } from '@remix-run/node'
import { figureHistory, type FigureRow } from '#db/queries/economy/figures'
import { figuresInForce } from '~/domain/finance/figures'
import { figureKindLabel } from '~/text/economy/figures'
import { listAnswer, whole } from '../places/data'
import { requireEconomy } from './require-economy'

/** Yearly figures as data: every one that was noted, and whether it holds. */
export async function loader(args: LoaderFunctionArgs) {
  const { read, municipality } = await requireEconomy(args)
  const history = await figureHistory(read, municipality.id)
  const holding = new Set(figuresInForce(history).map(({ id }) => id))
  return listAnswer<FigureRow>(
    args.request,
    whole(() => Promise.resolve(history)),
    {
      type: 'EconomicFigureList',
      item: ({ kind, year, value, editionDay, source, decidedBy, decidedDay, withdrawnReason, ...row }) => ({
        ...{ type: 'EconomicFigure', id: row.id, kind, year, value, edition: editionDay, source },
        ...{ decidedBy, decidedOn: decidedDay, holds: holding.has(row.id), withdrawn: withdrawnReason },
        noted: row.createdAt,
      }),
      head: [
        'Uppgift',
        'År',
        'Värde',
        'Publicerat',
        'Källa',
        'Beslutad av',
        'Beslutad dag',
        'Gäller',
        'Antecknad',
      ],
      cells: (row) => [
        ...[figureKindLabel[row.kind], row.year, row.value.replace('.', ','), row.editionDay, row.source],
        ...[row.decidedBy, row.decidedDay, holding.has(row.id) ? 'ja' : 'nej', row.createdAt.slice(0, 10)],
      ],
    },
  )
}
