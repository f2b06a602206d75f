import { readCell } from './columns'
import type { DecimalMark } from './figures'
import type { Found } from './head'
import type { TableFault, TableLine } from './model'

type Fit = (as: Found, from: Found) => { read: number; refused: number }

/** Share of the lines that must fit when two columns are exchanged, for the exchange to be the likely fault. */
const enough = 0.8
/** Where so many are refused that hardly anything fits as it stands. */
const nearlyAll = 0.8
/** Where many are refused and others fit by chance, as whole kronor fit among accounts; then every line must fit exchanged. */
const many = 1 / 3

/**
 * Two columns that have changed places: what stands in each is refused there, or at least in one of them, and both
 * fit when they are exchanged. Says so once instead of on every line.
 */
export function swappedColumns(
  found: readonly Found[],
  lines: readonly TableLine[],
  marks: ReadonlyMap<string, DecimalMark | null>,
): TableFault[] {
  const fitting: Fit = (as, from) => {
    let read = 0
    let refused = 0
    for (const line of lines) {
      const cell = line.cells[from.place]
      if (!cell || cell.text === '') continue
      if (readCell(as.column, cell, marks.get(from.column.key) ?? null).ok) read += 1
      else refused += 1
    }
    return { read, refused }
  }
  const isMostly = (share: number, { read, refused }: ReturnType<Fit>) =>
    read + refused > 0 && read / (read + refused) >= share
  for (const one of found) {
    const own = fitting(one, one)
    const refused = own.refused / Math.max(1, own.refused + own.read)
    if (refused < many) continue
    const share = refused >= nearlyAll ? enough : 1
    for (const other of found) {
      if (other === one || other.column.type === one.column.type) continue
      // Anything fits a text: that some faulty cells do, or figures written wrongly, tells nothing of where they belong.
      if (anyText(other) && (refused < nearlyAll || figuresOnly(one, lines))) continue
      // An optional text takes anything, so that it is refused nowhere says nothing: what counts is that `one` fits there.
      if (!isMostly(share, fitting(one, other)) || !isMostly(share, fitting(other, one))) continue
      return [
        {
          line: null,
          column: `${one.heading} och ${other.heading}`,
          found: null,
          remedy: `Kolumnerna verkar ha bytt plats: under ”${one.heading}” står det som hör till ”${other.heading}”, och tvärtom. Byt rubrikerna med varandra och läs in filen igen.`,
        },
      ]
    }
  }
  return []
}

const anyText = ({ column }: Found): boolean => column.type === 'text' && !column.choices

const figuresOnly = ({ place }: Found, lines: readonly TableLine[]): boolean =>
  lines.every(({ cells }) => !/\p{L}/u.test(cells[place]?.text ?? ''))
