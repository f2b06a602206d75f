import { explainPurchase, reinvestmentPlan } from '~/domain/finance'
import { told } from '~/text/derivations'
import { formatKr } from '~/text/format'
import { reinvestmentWorkbook } from '../workbooks/reinvestment'
import { capitalCostChart } from './charts'
import { addedTable, componentRequest, limitYears, readComponents } from './components'
import type { Calculator, Computed, Values } from './model'
import { pasted } from './pasted-table'
import { Reader } from './read'
import { ore, text } from './table'

function compute(values: Values): Computed {
  const read = new Reader(values)
  const list = readComponents(read, 'komponenter')
  const rates = read.rates('ranta')
  const start = read.month('start')
  const horizonYears = read.whole('horisont')
  const indexPct = read.percent('prisokning', { empty: '0' })
  limitYears(read, 'komponenter', list.length * horizonYears)
  if (read.failed) return { ok: false, errors: read.errors }
  const answer = reinvestmentPlan({ components: list, start, rates, horizonYears, indexPct })
  if (!answer.ok)
    return read.refused(
      answer.refusal,
      { RATE_MISSING: 'ranta', RATE_NEGATIVE: 'ranta', INPUT_INVALID: 'horisont' },
      'komponenter',
    )
  const { investments, rows, totals, bookValueAtHorizonOre, lastYear } = answer.value
  const parts = investments.map(({ component, replacement, schedule }) => ({
    id: replacement === 0 ? component : `${component}, byte ${replacement}`,
    schedule,
  }))
  return {
    ok: true,
    workbook: (about) => reinvestmentWorkbook(about, answer.value),
    result: {
      sentence: `Under ${horizonYears} år görs ${investments.length} köp. Kapitalkostnaden blir ${formatKr(totals.costOre)} i allt, och ${formatKr(bookValueAtHorizonOre)} är inte avskrivet när ${lastYear} slutar.`,
      figures: [
        { label: 'Kapitalkostnad i allt', cell: { ore: totals.costOre } },
        { label: 'Varav avskrivning', cell: { ore: totals.depreciationOre } },
        { label: 'Varav ränta', cell: { ore: totals.interestOre } },
        { label: `Kvar att skriva av efter ${lastYear}`, cell: { ore: bookValueAtHorizonOre } },
      ],
      charts: [capitalCostChart(rows)],
      tables: [
        {
          id: 'investeringar',
          caption: 'Köp och byten, kronor',
          columns: [text('Investering'), text('Start'), ...ore('Belopp')],
          rows: investments.map((purchase) => [
            purchase.component,
            purchase.start,
            {
              ore: purchase.principalOre,
              how:
                purchase.replacement === 0
                  ? undefined
                  : told(
                      `${purchase.component}, byte ${purchase.replacement}`,
                      explainPurchase(answer.value, purchase),
                    ),
            },
          ]),
        },
        addedTable({ parts, rows, totals }, 'Kapitalkostnad per år, kronor'),
      ],
      request: {
        op: 'reinvestment_plan',
        components: componentRequest(list),
        start,
        rates,
        horizon_years: horizonYears,
        index_pct: indexPct,
      },
    },
  }
}

export const reinvestment: Calculator = {
  slug: 'reinvestering',
  title: 'Reinvestering',
  lede: 'Det som är utslitet köps på nytt, med prisökning, så länge bytet ligger inom horisonten.',
  fields: [
    [
      {
        name: 'komponenter',
        label: 'Komponenter',
        kind: 'table',
        rows: 5,
        hint: 'Kolumner: Komponent, Belopp, År.',
      },
    ],
    [
      {
        name: 'ranta',
        label: 'Internränta',
        kind: 'line',
        suffix: 'procent',
        hint: 'En för alla år, eller 2026: 1,5; 2027: 1,75',
      },
      { name: 'prisokning', label: 'Prisökning om året', kind: 'line', suffix: 'procent', optional: true },
    ],
    [
      { name: 'start', label: 'Första månad', kind: 'month' },
      { name: 'horisont', label: 'Horisont, kalenderår', kind: 'line' },
    ],
  ],
  examples: [
    {
      id: 'W5',
      title: 'Server på fem år och program på åtta, horisont tolv år',
      values: {
        komponenter: pasted(
          ['Komponent', 'Belopp', 'År'],
          ['server', '750 000', '5'],
          ['program', '1 400 000', '8'],
        ),
        ranta: '2,5',
        prisokning: '2',
        start: '2026-01',
        horisont: '12',
      },
      notes: ['Åren efter horisonten skärs av; inget pressas ihop.'],
    },
  ],
  compute,
}
