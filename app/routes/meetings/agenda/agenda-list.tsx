import { useFetcher } from '@remix-run/react'
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { reordered } from '~/domain/meetings/agenda'
import { EmptyState } from '~/ui'
import type { AgendaAnswer } from './agenda'
import { AgendaRow } from './agenda-row'
import type { AgendaRowData } from './agenda.server'

type Way = 'up' | 'down'

/**
 * The agenda in order. An item is drawn to another place, moved with Alt and an arrow, or by its buttons, which are
 * plain forms: without scripts they do the same, one step at a time.
 */
export function AgendaList({
  items,
  editable,
  m,
  answer,
}: {
  items: AgendaRowData[]
  editable: boolean
  m: string
  answer: AgendaAnswer | undefined
}) {
  const fetcher = useFetcher<AgendaAnswer>()
  const stored = items.map(({ id }) => id).join()
  const [order, setOrder] = useState(() => stored.split(','))
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const [told, setTold] = useState('')
  const focus = useRef<string | null>(null)

  // What the server has is what counts: after every answer the page shows its order again.
  useEffect(() => setOrder(stored.split(',')), [stored])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the item when the order has changed
  useEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus()
    focus.current = null
  }, [order])

  const place = (id: string, to: number) => {
    const next = reordered(order, id, to)
    if (next.join() === order.join()) return
    setOrder(next)
    const title = items.find((item) => item.id === id)?.title ?? ''
    setTold(`${title} står nu på plats ${next.indexOf(id) + 1} av ${next.length}.`)
    fetcher.submit({ intent: 'order', order: next.join() }, { method: 'post' })
  }
  const step = (id: string, way: Way) => {
    const at = order.indexOf(id) + (way === 'up' ? -1 : 1)
    const last = order.length - 1
    // A button that can no longer be pressed leaves the focus to its neighbour.
    focus.current = at <= 0 ? `ned-${id}` : at >= last ? `upp-${id}` : `${way === 'up' ? 'upp' : 'ned'}-${id}`
    place(id, at)
  }
  const keys = (id: string) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    step(id, event.key === 'ArrowUp' ? 'up' : 'down')
    focus.current = document.activeElement?.id || focus.current
  }
  const drop = (target: string) => (event: DragEvent) => {
    event.preventDefault()
    if (dragged !== null && dragged !== target) place(dragged, order.indexOf(target))
    setDragged(null)
    setOver(null)
  }

  const byId = new Map(items.map((item) => [item.id, item]))
  const shown = order.flatMap((id) => byId.get(id) ?? [])
  const numbered = items.some(({ number }) => number !== null)
  if (items.length === 0)
    return <EmptyState title="Dagordningen är tom">Lägg till det som är klart att tas upp.</EmptyState>
  return (
    <>
      {editable && (
        <p className="note agenda-help">
          Dra en punkt för att flytta den, eller använd Alt och pil upp eller ned när en punkt är markerad.
        </p>
      )}
      <p role="status" className="visually-hidden">
        {told}
      </p>
      {fetcher.data?.error && <p className="form-error">{fetcher.data.error.text}</p>}
      <ol className="agenda" data-busy={fetcher.state !== 'idle' || undefined}>
        {shown.map((item, at) => (
          <AgendaRow
            key={item.id}
            item={item}
            m={m}
            at={at}
            count={shown.length}
            numbered={numbered}
            answer={answer}
            moving={
              editable
                ? {
                    step: (way) => step(item.id, way),
                    mark:
                      over === item.id && dragged !== null && dragged !== item.id
                        ? order.indexOf(dragged) < at
                          ? 'after'
                          : 'before'
                        : dragged === item.id
                          ? 'dragged'
                          : undefined,
                    handlers: {
                      draggable: true,
                      onKeyDown: keys(item.id),
                      onDragStart: (event) => {
                        event.dataTransfer.effectAllowed = 'move'
                        event.dataTransfer.setData('text/plain', item.title)
                        setDragged(item.id)
                      },
                      onDragOver: (event) => {
                        event.preventDefault()
                        setOver(item.id)
                      },
                      onDragEnd: () => {
                        setDragged(null)
                        setOver(null)
                      },
                      onDrop: drop(item.id),
                    },
                  }
                : null
            }
          />
        ))}
      </ol>
    </>
  )
}
