import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Autosave } from '../memos/editor/autosave'
import { sendSection } from '../memos/editor/connection'
import { Button, DateText, Notice } from '~/ui'

type Line = {
  id: string
  notes: string | null
  revision: number
  savedAt: string | null
  savedBy: string | null
}

function browserMemory(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    return null
  }
}

/** One autosave for the life of the page; null until the page is in the browser. */
export function useNotes(lines: readonly Line[], address: string): Autosave | null {
  const [autosave, setAutosave] = useState<Autosave | null>(null)
  const first = useRef(lines)
  useEffect(() => {
    const made = new Autosave(
      first.current.map(({ id, notes, revision, savedAt, savedBy }) => ({
        ...{ key: id, text: notes ?? '', revision, at: savedAt ?? '', by: savedBy },
      })),
      {
        send: (key, revision, text) => sendSection(address, { key, revision, text }),
        backup: browserMemory(),
        place: `forum:${address}`,
      },
    )
    made.recover()
    setAutosave(made)
    const back = () => made.retry()
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('online', back)
      made.stop()
    }
  }, [address])
  return autosave
}

const never = () => () => undefined

const words = {
  saved: 'Sparat.',
  unsaved: 'Sparas strax …',
  saving: 'Sparar …',
  unreachable: 'Ingen kontakt. Texten finns i webbläsaren och skickas när kontakten är tillbaka.',
  conflict: 'Inte sparat: någon annan har skrivit här.',
  refused: 'Inte sparat.',
} as const

/**
 * What is noted on a line: saved while it is written where the browser runs scripts, otherwise with the button. When
 * two have written at once both texts stand until one is chosen.
 */
export function NotesBox({
  line,
  autosave,
  theirs,
  typed,
}: {
  line: Line & { title: string }
  autosave: Autosave | null
  /** From a form that met another's text. */
  theirs: { text: string; revision: number; name: string | null } | null
  typed: string | undefined
}) {
  const box = useRef<HTMLTextAreaElement>(null)
  const state = useSyncExternalStore(
    autosave?.subscribe ?? never,
    () => autosave?.state(line.id),
    () => undefined,
  )
  const other = state?.theirs ?? theirs
  const show = (text: string | null) => {
    if (box.current && text !== null) box.current.value = text
  }
  return (
    <form method="post">
      <input type="hidden" name="lineId" value={line.id} />
      <input type="hidden" name="revision" value={theirs?.revision ?? state?.revision ?? line.revision} />
      <label htmlFor={`notes-${line.id}`}>Anteckning</label>
      <textarea
        ref={box}
        id={`notes-${line.id}`}
        name="text"
        className="ds-input"
        rows={3}
        defaultValue={typed ?? line.notes ?? ''}
        onChange={(event) => autosave?.typed(line.id, event.currentTarget.value)}
      />
      {other && (
        <Notice tone="warning" title="Två har skrivit här samtidigt" live>
          <p>
            {other.name ?? 'Någon annan'} sparade den här texten. Din står kvar i rutan och är inte sparad.
          </p>
          <p className="forum-notes">{other.text}</p>
          {state?.theirs && (
            <div className="actions">
              <Button type="button" onClick={() => autosave?.keepMine(line.id)}>
                Behåll min text
              </Button>
              <Button
                type="button"
                variant="secondary"
                onClick={() => show(autosave?.takeTheirs(line.id) ?? null)}
              >
                Använd den sparade
              </Button>
              <Button
                type="button"
                variant="secondary"
                onClick={() => {
                  const both = `${state.text}\n\n${other.text}`
                  show(both)
                  autosave?.keepMine(line.id, both)
                }}
              >
                Lägg den sparade efter min
              </Button>
            </div>
          )}
        </Notice>
      )}
      {state ? (
        <p className="forum-saved" role="status">
          {state.status === 'saved' && !state.savedText
            ? ''
            : `${words[state.status]}${state.message ? ` ${state.message}` : ''}`}
          {state.status === 'saved' && state.savedText && state.at && (
            <>
              {' '}
              <DateText value={state.at} />
              {state.by && ` av ${state.by}`}
            </>
          )}
        </p>
      ) : (
        <div className="actions">
          <Button variant="secondary" name="intent" value="notes">
            {theirs ? 'Spara min text' : 'Spara anteckningen'}
          </Button>
        </div>
      )}
    </form>
  )
}
