import { formula, text } from './cells'
import type { Cell, Row, RowRole, Sheet } from './model'

/** A cell, words, or nothing. */
export type Content = Cell | string | null

const cellOf = (content: Content): Cell | null => (typeof content === 'string' ? text(content) : content)

/** Writes a sheet row by row. Rows are counted from 1, as in formulas; columns from 0. */
export class SheetWriter {
  private readonly rows: Row[] = []
  private frozen = 0

  constructor(
    readonly name: string,
    private readonly options: { money: boolean; widths: readonly number[] },
  ) {}

  /** The row that will be written next. */
  get next(): number {
    return this.rows.length + 1
  }

  add(role: RowRole, ...contents: readonly Content[]): number {
    this.rows.push({ role, cells: contents.map(cellOf) })
    return this.rows.length
  }

  title(words: string, ...notes: readonly string[]): void {
    this.add('title', words)
    for (const note of notes) this.add('note', note)
    this.blank()
  }

  /** A row of a label and what it names. Answers the row. */
  fact(label: string, value: Content, note?: string): number {
    return this.add('plain', label, value, ...(note === undefined ? [] : [note]))
  }

  head(...columns: readonly string[]): number {
    return this.add('head', ...columns)
  }

  row(...contents: readonly Content[]): number {
    return this.add('plain', ...contents)
  }

  sum(...contents: readonly Content[]): number {
    return this.add('sum', ...contents)
  }

  /** A cell that is 0 when everything agrees. Answers its place for the first sheet. */
  check(label: string, words: string, value = 0): { label: string; sheet: string; cell: string } {
    const row = this.add('check', `Kontroll: ${label} (0 = stämmer)`, formula(words, value, 'whole'))
    return { label, sheet: this.name, cell: `B${row}` }
  }

  blank(): void {
    this.add('plain')
  }

  /** What has been written stays in view when the rest is scrolled. */
  freeze(): void {
    this.frozen = this.next
  }

  done(): Sheet {
    return {
      name: this.name,
      money: this.options.money,
      widths: this.options.widths,
      rows: this.rows,
      frozenAbove: this.frozen,
    }
  }
}
