import {
  type Cell,
  down,
  formula,
  number,
  ore,
  percent,
  SheetWriter,
  sheetNames,
  text,
  whole,
  type Workbook,
  type WorkbookAbout,
  year,
} from '~/documents/writing/workbook'

export type TableColumn = {
  header: string
  /** `ore` whole öre; `number` and `percent` decimal text or a number; `year` and `whole` numbers. */
  type: 'text' | 'ore' | 'number' | 'percent' | 'whole' | 'year'
  sum?: boolean
}

export type TableData = {
  name: string
  /** Above the table; the name when it is not given. */
  title?: string
  notes?: readonly string[]
  columns: readonly TableColumn[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** Any list as a workbook: one sheet for each table, with living sums where a column asks for one. */
export function tableWorkbook(about: WorkbookAbout, tables: readonly TableData[]): Workbook {
  const name = sheetNames()
  return { about, sheets: tables.map((table) => sheetOf(name(table.name), table)), checks: [] }
}

function sheetOf(name: string, { title, notes = [], columns, rows, ...table }: TableData) {
  const money = columns.some(({ type }) => type === 'ore')
  const sheet = new SheetWriter(name, {
    money,
    widths: columns.map((column, place) => widthOf(column, rows, place)),
  })
  sheet.title(title ?? table.name, ...notes)
  sheet.head(...columns.map(({ header }) => header))
  sheet.freeze()
  const first = sheet.next
  for (const row of rows) sheet.row(...columns.map(({ type }, place) => cellOf(type, row[place] ?? null)))
  if (rows.length > 0 && columns.some(({ sum }) => sum)) {
    const last = sheet.next - 1
    sheet.sum(
      ...columns.map(({ type, sum }, place): Cell | null => {
        if (!sum) return place === 0 ? text('Summa') : null
        const total = rows.reduce((all, row) => all + Number(row[place] ?? 0), 0)
        return formula(
          `SUM(${down(place, first, last)})`,
          total,
          type === 'text' || type === 'year' ? 'number' : type,
        )
      }),
    )
  }
  return sheet.done()
}

function cellOf(type: TableColumn['type'], value: string | number | null): Cell | null {
  if (value === null || value === '') return null
  switch (type) {
    case 'ore':
      return ore(Number(value))
    case 'number':
      return number(String(value))
    case 'percent':
      return percent(String(value))
    case 'whole':
      return whole(Number(value))
    case 'year':
      return year(Number(value))
    case 'text':
      return text(String(value))
  }
}

/** Wide enough for the words of a column, within reason. */
function widthOf({ header, type }: TableColumn, rows: TableData['rows'], place: number): number {
  if (type !== 'text') return Math.max(14, Math.min(24, header.length + 2), type === 'ore' ? 18 : 0)
  const longest = rows.reduce((most, row) => Math.max(most, String(row[place] ?? '').length), header.length)
  return Math.min(60, Math.max(12, longest + 2))
}
