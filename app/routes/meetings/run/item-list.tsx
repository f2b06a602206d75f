import { type MouseEvent, useEffect, useRef } from 'react'
import { endingText } from '~/text/meetings/run'
import { Icon } from '~/ui'
import { addressOf, useRun } from './run-context'

/** The agenda at the side: where the meeting is, what is done and how, what is left. */
export function ItemList() {
  const { model, record, item, go } = useRun()
  const list = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows when another item is shown
  useEffect(() => {
    const box = list.current
    const shown = box?.querySelector<HTMLElement>('[aria-current]')
    if (box && shown) box.scrollTop = shown.offsetTop - box.offsetTop - box.clientHeight / 3
  }, [item?.id])
  const show = (event: MouseEvent, id: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    go(id)
  }
  return (
    <nav className="run-items" aria-label="Punkter">
      <ol ref={list}>
        {model.items.map((each) => {
          const told = record.items.get(each.id)
          const running = record.currentItemId === each.id
          const state = each.withdrawn
            ? 'Utgår'
            : running
              ? 'Pågår'
              : told?.decision
                ? endingText[told.decision.ending]
                : told?.ended
                  ? 'Klar'
                  : told?.started
                    ? 'Påbörjad'
                    : ''
          return (
            <li key={each.id} className={running ? 'running' : undefined}>
              <a
                href={addressOf(model.here, each.id)}
                aria-current={item?.id === each.id ? 'true' : undefined}
                onClick={(event) => show(event, each.id)}
              >
                <span className="run-number">{each.number}</span>
                <span className="run-item-title">
                  {each.title}
                  {state && (
                    <small>
                      {(told?.decision || told?.ended) && !running && !each.withdrawn && (
                        <Icon name="check" />
                      )}
                      {state}
                    </small>
                  )}
                </span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
