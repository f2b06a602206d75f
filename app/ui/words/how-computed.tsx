import { type ReactNode, useId } from 'react'
import type { Derivation } from '~/text/economy/derivation'
import { Money } from './amounts'

/** How a figure came about: what it is, the rule, the rule with figures, what went in and where it was rounded. */
export function HowComputed({ derivation }: { derivation: Derivation }) {
  const { title, result, formula, lines, inputs = [], rounding } = derivation
  return (
    <div className="how-computed">
      <p className="how-title">
        <span>{title}</span> <strong className="figure">{result}</strong>
      </p>
      {formula && <p className="how-formula">{formula}</p>}
      {lines.map((line) => (
        <p className="how-line" key={line}>
          {line}
        </p>
      ))}
      {inputs.length > 0 && (
        <dl className="how-inputs">
          {inputs.map(({ term, value, source, href }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                {value}
                {source && <span className="note"> {href ? <a href={href}>{source}</a> : source}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {rounding && <p className="how-rounding note">{rounding}</p>}
    </div>
  )
}

/**
 * A figure that tells how it came about when it is pressed; it stands in a cell or a block, never in running text. The
 * browser shows the panel by itself, with the keyboard and without script; Escape or a press elsewhere closes it.
 */
export function Computed({ derivation, children }: { derivation: Derivation; children: ReactNode }) {
  const id = useId()
  return (
    <>
      <button type="button" className="computed-figure" {...opens(id)}>
        {children}
        <span className="visually-hidden">, så räknades det</span>
      </button>
      <section id={id} className="computed-panel" {...popover} aria-label="Så räknades det">
        <div className="computed-head">
          <span>Så räknades det</span>
          <button type="button" className="computed-close" {...opens(id)}>
            Stäng
          </button>
        </div>
        <HowComputed derivation={derivation} />
      </section>
    </>
  )
}

/** An amount in öre, shown in kronor without unit, that tells how it came about. */
export const ComputedMoney = ({ ore, derivation }: { ore: number; derivation?: Derivation }) =>
  derivation ? (
    <Computed derivation={derivation}>
      <Money ore={ore} bare />
    </Computed>
  ) : (
    <Money ore={ore} bare />
  )

/* React 18 passes these through to the browser but has no types for them. */
const popover: object = { popover: 'auto' }
const opens = (id: string): object => ({ popovertarget: id })
