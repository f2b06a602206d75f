import { startTransition, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Block } from '~/domain/shared/rich-text'
import { formatDateTime } from '~/text/format'
import { Actions, Button, Notice, RichText, TextField } from '~/ui'
import type { FormState } from '../../account/form'
import { formView } from '../../account/form-view'
import { Autosave } from '../../memos/editor/autosave'
import { sendSection } from '../../memos/editor/connection'
import { editorKey } from '../../memos/editor/toolbar'
import type { EditView } from './paragraph-page.server'

type Theirs = { text: string; revision: number; at: string; name: string | null }
type Given = {
  edit: EditView
  /** Null for the first page, which has none. */
  heading: string | null
  address: string
  answer: (FormState & { theirs?: Theirs }) | undefined
}

const browserMemory = (): Storage | null => {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** One text, saved while it is written; a plain form where there is no script. */
export function Editor({ edit, heading, address, answer }: Given) {
  const box = useRef<HTMLTextAreaElement>(null)
  const [autosave, setAutosave] = useState<Autosave | null>(null)
  const { field, value, problem } = formView(answer, 'save')
  const met = answer?.theirs
  const first = useRef(value('text', edit.text))
  const given = useRef({ edit, address, met })
  // The form itself takes the text along: leaving by it loses nothing.
  const sending = useRef(false)
  useEffect(() => {
    const { id, key, text, revision, at, by } = given.current.edit
    const theirs = given.current.met
    const mine = { conflict: { mine: first.current, theirs: theirs as Theirs } }
    const made = new Autosave([{ key, text, revision, at, by, ...(theirs ? mine : {}) }], {
      send: (name, on, typed) => sendSection(given.current.address, { key: name, revision: on, text: typed }),
      backup: browserMemory(),
      place: `minutes:${id}`,
    })
    made.recover()
    const kept = made.state(key)
    if (kept?.recovered && box.current) box.current.value = kept.text
    setAutosave(made)
    const leaving = (event: BeforeUnloadEvent) => {
      if (made.unsaved() && !sending.current) event.preventDefault()
    }
    const hidden = () => document.visibilityState === 'hidden' && void made.flush()
    const back = () => made.retry()
    window.addEventListener('beforeunload', leaving)
    window.addEventListener('online', back)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      made.stop()
      window.removeEventListener('beforeunload', leaving)
      window.removeEventListener('online', back)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [])
  const state = useSyncExternalStore(
    autosave?.subscribe ?? never,
    () => autosave?.state(edit.key),
    () => undefined,
  )
  const theirs = state ? state.theirs : (met ?? null)
  const show = (text: string | null) => {
    if (text !== null && box.current) box.current.value = text
  }
  return (
    <form method="post" className="minutes-editor" onSubmit={() => (sending.current = true)}>
      {problem}
      {heading !== null && <TextField {...field('heading', heading)} label="Rubrik" maxLength={300} />}
      <label htmlFor="text" className="form-label">
        Text
      </label>
      <div className="memo-box">
        <textarea
          ref={box}
          id="text"
          name="text"
          className="memo-text"
          rows={26}
          defaultValue={first.current}
          maxLength={100_000}
          autoComplete="off"
          spellCheck
          aria-describedby="text-hint"
          onInput={(event) => autosave?.typed(edit.key, event.currentTarget.value)}
          onKeyDown={(event) => editorKey(event) && event.preventDefault()}
        />
      </div>
      <p className="form-hint" id="text-hint">
        ## före en rubrik, - före en punkt, &gt; före ett citat, **fet**. {words(state, edit)}
      </p>
      <input type="hidden" name="revision" value={theirs?.revision ?? state?.revision ?? edit.revision} />
      {theirs && (
        <Notice tone="warning" title="Två har skrivit här samtidigt" live>
          <p>
            {theirs.name ?? 'Du själv, i ett annat fönster,'} sparade {formatDateTime(theirs.at)}. Din text
            står kvar i rutan och är inte sparad än.
          </p>
          <pre className="minutes-earlier">{theirs.text}</pre>
          {autosave && (
            <Actions>
              <Button type="button" onClick={() => autosave.keepMine(edit.key)}>
                Behåll min text
              </Button>
              <Button type="button" variant="secondary" onClick={() => show(autosave.takeTheirs(edit.key))}>
                Använd den sparade
              </Button>
            </Actions>
          )}
        </Notice>
      )}
      {state?.status === 'refused' && (
        <Notice tone="danger" title="Inte sparat" live>
          {state.message}
        </Notice>
      )}
      <Actions>
        <Button name="intent" value="save">
          Spara
        </Button>
      </Actions>
      {autosave && <Preview autosave={autosave} name={edit.key} />}
    </form>
  )
}

const never = () => () => undefined

function words(state: ReturnType<Autosave['state']>, edit: EditView): string {
  if (state?.status === 'conflict') return 'Två texter: välj en.'
  if (state?.status === 'refused') return 'Inte sparat.'
  if (state?.status === 'unreachable') return 'Bara sparat i webbläsaren.'
  if (state?.status === 'saving' || state?.status === 'unsaved') return 'Sparas …'
  return edit.revision === 0 && state?.revision === 0
    ? 'Texten är byggd av anteckningarna.'
    : `Sparad ${formatDateTime(state?.at ?? edit.at)}.`
}

/** The text as it will be read, following what is typed. */
function Preview({ autosave, name }: { autosave: Autosave; name: string }) {
  const [blocks, setBlocks] = useState<Block[] | null>(null)
  useEffect(() => {
    let gone = false
    let shown: string | null = null
    const read = async () => {
      const text = autosave.state(name)?.text ?? ''
      if (text === shown) return
      shown = text
      // The part that reads Markdown comes when somebody writes.
      const { minutesBlocks } = await import('~/domain/meetings/minutes/blocks')
      const made = minutesBlocks(text, 1)
      if (!gone) startTransition(() => setBlocks(made))
    }
    void read()
    const watch = setInterval(() => void read(), 500)
    return () => {
      gone = true
      clearInterval(watch)
    }
  }, [autosave, name])
  return (
    <details className="memo-preview" open>
      <summary>Så blir texten</summary>
      <div className="memo-preview-text">{blocks && <RichText blocks={blocks} startLevel={2} />}</div>
    </details>
  )
}
