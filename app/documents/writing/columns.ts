import { plainText, type Table } from '../../domain/shared/rich-text'

/** Columns of short cells take the width they need; the rest share what is left by how much they hold. */
const shortColumn = 14
/** What short columns may take together, in characters, before all must share. */
const shortColumns = 56

const lengthsOf = (table: Table): number[][] =>
  table.columns.map((column, at) =>
    [column.header, ...table.rows.map((row) => row[at] ?? []), table.sum?.[at] ?? []].map(
      (cell) => plainText(cell).length,
    ),
  )

const longestOf = (lengths: readonly number[]): number => Math.max(1, ...lengths)

/** How much of the width each column wants, by how much it holds: a long column less than its length says. */
export const columnWeights = (table: Table): number[] =>
  lengthsOf(table).map((lengths) => {
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    const longest = longestOf(lengths)
    // What a short column needs it gets: its cells are figures and dates, which do not divide.
    return longest <= shortColumn
      ? longest * 0.55 + 1.5
      : Math.max(9, Math.sqrt(Math.max(mean, longest)) * 2.4)
  })

/** Weights of the columns that share the width; 0 for those that take what they need. */
export function sharedWidths(table: Table): number[] {
  const longest = lengthsOf(table).map(longestOf)
  const isShort = longest.map((length) => length <= shortColumn)
  const taken = longest.reduce((sum, length, at) => sum + (isShort[at] ? length + 2 : 0), 0)
  const allShare = taken > shortColumns || !isShort.includes(false)
  return columnWeights(table).map((weight, at) =>
    isShort[at] && !allShare ? 0 : Math.round(weight * 10) / 10,
  )
}
