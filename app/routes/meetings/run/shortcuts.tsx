import { useEffect, useState } from 'react'
import { doingsFor } from './doings'
import { useRun } from './run-context'

const place = 'radslag:kortkommandon'

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches('textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=button])') ||
    target.isContentEditable)

/** One key for each thing to note, shown on its button. They can be turned off (WCAG 2.1.4). */
export function Shortcuts() {
  const { item, doing, go, ledger } = useRun()
  const [on, setOn] = useState(true)
  const [open, setOpen] = useState(false)
  useEffect(() => setOn(window.localStorage.getItem(place) !== 'av'), [])
  useEffect(() => {
    if (!ledger) return
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (event.key === 'Escape' && doing) return go(item?.id ?? null, null)
      if (!on || typing(event.target)) return
      if (event.target instanceof HTMLElement && event.target.closest('[data-keys=own]')) return
      if (event.key === '?') {
        event.preventDefault()
        return setOpen((was) => !was)
      }
      const key = event.key.toLowerCase()
      if (key === 'n') {
        const next = document.getElementById('nasta')
        if (next instanceof HTMLButtonElement) next.click()
        return
      }
      const wanted = doingsFor(item?.kind ?? null).find(({ letter }) => letter === key)
      if (!wanted) return
      event.preventDefault()
      go(item?.id ?? null, doing === wanted.key ? null : wanted.key)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [ledger, on, item, doing, go])
  if (!ledger) return null
  const turn = () => {
    setOn(!on)
    window.localStorage.setItem(place, on ? 'av' : 'pa')
  }
  return (
    <details className="run-help" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Kortkommandon{' '}
        <span className="key" aria-hidden="true">
          ?
        </span>
      </summary>
      <ul>
        {doingsFor(item?.kind ?? null).map(({ key, letter, label }) => (
          <li key={key}>
            <kbd>{letter.toUpperCase()}</kbd> {label}
          </li>
        ))}
        <li>
          <kbd>N</kbd> Nästa punkt
        </li>
        <li>
          <kbd>Esc</kbd> Stäng formuläret
        </li>
        <li>
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> Anteckna
        </li>
      </ul>
      <button type="button" className="link-button" onClick={turn}>
        {on ? 'Stäng av kortkommandon' : 'Slå på kortkommandon'}
      </button>
    </details>
  )
}
