import { share } from './chart-frame'

/** One small picture: whom it is about and one value per place along the axis, the same places in every picture. */
export interface SmallMultiple {
  title: string
  /** What the picture says, in a few words. */
  note?: string
  href?: string
  values: readonly number[]
}

const TOP = 18
const ROOM = 68
const TICKS = 18

/**
 * The same small bars for many, on one scale, to compare at a glance: a price effect per department and year. Each
 * picture is named by its title and its figures in words; the table beside has them all.
 * @param ticks what the values stand for, such as years
 */
export function SmallMultiples({
  label,
  ticks,
  pictures,
  format,
}: {
  label: string
  ticks: readonly string[]
  pictures: readonly SmallMultiple[]
  format: (value: number) => string
}) {
  const values = pictures.flatMap((picture) => picture.values)
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const span = high - low || 1
  const y = (value: number) => TOP + ((high - value) / span) * ROOM
  // What hangs below the line has its figure under it.
  const height = TOP + ROOM + TICKS + (low < 0 ? 14 : 0)
  const band = 1 / Math.max(1, ticks.length)
  return (
    <ul className="small-multiples" aria-label={label}>
      {pictures.map(({ title, note, href, values: own }) => {
        const peak = own.reduce(
          (most, value, at) => (Math.abs(value) > Math.abs(own[most] ?? 0) ? at : most),
          0,
        )
        return (
          <li key={title}>
            <p className="small-title">{href ? <a href={href}>{title}</a> : title}</p>
            {note && <p className="small-note">{note}</p>}
            <svg
              className="plot"
              width="100%"
              height={height}
              role="img"
              aria-label={`${title}: ${own.map((value, at) => `${ticks[at]} ${format(value)}`).join(', ')}`}
            >
              {own.map((value, at) => (
                <rect
                  key={ticks[at]}
                  className={value < 0 ? 'series-1' : 'series-2'}
                  x={share(band * (at + 0.14))}
                  width={share(band * 0.72)}
                  y={y(Math.max(0, value))}
                  height={Math.max(value === 0 ? 0 : 1, Math.abs(y(value) - y(0)))}
                />
              ))}
              <line className="axis" x1="0" x2="100%" y1={y(0)} y2={y(0)} />
              {own.some((value) => value !== 0) && (
                <text
                  className="tick"
                  x={share(band * (peak + 0.5))}
                  y={(own[peak] ?? 0) < 0 ? y(own[peak] ?? 0) + 13 : y(own[peak] ?? 0) - 5}
                  textAnchor={anchor(peak, ticks.length)}
                >
                  {format(own[peak] ?? 0)}
                </text>
              )}
              <text className="tick" x={share(band * 0.14)} y={height - 3}>
                {ticks[0]}
              </text>
              {ticks.length > 1 && (
                <text className="tick" x={share(1 - band * 0.14)} y={height - 3} textAnchor="end">
                  {ticks.at(-1)}
                </text>
              )}
            </svg>
          </li>
        )
      })}
    </ul>
  )
}

const anchor = (at: number, count: number): 'start' | 'middle' | 'end' => {
  if (at === 0) return 'start'
  return at === count - 1 ? 'end' : 'middle'
}
