import type { SeriesPattern } from '~/domain/meetings/plan'

const nths = [1, 2, 3, 4, -1] as const

/** The pattern that an address tells: `?veckodag=4&vilken=-1&manad=1&manad=2`; null when it tells none. */
export function readPattern(query: URLSearchParams): SeriesPattern | null {
  const weekday = Number(query.get('veckodag'))
  const nth = nths.find((each) => each === Number(query.get('vilken')))
  const months = query
    .getAll('manad')
    .map(Number)
    .filter((month) => Number.isInteger(month) && month >= 1 && month <= 12)
  if (![1, 2, 3, 4, 5].includes(weekday) || nth === undefined || months.length === 0) return null
  return { weekday, nth, months }
}
