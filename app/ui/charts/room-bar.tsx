import { share } from './chart-frame'

/**
 * A whole as one thin bar: what is taken of it, what is asked for and what remains. What is taken beyond the whole runs
 * past its limit, which is drawn.
 * @param label says the same in words
 */
export function RoomBar({
  label,
  total,
  taken,
  asked = 0,
}: {
  label: string
  total: number
  taken: number
  asked?: number
}) {
  const end = Math.max(0, taken) + Math.max(0, asked)
  const span = Math.max(total, end, 1)
  const whole = Math.max(0, total)
  const within = Math.min(Math.max(0, taken), whole)
  return (
    <svg className="plot room-bar" width="100%" height="18" role="img" aria-label={label}>
      <rect className="series-rest" x="0" y="3" width={share(whole / span)} height="12" />
      <rect className="series-1" x="0" y="3" width={share(within / span)} height="12" />
      {taken > whole && (
        <rect
          className="series-over"
          x={share(whole / span)}
          y="3"
          width={share((taken - whole) / span)}
          height="12"
        />
      )}
      {asked > 0 && (
        <rect
          className="room-asked"
          x={share(Math.max(0, taken) / span)}
          y="4"
          width={share(asked / span)}
          height="10"
        />
      )}
      {end > whole && (
        <line className="limit" x1={share(whole / span)} x2={share(whole / span)} y1="0" y2="18" />
      )}
    </svg>
  )
}
