import {
  annuity,
  type AnnuitySchedule,
  annuityFactor,
  type InterestMethod,
  nonDepreciable,
  type Schedule,
  straightLine,
  type StraightLineSchedule,
} from '~/domain/finance'
import { interestMethodLabel } from '~/text/finance'
import { formatKr, formatNumber } from '~/text/format'
import { annuityWorkbook } from '../workbooks/annuity'
import { landWorkbook } from '../workbooks/land'
import { straightLineWorkbook } from '../workbooks/straight-line'
import { capitalCostChart } from './charts'
import { scheduleTable } from './capital-cost-table'
import type { Calculator, CalculatorResult, Computed, ResultTable, Values } from './model'
import { Reader } from './read'
import { sumCell } from './table'

const methods = { rak: 'rak', annuitet: 'annuitet', mark: 'mark' } as const
export const interestWords = { ingaende: 'OPENING', medel: 'AVERAGE', manad: 'MONTHLY' } as const

export const interestChoices = [
  { value: 'ingaende', label: interestMethodLabel.OPENING },
  { value: 'medel', label: interestMethodLabel.AVERAGE },
  { value: 'manad', label: interestMethodLabel.MONTHLY },
] as const

const refusedAt = {
  RATE_MISSING: 'ranta',
  RATE_NEGATIVE: 'ranta',
  RESIDUAL_OUT_OF_RANGE: 'restvarde',
  LIFE_NOT_POSITIVE: 'ar',
  LIFE_TOO_LONG: 'ar',
  LIFE_NOT_WHOLE_YEARS: 'manader',
} as const

function compute(values: Values): Computed {
  const read = new Reader(values)
  const method = read.choice('metod', methods, 'rak')
  const principalOre = read.kronor('belopp')
  const residualOre = read.kronor('restvarde', { empty: 0 })
  const rates = read.rates('ranta')
  const start = read.month('start')
  const lifeMonths =
    method === 'mark' ? 0 : read.whole('ar', { empty: 0 }) * 12 + read.whole('manader', { empty: 0 })
  const lastYear = method === 'mark' ? read.whole('sistaar') : 0
  const interestMethod = read.choice<InterestMethod>('rantemetod', interestWords, 'OPENING')
  if (read.failed) return { ok: false, errors: read.errors }

  const asset = { principalOre, residualOre, lifeMonths, start, rates }
  if (method === 'mark') {
    const schedule = nonDepreciable({ principalOre, start, lastYear, rates })
    return schedule.ok
      ? {
          ok: true,
          result: landResult(schedule.value, { principalOre, start, lastYear, rates }),
          workbook: (about) => landWorkbook(about, schedule.value),
        }
      : read.refused(
          schedule.refusal,
          { ...refusedAt, INPUT_INVALID: 'sistaar', LIFE_TOO_LONG: 'sistaar' },
          'belopp',
        )
  }
  if (method === 'annuitet') {
    if (typeof rates !== 'string') {
      read.fail('ranta', 'Annuiteten räknas med en enda ränta för alla år.')
      return { ok: false, errors: read.errors }
    }
    if (lifeMonths % 12 !== 0) return read.refused('LIFE_NOT_WHOLE_YEARS', refusedAt, 'manader')
    const input = { principalOre, residualOre, lifeYears: lifeMonths / 12, ratePct: rates, start }
    const schedule = annuity(input)
    return schedule.ok
      ? {
          ok: true,
          result: annuityResult(schedule.value),
          workbook: (about) => annuityWorkbook(about, schedule.value),
        }
      : read.refused(schedule.refusal, refusedAt, 'belopp')
  }
  const schedule = straightLine({ ...asset, interestMethod })
  return schedule.ok
    ? {
        ok: true,
        result: straightLineResult(schedule.value),
        workbook: (about) => straightLineWorkbook(about, schedule.value),
      }
    : read.refused(schedule.refusal, refusedAt, 'belopp')
}

function figuresOf({ rows, totals }: Schedule): CalculatorResult['figures'] {
  const [first] = rows
  return [
    ...(first ? [{ label: `Kostnad ${first.year}`, cell: { ore: first.costOre } }] : []),
    { label: 'Kostnad i allt', cell: { ore: totals.costOre } },
    { label: 'Varav avskrivning', cell: { ore: totals.depreciationOre } },
    { label: 'Varav ränta', cell: { ore: totals.interestOre } },
  ]
}

function straightLineResult(schedule: StraightLineSchedule): CalculatorResult {
  const { input } = schedule.basis
  const { rows } = schedule
  const [first] = rows
  const last = rows.at(-1)
  return {
    sentence:
      first && last && first !== last
        ? `Kapitalkostnaden är ${formatKr(first.costOre)} ${first.year} och ${formatKr(last.costOre)} ${last.year}, det sista året.`
        : `Kapitalkostnaden är ${formatKr(schedule.totals.costOre)}.`,
    figures: figuresOf(schedule),
    charts: [capitalCostChart(rows)],
    tables: [scheduleTable(schedule), interestTable(schedule)],
    request: {
      op: 'straight_line',
      principal_ore: input.principalOre,
      residual_ore: input.residualOre,
      life_months: input.lifeMonths,
      start: input.start,
      rates: input.rates,
      interest_method: input.interestMethod,
    },
  }
}

/** The interest of each year by the three methods, side by side. */
function interestTable({ basis }: StraightLineSchedule): ResultTable {
  const tables = (['OPENING', 'AVERAGE', 'MONTHLY'] as const).flatMap((interestMethod) => {
    const schedule = straightLine({ ...basis.input, interestMethod })
    return schedule.ok
      ? [
          {
            label: interestMethodLabel[interestMethod],
            table: scheduleTable(schedule.value),
            schedule: schedule.value,
          },
        ]
      : []
  })
  const years = tables[0]?.schedule.rows ?? []
  return {
    id: 'rantemetoder',
    caption: 'Räntan med tre metoder, kronor',
    columns: [{ label: 'År', kind: 'text' }, ...tables.map(({ label }) => ({ label, kind: 'ore' as const }))],
    rows: years.map(({ year }, at) => [
      String(year),
      ...tables.map(({ table }) => table.rows[at]?.[4] ?? null),
    ]),
    total: [
      'Summa',
      ...tables.map(({ label, schedule: { rows, totals } }) =>
        sumCell(
          `Ränta, ${label.toLowerCase()}`,
          rows.map((row) => row.interestOre),
          totals.interestOre,
        ),
      ),
    ],
    note: 'Avskrivningen är densamma i alla tre.',
  }
}

function annuityResult(schedule: AnnuitySchedule): CalculatorResult {
  const { annuityOre, input } = schedule.basis
  const { principalOre, residualOre, lifeYears, ratePct, start } = input
  const factor = annuityFactor({ principalOre, lifeYears, ratePct, tableDecimals: 10 })
  const short = annuityFactor({ principalOre, lifeYears, ratePct, tableDecimals: 5 })
  const straight = straightLine({
    principalOre,
    residualOre,
    lifeMonths: lifeYears * 12,
    start,
    rates: ratePct,
  })
  return {
    sentence: `Kostnaden är ${formatKr(annuityOre)} om året och ${formatKr(schedule.finalAssetYearCostOre)} det sista.`,
    figures: [
      { label: 'Annuitet', cell: { ore: annuityOre } },
      { label: 'Sista brukningsåret', cell: { ore: schedule.finalAssetYearCostOre } },
      { label: 'Kostnad i allt', cell: { ore: schedule.totals.costOre } },
      { label: 'Varav ränta', cell: { ore: schedule.totals.interestOre } },
      ...(factor.ok && residualOre === 0
        ? [
            {
              label: 'Annuitetsfaktor',
              cell: { number: factor.value.tableFactor },
              note: 'tio decimaler visas; hela bråket räknas',
            },
          ]
        : []),
    ],
    charts: [capitalCostChart(schedule.rows)],
    tables: [
      scheduleTable(schedule),
      ...(straight.ok
        ? [scheduleTable(straight.value, 'rak', 'Samma tillgång med rak avskrivning, kronor')]
        : []),
    ],
    notices:
      short.ok && residualOre === 0
        ? [
            {
              tone: 'info',
              title: 'Tabellfaktorer räcker inte',
              text: `Med en faktor på fem decimaler (${formatNumber(short.value.tableFactor)}) skulle annuiteten bli ${formatKr(short.value.annuityWithTableFactorOre)}. Här räknas med hela bråket.`,
            },
          ]
        : [],
    request: {
      op: 'annuity',
      principal_ore: principalOre,
      residual_ore: residualOre,
      life_years: lifeYears,
      rate_pct: ratePct,
      start,
    },
  }
}

function landResult(
  schedule: Schedule,
  {
    principalOre,
    start,
    lastYear,
    rates,
  }: { principalOre: number; start: string; lastYear: number; rates: unknown },
): CalculatorResult {
  const [first, second] = schedule.rows
  return {
    sentence: `Marken skrivs inte av. Räntan är ${formatKr(first?.interestOre ?? 0)} ${first?.year}${second ? ` och ${formatKr(second.interestOre)} ${second.year}` : ''}.`,
    figures: figuresOf(schedule),
    charts: [capitalCostChart(schedule.rows, 'Ränta per år')],
    tables: [scheduleTable(schedule)],
    request: { op: 'non_depreciable', principal_ore: principalOre, start, last_year: lastYear, rates },
  }
}

const typed = (belopp: string, ranta: string, ar: string, start: string, more: Values = {}): Values => ({
  belopp,
  ranta,
  ar,
  start,
  ...more,
})

export const capitalCost: Calculator = {
  slug: 'kapitalkostnad',
  title: 'Kapitalkostnad',
  lede: 'Avskrivning och internränta år för år: rak avskrivning med tre räntemetoder, annuitet, eller mark som inte skrivs av.',
  fields: [
    [
      { name: 'belopp', label: 'Anskaffningsvärde', kind: 'line', suffix: 'kr' },
      {
        name: 'ranta',
        label: 'Internränta',
        kind: 'line',
        suffix: 'procent',
        hint: 'En för alla år, eller per år: 2026: 1,5; 2027: 1,75',
      },
      { name: 'restvarde', label: 'Restvärde', kind: 'line', suffix: 'kr', optional: true },
    ],
    [
      { name: 'ar', label: 'Avskrivningstid, år', kind: 'line' },
      { name: 'manader', label: 'och månader', kind: 'line', optional: true },
      { name: 'start', label: 'Första månad', kind: 'month' },
    ],
    [
      {
        name: 'metod',
        label: 'Metod',
        kind: 'choice',
        choices: [
          { value: 'rak', label: 'Rak avskrivning' },
          { value: 'annuitet', label: 'Annuitet' },
          { value: 'mark', label: 'Skrivs inte av (mark, konst)' },
        ],
      },
      {
        name: 'rantemetod',
        label: 'Ränta räknas på (vid rak avskrivning)',
        kind: 'choice',
        choices: interestChoices,
      },
      { name: 'sistaar', label: 'Sista år (för mark)', kind: 'line', optional: true },
    ],
  ],
  examples: [
    {
      id: 'W1',
      title: '2 300 000 kr på fem år, 1,5 procent',
      values: typed('2 300 000', '1,5', '5', '2026-01'),
      notes: [
        'Kontroll: 1,5 % × 2 300 000 × 6 / 2 = 103 500 kr i ränta.',
        'Om förstudien på 250 000 kr tas som driftkostnad är anskaffningsvärdet 2 050 000 kr och första årets kostnad 440 750 kr.',
      ],
    },
    {
      id: 'W1-forstudie',
      title: 'Samma, när förstudien på 250 000 kr är driftkostnad',
      values: typed('2 050 000', '1,5', '5', '2026-01'),
    },
    {
      id: 'W2',
      title: 'Annuitet: 4 200 000 kr på åtta år, 2,5 procent',
      values: typed('4 200 000', '2,5', '8', '2026-01', { metod: 'annuitet' }),
      notes: ['Sista året tar upp örena: 585 762,87 i stället för 585 762,85 kr.'],
    },
    {
      id: 'W2-oktober',
      title: 'Annuitet som börjar i oktober: 960 000 kr på fem år, 3 procent',
      values: typed('960 000', '3', '5', '2026-10', { metod: 'annuitet' }),
    },
    {
      id: 'W3',
      title: 'Start i september: 1 800 000 kr på 72 månader',
      values: typed('1 800 000', '2,5', '6', '2026-09'),
      notes: [
        'Fel: ränta för hela 2026, 45 000 kr. Tillgången är i bruk i fyra månader.',
        'Fel: ingen ränta 2026 för att värdet den 1 januari är noll. Räntan räknas på värdet när tillgången tas i bruk.',
        'Fel: sex hela år som slutar 2031. Det första året har fyra månader och det sista åtta.',
      ],
    },
    {
      id: 'W7',
      title: 'Restvärde: 650 000 kr, 97 500 kr kvar efter 84 månader',
      values: typed('650 000', '2,5', '7', '2026-04', { restvarde: '97 500' }),
    },
    {
      id: 'W8',
      title: 'Ören: 1 000 000,01 kr på 84 månader från mars',
      values: typed('1 000 000,01', '1,75', '7', '2026-03'),
      notes: [
        'Avskrivningen blir exakt 1 000 000,01 kr. Avrundas varje månad för sig till 11 904,76 kr blir summan 999 999,84 kr.',
      ],
    },
    {
      id: 'W8-krona',
      title: 'En enda krona på 120 månader från februari',
      values: typed('1', '0', '10', '2026-02'),
    },
    {
      id: 'W8-mark',
      title: 'Mark för 3 100 000 kr från maj 2026, 2,5 procent',
      values: { belopp: '3 100 000', ranta: '2,5', start: '2026-05', metod: 'mark', sistaar: '2030' },
    },
  ],
  compute,
}
