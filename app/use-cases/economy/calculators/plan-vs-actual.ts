import { type DeviationRow, explainDeviation, planVsActual } from '~/domain/finance'
import { formatKr, formatPercent } from '~/text/format'
import { told } from '~/text/derivations'
import { sumDerivation } from '~/text/economy/derivation'
import { planVsActualWorkbook } from '../workbooks/plan-vs-actual'
import type { Calculator, Cell, Computed, Values } from './model'
import { Reader } from './read'
import { change, ore, signedKr, sumCell, text } from './table'

const effects = [
  { key: 'amountEffectOre', label: 'Belopp', effect: 'amount' },
  { key: 'startEffectOre', label: 'Start', effect: 'start' },
  { key: 'rateEffectOre', label: 'Ränta', effect: 'rate' },
  { key: 'lifeEffectOre', label: 'Livslängd', effect: 'life' },
] as const

function compute(values: Values): Computed {
  const read = new Reader(values)
  const plan = assetOf(read, 'p')
  const actual = assetOf(read, 'u')
  if (read.failed) return { ok: false, errors: read.errors }
  const answer = planVsActual({ plan, actual })
  if (!answer.ok)
    return read.refused(
      answer.refusal,
      { LIFE_NOT_POSITIVE: 'pmanader', RATE_NEGATIVE: 'pranta', RATE_MISSING: 'pranta' },
      'pbelopp',
    )
  const rows = answer.value
  const sum = (key: keyof Omit<DeviationRow, 'year'>) => rows.reduce((all, row) => all + row[key], 0)
  const total = (key: keyof Omit<DeviationRow, 'year'>, title: string, signed = true): Cell => ({
    ...(sumCell(
      title,
      rows.map((row) => row[key]),
      sum(key),
    ) as { ore: number }),
    ...(signed ? { signed: true as const } : {}),
  })
  const [first] = rows
  return {
    ok: true,
    workbook: (about) => planVsActualWorkbook(about, { input: { plan, actual }, result: rows }),
    result: {
      sentence: `Första året blir det ${signedKr(first?.deviationOre ?? 0)} mot planen, och i allt ${signedKr(sum('deviationOre'))}.`,
      figures: [
        { label: 'Planerat i allt', cell: { ore: sum('plannedOre') } },
        { label: 'Utfall i allt', cell: { ore: sum('actualOre') } },
        { label: 'Avvikelse i allt', cell: { ore: sum('deviationOre') } },
      ],
      charts: [
        {
          kind: 'diverging',
          title: 'Avvikelse per år',
          changes: rows.map(({ year, deviationOre }) => ({ label: String(year), value: deviationOre })),
        },
      ],
      tables: [
        {
          id: 'ar',
          caption: 'Planerad och verklig kapitalkostnad, kronor',
          columns: [
            text('År'),
            ...ore('Planerat', ...effects.map(({ label }) => label), 'Utfall', 'Avvikelse'),
          ],
          rows: rows.map((row) => [
            String(row.year),
            { ore: row.plannedOre, how: costOf(row.year, row.plannedOre, 'Planerat', plan) },
            ...effects.map(({ key, label, effect }) =>
              change(row[key], told(`${label} ${row.year}`, explainDeviation(row, effect))),
            ),
            { ore: row.actualOre, how: costOf(row.year, row.actualOre, 'Utfall', actual) },
            change(row.deviationOre, {
              ...sumDerivation(
                `Avvikelse ${row.year}`,
                effects.map(({ key }) => row[key]),
                row.deviationOre,
              ),
              formula: 'belopp + start + ränta + livslängd = utfall − planerat',
            }),
          ]),
          total: [
            'Summa',
            total('plannedOre', 'Planerat i allt', false),
            ...effects.map(({ key, label }) => total(key, `${label} i allt`)),
            total('actualOre', 'Utfall i allt', false),
            total('deviationOre', 'Avvikelse i allt'),
          ],
          note: 'Ett villkor i taget byts, i ordningen belopp, start, ränta, livslängd. En annan ordning skulle ge andra delar.',
        },
      ],
      request: {
        op: 'plan_vs_actual',
        plan: requestOf(plan),
        actual: requestOf(actual),
        years: rows.map(({ year }) => year),
      },
    },
  }
}

type Asset = { principalOre: number; lifeMonths: number; start: string; rates: string }

const assetOf = (read: Reader, prefix: string): Asset => ({
  principalOre: read.kronor(`${prefix}belopp`),
  lifeMonths: read.whole(`${prefix}manader`),
  start: read.month(`${prefix}start`),
  rates: read.percent(`${prefix}ranta`),
})

const requestOf = ({ principalOre, lifeMonths, start, rates }: Asset) => ({
  principal_ore: principalOre,
  life_months: lifeMonths,
  start,
  rate_pct: rates,
})

const costOf = (
  year: number,
  amount: number,
  title: string,
  { principalOre, lifeMonths, start, rates }: Asset,
) => ({
  title: `${title} ${year}`,
  result: formatKr(amount),
  formula: 'avskrivning + ränta på ingående värde',
  lines: [],
  inputs: [
    { term: 'Anskaffningsvärde', value: formatKr(principalOre) },
    { term: 'Livslängd', value: `${lifeMonths} månader från ${start}` },
    { term: 'Internränta', value: formatPercent(rates) },
  ],
})

export const deviation: Calculator = {
  slug: 'planerat-utfall',
  title: 'Planerat mot utfall',
  lede: 'Varför kapitalkostnaden blev en annan: beloppet, starten, räntan eller livslängden.',
  fields: [
    [
      { name: 'pbelopp', label: 'Planerat belopp', kind: 'line', suffix: 'kr' },
      { name: 'ubelopp', label: 'Verkligt belopp', kind: 'line', suffix: 'kr' },
    ],
    [
      { name: 'pstart', label: 'Planerad start', kind: 'month' },
      { name: 'ustart', label: 'Verklig start', kind: 'month' },
    ],
    [
      { name: 'pranta', label: 'Planerad ränta', kind: 'line', suffix: 'procent' },
      { name: 'uranta', label: 'Verklig ränta', kind: 'line', suffix: 'procent' },
    ],
    [
      { name: 'pmanader', label: 'Planerad livslängd', kind: 'line', suffix: 'månader' },
      { name: 'umanader', label: 'Verklig livslängd', kind: 'line', suffix: 'månader' },
    ],
  ],
  examples: [
    {
      id: 'W10',
      title: 'Dyrare, senare, högre ränta och längre livslängd',
      values: {
        pbelopp: '2 300 000',
        pmanader: '60',
        pstart: '2026-01',
        pranta: '1,5',
        ubelopp: '2 451 200',
        umanader: '72',
        ustart: '2026-04',
        uranta: '2,5',
      },
    },
  ],
  compute,
}
