/**
 * A table as CSV that Swedish spreadsheets open as it is: semicolons, CRLF, byte order mark. A cell that a
 * spreadsheet would run as a formula is led by an apostrophe; a negative number is none.
 */
export function csvOf(
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return `\uFEFF${[head, ...rows].map(lineOf).join('')}`
}

/** The same table line by line, for what is too long to hold. */
export async function* csvLines<Row>(
  head: readonly string[],
  rows: AsyncIterable<Row>,
  cells: (row: Row) => readonly (string | number | null)[],
): AsyncGenerator<Buffer> {
  yield Buffer.from(`\uFEFF${lineOf(head)}`)
  for await (const row of rows) yield Buffer.from(lineOf(cells(row)))
}

const lineOf = (row: readonly (string | number | null)[]): string => `${row.map(cell).join(';')}\r\n`

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const runs = /^[=+\-@\t\r\n]/.test(value) && !/^-\d+(?:,\d+)?$/.test(value)
  const safe = runs ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvAnswer = (name: string, text: string): Response =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
