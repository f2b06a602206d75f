import { oreName, quoted } from './names'

/** The letters of a column counted from 0: A, …, Z, AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

/** `C8`: column from 0, row from 1. */
export const at = (column: number, row: number): string => `${columnLetters(column)}${row}`

/** `$C$8`, which stays when the formula is copied. */
export const fixed = (column: number, row: number): string => `$${columnLetters(column)}$${row}`

/** `C8:C12` within a column. */
export const down = (column: number, from: number, to: number): string =>
  `${at(column, from)}:${at(column, to)}`

/** `$C$8:$C$12` */
export const fixedDown = (column: number, from: number, to: number): string =>
  `${fixed(column, from)}:${fixed(column, to)}`

/** `C8:F8` within a row. */
export const along = (row: number, from: number, to: number): string => `${at(from, row)}:${at(to, row)}`

/** A cell or range of another sheet with money, where it is counted: in whole öre. */
export const onOre = (sheet: string, cells: string): string => `${quoted(oreName(sheet))}!${cells}`

/** A cell or range of another sheet as it is shown. */
export const on = (sheet: string, cells: string): string => `${quoted(sheet)}!${cells}`
