import { explainFrameStep, explainNetCost, operatingEffect, type OperatingEffectYear } from '~/domain/finance'
import { told } from '~/text/derivations'
import { operatingEffectWorkbook } from '../workbooks/operating-effect'
import type { Calculator, Computed, Values } from './model'
import { pasted, readPasted } from './pasted-table'
import { Reader } from './read'
import { change, ore, signedKr, sumCell, text } from './table'

const columns = [
  { key: 'year', name: 'År', kind: 'whole' },
  { key: 'capitalCostOre', name: 'Kapitalkostnad', kind: 'kronor', optional: true },
  { key: 'addedCostOre', name: 'Ny drift', kind: 'kronor', optional: true },
  { key: 'oneOffOre', name: 'Engångskostnad', kind: 'kronor', optional: true },
  { key: 'removedCostOre', name: 'Bortfall', kind: 'kronor', optional: true },
  { key: 'addedRevenueOre', name: 'Nya intäkter', kind: 'kronor', optional: true },
] as const

const parts = ['capitalCostOre', 'addedCostOre', 'oneOffOre', 'removedCostOre', 'addedRevenueOre'] as const

function compute(values: Values): Computed {
  const read = new Reader(values)
  const given = readPasted(read, 'ar', columns)
  if (read.failed) return { ok: false, errors: read.errors }
  const rows = given.map((row): OperatingEffectYear & Record<(typeof parts)[number], number> => ({
    year: row.year,
    capitalCostOre: row.capitalCostOre ?? 0,
    addedCostOre: row.addedCostOre ?? 0,
    oneOffOre: row.oneOffOre ?? 0,
    removedCostOre: row.removedCostOre ?? 0,
    addedRevenueOre: row.addedRevenueOre ?? 0,
  }))
  rows.sort((a, b) => a.year - b.year)
  const answer = operatingEffect({ rows })
  if (!answer.ok) {
    if (answer.refusal === 'INPUT_INVALID') read.fail('ar', 'Samma år står på två rader. Lägg ihop dem.')
    return read.refused(answer.refusal, {}, 'ar')
  }
  const effects = answer.value
  const [first] = effects
  const last = effects.at(-1)
  return {
    ok: true,
    workbook: (about) => operatingEffectWorkbook(about, { rows, result: effects }),
    result: {
      sentence: `Driften påverkas med ${signedKr(first?.netCostOre ?? 0)} ${first?.year ?? ''}${last && last !== first ? ` och ${signedKr(last.netCostOre)} ${last.year}` : ''}.`,
      figures: effects
        .slice(0, 4)
        .map(({ year, netCostOre }) => ({ label: `Nettokostnad ${year}`, cell: { ore: netCostOre } })),
      charts: [
        {
          kind: 'diverging',
          title: 'Ramjustering per år',
          changes: effects.map(({ year, frameStepOre }) => ({ label: String(year), value: frameStepOre })),
        },
      ],
      tables: [
        {
          id: 'ar',
          caption: 'Driftkostnad och ramjustering, kronor',
          columns: [
            text('År'),
            ...ore(
              'Kapitalkostnad',
              'Ny drift',
              'Engångskostnad',
              'Bortfall',
              'Nya intäkter',
              'Nettokostnad',
              'Ramjustering',
            ),
          ],
          rows: effects.map(({ year, netCostOre, frameStepOre }, at) => {
            const row: OperatingEffectYear = rows[at] ?? { year }
            const amounts = parts.map((part) => row[part] ?? 0)
            return [
              String(year),
              ...amounts.map((amount) => ({ ore: amount })),
              {
                ore: netCostOre,
                how: told(`Nettokostnad ${year}`, explainNetCost(row)),
              },
              change(
                frameStepOre,
                told(`Ramjustering ${year}`, explainFrameStep(netCostOre, netCostOre - frameStepOre)),
              ),
            ]
          }),
          total: [
            'Summa',
            ...parts.map((part, at) =>
              sumCell(
                columns[at + 1]?.name ?? '',
                rows.map((row) => row[part]),
                rows.reduce((sum, row) => sum + row[part], 0),
              ),
            ),
            sumCell(
              'Nettokostnad i allt',
              effects.map(({ netCostOre }) => netCostOre),
              effects.reduce((sum, { netCostOre }) => sum + netCostOre, 0),
            ),
            null,
          ],
          note: 'Ramjusteringen är ändringen från året före. En vinst i en annan förvaltnings budget visas där och dras inte av här.',
        },
      ],
      request: {
        op: 'operating_effect',
        rows: rows.map((row) => ({
          year: row.year,
          capital_cost_ore: row.capitalCostOre,
          added_cost_ore: row.addedCostOre,
          one_off_ore: row.oneOffOre,
          removed_cost_ore: row.removedCostOre,
          added_revenue_ore: row.addedRevenueOre,
        })),
      },
    },
  }
}

export const operatingCost: Calculator = {
  slug: 'driftkostnad',
  title: 'Driftkostnad och ramjustering',
  lede: 'Vad en investering gör med driften år för år, och hur nämndens ram behöver ändras.',
  fields: [
    [
      {
        name: 'ar',
        label: 'År för år',
        kind: 'table',
        rows: 6,
        hint: 'Kolumner: År, Kapitalkostnad, Ny drift, Engångskostnad, Bortfall, Nya intäkter. Tomt är noll.',
      },
    ],
  ],
  examples: [
    {
      id: 'W11',
      title: 'Kapitalkostnaden i exempel W1 med ny drift, bortfall och intäkter',
      values: {
        ar: pasted(
          ['År', 'Kapitalkostnad', 'Ny drift', 'Engångskostnad', 'Bortfall', 'Nya intäkter'],
          ['2026', '494 500', '310 000', '80 000', '0', '0'],
          ['2027', '487 600', '310 000', '0', '550 000', '0'],
          ['2028', '480 700', '310 000', '0', '550 000', '40 000'],
        ),
      },
    },
  ],
  compute,
}
