import type { StackedPart } from './charts'
import type { Workbook, WorkbookAbout } from '~/documents/writing/workbook'
import type { Derivation } from '~/text/economy/derivation'

/** What is typed in the form, by field, exactly as typed. */
export type Values = Readonly<Record<string, string>>

type Common = { name: string; label: string; hint?: string; optional?: true }

/** A field of a calculator's form; `name` is its part of the address. */
export type Field = Common &
  (
    | { kind: 'line'; suffix?: string; width?: 'short' | 'medium'; placeholder?: string }
    | { kind: 'month' }
    | { kind: 'choice'; choices: readonly { value: string; label: string }[] }
    /** A pasted table with a header row; cells apart by tab or semicolon. */
    | { kind: 'table'; rows: number }
  )

/** What stands in a table's cell. Amounts are whole öre; percent and numbers are decimal text with a point. */
export type Cell =
  | string
  | null
  | { ore: number; how?: Derivation; signed?: true }
  | { percent: string | null; how?: Derivation; signed?: true }
  | { number: string; how?: Derivation }

export type Column = { label: string; kind: 'text' | 'ore' | 'percent' | 'number' }

export type ResultTable = {
  /** Its part of the address when it is fetched alone. */
  id: string
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
  /** As many cells as there are columns; the first names the row. */
  total?: readonly Cell[]
  note?: string
  /** Shown folded, since it says in detail what another table sums up. */
  folded?: true
}

export type ResultChart =
  | { kind: 'stacked'; title: string; legend: readonly string[]; bars: readonly StackedPart[] }
  | { kind: 'diverging'; title: string; changes: readonly { label: string; value: number }[] }
  | { kind: 'room'; title: string; totalOre: number; parts: readonly { label: string; value: number }[] }
  | {
      kind: 'lines'
      title: string
      times: readonly string[]
      series: readonly { label: string; values: readonly number[] }[]
    }

export type CalculatorResult = {
  /** The answer in one sentence. */
  sentence: string
  figures: readonly { label: string; cell: Cell; note?: string }[]
  charts: readonly ResultChart[]
  tables: readonly ResultTable[]
  notices?: readonly { tone: 'info' | 'warning' | 'danger'; title: string; text: string }[]
  /** The same question as `POST /api/finance/:op` and `radslag finance` take it. */
  request: { op: string } & Record<string, unknown>
}

/** The answer and how it is made a workbook, or what is wrong with which field. */
export type Computed =
  | { ok: true; result: CalculatorResult; workbook: (about: WorkbookAbout) => Workbook }
  | { ok: false; errors: Readonly<Record<string, string>> }

/** A worked example: what it shows, its inputs, and what is easily got wrong. */
export type Example = {
  id: string
  title: string
  values: Values
  notes?: readonly string[]
}

export type Calculator = {
  slug: string
  title: string
  lede: string
  /** Fields in rows, side by side where there is room. */
  fields: readonly (readonly Field[])[]
  /** The first one fills an empty form. */
  examples: readonly [Example, ...Example[]]
  /** Has more to send than an address may hold. */
  large?: true
  compute: (values: Values) => Computed
}
