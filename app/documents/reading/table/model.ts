/**
 * A cell as it is written. `number` is decimal text when the file itself says that it is a number (a spreadsheet
 * does), so that nothing has to be guessed about commas and points.
 */
export type TableCell = { text: string; number: string | null }

/** `line` is what the reader's own program shows: the line of a text file, the row of a sheet. From 1. */
export type TableLine = { line: number; cells: TableCell[] }

export type Table = {
  kind: 'csv' | 'xlsx'
  /** The sheet that was read, and the others there are. */
  sheet: string | null
  otherSheets: string[]
  delimiter: string | null
  rows: TableLine[]
}

export type TableProblem =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'damaged'
  | 'encrypted'
  | 'old-format'
  | 'not-a-table'
  | 'sheet-missing'
  | 'timeout'

export type TableRead = { ok: true; table: Table } | { ok: false; problem: TableProblem; message: string }

export type TableOptions = {
  /** The sheet to read; without it the first one with a table. Its absence is refused only when there are several. */
  sheet?: string
}

/** What is wrong, where, and what to do about it: all in Swedish, ready to be shown. */
export type TableFault = {
  line: number | null
  column: string | null
  found: string | null
  remedy: string
}

/** Bounds of what is read as a table. */
export const tableLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 200_000,
  columns: 500,
  cells: 4_000_000,
} as const

export const tableProblemText: Record<TableProblem, string> = {
  empty: 'Filen är tom.',
  'too-large': 'Filen är för stor. Dela upp den, eller spara bara det blad som behövs.',
  'too-many-rows': `Filen har för många rader eller kolumner. Högst ${tableLimits.rows.toLocaleString('sv-SE')} rader kan läsas in åt gången.`,
  damaged: 'Filen är skadad och går inte att läsa. Spara den på nytt och försök igen.',
  encrypted: 'Filen är skyddad med lösenord. Ta bort lösenordet och försök igen.',
  'old-format':
    'Filen är i det äldre formatet .xls eller i .ods. Spara den som .xlsx eller .csv och försök igen.',
  'not-a-table':
    'Filen är ingen tabell. Lämna en .csv eller .xlsx med en rubrikrad och en rad för varje uppgift.',
  'sheet-missing': 'Det blad som ska läsas finns inte i filen.',
  timeout: 'Filen tog för lång tid att läsa. Dela upp den och försök igen.',
}

export const refusedTable = (problem: TableProblem, message = tableProblemText[problem]): TableRead => ({
  ok: false,
  problem,
  message,
})
