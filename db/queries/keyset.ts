import { and, asc, desc, type Column, type SQL, sql } from 'drizzle-orm'
import { inPassing } from './in-passing'

/** A stretch of a list in one order; the last column is unique, so that equal keys have an order too. */
export type Stretch = { where?: SQL; columns: Column[]; descending: boolean }

/** Where a page begins: beside the row whose key values these are, in this stretch. */
export type Cursor = { back: boolean; stretch: number; values: (string | number)[] }

/** A cursor as text for an address; `name` tells which order it belongs to. */
export const writeCursor = (name: string, { back, stretch, values }: Cursor): string =>
  Buffer.from(JSON.stringify([name, back, stretch, ...values])).toString('base64url')

/** Null for text that is no cursor of this order: the list then begins at its beginning. */
export function readCursor(name: string, stretches: Stretch[], text: string | null): Cursor | null {
  if (text === null) return null
  const [for_, back, stretch, ...values] = parsed(text)
  if (for_ !== name || typeof back !== 'boolean' || typeof stretch !== 'number') return null
  const columns = stretches[stretch]?.columns
  if (!columns || values.length !== columns.length) return null
  if (!values.every((value, at): value is string | number => isKeyOf(columns[at], value))) return null
  return { back, stretch, values }
}

/** PostgreSQL does not compare a number with a word, or anything with a zero byte. */
const isKeyOf = (column: Column | undefined, value: unknown): boolean =>
  column?.dataType === 'number'
    ? Number.isSafeInteger(value)
    : typeof value === 'string' && !value.includes('\0')

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

export type StretchQuery = { where: SQL | undefined; orderBy: SQL[]; limit: number }

export type Page<Row> = { rows: Row[]; next: Cursor | null; previous: Cursor | null }

/**
 * One page of `size` rows beside the cursor, read stretch by stretch: the cost is that of the page, however
 * deep it lies. `sorted` orders by sorting what `fetch` finds instead of walking an index.
 */
export async function readPage<Row>(
  stretches: Stretch[],
  { cursor, size, sorted }: { cursor: Cursor | null; size: number; sorted: boolean },
  fetch: (query: StretchQuery) => Promise<Row[]>,
  valuesOf: (row: Row, stretch: number) => (string | number)[],
): Promise<Page<Row>> {
  const back = cursor?.back ?? false
  const found: { row: Row; stretch: number }[] = []
  const last = back ? -1 : stretches.length
  for (let at = cursor?.stretch ?? 0; at !== last && found.length <= size; at += back ? -1 : 1) {
    const stretch = stretches[at]
    if (!stretch) break
    const descending = stretch.descending !== back
    const from = cursor?.stretch === at ? beyond(stretch.columns, cursor.values, descending) : undefined
    const orderBy = stretch.columns
      .map((column) => (sorted ? inPassing(column) : column))
      .map((key) => (descending ? desc(key) : asc(key)))
    const rows = await fetch({ where: and(stretch.where, from), orderBy, limit: size + 1 - found.length })
    found.push(...rows.map((row) => ({ row, stretch: at })))
  }
  const further = found.length > size
  const page = found.slice(0, size)
  if (back) page.reverse()
  const beside = (each: (typeof page)[number] | undefined, towards: boolean): Cursor | null =>
    each ? { back: towards, stretch: each.stretch, values: valuesOf(each.row, each.stretch) } : null
  return {
    rows: page.map(({ row }) => row),
    next: back || further ? beside(page.at(-1), false) : null,
    previous: (back ? further : cursor !== null) ? beside(page[0], true) : null,
  }
}

function beyond(columns: Column[], values: (string | number)[], descending: boolean): SQL {
  const keys = sql.join(columns, sql`, `)
  const bounds = sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )
  return descending ? sql`(${keys}) < (${bounds})` : sql`(${keys}) > (${bounds})`
}
