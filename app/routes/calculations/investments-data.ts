import type { LoaderFunctionArgs } from '@remix-run/node'
import { type InvestmentCase, listInvestmentCases } from '#db/queries/economy/investments'
import { requireEconomy } from '../economy/require-economy'
import { listAnswer } from '../places/data'

const kronor = (ore: number | null) => (ore === null ? null : (ore / 100).toFixed(2).replace('.', ','))

/** Cases with an investment as data: what is decided, otherwise what the document states. Amounts in öre. */
export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality } = await requireEconomy(args)
  return listAnswer<InvestmentCase>(
    args.request,
    (page) => listInvestmentCases(read, actor, municipality.id, page),
    {
      type: 'InvestmentCaseList',
      item: ({
        caseId,
        number,
        title,
        calculation,
        principalOre,
        yearOneCostOre,
        totalCostOre,
        ...terms
      }) => ({
        ...{ type: 'InvestmentCase', id: caseId, number, title, decided: calculation !== null, calculation },
        ...{
          principalOre,
          yearOneCostOre,
          totalCostOre,
          lifeMonths: terms.lifeMonths,
          ratePct: terms.ratePct,
        },
      }),
      head: ['Nummer', 'Ärende', 'Beslutad', 'Investering', 'Kostnad år 1', 'Hela tiden', 'Månader', 'Ränta'],
      cells: (row) => [
        ...[row.number, row.title, row.calculation?.decidedDay ?? null],
        ...[row.principalOre, row.yearOneCostOre, row.totalCostOre].map(kronor),
        ...[row.lifeMonths, row.ratePct?.replace('.', ',') ?? null],
      ],
    },
  )
}
