import {
  type Component,
  type ComponentSchedule,
  components,
  type CostColumn,
  explainComponents,
  type InterestMethod,
  straightLine,
} from '~/domain/finance'
import { told } from '~/text/derivations'
import { sumDerivation } from '~/text/economy/derivation'
import { formatKr } from '~/text/format'
import { componentsWorkbook } from '../workbooks/components'
import { interestChoices, interestWords } from './capital-cost'
import { scheduleTable } from './capital-cost-table'
import { capitalCostChart } from './charts'
import type { Calculator, Cell, Computed, ResultTable, Values } from './model'
import { type PastedColumn, pasted, readPasted } from './pasted-table'
import { Reader } from './read'
import { number, ore, sumCell, text } from './table'

export const componentColumns = [
  { key: 'id', name: 'Komponent', kind: 'text' },
  { key: 'principalOre', name: 'Belopp', kind: 'kronor' },
  { key: 'years', name: 'År', kind: 'whole' },
  { key: 'months', name: 'Månader', kind: 'whole', optional: true },
  { key: 'residualOre', name: 'Restvärde', kind: 'kronor', optional: true },
  { key: 'start', name: 'Start', kind: 'month', optional: true },
] as const satisfies readonly PastedColumn[]

/** The components of a pasted table, with life in months. */
export const readComponents = (read: Reader, field: string): Component[] =>
  readPasted(read, field, componentColumns).map(
    ({ id, principalOre, years, months, residualOre, start }) => ({
      id,
      principalOre,
      residualOre: residualOre ?? 0,
      lifeMonths: years * 12 + (months ?? 0),
      ...(start ? { start } : {}),
    }),
  )

/** Most years of components, one for each component and year, that are counted for anyone who asks. */
const MOST_YEARS = 2000

/** Tells at the field that a plan is longer than is counted here: the pages are open to all. */
export function limitYears(read: Reader, field: string, years: number): void {
  if (years > MOST_YEARS)
    read.fail(
      field,
      `Det blir för många rader: här räknas högst ${MOST_YEARS} år sammanlagt för alla komponenter. Ta bort komponenter eller korta tiden.`,
    )
}

export const componentRequest = (list: readonly Component[]) =>
  list.map(({ id, principalOre, residualOre = 0, lifeMonths, start }) => ({
    id,
    principal_ore: principalOre,
    residual_ore: residualOre,
    life_months: lifeMonths,
    ...(start ? { start } : {}),
  }))

/** Most components whose own tables are shown. */
const MOST_TABLES = 8

function compute(values: Values): Computed {
  const read = new Reader(values)
  const list = readComponents(read, 'komponenter')
  const rates = read.rates('ranta')
  const start = read.month('start')
  const interestMethod = read.choice<InterestMethod>('rantemetod', interestWords, 'OPENING')
  limitYears(
    read,
    'komponenter',
    list.reduce((years, { lifeMonths }) => years + lifeMonths / 12, 0),
  )
  if (read.failed) return { ok: false, errors: read.errors }
  const answer = components({ components: list, start, rates, interestMethod })
  if (!answer.ok)
    return read.refused(answer.refusal, { RATE_MISSING: 'ranta', RATE_NEGATIVE: 'ranta' }, 'komponenter')
  const { rows, totals, parts } = answer.value
  const [first] = rows
  const shortest = rows.find(
    (row, at) => at > 0 && row.depreciationOre < (rows[at - 1]?.depreciationOre ?? 0),
  )
  return {
    ok: true,
    workbook: (about) => componentsWorkbook(about, answer.value),
    result: {
      sentence: `Kapitalkostnaden är ${formatKr(first?.costOre ?? 0)} ${first?.year ?? ''}${shortest ? ` och faller när den första komponenten är avskriven efter ${shortest.year - 1}` : ''}.`,
      figures: [
        { label: `Kostnad ${first?.year ?? ''}`, cell: { ore: first?.costOre ?? 0 } },
        { label: 'Kostnad i allt', cell: { ore: totals.costOre } },
        { label: 'Varav ränta', cell: { ore: totals.interestOre } },
        { label: 'Sista året', cell: String(rows.at(-1)?.year ?? '') },
      ],
      charts: [capitalCostChart(rows)],
      tables: [
        firstYearTable(answer.value, list),
        addedTable(answer.value),
        ...(parts.length <= MOST_TABLES
          ? parts.map(({ id, schedule }, at) => ({
              ...scheduleTable(schedule, `del-${at + 1}`, `${id}, kronor`),
              folded: true as const,
            }))
          : []),
      ],
      notices: singleLife(list, rates, start, interestMethod, first?.costOre ?? 0),
      request: {
        op: 'components',
        components: componentRequest(list),
        start,
        rates,
        interest_method: interestMethod,
      },
    },
  }
}

/** What each component costs the first year it is in use. */
function firstYearTable({ parts }: ComponentSchedule, list: readonly Component[]): ResultTable {
  const firsts = parts.map(({ id, schedule }, at) => {
    const [row] = scheduleTable(schedule).rows
    return { id, component: list[at], row, year: schedule.rows[0] }
  })
  const total = (title: string, of: (row: (typeof firsts)[number]) => number | undefined): Cell => {
    const amounts = firsts.map((each) => of(each) ?? 0)
    return sumCell(
      title,
      amounts,
      amounts.reduce((sum, amount) => sum + amount, 0),
    )
  }
  return {
    id: 'forsta-aret',
    caption: 'Varje komponents första år, kronor',
    columns: [
      text('Komponent'),
      ...ore('Belopp'),
      number('Livslängd (år)'),
      ...ore('Avskrivning', 'Ränta', 'Kapitalkostnad'),
    ],
    rows: firsts.map(({ id, component, row }) => [
      id,
      { ore: component?.principalOre ?? 0 },
      lifeText(component?.lifeMonths ?? 0),
      row?.[3] ?? null,
      row?.[4] ?? null,
      row?.[5] ?? null,
    ]),
    total: [
      'Summa',
      total('Belopp', ({ component }) => component?.principalOre),
      null,
      total('Avskrivning första året', ({ year }) => year?.depreciationOre),
      total('Ränta första året', ({ year }) => year?.interestOre),
      total('Kapitalkostnad första året', ({ year }) => year?.costOre),
    ],
  }
}

const lifeText = (months: number): Cell =>
  months % 12 === 0 ? { number: String(months / 12) } : `${Math.floor(months / 12)} år ${months % 12} mån`

/** The components added year by year; each cell tells whose parts it holds. */
export function addedTable(
  { parts, rows, totals }: Pick<ComponentSchedule, 'parts' | 'rows' | 'totals'>,
  caption = 'Alla komponenter, kronor',
): ResultTable {
  const cell = (year: number, title: string, column: CostColumn, amount: number): Cell => ({
    ore: amount,
    how: {
      ...told(`${title} ${year}`, explainComponents({ parts }, year, column)),
      formula: 'summan av komponenternas avrundade belopp',
    },
  })
  const total = (title: string, amounts: number[], amount: number): Cell => ({
    ore: amount,
    how: sumDerivation(title, amounts, amount),
  })
  return {
    id: 'ar',
    caption,
    columns: [text('År'), ...ore('Avskrivning', 'Ränta', 'Kapitalkostnad', 'Utgående värde')],
    rows: rows.map(({ year, depreciationOre, interestOre, costOre, closingOre }) => [
      String(year),
      cell(year, 'Avskrivning', 'depreciationOre', depreciationOre),
      cell(year, 'Ränta', 'interestOre', interestOre),
      cell(year, 'Kapitalkostnad', 'costOre', costOre),
      cell(year, 'Utgående värde', 'closingOre', closingOre),
    ]),
    total: [
      'Summa',
      total(
        'Avskrivning i allt',
        rows.map((row) => row.depreciationOre),
        totals.depreciationOre,
      ),
      total(
        'Ränta i allt',
        rows.map((row) => row.interestOre),
        totals.interestOre,
      ),
      total(
        'Kapitalkostnad i allt',
        rows.map((row) => row.costOre),
        totals.costOre,
      ),
      null,
    ],
  }
}

/** What one life for the whole would have hidden: the same amounts over forty years. */
function singleLife(
  list: readonly Component[],
  rates: Parameters<typeof straightLine>[0]['rates'],
  start: string,
  interestMethod: InterestMethod,
  firstOre: number,
) {
  const lives = list.map(({ lifeMonths }) => lifeMonths)
  if (lives.length < 2 || Math.max(...lives) !== 600) return []
  const principalOre = list.reduce((sum, each) => sum + each.principalOre, 0)
  const whole = straightLine({ principalOre, lifeMonths: 480, start, rates, interestMethod })
  const first = whole.ok ? whole.value.rows[0] : undefined
  if (!first) return []
  return [
    {
      tone: 'info' as const,
      title: 'Med en enda livslängd',
      text: `Om allt skrevs av på 40 år skulle första året kosta ${formatKr(first.costOre)}. Skillnaden mot komponenterna är ${formatKr(firstOre - first.costOre)}.`,
    },
  ]
}

export const componentCalculator: Calculator = {
  slug: 'komponenter',
  title: 'Komponentavskrivning',
  lede: 'Delar med olika livslängd skrivs av var för sig och läggs ihop per år.',
  fields: [
    [
      {
        name: 'komponenter',
        label: 'Komponenter',
        kind: 'table',
        rows: 7,
        hint: 'Kolumner: Komponent, Belopp, År. Om det behövs också Månader, Restvärde, Start (2026-01).',
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
      { name: 'start', label: 'Första månad', kind: 'month' },
      { name: 'rantemetod', label: 'Ränta räknas på', kind: 'choice', choices: interestChoices },
    ],
  ],
  examples: [
    {
      id: 'W4',
      title: 'Byggnad för 24 000 000 kr i fyra komponenter, 2,5 procent',
      values: {
        komponenter: pasted(
          ['Komponent', 'Belopp', 'År'],
          ['stomme', '12 000 000', '50'],
          ['tak', '3 600 000', '30'],
          ['installationer', '6 000 000', '20'],
          ['ytskikt', '2 400 000', '15'],
        ),
        ranta: '2,5',
        start: '2026-01',
      },
      notes: [
        'Genomsnittlig livslängd efter första årets avskrivning är 29,27 år.',
        'Utan återinvestering faller kostnaden när ytskiktet är avskrivet efter 2040, installationerna efter 2045 och taket efter 2055. Sista året är 2075.',
      ],
    },
  ],
  compute,
}
