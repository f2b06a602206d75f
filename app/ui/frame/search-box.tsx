import { useEffect, useRef } from 'react'
import { Icon } from '../words/icon'

const writable = 'input, textarea, select, [contenteditable]'

/** The search of the header. `/` moves the focus here once the page's script has arrived. */
export function SearchBox({ action, query, label }: { action: string; query?: string; label: string }) {
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const target = event.target
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (target instanceof Element && target.closest(writable)) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [])

  return (
    <search className="search-place">
      <form className="search" action={action} method="get">
        <label className="visually-hidden" htmlFor="sok">
          {label}
        </label>
        <input
          ref={field}
          id="sok"
          className="search-field"
          type="search"
          name="q"
          defaultValue={query}
          placeholder={label}
          aria-keyshortcuts="/"
          autoComplete="off"
        />
        <span className="search-key" aria-hidden="true">
          /
        </span>
        <button className="search-button" type="submit" aria-label="Sök">
          <Icon name="search" />
        </button>
      </form>
    </search>
  )
}
