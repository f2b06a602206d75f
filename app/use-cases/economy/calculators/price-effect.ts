import { explainRuns, investmentPriceEffect } from '~/domain/finance'
import { told } from '~/text/derivations'
import { sumDerivation } from '~/text/economy/derivation'
import { formatKr, formatPercent } from '~/text/format'
import { priceEffectWorkbook } from '../workbooks/price-effect'
import type { Calculator, Computed, Values } from './model'
import { pasted, readPasted } from './pasted-table'
import { exampleYear, modelFields, modelRequest, readModel, refusedModel } from './price-input'
import { priceTable } from './price-tables'
import { Reader } from './read'
import { change, differenceOf, ore, percent, signedKr, text } from './table'

const columns = [
  { key: 'year', name: 'År', kind: 'whole' },
  { key: 'capitalOre', name: 'Kapitalkostnad', kind: 'kronor' },
  { key: 'addedOre', name: 'Ny drift', kind: 'kronor', optional: true },
  { key: 'removedOre', name: 'Bortfall', kind: 'kronor', optional: true },
] as const

function compute(values: Values): Computed {
  const read = new Reader(values)
  const given = readModel(read)
  const area = read.text('omrade')
  const years = readPasted(read, 'kostnader', columns)
  if (read.failed) return { ok: false, errors: read.errors }
  const { model, names } = given
  if (!model.areas.some(({ id }) => id === area)) {
    read.fail(
      'omrade',
      `Området finns inte i modellen. Skriv något av ${model.areas.map(({ id }) => id).join(', ')}.`,
    )
    return { ok: false, errors: read.errors }
  }
  const costs = years.map(({ year, capitalOre, addedOre, removedOre }) => ({
    year,
    costOre: capitalOre + (addedOre ?? 0) - (removedOre ?? 0),
  }))
  const answer = investmentPriceEffect({ model, area, costs })
  if (!answer.ok) return refusedModel(read, answer.refusal, given)
  const { before, rows } = answer.value
  const { departments } = model
  const [first] = rows
  const largest = departments
    .map((code, at) => ({
      code,
      amount: first?.departmentChangeOre[at] ?? 0,
      pct: first?.departmentPct[at] ?? null,
    }))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))[0]
  return {
    ok: true,
    workbook: (about) => priceEffectWorkbook(about, { effect: answer.value }),
    result: {
      sentence: largest
        ? `Störst blir det för ${largest.code}: ${signedKr(largest.amount)} ${first?.year ?? ''}${rows.length > 1 ? `, ${direction(rows.map(({ areaCostOre }) => areaCostOre))}` : ''}.`
        : 'Ingen förvaltning påverkas.',
      figures: departments.slice(0, 6).map((code, at) => ({
        label: `${code} ${first?.year ?? ''}`,
        cell: { ore: first?.departmentChangeOre[at] ?? 0, signed: true as const },
        note: first?.departmentPct[at]
          ? formatPercent(first.departmentPct[at] ?? '0', { signed: true })
          : undefined,
      })),
      charts: [
        {
          kind: 'diverging',
          title: `Prispåverkan per förvaltning ${first?.year ?? ''}`,
          changes: departments.map((code, at) => ({
            label: code,
            value: first?.departmentChangeOre[at] ?? 0,
          })),
        },
      ],
      tables: [
        {
          id: 'ar',
          caption: 'Prispåverkan per år, kronor',
          columns: [
            text('År'),
            ...ore(`Kostnad i ${area}`, ...departments, 'Summa'),
            ...departments.map((code) => percent(`${code} %`)),
          ],
          rows: rows.map(({ year, areaCostOre, departmentChangeOre, departmentPct }, at) => {
            const cost = years[at]
            return [
              String(year),
              {
                ore: areaCostOre,
                how: {
                  title: `Kostnad i ${area} ${year}`,
                  result: formatKr(areaCostOre),
                  formula: 'kapitalkostnad + ny drift − bortfall',
                  lines: [
                    `${formatKr(cost?.capitalOre ?? 0)} + ${formatKr(cost?.addedOre ?? 0)} − ${formatKr(cost?.removedOre ?? 0)} = ${formatKr(areaCostOre)}`,
                  ],
                },
              },
              ...departmentChangeOre.map((amount, department) => {
                const without = before.departmentTotalsOre[department] ?? 0
                return {
                  ore: amount,
                  how: {
                    ...told(
                      `${departments[department] ?? ''} ${year}`,
                      explainRuns(without + amount, without),
                    ),
                    formula: 'två fullständiga körningar av modellen: med investeringen − utan',
                  },
                }
              }),
              {
                ore: areaCostOre,
                how: sumDerivation(`Alla förvaltningar ${year}`, departmentChangeOre, areaCostOre),
              },
              ...departmentPct.map((pct, department) => ({
                percent: pct,
                signed: true as const,
                how: {
                  title: `${departments[department] ?? ''} ${year}, procent`,
                  result: pct === null ? '–' : formatPercent(pct, { signed: true }),
                  formula: 'ändringen / priset utan investeringen',
                  lines: [
                    `${formatKr(departmentChangeOre[department] ?? 0)} / ${formatKr(before.departmentTotalsOre[department] ?? 0)} = ${pct === null ? '–' : formatPercent(pct, { signed: true })}`,
                  ],
                  rounding: 'Avrundat en gång, till två decimaler.',
                },
              })),
            ]
          }),
          note: 'Nycklar, volymer och övriga kostnader är de senast kända, så åren framåt är en prognos.',
        },
        {
          id: 'steg',
          caption: 'Steg mellan åren, kronor',
          columns: [text('År'), ...ore('Steg')],
          rows: rows.map(({ year, areaCostOre }, at) => {
            const previous = rows[at - 1]?.areaCostOre ?? 0
            return [
              String(year),
              change(areaCostOre - previous, differenceOf(`Steg ${year}`, areaCostOre, previous)),
            ]
          }),
        },
        priceTable(before, names, { id: 'utan', caption: 'Prislistan utan investeringen, kronor' }),
      ],
      request: {
        op: 'investment_price_effect',
        model: modelRequest(model),
        area,
        costs: costs.map(({ year, costOre }) => ({ year, cost_ore: costOre })),
      },
    },
  }
}

function direction(costs: readonly number[]): string {
  const steps = costs.slice(1).map((cost, at) => cost - (costs[at] ?? 0))
  if (steps.every((step) => step < 0)) return 'därefter minskande'
  return steps.every((step) => step > 0) ? 'därefter ökande' : 'därefter växlande'
}

const costTable = pasted(
  ['År', 'Kapitalkostnad'],
  ['2027', '494 500'],
  ['2028', '487 600'],
  ['2029', '480 700'],
  ['2030', '473 800'],
  ['2031', '466 900'],
)

export const priceEffect: Calculator = {
  large: true,
  slug: 'prispaverkan',
  title: 'Investeringens effekt på prislistan',
  lede: 'Vad en investering i ett tjänsteområde gör med varje förvaltnings pris, år för år.',
  fields: [
    [
      { name: 'omrade', label: 'Område som äger investeringen', kind: 'line' },
      {
        name: 'kostnader',
        label: 'Investeringens kostnad år för år',
        kind: 'table',
        rows: 6,
        hint: 'Kolumner: År, Kapitalkostnad. Om det behövs också Ny drift och Bortfall.',
      },
    ],
    ...modelFields(),
  ],
  examples: [
    {
      id: 'W15',
      title: 'Investeringen i exempel W1 i område A1 från 2027',
      values: { ...exampleYear(2026), omrade: 'A1', kostnader: costTable },
      notes: [
        'Steget mellan två år är skillnaden mellan årens effekter, inte årets kostnad.',
        'Fel: att bara fördela tillskottet. Det kan skilja några ören mot två fullständiga körningar.',
      ],
    },
    {
      id: 'W15-drift',
      title: 'Samma, med ny drift på 310 000 kr och bortfall på 550 000 kr',
      values: {
        ...exampleYear(2026),
        omrade: 'A1',
        kostnader: pasted(
          ['År', 'Kapitalkostnad', 'Ny drift', 'Bortfall'],
          ['2027', '494 500', '310 000', '550 000'],
        ),
      },
    },
  ],
  compute,
}
