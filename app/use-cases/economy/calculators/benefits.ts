import { benefitPlan, explainBenefit, explainBenefitYear } from '~/domain/finance'
import { typedDecimal } from '~/domain/shared/typed'
import { told } from '~/text/derivations'
import { formatKr } from '~/text/format'
import { benefitPlanWorkbook } from '../workbooks/benefit-plan'
import type { Calculator, Computed, Values } from './model'
import { pasted, readPasted } from './pasted-table'
import { Reader } from './read'
import { ore, sumCell, text } from './table'

const columns = [
  { key: 'id', name: 'Nytta', kind: 'text' },
  { key: 'kind', name: 'Slag', kind: 'text', optional: true },
  { key: 'annualFullOre', name: 'Full nytta per år', kind: 'kronor' },
  { key: 'start', name: 'Start', kind: 'month' },
  { key: 'ramp', name: 'Upptrappning', kind: 'text', optional: true },
  { key: 'probabilityPct', name: 'Sannolikhet', kind: 'percent', optional: true },
] as const

type Item = {
  id: string
  kind: string
  annualFullOre: number
  start: string
  rampPct: string[]
  probabilityPct: string
}

/** Most years that are planned at once. */
const MOST_YEARS = 30

function compute(values: Values): Computed {
  const read = new Reader(values)
  const items = readPasted(read, 'nyttor', columns).map((row): Item => {
    const steps = (row.ramp ?? '100').split('/').map(typedDecimal)
    if (steps.includes(null))
      read.fail(
        'nyttor',
        `${row.id}, kolumn Upptrappning: skriv procent för varje år med snedstreck emellan, till exempel 50/80/100.`,
      )
    return {
      id: row.id,
      kind: row.kind ?? '',
      annualFullOre: row.annualFullOre,
      start: row.start,
      rampPct: steps.map((step) => step ?? '0'),
      probabilityPct: row.probabilityPct ?? '100',
    }
  })
  const from = read.whole('fran')
  const until = read.whole('till')
  if (!read.failed && (until < from || until - from >= MOST_YEARS))
    read.fail(
      'till',
      `Sista året ska vara detsamma som det första eller senare, och högst ${MOST_YEARS} år räknas.`,
    )
  if (read.failed) return { ok: false, errors: read.errors }
  const years = Array.from({ length: until - from + 1 }, (_, at) => from + at)
  const answer = benefitPlan({ items, years })
  if (!answer.ok) return read.refused(answer.refusal, {}, 'nyttor')
  const rows = answer.value
  const total = rows.reduce((sum, { plannedOre }) => sum + plannedOre, 0)
  const last = rows.at(-1)
  const freed = items.some(({ kind }) => /tid|timm/i.test(`${kind}`))
  return {
    ok: true,
    workbook: (about) => benefitPlanWorkbook(about, { input: { items, years }, result: rows }),
    result: {
      sentence: `Nyttan är planerad till ${formatKr(rows[0]?.plannedOre ?? 0)} ${from} och ${formatKr(last?.plannedOre ?? 0)} ${until}.`,
      figures: [
        { label: 'Planerat i allt', cell: { ore: total } },
        { label: `Planerat ${until}`, cell: { ore: last?.plannedOre ?? 0 } },
      ],
      charts:
        items.length <= 3
          ? [
              {
                kind: 'stacked',
                title: 'Planerad nytta per år',
                legend: items.map(({ id }) => id),
                bars: rows.map(({ year, itemsOre }) => ({ label: String(year), parts: itemsOre })),
              },
            ]
          : [],
      tables: [
        {
          id: 'ar',
          caption: 'Planerad nytta, kronor',
          columns: [text('År'), ...ore(...items.map(({ id }) => id), 'Planerat')],
          rows: rows.map((row) => {
            const { year, itemsOre, plannedOre } = row
            return [
              String(year),
              ...items.map((item, at) => {
                const amount = itemsOre[at] ?? 0
                return { ore: amount, how: told(`${item.id} ${year}`, explainBenefit(item, year, amount)) }
              }),
              { ore: plannedOre, how: told(`Planerat ${year}`, explainBenefitYear(items, row)) },
            ]
          }),
          total: [
            'Summa',
            ...items.map(({ id }, at) => {
              const amounts = rows.map(({ itemsOre }) => itemsOre[at] ?? 0)
              return sumCell(
                id,
                amounts,
                amounts.reduce((sum, amount) => sum + amount, 0),
              )
            }),
            sumCell(
              'Planerat i allt',
              rows.map(({ plannedOre }) => plannedOre),
              total,
            ),
          ],
        },
      ],
      notices: freed
        ? [
            {
              tone: 'info',
              title: 'Timmar är inte pengar',
              text: 'Frigjord tid blir pengar först när en budget sänks. Bara en nytta som sänker en budget får minska en ram.',
            },
          ]
        : [],
      request: {
        op: 'benefit_plan',
        items: items.map(({ id, annualFullOre, start, rampPct, probabilityPct }) => ({
          id,
          annual_full_ore: annualFullOre,
          start,
          ramp_pct: rampPct,
          probability_pct: probabilityPct,
        })),
        years,
      },
    },
  }
}

export const benefits: Calculator = {
  slug: 'nyttoplan',
  title: 'Nyttoplan',
  lede: 'Vad nyttan är värd år för år när den trappas upp och inte är säker.',
  fields: [
    [
      {
        name: 'nyttor',
        label: 'Nyttor',
        kind: 'table',
        rows: 5,
        hint: 'Kolumner: Nytta, Full nytta per år, Start (2026-09). Om det behövs också Slag (pengar, tid), Upptrappning (50/80/100) och Sannolikhet (90).',
      },
    ],
    [
      { name: 'fran', label: 'Från år', kind: 'line' },
      { name: 'till', label: 'Till år', kind: 'line' },
    ],
  ],
  examples: [
    {
      id: 'W13',
      title: 'Frigjord tid från september 2026 och en licens från 2027',
      values: {
        nyttor: pasted(
          ['Nytta', 'Slag', 'Full nytta per år', 'Start', 'Upptrappning', 'Sannolikhet'],
          ['Frigjord tid', 'tid', '480 000', '2026-09', '50/80/100', '90'],
          ['Licens', 'pengar', '210 000', '2027-01', '100', '100'],
        ),
        fran: '2026',
        till: '2029',
      },
    },
  ],
  compute,
}
