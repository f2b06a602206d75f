import type { Column } from './columns'
import type { Table, TableFault, TableLine } from './model'
import { delimiterName } from './read-text-table'

/** A column of the file: what it is to be, where it stands (from 0), and how it is called there. */
export type Found = { column: Column; place: number; heading: string }

export type Head =
  | { ok: true; found: Found[]; absent: Column[]; lines: TableLine[]; unused: string[] }
  | { ok: false; faults: TableFault[] }

/** Lines before the head that a title or a date may take. */
const mostBefore = 20

/** Compared without case, accents, spaces and signs: `Volym 2024/25` and `volym 2024-25` are the same. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

const namesOf = ({ name, key, aliases = [] }: Column): string[] => [name, key, ...aliases].map(folded)

type Matched = { found: Found[]; missing: Column[]; twice: { column: Column; headings: string[] }[] }

function match(line: TableLine, columns: readonly Column[]): Matched {
  const found: Found[] = []
  const missing: Column[] = []
  const twice: Matched['twice'] = []
  for (const column of columns) {
    const names = namesOf(column)
    const places = line.cells.flatMap((cell, place) => (names.includes(folded(cell.text)) ? [place] : []))
    const [first] = places
    if (first === undefined) missing.push(column)
    else {
      found.push({ column, place: first, heading: line.cells[first]?.text ?? column.name })
      if (places.length > 1)
        twice.push({ column, headings: places.map((place) => line.cells[place]?.text ?? '') })
    }
  }
  return { found, missing, twice }
}

const fault = (
  line: number | null,
  column: string | null,
  found: string | null,
  remedy: string,
): TableFault => ({
  line,
  column,
  found,
  remedy,
})

const listed = (columns: readonly Column[]): string => columns.map(({ name }) => name).join(', ')

/** Finds the line of headings, and says what is missing in it. */
export function findHead(table: Table, columns: readonly Column[]): Head {
  const tried = table.rows
    .slice(0, mostBefore)
    .map((line, index) => ({ index, line, matched: match(line, columns) }))
  const best = [...tried].sort(
    (a, b) => b.matched.found.length - a.matched.found.length || a.index - b.index,
  )[0]
  const required = columns.filter((column) => column.required)
  if (!best || best.matched.found.length === 0) return { ok: false, faults: [noHead(table, required)] }
  const { line, matched, index } = best
  const faults: TableFault[] = [
    ...matched.missing
      .filter((column) => column.required)
      .map((column) =>
        fault(line.line, column.name, null, `Kolumnen saknas. Rubrikraden ska ha: ${listed(required)}.`),
      ),
    ...matched.twice.map(({ column, headings }) =>
      fault(
        line.line,
        column.name,
        headings.join(', '),
        'Flera kolumner har samma rubrik. Ta bort eller byt namn på den som inte ska läsas.',
      ),
    ),
  ]
  if (faults.length > 0) return { ok: false, faults }
  const used = new Set(matched.found.map(({ place }) => place))
  return {
    ok: true,
    found: matched.found,
    absent: matched.missing,
    lines: table.rows.slice(index + 1),
    unused: line.cells.flatMap((cell, place) => (used.has(place) || cell.text === '' ? [] : [cell.text])),
  }
}

function noHead(table: Table, required: readonly Column[]): TableFault {
  const [first] = table.rows
  const single = table.rows.every(({ cells }) => cells.filter(({ text }) => text !== '').length <= 1)
  if (single && table.kind === 'csv' && first) {
    const other = [':', '~', '^', ' '].find(
      (mark) => (first.cells[0]?.text.split(mark).length ?? 0) >= required.length,
    )
    const seen =
      other === undefined ? '' : ` (det verkar vara ${other === ' ' ? 'mellanslag' : `”${other}”`})`
    return fault(
      first.line,
      null,
      first.cells[0]?.text ?? null,
      `Raden går inte att dela i kolumner${seen}. Skilj kolumnerna åt med ${delimiterName(';')}, ${delimiterName(',')} eller ${delimiterName('\t')}.`,
    )
  }
  const shown =
    first?.cells
      .map(({ text }) => text)
      .filter(Boolean)
      .slice(0, 6)
      .join(', ') ?? null
  return fault(
    first?.line ?? null,
    null,
    shown,
    `Rubrikraden saknas. Skriv en första rad med rubrikerna ${listed(required)}.`,
  )
}
