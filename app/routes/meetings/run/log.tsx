import type { ReactNode } from 'react'
import type { Entry } from '~/domain/meetings/record/entries'
import { entryLine } from '~/text/meetings/run'
import { inStockholm } from '~/text/format'
import { NoteForm } from './note-form'
import { nameIn, useRun } from './run-context'
import { Warnings } from './status-bar'

const quiet: readonly Entry['kind'][] = ['struck', 'item_started', 'item_ended']
const moves: readonly Entry['kind'][] = ['opened', 'adjourned', 'resumed', 'closed']

/** What has been noted, in order, each with a way to strike it. What is struck stays in the log, crossed out. */
export function Log({
  of,
  title,
  folded = false,
}: {
  of: (entry: Entry) => boolean
  title: string
  /** Long and seldom read: shown when asked for. */
  folded?: boolean
}) {
  const run = useRun()
  const { entries, state, model } = run
  const struck = new Set(entries.flatMap((entry) => (entry.kind === 'struck' ? [entry.data.entryId] : [])))
  const waiting = new Set(state.queued.map(({ id }) => id))
  const shown = entries
    .filter((entry) => !quiet.includes(entry.kind) && of(entry))
    .toSorted((a, b) => (a.happenedAt < b.happenedAt ? -1 : 1))
  if (shown.length === 0) return null
  return (
    <section className="run-log" aria-label={title}>
      {!folded && <h3>{title}</h3>}
      <Warnings of={new Set(shown.map(({ id }) => id))} />
      <Fold title={folded ? `${title} (${shown.length})` : null}>
        {shown.map((entry) => {
          const { label, text } = entryLine(entry, nameIn(run))
          const gone = struck.has(entry.id)
          return (
            <li key={entry.id} className={gone ? 'struck' : undefined}>
              <time dateTime={entry.happenedAt}>{inStockholm(entry.happenedAt).time}</time>
              <p>
                {gone ? (
                  <del>
                    <strong>{label}</strong> {text}
                  </del>
                ) : (
                  <>
                    <strong>{label}</strong> {text}
                  </>
                )}
                {waiting.has(entry.id) && <span className="note"> Väntar på att skickas</span>}
              </p>
              {!gone && model.runs && !moves.includes(entry.kind) && (
                <NoteForm what="struck" done={() => undefined}>
                  <input type="hidden" name="entry" value={entry.id} />
                  <button type="submit" className="link-button">
                    Stryk<span className="visually-hidden"> {label}</span>
                  </button>
                </NoteForm>
              )}
            </li>
          )
        })}
      </Fold>
    </section>
  )
}

function Fold({ title, children }: { title: string | null; children: ReactNode }) {
  if (title === null) return <ol>{children}</ol>
  return (
    <details className="run-sub">
      <summary>{title}</summary>
      <ol>{children}</ol>
    </details>
  )
}
