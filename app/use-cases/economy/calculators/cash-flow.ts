import {
  benefitCost,
  type CashFlowRow,
  cashFlowTable,
  explainNetPresentValue,
  explainPayback,
  explainPresentValue,
  payback,
  type PaybackInput,
} from '~/domain/finance'
import { paybackLines, told } from '~/text/derivations'
import { formatKr, formatNumber, formatPercent } from '~/text/format'
import { cashFlowWorkbook } from '../workbooks/cash-flow'
import type { Calculator, CalculatorResult, Computed, ResultTable, Values } from './model'
import { pasted, readPasted } from './pasted-table'
import { Reader } from './read'
import { ore, text } from './table'

const columns = [
  { key: 'flowOre', name: 'Nettoflöde', kind: 'kronor', optional: true },
  { key: 'benefitOre', name: 'Nytta', kind: 'kronor', optional: true },
  { key: 'costOre', name: 'Kostnad', kind: 'kronor', optional: true },
] as const

const refusedAt = { RATE_NEGATIVE: 'ranta', PRINCIPAL_NOT_POSITIVE: 'investering' } as const

function compute(values: Values): Computed {
  const read = new Reader(values)
  const investmentOre = read.kronor('investering')
  const ratePct = read.percent('ranta')
  const years = readPasted(read, 'floden', columns)
  const apart = years.some(({ benefitOre, costOre }) => benefitOre !== null || costOre !== null)
  if (apart && years.some(({ flowOre }) => flowOre !== null))
    read.fail('floden', 'Skriv antingen Nettoflöde, eller Nytta och Kostnad, inte båda.')
  if (read.failed) return { ok: false, errors: read.errors }

  const benefitsOre = years.map(({ benefitOre }) => benefitOre ?? 0)
  const costsOre = years.map(({ costOre }) => costOre ?? 0)
  const flowsOre = [
    0 - investmentOre,
    ...years.map(({ flowOre }, at) =>
      apart ? (benefitsOre[at] ?? 0) - (costsOre[at] ?? 0) : (flowOre ?? 0),
    ),
  ]
  const answer = cashFlowTable({ flowsOre, ratePct })
  if (!answer.ok) return read.refused(answer.refusal, refusedAt, 'floden')
  const back = payback({ flowsOre })
  const discountedBack = payback({ flowsOre, ratePct })
  const ratios = apart ? benefitCost({ ratePct, investmentOre, costsOre, benefitsOre }) : null
  if (ratios && !ratios.ok) return read.refused(ratios.refusal, refusedAt, 'floden')
  const rows = answer.value
  const npvOre = rows.at(-1)?.cumulativePresentValueOre ?? 0
  const npv = explainNetPresentValue({ flowsOre, ratePct })
  const yearsBack = back.ok ? back.value : null
  const yearsDiscounted = discountedBack.ok ? discountedBack.value : null
  return {
    ok: true,
    workbook: (about) =>
      cashFlowWorkbook(about, {
        ratePct,
        rows,
        payback: yearsBack,
        discountedPayback: yearsDiscounted,
        benefitCost: ratios?.ok
          ? { input: { ratePct, investmentOre, costsOre, benefitsOre }, result: ratios.value }
          : null,
      }),
    result: {
      sentence: `Nuvärdet är ${formatKr(npvOre)} med kalkylräntan ${formatPercent(ratePct)}. ${
        yearsBack === null
          ? 'Pengarna kommer inte tillbaka under de åren.'
          : `Pengarna är tillbaka efter ${formatNumber(yearsBack)}\u00a0år${yearsDiscounted === null ? ', men inte när räntan räknas med' : `, eller ${formatNumber(yearsDiscounted)}\u00a0år när räntan räknas med`}.`
      }`,
      figures: [
        { label: 'Nuvärde', cell: { ore: npvOre, how: npv.ok ? told('Nuvärde', npv.value) : undefined } },
        backCell('Återbetalning', { flowsOre }),
        backCell('Återbetalning med ränta', { flowsOre, ratePct }),
        ...(ratios?.ok
          ? [
              {
                label: 'Nytta per kostnad (BCR)',
                cell: ratios.value.bcr === null ? null : { number: ratios.value.bcr },
              },
              {
                label: 'Nettonuvärdeskvot (NNK)',
                cell: ratios.value.nnk === null ? null : { number: ratios.value.nnk },
              },
            ]
          : []),
      ],
      charts: [
        {
          kind: 'lines',
          title: 'Ackumulerat, med och utan ränta',
          times: rows.map(({ year }) => String(year)),
          series: [
            { label: 'Kassaflöde', values: rows.map(({ cumulativeOre }) => cumulativeOre) },
            {
              label: 'Nuvärde',
              values: rows.map(({ cumulativePresentValueOre }) => cumulativePresentValueOre),
            },
          ],
        },
      ],
      tables: [
        flowTable(rows, ratePct, apart ? { benefitsOre, costsOre } : null),
        ...(ratios?.ok ? [ratioTable(ratios.value, investmentOre)] : []),
      ],
      notices: [
        {
          tone: 'info',
          title: 'Avskrivning och internränta hör inte hemma här',
          text: 'Investeringen står redan med hela sitt belopp år 0. Dras kapitalkostnaden också av räknas den två gånger.',
        },
      ],
      request: apart
        ? {
            op: 'benefit_cost',
            rate_pct: ratePct,
            investment_ore: investmentOre,
            costs_ore: costsOre,
            benefits_ore: benefitsOre,
          }
        : { op: 'npv', rate_pct: ratePct, flows_ore: flowsOre },
    },
  }
}

/** When the money is back, in years, and how that was found. */
function backCell(label: string, input: PaybackInput): CalculatorResult['figures'][number] {
  const explained = explainPayback(input)
  const years = explained.ok ? explained.value.years : null
  if (!explained.ok || years === null) return { label, cell: 'aldrig' }
  const how = { title: label, result: `${formatNumber(years)} år`, lines: paybackLines(explained.value) }
  return { label: `${label} (år)`, cell: { number: years, how } }
}

function flowTable(
  rows: readonly CashFlowRow[],
  ratePct: string,
  apart: { benefitsOre: readonly number[]; costsOre: readonly number[] } | null,
): ResultTable {
  return {
    id: 'floden',
    caption: 'Kassaflöde och nuvärde, kronor',
    columns: [
      text('År'),
      ...ore('Nettoflöde', 'Ackumulerat', `Nuvärde vid ${formatPercent(ratePct)}`, 'Ackumulerat nuvärde'),
    ],
    rows: rows.map((row, at) => {
      const { year, flowOre, cumulativeOre, presentValueOre, cumulativePresentValueOre } = row
      return [
        String(year),
        {
          ore: flowOre,
          how:
            apart && at > 0
              ? {
                  title: `Nettoflöde år ${year}`,
                  result: formatKr(flowOre),
                  formula: 'nytta − kostnad',
                  lines: [
                    `${formatKr(apart.benefitsOre[at - 1] ?? 0)} − ${formatKr(apart.costsOre[at - 1] ?? 0)} = ${formatKr(flowOre)}`,
                  ],
                }
              : undefined,
        },
        {
          ore: cumulativeOre,
          how: {
            title: `Ackumulerat år ${year}`,
            result: formatKr(cumulativeOre),
            formula: 'summan av flödena till och med året',
            lines:
              at === 0
                ? []
                : [
                    `${formatKr(rows[at - 1]?.cumulativeOre ?? 0)} + ${formatKr(flowOre)} = ${formatKr(cumulativeOre)}`,
                  ],
          },
        },
        {
          ore: presentValueOre,
          how: told(`Nuvärde år ${year}`, explainPresentValue(row, ratePct)),
        },
        {
          ore: cumulativePresentValueOre,
          how: {
            title: `Ackumulerat nuvärde år ${year}`,
            result: formatKr(cumulativePresentValueOre),
            formula: 'summan av de exakta nuvärdena till och med året',
            lines: [],
            rounding:
              'Hela summan avrundas en gång. Den kan därför skilja något öre från summan av kolumnen bredvid.',
          },
        },
      ]
    }),
  }
}

type Ratios = {
  pvBenefitsOre: number
  pvCostsOre: number
  npvOre: number
  bcr: string | null
  nnk: string | null
}

function ratioTable(
  { pvBenefitsOre, pvCostsOre, npvOre, bcr, nnk }: Ratios,
  investmentOre: number,
): ResultTable {
  const rounded = 'Räknat på exakta nuvärden och avrundat en gång, till två decimaler.'
  return {
    id: 'kvoter',
    caption: 'Nuvärden och kvoter',
    columns: [text('Post'), { label: 'Värde', kind: 'number' }],
    rows: [
      [
        'Nuvärde av nyttan (kr)',
        {
          ore: pvBenefitsOre,
          how: {
            title: 'Nuvärde av nyttan',
            result: formatKr(pvBenefitsOre),
            formula: 'summan av nytta / (1 + kalkylräntan)^år',
            lines: [],
            rounding: 'Avrundat en gång, till hela ören.',
          },
        },
      ],
      [
        'Nuvärde av kostnaden med investeringen (kr)',
        {
          ore: pvCostsOre,
          how: {
            title: 'Nuvärde av kostnaden',
            result: formatKr(pvCostsOre),
            formula: 'investeringen + summan av kostnad / (1 + kalkylräntan)^år',
            lines: [],
            rounding: 'Avrundat en gång, till hela ören.',
          },
        },
      ],
      [
        'Nettonuvärde (kr)',
        {
          ore: npvOre,
          how: {
            title: 'Nettonuvärde',
            result: formatKr(npvOre),
            formula: 'nuvärdet av nyttan − nuvärdet av kostnaden',
            lines: [`${formatKr(pvBenefitsOre)} − ${formatKr(pvCostsOre)} = ${formatKr(npvOre)}`],
            rounding: 'Skillnaden tas av de exakta värdena och avrundas en gång.',
          },
        },
      ],
      ...(bcr === null
        ? []
        : [
            [
              'Nytta per kostnad (BCR)',
              {
                number: bcr,
                how: {
                  title: 'Nytta per kostnad',
                  result: formatNumber(bcr),
                  formula: 'nuvärdet av nyttan / nuvärdet av kostnaden',
                  lines: [`${formatKr(pvBenefitsOre)} / ${formatKr(pvCostsOre)} = ${formatNumber(bcr)}`],
                  rounding: rounded,
                },
              },
            ],
          ]),
      ...(nnk === null
        ? []
        : [
            [
              'Nettonuvärdeskvot (NNK)',
              {
                number: nnk,
                how: {
                  title: 'Nettonuvärdeskvot',
                  result: formatNumber(nnk),
                  formula: 'nettonuvärdet / investeringen',
                  lines: [`${formatKr(npvOre)} / ${formatKr(investmentOre)} = ${formatNumber(nnk)}`],
                  rounding: rounded,
                },
              },
            ],
          ]),
    ] satisfies CalculatorResult['tables'][number]['rows'],
  }
}

const w12note = 'Fel: att dra av kapitalkostnaderna från W1 också. Då blir resultatet −1 968 828,25 kr.'

export const cashFlow: Calculator = {
  slug: 'kassaflode',
  title: 'Kassaflöde, nuvärde och återbetalning',
  lede: 'Om pengarna kommer tillbaka, när, och vad nyttan är värd i dagens kronor.',
  fields: [
    [
      { name: 'investering', label: 'Investering år 0', kind: 'line', suffix: 'kr' },
      { name: 'ranta', label: 'Kalkylränta', kind: 'line', suffix: 'procent' },
    ],
    [
      {
        name: 'floden',
        label: 'År 1 och framåt, ett år på varje rad',
        kind: 'table',
        rows: 7,
        hint: 'En kolumn: Nettoflöde. Eller två: Nytta och Kostnad.',
      },
    ],
  ],
  examples: [
    {
      id: 'W12',
      title: '2 300 000 kr som ger 180 000 till 680 000 kr om året, 3 procent',
      values: {
        investering: '2 300 000',
        ranta: '3',
        floden: pasted(['Nettoflöde'], ['180 000'], ['580 000'], ['680 000'], ['680 000'], ['680 000']),
      },
      notes: [w12note],
    },
    {
      id: 'W12-kvoter',
      title: 'Samma, med nytta och driftkostnad var för sig',
      values: {
        investering: '2 300 000',
        ranta: '3',
        floden: pasted(
          ['Nytta', 'Kostnad'],
          ['300 000', '120 000'],
          ['700 000', '120 000'],
          ['800 000', '120 000'],
          ['800 000', '120 000'],
          ['800 000', '120 000'],
        ),
      },
      notes: [w12note],
    },
  ],
  compute,
}
