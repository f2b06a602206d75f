import { csvAnswer, csvOf } from '~/server/csv'
import { pageAddress, pageNumber } from './pages'

/** The most rows that a table is given with. */
const MOST_ROWS = 20_000
const JSON_ROWS = 100

export type ListRead<Row> = (page: {
  number: number
  size: number
}) => Promise<{ rows: Row[]; total: number }>

/** A list as JSON or CSV: how each row is written, and what the columns are called. */
export type ListForm<Row> = {
  type: string
  item: (row: Row) => object
  head: readonly string[]
  cells: (row: Row) => readonly (string | number | null)[]
}

/** The list in the form that the address ends in: a page of it as JSON, all of it as CSV. */
export async function listAnswer<Row>(
  request: Request,
  read: ListRead<Row>,
  { type, item, head, cells }: ListForm<Row>,
): Promise<Response> {
  const url = new URL(request.url)
  const name = url.pathname.split('/').at(-1) ?? ''
  if (name.endsWith('.csv')) {
    const { rows } = await read({ number: 1, size: MOST_ROWS })
    return csvAnswer(name, csvOf(head, rows.map(cells)))
  }
  const number = pageNumber(url.searchParams)
  const { rows, total } = await read({ number, size: JSON_ROWS })
  return Response.json({
    type,
    items: rows.map(item),
    total,
    next: number * JSON_ROWS < total ? pageAddress(url.pathname, url.searchParams, number + 1) : null,
  })
}

/** A list that is always short, read whole. */
export const whole =
  <Row>(read: () => Promise<Row[]>): ListRead<Row> =>
  async ({ number, size }) => {
    const rows = await read()
    return { rows: rows.slice((number - 1) * size, number * size), total: rows.length }
  }
