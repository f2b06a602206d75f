/** How a figure is shown. `ore` is a whole number of öre; `percent` is in percent units, so 1.5 is shown as 1,5 %; a `year` is not grouped by
 * thousands, `hundredths` always have two decimals. */
export type FigureFormat = 'ore' | 'whole' | 'year' | 'number' | 'hundredths' | 'percent'

/**
 * What a cell holds. `input` marks what a reader may change: it is written on the sheet in kronor, and everything else
 * follows. A formula is written as Excel stores it (English names, comma between arguments, no equals sign) and has the
 * value of our own calculation with it, so that a program that does not recalculate shows the same.
 */
export type Cell =
  | { kind: 'text'; text: string; input?: true }
  /** An empty cell that may be filled with an amount or a figure. */
  | { kind: 'blank'; format: FigureFormat; input: true }
  | { kind: 'ore'; ore: number; input?: true }
  | { kind: 'figure'; value: string; format: Exclude<FigureFormat, 'ore'>; input?: true }
  | { kind: 'formula'; formula: string; value: number | string; format: FigureFormat | 'text' }

export type RowRole = 'title' | 'note' | 'heading' | 'head' | 'sum' | 'check' | 'plain'

export type Row = { role: RowRole; cells: readonly (Cell | null)[] }

/**
 * A sheet as it is counted. With `money` it becomes two in the file: `name` in kronor and `name öre` in whole öre
 * (see two-views.ts); without, only `name`. Widths in characters.
 */
export type Sheet = {
  name: string
  money: boolean
  rows: readonly Row[]
  widths: readonly number[]
  /** Rows above this one (counted from 1) stay when the rest is scrolled; 0 for none. */
  frozenAbove: number
}

/** Where a check is kept: a cell that is 0 when everything agrees. */
export type Check = { label: string; sheet: string; cell: string }

/** What the first sheet of every workbook says. */
export type WorkbookAbout = {
  title: string
  /** Absolute address of the page that the figures are from. */
  source: string
  /** YYYY-MM-DD when the file was made. */
  day: string
  /** The municipality. */
  owner: string
  notes?: readonly string[]
  rates?: readonly { label: string; value: string; source?: string | null }[]
}

export type Workbook = { about: WorkbookAbout; sheets: readonly Sheet[]; checks: readonly Check[] }

export type RenderWorkbook = (workbook: Workbook) => Promise<Uint8Array>
