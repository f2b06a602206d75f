import type { MouseEvent } from 'react'
import { type Doing, doingsFor, isMain } from './doings'
import { addressOf, useRun } from './run-context'

/** What can be noted on the item, as big targets with their keys. */
export function ActionBar() {
  const run = useRun()
  const { item, doing, go, model, ledger } = run
  const all = doingsFor(item?.kind ?? null)
  const show = (event: MouseEvent, key: string) => {
    if (!ledger || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    go(item?.id ?? null, doing === key ? null : key)
  }
  const link = ({ key, letter, label }: Doing) => (
    <li key={key}>
      <a
        href={`${addressOf(model.here, item?.id ?? null, key)}#gor`}
        aria-current={doing === key ? 'true' : undefined}
        onClick={(event) => show(event, key)}
      >
        {label}{' '}
        {ledger && (
          <span className="key" aria-hidden="true">
            {letter.toUpperCase()}
          </span>
        )}
      </a>
    </li>
  )
  const kind = item?.kind ?? null
  const first = all.filter((each) => isMain(each, kind))
  const rest = all.filter((each) => !isMain(each, kind))
  return (
    <nav className="run-actions" aria-label="Anteckna">
      <ul className="run-actions-main">{first.map(link)}</ul>
      <details className="run-actions-more" open={rest.some(({ key }) => key === doing) || undefined}>
        <summary>Mer att anteckna</summary>
        <ul>{rest.map(link)}</ul>
      </details>
    </nav>
  )
}
