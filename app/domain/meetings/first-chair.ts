import { type Day, daysBetween } from '../shared/day'

/** A time in the council's service; days YYYY-MM-DD, null where it is not known when it began, or it goes on. */
export type Service = { personId: string; from: Day | null; to: Day | null }

/**
 * MAND-07: who leads the first meeting of a council until it has chosen its presidium: of those who sit, the one who has
 * served longest in all by `day`. Posts held at once count once; a time whose beginning is unknown counts for nothing. The
 * first of `sitting` at equal time; null when nobody sits.
 */
export function longestServing(
  sitting: readonly string[],
  services: readonly Service[],
  day: Day,
): string | null {
  const served = sitting.map((personId) => ({
    personId,
    days: daysServed(
      services.filter((service) => service.personId === personId),
      day,
    ),
  }))
  return served.toSorted((a, b) => b.days - a.days)[0]?.personId ?? null
}

function daysServed(services: readonly Service[], day: Day): number {
  const times = services
    .flatMap(({ from, to }) =>
      from === null || from > day ? [] : [{ from, to: to === null || to > day ? day : to }],
    )
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  let days = 0
  let counted = ''
  for (const { from, to } of times) {
    const start = from > counted ? from : counted
    if (to > start) days += daysBetween(start, to)
    if (to > counted) counted = to
  }
  return days
}
