import {
  type ChangedAssignment,
  type FinanceRefusal,
  type PriceModelInput,
  priceModel,
  type ZeroKeyPolicy,
} from '~/domain/finance'
import { financeRefusalText } from '~/text/finance'
import type { PriceNames } from '~/text/economy/derivations/prices'
import { unitChoices, unitOre, units } from './allocation'
import type { Computed, Field, Values } from './model'
import { cellsOf, type PastedColumn, pasted, readPasted } from './pasted-table'
import type { Reader } from './read'

/** The fields of a price model; a prefix tells two years apart in one form. */
export const modelFields = (prefix = '', year = ''): Field[][] => [
  [
    {
      name: `${prefix}kategorier`,
      label: `Standardkostnad per årsarbetare${year}`,
      kind: 'table',
      rows: 4,
      hint: 'Kolumner: Kategori, Standardkostnad.',
    },
    { name: `${prefix}overhead`, label: `Gemensam overhead${year}`, kind: 'line', suffix: 'kr' },
  ],
  [
    {
      name: `${prefix}omraden`,
      label: `Tjänsteområden${year}`,
      kind: 'table',
      rows: 7,
      hint: 'Kolumner: Område, en för varje kategori (årsarbetare), Övrigt (kr). Om det finns också Namn.',
    },
    {
      name: `${prefix}nycklar`,
      label: `Nycklar och volymer${year}`,
      kind: 'table',
      rows: 12,
      hint: 'Kolumner: Område, Nyckel, Vikt, och sedan en för varje förvaltning.',
    },
  ],
]

export const policyFields: Field[] = [
  {
    name: 'nollnyckel',
    label: 'Om en nyckel saknar volym',
    kind: 'choice',
    choices: [
      { value: 'fel', label: 'Säg till och räkna inte' },
      { value: 'fordela', label: 'Lägg vikten på de andra nycklarna' },
    ],
  },
  { name: 'enhet', label: 'Priserna sätts i', kind: 'choice', choices: unitChoices },
]

export type ReadModel = { model: PriceModelInput; names: PriceNames; categories: string[] }

const fixedAreaColumns = ['område', 'namn', 'övrigt']
const fixedKeyColumns = ['område', 'nyckel', 'vikt']

/** The headings of a pasted table that are none of those named. */
const otherHeads = (read: Reader, field: string, fixed: readonly string[]): string[] =>
  (cellsOf(read.text(field))[0]?.cells ?? []).filter(
    (name) => name !== '' && !fixed.includes(name.toLowerCase()),
  )

/** A price model as it is pasted. Categories and departments are what the tables name. */
export function readModel(read: Reader, prefix = ''): ReadModel {
  const standard = readPasted(read, `${prefix}kategorier`, [
    { key: 'category', name: 'Kategori', kind: 'text' },
    { key: 'costOre', name: 'Standardkostnad', kind: 'kronor' },
  ])
  const categories = standard.map(({ category }) => category)
  const strangers = otherHeads(read, `${prefix}omraden`, fixedAreaColumns).filter(
    (name) => !categories.includes(name),
  )
  if (strangers[0])
    read.fail(
      `${prefix}omraden`,
      `Kolumn ${strangers[0]}: kategorin har ingen standardkostnad. Lägg till den i tabellen över standardkostnader eller ta bort kolumnen.`,
    )
  const areas = readPasted(read, `${prefix}omraden`, [
    { key: 'id', name: 'Område', kind: 'text' },
    { key: 'name', name: 'Namn', kind: 'text', optional: true },
    { key: 'otherOre', name: 'Övrigt', kind: 'kronor', optional: true },
    ...categories.map((category): PastedColumn => ({
      key: `fte-${category}`,
      name: category,
      kind: 'number',
      optional: true,
    })),
  ])
  const departments = otherHeads(read, `${prefix}nycklar`, fixedKeyColumns)
  const keys = readPasted(read, `${prefix}nycklar`, [
    { key: 'area', name: 'Område', kind: 'text' },
    { key: 'key', name: 'Nyckel', kind: 'text' },
    { key: 'weightPct', name: 'Vikt', kind: 'percent' },
    ...departments.map((code): PastedColumn => ({
      key: `volume-${code}`,
      name: code,
      kind: 'number',
      optional: true,
    })),
  ])
  const ids = areas.map(({ id }) => String(id))
  const lost = keys.find(({ area }) => !ids.includes(String(area)))
  if (lost && !read.failed)
    read.fail(`${prefix}nycklar`, `Området ${String(lost.area)} finns inte i tabellen över tjänsteområden.`)
  const zeroKeyPolicy = read.choice<ZeroKeyPolicy>(
    'nollnyckel',
    { fel: 'ERROR', fordela: 'REDISTRIBUTE' },
    'ERROR',
  )
  const nameOf = new Map(
    areas.map(({ id, name }) => [String(id), name === null || name === undefined ? '' : String(name)]),
  )
  return {
    categories,
    names: { area: (id) => [id, nameOf.get(id)].filter(Boolean).join(' ') },
    model: {
      departments,
      standardCostOre: Object.fromEntries(standard.map(({ category, costOre }) => [category, costOre])),
      overheadOre: read.kronor(`${prefix}overhead`, { empty: 0 }),
      areas: areas.map((area) => ({
        id: String(area.id),
        otherOre: Number(area.otherOre ?? 0),
        fte: Object.fromEntries(
          categories.map((category) => [category, String(area[`fte-${category}` as 'id'] ?? '0')]),
        ),
        keys: keys
          .filter((key) => key.area === area.id)
          .map((key) => ({
            key: String(key.key),
            weightPct: String(key.weightPct),
            volumes: departments.map((code) => (key[`volume-${code}` as 'key'] as string | null) ?? null),
          })),
      })),
      zeroKeyPolicy,
      unitOre: unitOre[read.choice('enhet', units, 'ore')],
    },
  }
}

/** Assignments that came or went between two years, in one table with a column that says which. */
export function readAssignments(read: Reader, field: string, categories: readonly string[]) {
  if (read.text(field) === '') return { added: [], removed: [] }
  const rows = readPasted(read, field, [
    { key: 'area', name: 'Område', kind: 'text' },
    { key: 'kind', name: 'Slag', kind: 'text' },
    { key: 'name', name: 'Uppdrag', kind: 'text', optional: true },
    { key: 'otherOre', name: 'Övrigt', kind: 'kronor', optional: true },
    { key: 'overheadOre', name: 'Overhead', kind: 'kronor', optional: true },
    ...categories.map((category): PastedColumn => ({
      key: `fte-${category}`,
      name: category,
      kind: 'number',
      optional: true,
    })),
  ])
  const assignments = rows.map((row) => ({
    kind: String(row.kind).toLowerCase(),
    area: String(row.area),
    otherOre: Number(row.otherOre ?? 0),
    overheadOre: Number(row.overheadOre ?? 0),
    fte: Object.fromEntries(
      categories.map((category) => [category, String(row[`fte-${category}` as 'name'] ?? '0')]),
    ),
  }))
  const odd = assignments.find(({ kind }) => kind !== 'nytt' && kind !== 'borttaget')
  if (odd) read.fail(field, `Kolumn Slag: ”${odd.kind}” går inte att läsa. Skriv nytt eller borttaget.`)
  const of = (kind: string): ChangedAssignment[] =>
    assignments.filter((each) => each.kind === kind).map(({ kind: _, ...assignment }) => assignment)
  return { added: of('nytt'), removed: of('borttaget') }
}

/** Where a refusal of the price model is put right, and in which area it arose. */
export function refusedModel(
  read: Reader,
  refusal: FinanceRefusal,
  { model, names }: ReadModel,
  prefix = '',
): Computed {
  const at = model.areas.find((area) => {
    const alone = priceModel({ ...model, areas: [area], overheadOre: 0 })
    return !alone.ok && alone.refusal === refusal
  })
  const key = at?.keys.find(({ volumes }) =>
    refusal === 'VOLUME_MISSING'
      ? volumes.includes(null)
      : refusal === 'KEY_TOTAL_ZERO' && volumes.every((volume) => Number(volume) === 0),
  )
  const department =
    refusal === 'VOLUME_MISSING' ? model.departments[key?.volumes.indexOf(null) ?? -1] : undefined
  const where = [at && names.area?.(at.id), key?.key, department].filter(Boolean).join(', ')
  const field = refusal === 'INPUT_INVALID' || refusal === 'AMOUNT_TOO_LARGE' ? 'omraden' : 'nycklar'
  read.fail(`${prefix}${field}`, `${where && `${where}: `}${financeRefusalText[refusal]}`)
  return { ok: false, errors: read.errors }
}

/** The model as the operations take it. */
export const modelRequest = ({
  departments,
  standardCostOre,
  overheadOre,
  areas,
  zeroKeyPolicy,
  unitOre: unit,
}: PriceModelInput) => ({
  departments,
  standard_cost_ore: standardCostOre,
  overhead_ore: overheadOre,
  areas: areas.map(({ id, fte, otherOre, keys }) => ({
    id,
    fte,
    other_ore: otherOre,
    keys: keys.map(({ key, weightPct, volumes }) => ({ key, weight_pct: weightPct, volumes })),
  })),
  ...(zeroKeyPolicy === 'REDISTRIBUTE' ? { zero_key_policy: zeroKeyPolicy } : {}),
  ...(unit === 1 ? {} : { unit_ore: unit }),
})

const departmentCodes = ['BUF', 'VOF', 'SBF', 'KFF']
const areaNames = ['Leverantörsfakturor', 'Kundfakturor och krav', 'Lön', 'Redovisning', 'Systemförvaltning']

const year2025 = {
  overhead: '9 750 000',
  standard: ['612 000', '748 000', '965 000'],
  areas: [
    ['9,50', '2,00', '1,00', '1 240 000'],
    ['5,75', '1,00', '0,50', '310 000'],
    ['14,00', '3,50', '1,00', '1 880 000'],
    ['3,00', '6,50', '0,75', '420 000'],
    ['0', '5,00', '0,50', '3 150 000'],
  ],
  keys: [
    ['A1', 'Fakturor', '50', '48 210', '39 875', '61 040', '12 418'],
    ['A1', 'Felaktiga fakturor', '25', '3 120', '4 015', '2 260', '388'],
    ['A1', 'Påminnelser', '25', '1 904', '2 411', '1 322', '267'],
    ['A2', 'Kundfakturor', '60', '21 450', '30 880', '18 240', '9 130'],
    ['A2', 'Kravärenden', '40', '2 015', '1 480', '3 390', '610'],
    ['A3', 'Lönespecifikationer', '80', '58 320', '66 140', '9 870', '7 415'],
    ['A3', 'Manuella rättningar', '20', '1 840', '2 975', '212', '0'],
    ['A4', 'Verifikationer', '70', '31 200', '28 750', '44 180', '9 960'],
    ['A4', 'Kostnadsställen', '30', '412', '388', '196', '91'],
    ['A5', 'Aktiva användare', '100', '1 935', '2 410', '640', '275'],
  ],
}

const year2026 = {
  overhead: '9 730 000',
  standard: ['630 400', '770 500', '994 000'],
  areas: [
    ['8,50', '2,00', '1,00', '1 205 000'],
    ['4,75', '1,00', '0,50', '300 000'],
    ['12,50', '3,50', '1,00', '1 790 000'],
    ['2,75', '6,25', '0,75', '425 000'],
    ['0', '6,00', '0,50', '3 391 000'],
  ],
  keys: [
    ['A1', 'Fakturor', '50', '46 980', '41 320', '58 610', '12 905'],
    ['A1', 'Felaktiga fakturor', '25', '2 740', '3 650', '2 115', '402'],
    ['A1', 'Påminnelser', '25', '1 688', '2 204', '1 290', '251'],
    ['A2', 'Kundfakturor', '60', '21 900', '31 540', '17 615', '9 480'],
    ['A2', 'Kravärenden', '40', '1 890', '1 525', '3 105', '588'],
    ['A3', 'Lönespecifikationer', '80', '57 940', '67 420', '9 655', '7 380'],
    ['A3', 'Manuella rättningar', '20', '1 695', '2 740', '188', '0'],
    ['A4', 'Verifikationer', '70', '30 840', '29 310', '43 025', '10 110'],
    ['A4', 'Kostnadsställen', '30', '405', '392', '190', '94'],
    ['A5', 'Aktiva användare', '100', '1 962', '2 488', '655', '281'],
  ],
}

/** A year of example W14 as it is pasted; `change` replaces an area's row or a key's volumes. */
export function exampleYear(
  which: 2025 | 2026,
  prefix = '',
  change: { areas?: Record<string, string[]>; keys?: Record<string, string[]> } = {},
): Values {
  const { overhead, standard, areas, keys } = which === 2025 ? year2025 : year2026
  return {
    [`${prefix}kategorier`]: pasted(
      ['Kategori', 'Standardkostnad'],
      ...['H', 'S', 'C'].map((category, at) => [category, standard[at] ?? '']),
    ),
    [`${prefix}overhead`]: overhead,
    [`${prefix}omraden`]: pasted(
      ['Område', 'Namn', 'H', 'S', 'C', 'Övrigt'],
      ...areas.map((row, at) => [
        `A${at + 1}`,
        areaNames[at] ?? '',
        ...(change.areas?.[`A${at + 1}`] ?? row),
      ]),
    ),
    [`${prefix}nycklar`]: pasted(
      ['Område', 'Nyckel', 'Vikt', ...departmentCodes],
      ...keys.map((row) => [...row.slice(0, 3), ...(change.keys?.[row[1] ?? ''] ?? row.slice(3))]),
    ),
  }
}
