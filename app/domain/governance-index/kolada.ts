import type { DefinedIndicator } from './definition'
import type { ObservationState } from './types'

/** A row of Kolada's v3 answer: the total of an indicator, a municipality and a year; null when withheld or missing. */
export type KoladaValue = { kpi: string; municipality: string; year: number; value: number | null }

export type KoladaObservation = {
  subject: string
  indicator: string
  year: number
  value: number | null
  status: ObservationState
  note: string
}

/**
 * What the values of Kolada are to the index (index.md 8 and 9). Several make one only when each is there for the year;
 * in a mean, a question that was not asked counts as no when another was answered no (its head question).
 */
export function koladaObservations(
  values: readonly KoladaValue[],
  indicators: readonly DefinedIndicator[],
): KoladaObservation[] {
  const found = new Map(values.map((each) => [keyOf(each.kpi, each.municipality, each.year), each]))
  const places = [
    ...new Map(
      values.map(({ municipality, year }) => [`${municipality} ${year}`, { municipality, year }]),
    ).values(),
  ]
  return indicators.flatMap(({ id, kolada }) =>
    kolada
      ? places.flatMap(({ municipality, year }) => {
          const rows = kolada.ids.map((kpi) => found.get(keyOf(kpi, municipality, year)))
          if (!rows.some(Boolean)) return []
          const value = combined(
            rows.map((row) => row?.value ?? null),
            kolada,
          )
          const status = value === null ? ('missing' as const) : ('ok' as const)
          const note = `Kolada ${kolada.ids.join(', ')}`
          return [{ subject: municipality, indicator: id, year, value, status, note }]
        })
      : [],
  )
}

const keyOf = (kpi: string, municipality: string, year: number) => `${kpi} ${municipality} ${year}`

function combined(
  values: readonly (number | null)[],
  { combine, factor }: NonNullable<DefinedIndicator['kolada']>,
): number | null {
  const asked = combine === 'mean' && values.includes(0) ? values.map((value) => value ?? 0) : values
  const known = asked.filter((value): value is number => value !== null)
  if (known.length < asked.length) return null
  const [first = 0, second = 0] = known
  const sum = known.reduce((total, value) => total + value, 0)
  if (combine === 'quotient') return second === 0 ? null : tidy((first / second) * factor)
  return tidy((combine === 'mean' ? sum / known.length : sum) * factor)
}

/** As many decimals as are kept of a value. */
const tidy = (value: number): number => Number(value.toFixed(6))
