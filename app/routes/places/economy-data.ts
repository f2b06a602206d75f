import type { LoaderFunctionArgs } from '@remix-run/node'
import { type InvestmentLine, listInvestments } from '#db/queries/places-economy'
import { presentAmount } from '~/domain/shared/money'
import { paths } from '~/paths'
import { depreciationMethodLabel } from '~/text/places'
import { listAnswer } from './data'
import { requirePlace } from './place'

/** Investments as data. JSON has whole öre; CSV has kronor with a decimal comma, as spreadsheets here read them. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  const kronor = (ore: number | null) => (ore === null ? null : presentAmount(ore, 'kr', 2).replace('.', ','))
  return listAnswer<InvestmentLine>(
    args.request,
    (page) => listInvestments(read, actor, municipality.id, page),
    {
      type: 'InvestmentList',
      item: (row) => ({
        type: 'Investment',
        id: row.id,
        title: row.title,
        principalOre: row.principalOre,
        yearOneCostOre: row.yearOneCostOre,
        interestRatePercent: row.ratePct,
        lifeMonths: row.lifeMonths,
        method: row.method,
        financing: row.financing,
        case: row.number,
        url: paths.case(m, row.slug),
      }),
      head: [
        'Investering',
        'Belopp kr',
        'Kostnad år 1 kr',
        'Ränta procent',
        'Avskrivningstid månader',
        'Metod',
        'Finansiering',
        'Ärende',
        'Adress',
      ],
      cells: (row) => [
        row.title,
        kronor(row.principalOre),
        kronor(row.yearOneCostOre),
        row.ratePct?.replace('.', ',') ?? null,
        row.lifeMonths,
        row.method && depreciationMethodLabel[row.method],
        row.financing,
        row.number,
        paths.case(m, row.slug),
      ],
    },
  )
}
