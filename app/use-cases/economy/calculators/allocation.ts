import { allocate, explainAllocation } from '~/domain/finance'
import { told } from '~/text/derivations'
import { formatKr } from '~/text/format'
import { tableWorkbook } from '../workbooks/table'
import type { Calculator, Computed, Values } from './model'
import { pasted, readPasted } from './pasted-table'
import { Reader } from './read'
import { number, ore, sumCell, text } from './table'

const columns = [
  { key: 'name', name: 'Mottagare', kind: 'text' },
  { key: 'weight', name: 'Vikt', kind: 'number' },
] as const

export const units = { ore: 'ore', krona: 'krona', tusental: 'tusental' } as const
export const unitOre = { ore: 1, krona: 100, tusental: 100_000 } as const
export const unitChoices = [
  { value: 'ore', label: 'Öre' },
  { value: 'krona', label: 'Hela kronor' },
  { value: 'tusental', label: 'Hela tusental' },
] as const

function compute(values: Values): Computed {
  const read = new Reader(values)
  const totalOre = read.kronor('belopp')
  const unit = unitOre[read.choice('enhet', units, 'ore')]
  const recipients = readPasted(read, 'mottagare', columns)
  if (read.failed) return { ok: false, errors: read.errors }
  const weights = recipients.map(({ weight }) => weight)
  const answer = allocate({ totalOre, weights, unitOre: unit })
  if (!answer.ok) return read.refused(answer.refusal, { TOTAL_NOT_MULTIPLE_OF_UNIT: 'belopp' }, 'mottagare')
  const shares = answer.value
  const names = recipients.map(({ name }) => name)
  const explained = shares.map((_, at) => explainAllocation({ totalOre, weights, unitOre: unit }, names, at))
  const [first] = explained
  const left = first?.formula === 'SHARE' ? first.unitsLeft : 0
  return {
    ok: true,
    workbook: (about) =>
      tableWorkbook(about, [
        {
          name: 'Delar',
          columns: [
            { header: 'Mottagare', type: 'text' },
            { header: 'Vikt', type: 'number', sum: true },
            { header: 'Del', type: 'ore', sum: true },
          ],
          rows: recipients.map(({ name, weight }, at) => [name, weight, shares[at] ?? 0]),
        },
      ]),
    result: {
      sentence: `${formatKr(totalOre)} delas på ${shares.length} mottagare utan att ett öre försvinner${left > 0 ? `; ${left} ${unit === 1 ? 'öre' : 'enheter'} blev över efter avrundning nedåt och gick till de största bråkdelarna` : ''}.`,
      figures: [],
      charts: [],
      tables: [
        {
          id: 'delar',
          caption: 'Delarna, kronor',
          columns: [text('Mottagare'), number('Vikt'), ...ore('Del')],
          rows: recipients.map(({ name, weight }, at) => [
            name,
            { number: weight },
            {
              ore: shares[at] ?? 0,
              how: howOf(name, explained[at]),
            },
          ]),
          total: ['Summa', null, sumCell('Alla delar', shares, totalOre)],
        },
      ],
      request: { op: 'allocate', total_ore: totalOre, weights, unit_ore: unit },
    },
  }
}

const howOf = (name: string, explained: ReturnType<typeof explainAllocation> | undefined) =>
  explained ? { ...told(name, explained), formula: 'beloppet × vikten / summan av vikterna' } : undefined

const example = (id: string, title: string, belopp: string, weights: readonly string[]) => ({
  id,
  title,
  values: {
    belopp,
    enhet: 'ore',
    mottagare: pasted(
      ['Mottagare', 'Vikt'],
      ...weights.map((weight, at) => [String.fromCharCode(65 + at), weight]),
    ),
  },
})

export const allocation: Calculator = {
  slug: 'fordelning',
  title: 'Fördelning av ören',
  lede: 'Ett belopp delas efter vikt, och delarna blir tillsammans exakt beloppet.',
  fields: [
    [
      { name: 'belopp', label: 'Belopp', kind: 'line', suffix: 'kr' },
      { name: 'enhet', label: 'Delas i', kind: 'choice', choices: unitChoices },
    ],
    [
      {
        name: 'mottagare',
        label: 'Mottagare',
        kind: 'table',
        rows: 6,
        hint: 'Kolumner: Mottagare, Vikt. Ordningen avgör först när bråkdel och vikt är lika.',
      },
    ],
  ],
  examples: [
    example('10.1', '100 kr på tre lika', '100', ['1', '1', '1']),
    example('10.2', '5 öre, där en har vikten noll', '0,05', ['0', '7', '3']),
    example('10.3', '99,99 kr på vikterna 75 och 25', '99,99', ['75', '25']),
    example('10.4', 'Ett öre på två', '0,01', ['33', '66']),
    example('10.5', 'Minus 100,01 kr', '−100,01', ['2', '3', '5']),
    example('10.6', '5 öre på fyra, där en väger lite mer', '0,05', ['100', '101', '100', '100']),
  ],
  compute,
}
