import { arc } from 'd3-shape'
import { DateText } from '../words/amounts'

/** A meeting or other fixed point of the year. */
export interface WheelEvent {
  id: string
  /** `YYYY-MM-DD` */
  day: string
  label: string
  href?: string
  /** Shown instead of the day, where only the month is known. */
  dayText?: string
}

/** A forum and its days, drawn as a ring of its own. */
export interface WheelRing {
  label: string
  events: readonly WheelEvent[]
}

const months = ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec']
const OUTER = 178
const MONTH = 32
const INNER = 52

const slice = arc<{ from: number; to: number }>()
  .innerRadius(OUTER - MONTH)
  .outerRadius(OUTER)
  .startAngle(({ from }) => from)
  .endAngle(({ to }) => to)

/** How far into its year a day lies, as an angle with January at the top. */
function angleOf(day: string): number {
  const year = Number(day.slice(0, 4))
  const start = Date.UTC(year, 0, 1)
  return ((Date.parse(`${day}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start)) * 2 * Math.PI
}

const round = (value: number) => Math.round(value * 10) / 10
const at = (angle: number, radius: number) => ({
  x: round(Math.sin(angle) * radius),
  y: round(-Math.cos(angle) * radius),
})

/**
 * The year as a wheel (årshjul), January at the top, a ring for each forum from the outside in. The numbers of the
 * wheel are those of the list beside it, so that nothing has to be read from the picture.
 * @param today draws a hand, when it lies in the year
 */
export function YearWheel({
  year,
  rings,
  today,
}: {
  year: number
  rings: readonly WheelRing[]
  today?: string
}) {
  const gap = (OUTER - MONTH - INNER) / Math.max(1, rings.length)
  const all = rings.flatMap((ring, nth) =>
    ring.events.map((event) => ({
      ...event,
      ring: ring.label,
      radius: OUTER - MONTH - gap * (nth + 0.5),
      nth,
    })),
  )
  const numbered = all
    .sort((a, b) => a.day.localeCompare(b.day) || a.nth - b.nth)
    .map((event, index) => ({ ...event, number: index + 1 }))
  const hand = today?.startsWith(String(year)) ? angleOf(today) : undefined
  return (
    <div className="wheel">
      <svg
        className="wheel-picture"
        viewBox="-180 -180 360 360"
        role="img"
        aria-label={`Årshjul ${year}: ${numbered.length} tillfällen i ${rings.length} forum. De räknas upp i listan.`}
      >
        {months.map((name, index) => {
          const from = (index / 12) * 2 * Math.PI
          const to = ((index + 1) / 12) * 2 * Math.PI
          const place = at((from + to) / 2, OUTER - MONTH / 2)
          return (
            <g key={name}>
              <path className="wheel-month" d={slice({ from, to }) ?? ''} />
              <text className="wheel-name" x={place.x} y={place.y} dy="0.35em" textAnchor="middle">
                {name}
              </text>
            </g>
          )
        })}
        {rings.map(({ label }, nth) => (
          <circle key={label} className="wheel-ring" r={round(OUTER - MONTH - gap * (nth + 0.5))} />
        ))}
        {hand !== undefined && (
          <line
            className="wheel-hand"
            x1={at(hand, INNER - 8).x}
            y1={at(hand, INNER - 8).y}
            x2={at(hand, OUTER).x}
            y2={at(hand, OUTER).y}
          />
        )}
        {numbered.map(({ id, day, radius, number, nth }) => {
          const place = at(angleOf(day), radius)
          return (
            <g key={id} className={`wheel-event wheel-event-${(nth % 3) + 1}`}>
              <circle cx={place.x} cy={place.y} r="9.5" />
              <text x={place.x} y={place.y} dy="0.35em" textAnchor="middle">
                {number}
              </text>
            </g>
          )
        })}
        <text className="wheel-year" y="0" dy="0.35em" textAnchor="middle">
          {year}
        </text>
      </svg>
      <ol className="wheel-list">
        {numbered.map(({ id, day, dayText, label, href, ring, number, nth }) => (
          <li key={id}>
            <span className={`wheel-number wheel-number-${(nth % 3) + 1}`} aria-hidden="true">
              {number}
            </span>
            <span>
              {href ? <a href={href}>{label}</a> : label}
              <span className="note">
                {' '}
                {dayText ?? <DateText value={day} short />} · {ring}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
