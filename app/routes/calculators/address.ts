import { paths } from '~/paths'

/** The address of a calculation as a file; `table` fetches one of its tables. */
export function calculatorFile(
  slug: string,
  format: 'xlsx' | 'csv' | 'json',
  query: string,
  table?: string,
): string {
  const search = new URLSearchParams(query)
  if (table) search.set('tabell', table)
  const text = search.toString()
  return `${paths.calculator(slug)}/fil/${format}${text && `?${text}`}`
}

/** What people call a worked example: `W2` for `W2-oktober`; nothing for what has no number of its own. */
export const shortId = (id: string): string => /^W\d+/.exec(id)?.[0] ?? ''
