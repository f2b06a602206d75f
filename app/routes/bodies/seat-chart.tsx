import type { PartySeats } from '~/domain/meetings/composition'
import { seatsInWords } from '~/text/bodies'

/** Around the outermost seats, so that none is cut. */
const MARGIN = 20
const LARGEST = 180
/** Along a row from one seat to the next, while there is room. */
const SPACING = 40

/** The most seats that fit in so many rows and still show their letters. */
const rowsFor = (seats: number) => (seats <= 7 ? 1 : seats <= 17 ? 2 : seats <= 31 ? 3 : seats <= 57 ? 4 : 6)

type Place = { x: number; y: number; angle: number }

/** Places of a half circle that is as large as its seats need, from left to right. */
function placesOf(seats: number): { places: Place[]; radius: number; outer: number } {
  const rows = rowsFor(seats)
  const step = rows === 1 ? 0 : Math.min(36, 120 / (rows - 1))
  const middle = (SPACING * seats) / rows / Math.PI
  const outer = Math.max(SPACING, Math.min(LARGEST, middle + (step * (rows - 1)) / 2))
  const radii = Array.from({ length: rows }, (_, row) => outer - row * step)
  const whole = radii.reduce((sum, radius) => sum + radius, 0)
  const counts = radii.map((radius) => Math.floor((seats * radius) / whole))
  for (let left = seats - counts.reduce((sum, count) => sum + count, 0), row = 0; left > 0; left--, row++)
    counts[row % rows] = (counts[row % rows] ?? 0) + 1
  const places = radii.flatMap((radius, row) => {
    const count = counts[row] ?? 0
    return Array.from({ length: count }, (_, at) => {
      const angle = count === 1 ? Math.PI / 2 : Math.PI * (1 - at / (count - 1))
      const of = (value: number) => Math.round(value * 10) / 10
      return {
        x: of(outer + MARGIN + radius * Math.cos(angle)),
        y: of(outer + MARGIN - radius * Math.sin(angle)),
        angle,
      }
    })
  })
  const nearest = Math.min(
    step || 60,
    ...radii.map((radius, row) => (Math.PI * radius) / Math.max(1, (counts[row] ?? 1) - 1)),
  )
  return { places: places.toSorted((a, b) => b.angle - a.angle), radius: Math.min(17, nearest * 0.46), outer }
}

/** Every seat of a body as a dot with its party's letters; the table beside says the same in figures. */
export function SeatChart({ byParty, vacant }: { byParty: readonly PartySeats[]; vacant: number }) {
  const parties = byParty.flatMap(({ party, seats }) => Array<string>(seats).fill(party ?? ''))
  const all = [...parties, ...Array<null>(vacant).fill(null)]
  const { places, radius, outer } = placesOf(all.length)
  const width = 2 * (outer + MARGIN)
  const size = Math.min(12, radius * 0.95)
  return (
    <svg
      className="seats"
      viewBox={`0 0 ${width} ${outer + 2 * MARGIN}`}
      width={width * 1.35}
      role="img"
      aria-label={seatsInWords(byParty, vacant)}
    >
      {places.map(({ x, y }, at) => {
        const party = all[at]
        const letters = party === '-' ? '–' : (party ?? '').slice(0, 3)
        return (
          <g key={`${x} ${y}`} className={`seat ${party === null ? 'vacant' : `party-${party || 'none'}`}`}>
            <circle cx={x} cy={y} r={radius} />
            {letters && (
              <text
                x={x}
                y={y}
                dy="0.36em"
                textAnchor="middle"
                fontSize={letters.length > 2 ? size * 0.78 : size}
              >
                {letters}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
