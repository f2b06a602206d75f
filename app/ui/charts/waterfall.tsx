import { share } from './chart-frame'
import { type WaterfallStep, waterfallPlot } from './waterfall-bars'

export type { WaterfallStep } from './waterfall-bars'

/**
 * From one sum to another through what changed it, such as last year's price to this year's. A row per step with its
 * words and its figure, so the bars add nothing that is not read aloud; what raises and what lowers also differ by sign.
 * @param formatSum writes a sum, `formatChange` a signed change
 */
export function Waterfall({
  label,
  steps,
  formatSum,
  formatChange,
}: {
  label: string
  steps: readonly WaterfallStep[]
  formatSum: (value: number) => string
  formatChange: (value: number) => string
}) {
  const { bars, cutAt, zero } = waterfallPlot(steps)
  return (
    <div className="waterfall">
      <ol aria-label={label}>
        {bars.map(({ label: name, value, kind, note, left, width, end }, index) => (
          <li key={name} className={`waterfall-${kind}`}>
            <span className="waterfall-label">
              {name}
              {note && <span className="waterfall-note">{note}</span>}
            </span>
            <span className="waterfall-value">
              {kind === 'change' ? formatChange(value) : formatSum(value)}
            </span>
            <svg className="plot" width="100%" height="30" aria-hidden="true">
              {zero !== null && <line className="axis" x1={share(zero)} x2={share(zero)} y1="0" y2="30" />}
              <rect
                className={kind === 'change' ? (value < 0 ? 'series-1' : 'series-2') : 'series-sum'}
                x={share(left)}
                width={share(Math.max(width, 0.002))}
                y="5"
                height="20"
              />
              {cutAt !== null && kind !== 'change' && (
                <svg x="2.6%" width="14" height="30" overflow="visible" aria-hidden="true">
                  <path className="axis-break" d="M0 27 L5 3 M6 27 L11 3" />
                </svg>
              )}
              {index < bars.length - 1 && (
                <line className="waterfall-link" x1={share(end)} x2={share(end)} y1="25" y2="30" />
              )}
              {index > 0 && kind === 'change' && (
                <line
                  className="waterfall-link"
                  x1={share(bars[index - 1]?.end ?? 0)}
                  x2={share(bars[index - 1]?.end ?? 0)}
                  y1="0"
                  y2="5"
                />
              )}
            </svg>
          </li>
        ))}
      </ol>
      {cutAt !== null && (
        <p className="note">Axeln börjar inte vid noll, för att ändringarna ska synas. Brottet visar det.</p>
      )}
    </div>
  )
}
