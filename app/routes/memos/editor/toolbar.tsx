import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import { fieldMark, type MemoField, memoFields } from '~/domain/memos/fields'
import {
  block,
  type Chosen,
  type Edit,
  emptyTable,
  link,
  nextItem,
  prefixLines,
  surround,
  words,
} from './text-edits'

type Box = RefObject<HTMLTextAreaElement>
export type FieldChoice = { field: MemoField; label: string; value: string }

const tools: { name: string; face: string; label: string; keys?: string; edit: (chosen: Chosen) => Edit }[] =
  [
    { name: 'bold', face: 'F', label: 'Fet', keys: 'Control+B', edit: (c) => surround(c, '**', 'fet text') },
    {
      name: 'italic',
      face: 'K',
      label: 'Kursiv',
      keys: 'Control+I',
      edit: (c) => surround(c, '*', 'kursiv text'),
    },
    { name: 'heading', face: 'Rubrik', label: 'Underrubrik', edit: (c) => prefixLines(c, 'heading') },
    {
      name: 'bullets',
      face: 'Punkter',
      label: 'Punktlista',
      keys: 'Control+Shift+8',
      edit: (c) => prefixLines(c, 'bullets'),
    },
    {
      name: 'numbers',
      face: 'Nummer',
      label: 'Numrerad lista',
      keys: 'Control+Shift+7',
      edit: (c) => prefixLines(c, 'numbers'),
    },
    { name: 'link', face: 'Länk', label: 'Länk', keys: 'Control+K', edit: link },
    { name: 'table', face: 'Tabell', label: 'Tabell', edit: (c) => block(c, emptyTable) },
  ]

const chosenIn = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Chosen => ({
  text: value,
  from: selectionStart,
  to: selectionEnd,
})

/** Makes the change as if it was typed, so that the browser's own undo takes it back. */
export function apply(box: HTMLTextAreaElement, { from, to, insert, chosen }: Edit): void {
  box.focus()
  box.setSelectionRange(from, to)
  const typed =
    insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert)
  if (!typed) {
    box.setRangeText(insert, from, to, 'end')
    box.dispatchEvent(new Event('input', { bubbles: true }))
  }
  box.setSelectionRange(...chosen)
}

const shortcuts: Record<string, string> = { b: 'bold', i: 'italic', k: 'link' }

/** Keys of the editor. True when the key was one of them. */
export function editorKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const box = event.currentTarget
  const { key, ctrlKey, metaKey, shiftKey, altKey, code } = event
  if (key === 'Enter' && !ctrlKey && !metaKey && !shiftKey && !altKey && !event.nativeEvent.isComposing) {
    const item = nextItem(chosenIn(box))
    if (item === null) return false
    apply(box, item)
    return true
  }
  if (!(ctrlKey || metaKey) || altKey) return false
  const name = shiftKey ? { Digit7: 'numbers', Digit8: 'bullets' }[code] : shortcuts[key.toLowerCase()]
  const tool = tools.find((each) => each.name === name)
  if (!tool) return false
  apply(box, tool.edit(chosenIn(box)))
  return true
}

/** Tools for one text: one stop for the Tab key, arrows between them. */
export function Toolbar({ box, label, fields }: { box: Box; label: string; fields: FieldChoice[] }) {
  const bar = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const panel = useId()
  const last = tools.length

  const walk = (event: KeyboardEvent) => {
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    setAt(to)
    bar.current?.querySelectorAll('button')[to]?.focus()
  }
  const insert = (field: MemoField) => {
    setOpen(false)
    if (!box.current) return
    const chosen = chosenIn(box.current)
    const mark = fieldMark(field)
    apply(box.current, memoFields[field] === 'block' ? block(chosen, mark) : words(chosen, mark))
  }
  return (
    <div className="memo-tools">
      <div
        className="memo-toolbar"
        role="toolbar"
        aria-label={`Verktyg för ${label}`}
        ref={bar}
        onKeyDown={walk}
      >
        {tools.map(({ name, face, label: does, keys, edit }, index) => (
          <button
            key={name}
            type="button"
            className={`memo-tool memo-tool-${name}`}
            tabIndex={index === at ? 0 : -1}
            aria-label={face.length === 1 ? does : undefined}
            aria-keyshortcuts={keys}
            title={does}
            onFocus={() => setAt(index)}
            onClick={() => box.current && apply(box.current, edit(chosenIn(box.current)))}
          >
            {face}
          </button>
        ))}
        <button
          type="button"
          className="memo-tool memo-tool-field"
          tabIndex={at === last ? 0 : -1}
          aria-expanded={open}
          aria-controls={panel}
          onFocus={() => setAt(last)}
          onClick={() => setOpen(!open)}
        >
          Infoga fält
        </button>
      </div>
      <ul className="memo-fields" id={panel} hidden={!open}>
        {fields.map(({ field, label: name, value }) => (
          <li key={field}>
            <button
              type="button"
              onClick={() => insert(field)}
              onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
            >
              <span className="memo-field-name">{name}</span>
              <span className="memo-field-value">{value === '' ? 'saknas på ärendet' : value}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
