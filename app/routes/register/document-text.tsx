import type { DocumentView } from './proposal-view'

/** The document's text with what was read from it marked and numbered; each passage leads to its field. */
export function DocumentText({ view, label }: { view: DocumentView; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard (WCAG 2.1.1)
    <section className="paper" aria-label={label} tabIndex={0}>
      {view.pages.map((pieces, page) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a document do not change
        <div className="paper-page" key={page}>
          {view.pages.length > 1 && <p className="paper-number">Sida {page + 1}</p>}
          <div className="paper-text">
            {pieces.map(({ text, mark }, at) =>
              mark ? (
                <a
                  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a page do not change
                  key={at}
                  id={mark.id}
                  className={mark.warning ? 'passage passage-warning' : 'passage'}
                  href={`#${mark.fieldId}`}
                >
                  {text}
                  {!mark.goesOn && (
                    <sup>
                      <span className="visually-hidden">, till fältet {mark.label}, </span>
                      {mark.number}
                    </sup>
                  )}
                </a>
              ) : (
                text
              ),
            )}
          </div>
        </div>
      ))}
      {view.shortened && (
        <p className="note">Handlingen är lång. Här visas det som lästes av, med text omkring.</p>
      )}
    </section>
  )
}
