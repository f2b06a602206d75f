import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { textMark } from '~/domain/memos/text-mark'
import { formatShortDate, inStockholm } from '~/text/format'
import { Icon } from '~/ui'
import type { MemoAnswer } from '../memo-action.server'
import type { MemoPage, SectionView } from '../memo-page.server'
import { Comments } from '../comments'
import type { Autosave, SectionState } from './autosave'
import { ConflictBox, type ConflictChoice } from './conflict-box'
import { FetchCalculation } from './fetch-calculation'
import { Preview } from './preview'
import { editorKey, Toolbar } from './toolbar'
import { useSectionState } from './use-autosave'

/** Where a text box can be reached from outside: to show what another person saved. */
export type Boxes = Map<string, HTMLTextAreaElement>

type Given = {
  section: SectionView
  page: MemoPage
  answer: MemoAnswer | undefined
  autosave: Autosave | null
  boxes: Boxes
  /** Alone on the page: the preview is open from the start. */
  alone: boolean
}

/** One section: its box with tools and preview, and beside it what it should say and what others say of it. */
export const SectionRow = memo(function SectionRow({ section, page, answer, autosave, boxes, alone }: Given) {
  const { key, heading, required, hint, guidance } = section
  const box = useRef<HTMLTextAreaElement>(null)
  const state = useSectionState(autosave, key)
  const met = answer?.conflicts.find((conflict) => conflict.key === key)
  const sent = answer?.values[`text:${key}`]
  const first = useRef(met?.mine ?? sent ?? section.text)
  const theirs = state ? state.theirs : (met?.theirs ?? null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    boxes.set(key, element)
    // The browser may have kept what was typed before the page was ready.
    if (autosave && element.value !== section.text) autosave.typed(key, element.value)
    return () => void boxes.delete(key)
  }, [boxes, key, autosave, section.text])

  const show = (text: string) => {
    if (box.current) box.current.value = text
  }
  const choose = (choice: ConflictChoice) => {
    if (!autosave || !theirs || !box.current) return
    if (choice === 'theirs') show(autosave.takeTheirs(key) ?? box.current.value)
    else if (choice === 'mine') autosave.keepMine(key)
    else {
      const both = `${box.current.value.trimEnd()}\n\n${theirs.text}`
      show(both)
      autosave.keepMine(key, both)
    }
    box.current.focus()
  }
  const keyed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (editorKey(event)) event.preventDefault()
  }
  const rows = Math.min(
    26,
    Math.max(alone ? 14 : 6, Math.ceil(section.text.length / 70) + lines(section.text)),
  )
  const revision = theirs?.revision ?? state?.revision ?? section.revision
  const mark = theirs ? textMark(theirs.text) : state ? textMark(state.savedText) : section.mark
  return (
    <section className="memo-section" id={`avsnitt-${key}`} aria-labelledby={`rubrik-${key}`}>
      <div className="memo-write">
        <div className="memo-section-head">
          <h2 id={`rubrik-${key}`}>
            <label htmlFor={`text-${key}`}>{heading}</label>
            {!required && <span className="optional"> (valfritt)</span>}
          </h2>
          <SectionStatus section={section} state={state} today={page.today} />
        </div>
        {hint && (
          <p className="form-hint" id={`hint-${key}`}>
            {hint}
          </p>
        )}
        <div className="memo-box">
          <div className="memo-tools-place">
            {autosave && <Toolbar box={box} label={heading} fields={page.fields} />}
          </div>
          <textarea
            ref={box}
            className="memo-text"
            id={`text-${key}`}
            name={`text:${key}`}
            form="memo"
            rows={rows}
            defaultValue={first.current}
            aria-describedby={hint ? `hint-${key}` : undefined}
            maxLength={100_000}
            // A browser that puts back an old text on reload would pass it off as newly typed.
            autoComplete="off"
            spellCheck
            onInput={(event) => autosave?.typed(key, event.currentTarget.value)}
            onKeyDown={keyed}
          />
        </div>
        <input type="hidden" form="memo" name={`revision:${key}`} value={revision} />
        <input type="hidden" form="memo" name={`mark:${key}`} value={mark} />
        {section.holdsCalculation && <FetchCalculation page={page} section={key} />}
        {theirs && (
          <ConflictBox theirs={theirs} sectionKey={key} heading={heading} choose={autosave ? choose : null} />
        )}
        {state?.status === 'refused' && (
          <p className="form-error" role="alert">
            <Icon name="danger" />
            <span>{state.message}</span>
          </p>
        )}
        {autosave && <SectionPreview autosave={autosave} section={section} page={page} alone={alone} />}
      </div>
      <div className="memo-beside">
        {guidance && <Guidance html={guidance} heading={heading} />}
        <Comments page={page} answer={answer} section={key} heading={heading} />
      </div>
    </section>
  )
})

const lines = (text: string) => text.split('\n').length + 1

function SectionPreview({
  autosave,
  section,
  page,
  alone,
}: {
  autosave: Autosave
  section: SectionView
  page: MemoPage
  alone: boolean
}) {
  // Fields say nothing by themselves: what they stand for is shown from the start.
  const [open, setOpen] = useState(alone || section.text.includes('{{'))
  return (
    <details className="memo-preview" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Så blir texten</summary>
      <div className="memo-preview-text">
        <Preview autosave={autosave} section={section} values={page.values} open={open} />
      </div>
    </details>
  )
}

/** Guidance of the template: open where there is room beside the box, one line on a phone. */
function Guidance({ html, heading }: { html: string; heading: string }) {
  const [open, setOpen] = useState(true)
  useEffect(() => setOpen(window.matchMedia('(min-width: 62rem)').matches), [])
  return (
    <details className="memo-guidance" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Vägledning<span className="visually-hidden"> för {heading}</span>
      </summary>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML comes from the installation's own template files */}
      <div className="memo-guidance-text" dangerouslySetInnerHTML={{ __html: html }} />
    </details>
  )
}

/** Who saved the section last, and how it stands with one's own text. */
function SectionStatus({
  section,
  state,
  today,
}: {
  section: SectionView
  state: SectionState | undefined
  today: string
}) {
  const revision = state?.revision ?? section.revision
  const by = state ? state.by : section.by
  const at = state?.at ?? section.at
  return <p className="memo-section-status">{sectionWords(state, revision, by, at, today)}</p>
}

function sectionWords(
  state: SectionState | undefined,
  revision: number,
  by: string | null,
  at: string,
  today: string,
): string {
  if (state?.status === 'conflict') return 'Två texter, välj'
  if (state?.status === 'refused') return 'Inte sparat'
  if (state?.status === 'unreachable') return 'Bara i webbläsaren'
  if (state?.status === 'saving' || state?.status === 'unsaved') return 'Sparas …'
  if (revision === 0) return ''
  const { day, time } = inStockholm(at)
  return `${by ?? 'Du'} sparade ${day === today ? '' : `${formatShortDate(day)} `}${time}`
}
