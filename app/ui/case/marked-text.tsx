import { cutText, type TextRange } from '../words/highlight'

/** A passage of a document and the field whose value was read from it. */
export interface MarkedPassage extends TextRange {
  /** The number that stands both at the passage and at the field. */
  number: number
  /** The id of the field's element. */
  fieldId: string
  /** What the field is called, for those who hear the page. */
  fieldLabel: string
  /** `warning` for what does not add up. */
  tone?: 'found' | 'warning'
}

/**
 * A document's text with found passages marked and numbered. Each leads to its field, and the first passage
 * of a number carries the id `passage-<number>` for the way back. Blank lines separate paragraphs.
 */
export function MarkedText({
  text,
  passages,
  label,
}: {
  text: string
  passages: readonly MarkedPassage[]
  label: string
}) {
  const placed = new Set<number>()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard (WCAG 2.1.1)
    <section className="paper" aria-label={label} tabIndex={0}>
      <div className="paper-text">
        {cutText(
          text,
          passages,
          (part) => part,
          (part, { start, number, fieldId, fieldLabel, tone = 'found' }) => {
            const first = !placed.has(number)
            placed.add(number)
            return (
              <a
                key={start}
                id={first ? `passage-${number}` : undefined}
                className={`passage passage-${tone}`}
                href={`#${fieldId}`}
              >
                {part}
                <sup>
                  <span className="visually-hidden">, till fältet {fieldLabel}, </span>
                  {number}
                </sup>
              </a>
            )
          },
        )}
      </div>
    </section>
  )
}
