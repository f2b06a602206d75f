import type { CalculationOf } from '#db/queries/economy/calculations'
import { calculateInvestment, type CalculationResult } from '../../../domain/finance/calculation-result'
import { type Block, definitions, heading, paragraph, table } from '../../../domain/shared/rich-text'
import {
  calculationStateLabel,
  inputFacts,
  paybackText,
  resultSentence,
  warningText,
  yearText,
} from '../../../text/economy/calculations'
import { formatDate, formatKr, formatPercent } from '../../../text/format'

const kr = (ore: number) => formatKr(ore, { unit: false })
const end = (header: string) => ({ header, align: 'right' as const })

type Calculation = Pick<
  CalculationOf,
  'number' | 'name' | 'state' | 'revision' | 'decidedDay' | 'input' | 'statedPrincipalOre'
>

/** Which calculation a text shows, so that a reader can find the same figures: number, state and version. */
export const calculationMark = ({ number, name, state, revision, decidedDay }: Calculation): string =>
  decidedDay
    ? `Kalkyl ${number}, ${name}, ${calculationStateLabel[state].toLowerCase()} ${formatDate(decidedDay)}.`
    : `Kalkyl ${number}, ${name}, ${calculationStateLabel[state].toLowerCase()}, version ${revision}.`

function sentence({ capital, yearOne }: CalculationResult): string {
  const { rows, totals, principalOre } = capital
  const falling = rows.every(({ costOre }, at) => at === 0 || costOre < (rows[at - 1]?.costOre ?? 0))
  return resultSentence({
    ...{ principalOre, yearOneOre: yearOne?.costOre ?? 0, totalOre: totals.costOre },
    ...{ years: rows.length, falling },
  })
}

const capitalRows = ({ dated, capital }: CalculationResult): string[][] =>
  capital.rows.map(({ year, depreciationOre, interestOre, costOre }) => [
    yearText(dated, year),
    ...[depreciationOre, interestOre, costOre].map(kr),
  ])

/** The economy section of an investment memo: sentence, table of the capital cost, running costs and present value. */
export function calculationBlocks(calculation: Calculation): Block[] {
  const answer = calculateInvestment(calculation.input, {
    statedPrincipalOre: calculation.statedPrincipalOre,
  })
  if (!answer.ok) return [paragraph('Kalkylen går inte att räkna än.')]
  const result = answer.value
  const { capital, effects, warnings, dated } = result
  const { totals } = capital
  return [
    paragraph(sentence(result)),
    ...(capital.rows.length > 0
      ? [
          table(['År', end('Avskrivning'), end('Ränta'), end('Kapitalkostnad')], capitalRows(result), {
            caption: 'Kapitalkostnad per år, kronor',
            sum: ['Summa', kr(totals.depreciationOre), kr(totals.interestOre), kr(totals.costOre)],
          }),
        ]
      : []),
    ...(effects.lines.length > 0
      ? [
          table(
            ['År', end('Kapitalkostnad'), end('Övrigt netto'), end('Nettokostnad'), end('Ramjustering')],
            effects.years.map(({ year, capitalCostOre, netCostOre, frameStepOre }) => [
              yearText(dated, year),
              ...[capitalCostOre, netCostOre - capitalCostOre, netCostOre, frameStepOre].map(kr),
            ]),
            { caption: 'Driftkostnad och ramjustering per år, kronor' },
          ),
          paragraph(
            `Nuvärdet är ${formatKr(effects.cashFlow.npvOre)} på ${calculation.input.horizonYears} år med kalkylräntan ${formatPercent(calculation.input.discountPct)}. Återbetalning: ${paybackText(effects.cashFlow.payback).toLowerCase()}.`,
          ),
        ]
      : []),
    ...warnings.map((warning) => paragraph(`${warningText(warning).title}. ${warningText(warning).text}`)),
    paragraph(calculationMark(calculation)),
  ]
}

/** The same with its picture, what it draws on and what it rests on, as a paper of its own. */
export const calculationPaper = (
  calculation: Calculation,
  { chart, draws }: { chart: Block[]; draws: string[] },
): Block[] => [
  ...chart,
  ...calculationBlocks(calculation),
  ...(draws.length > 0 ? [heading(2, 'Var pengarna tas'), ...draws.map((line) => paragraph(line))] : []),
  heading(2, 'Förutsättningar'),
  definitions(inputFacts(calculation.input).map(({ label, value }) => [label, value])),
]

/** The section as Markdown, to be fetched into a memo; it begins and ends with lines that a later fetch knows it by. */
export function calculationMarkdown(calculation: Calculation): string {
  const answer = calculateInvestment(calculation.input, {
    statedPrincipalOre: calculation.statedPrincipalOre,
  })
  const mark = calculationMark(calculation)
  if (!answer.ok) return mark
  const result = answer.value
  const { effects, dated, capital } = result
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`
  const grid = (head: string[], rows: string[][]) => [
    ...[line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:')))],
    ...rows.map(line),
  ]
  const { totals } = capital
  return [
    ...[sentence(result), ''],
    ...(capital.rows.length > 0
      ? [
          ...grid(
            ['År', 'Avskrivning', 'Ränta', 'Kapitalkostnad'],
            [
              ...capitalRows(result),
              ['Summa', kr(totals.depreciationOre), kr(totals.interestOre), kr(totals.costOre)],
            ],
          ),
          '',
        ]
      : []),
    ...(effects.lines.length > 0
      ? [
          ...grid(
            ['År', 'Nettokostnad', 'Ramjustering'],
            effects.years.map(({ year, netCostOre, frameStepOre }) => [
              yearText(dated, year),
              ...[netCostOre, frameStepOre].map(kr),
            ]),
          ),
          '',
        ]
      : []),
    `Kronor. ${mark}`,
  ].join('\n')
}
