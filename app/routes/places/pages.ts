const PAGE_ROWS = 50

/** The page of a list that an address asks for, from 1. What is no page is the first. */
export function pageNumber(search: URLSearchParams): number {
  const text = search.get('sida') ?? ''
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1
}

/** The same address at another page. */
export function pageAddress(path: string, search: URLSearchParams, number: number): string {
  const next = new URLSearchParams([...search].filter(([name]) => name !== 'sida'))
  if (number > 1) next.set('sida', String(number))
  return next.size > 0 ? `${path}?${next}` : path
}

/** Where the page before and after lie, and where in the list one is. */
export function pagesOf(path: string, search: URLSearchParams, total: number, size = PAGE_ROWS) {
  const number = pageNumber(search)
  const first = (number - 1) * size + 1
  return {
    page: { number, size },
    previousHref: number > 1 ? pageAddress(path, search, number - 1) : undefined,
    nextHref: number * size < total ? pageAddress(path, search, number + 1) : undefined,
    summary: total > size ? `${first}–${Math.min(number * size, total)} av ${total}` : undefined,
  }
}
