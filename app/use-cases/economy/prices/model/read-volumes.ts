import type { ReadTable } from '../../../../documents/reading/read-in-worker'
import { faultText, judgeRows, type Table, type TableFault } from '../../../../documents/reading/table'
import { keysInUse, type PriceModel } from '../../../../domain/finance/price-rows'

/** A volume of a file, by the codes of the model; null where the cell was empty: it is missing, and not zero. */
export type ReadVolume = {
  area: string
  key: string
  department: string
  volume: string | null
  estimated: boolean
  reason: string | null
}

export type VolumesRead = { ok: true; volumes: ReadVolume[] } | { ok: false; faults: string[] }

const placeColumns = [
  { key: 'area', name: 'Område', aliases: ['Tjänsteområde', 'Områdeskod'], type: 'text', required: true },
  { key: 'key', name: 'Nyckel', aliases: ['Fördelningsnyckel', 'Nyckelkod'], type: 'text', required: true },
] as const

const longColumns = [
  ...placeColumns,
  {
    key: 'department',
    name: 'Förvaltning',
    aliases: ['Förvaltningskod', 'Kund'],
    type: 'text',
    required: true,
  },
  { key: 'volume', name: 'Volym', aliases: ['Antal', 'Årets volym'], type: 'number', min: 0 },
  {
    key: 'estimated',
    name: 'Uppskattad',
    aliases: ['Uppskattad (ja)'],
    type: 'text',
    choices: ['Ja', 'Nej'],
  },
  { key: 'reason', name: 'Skäl', aliases: ['Skäl till uppskattning', 'Kommentar'], type: 'text' },
] as const

type Cell = Omit<ReadVolume, 'area' | 'key' | 'department'> & {
  line: number
  area: string
  key: string
  department: string
}

/**
 * Reads a table of volumes: one line per area, key and department, or one line per area and key with a column for each
 * department. Areas, keys and departments are named by code or name. A workbook's sheet `Volymer` is read.
 */
export async function readVolumes(
  readTable: ReadTable,
  { bytes, name }: { bytes: Uint8Array; name: string },
  model: PriceModel,
): Promise<VolumesRead> {
  const read = await readTable(bytes, name, { sheet: 'Volymer' })
  if (!read.ok) return { ok: false, faults: [read.message] }
  const { cells, faults } = isWide(read.table, model) ? wideCells(read.table, model) : longCells(read.table)
  if (faults.length > 0) return { ok: false, faults: faults.map(faultText) }
  return placed(cells, model)
}

const plain = (text: string): string => text.trim().toLowerCase()
const named =
  (text: string) =>
  ({ code, name }: { code: string; name: string }): boolean =>
    plain(code) === plain(text) || plain(name) === plain(text)

/** A table with departments as columns has no column that says which department a line is of. */
function isWide({ rows }: Table, { departments }: PriceModel): boolean {
  const heads = rows.slice(0, 20).map(({ cells }) => cells.map(({ text }) => plain(text)))
  const head = heads.find((cells) => cells.includes('nyckel') || cells.includes('fördelningsnyckel')) ?? []
  return departments.some(({ code, name }) => head.includes(plain(code)) || head.includes(plain(name)))
}

function longCells(table: Table): { cells: Cell[]; faults: TableFault[] } {
  const { rows, faults } = judgeRows(table, longColumns)
  return {
    faults,
    cells: rows.map(({ line, values: { area, key, department, volume, estimated, reason } }) => ({
      ...{ line, area, key, department, volume, reason },
      estimated: estimated === 'Ja',
    })),
  }
}

function wideCells(table: Table, { departments }: PriceModel): { cells: Cell[]; faults: TableFault[] } {
  const columns = departments.map(({ code, name }) => ({
    ...{ key: code, name: code, aliases: [name], type: 'number' as const, min: 0 },
  }))
  const { rows, faults } = judgeRows(table, [...placeColumns, ...columns])
  return {
    faults,
    cells: rows.flatMap(({ line, values }) => {
      const given = values as Record<string, string | number | null>
      return departments.map(({ code }) => ({
        ...{ line, area: String(given.area), key: String(given.key), department: code },
        volume: given[code] === null || given[code] === undefined ? null : String(given[code]),
        ...{ estimated: false, reason: null },
      }))
    }),
  }
}

/** Ties every cell to the model, and says which do not fit, or come twice. */
function placed(cells: readonly Cell[], model: PriceModel): VolumesRead {
  const faults: TableFault[] = []
  const seen = new Map<string, number>()
  const volumes = cells.flatMap(({ line, ...cell }): ReadVolume[] => {
    const unknown = (column: string, found: string, remedy: string) => {
      if (!faults.some((each) => each.line === line && each.column === column))
        faults.push({ line, column, found, remedy })
      return []
    }
    const area = model.areas.find(named(cell.area))
    if (!area) {
      return unknown(
        'Område',
        cell.area,
        `Prismodellen har ${listed(model.areas)}. Skriv kod eller namn på något av dem.`,
      )
    }
    const key = area.keys.find(named(cell.key))
    if (!key) {
      return unknown(
        'Nyckel',
        cell.key,
        `${area.name} har ${listed(keysInUse(area))}. Skriv kod eller namn på någon av dem.`,
      )
    }
    if (key.retired) {
      return unknown('Nyckel', cell.key, 'Nyckeln är ur bruk och ska inte ha volymer. Ta bort raden.')
    }
    const department = model.departments.find(named(cell.department))
    if (!department) {
      return unknown(
        'Förvaltning',
        cell.department,
        `Skriv kod eller namn på någon av ${listed(model.departments)}.`,
      )
    }
    const place = `${area.code}/${key.code}/${department.code}`
    const first = seen.get(place)
    if (first !== undefined) {
      return unknown(
        'Förvaltning',
        cell.department,
        `Samma nyckel och förvaltning står redan på rad ${first}. Ta bort den ena.`,
      )
    }
    seen.set(place, line)
    if (cell.estimated && !cell.reason?.trim()) {
      return unknown('Skäl', '', 'En uppskattad volym ska ha ett skäl. Skriv varför den är uppskattad.')
    }
    return [{ ...cell, area: area.code, key: key.code, department: department.code }]
  })
  return faults.length > 0 ? { ok: false, faults: faults.map(faultText) } : { ok: true, volumes }
}

const listed = (rows: readonly { code: string; name: string }[]): string =>
  rows.map(({ code, name }) => (code === name ? code : `${code} (${name})`)).join(', ')
