import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { foldEntries } from '~/domain/meetings/record/fold'
import type { Entry } from '~/domain/meetings/record/entries'
import { Ledger, type LedgerState, type News } from './ledger'
import type { RunModel } from './run-model.server'

const NEWS_MS = 3_000
const PATIENCE_MS = 10_000

/** Asks the portal; what it says when it cannot be asked decides what is shown. */
async function ask(
  address: string,
  after: number,
  entries: readonly Entry[],
): Promise<News | 'unreachable' | 'signed-out' | 'ended'> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const answer =
      entries.length === 0
        ? await fetch(`${address}?efter=${after}`, { signal })
        : await fetch(address, {
            signal,
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ efter: after, entries }),
          })
    if (answer.status === 409) return 'ended'
    if (answer.status === 401 || answer.status === 403 || answer.status === 404) return 'signed-out'
    return answer.ok ? ((await answer.json()) as News) : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

function browserMemory(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** A new id, also where the portal is reached without https and the browser's own maker of ids is away. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const never = () => () => undefined

/**
 * The meeting as this browser knows it. On the server and until the page has woken, what was stored when it was
 * fetched; then with what is typed here and what others note.
 */
export function useLedger(model: RunModel) {
  const [ledger, setLedger] = useState<Ledger | null>(null)
  const first = useRef(model)
  useEffect(() => {
    const { input, entries, eventsAddress, memoryPlace } = first.current
    const made = new Ledger(input, entries, {
      ask: (after, sent) => ask(eventsAddress, after, sent),
      memory: browserMemory(),
      place: memoryPlace,
      clock: () => Date.now(),
    })
    setLedger(made)
    void made.exchange()
    const turn = () => void made.exchange()
    const timer = setInterval(turn, NEWS_MS)
    window.addEventListener('online', turn)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', turn)
    }
  }, [])
  const start = useMemo<LedgerState>(
    () => ({ stored: model.entries, queued: [], away: [], contact: 'in-touch' }),
    [model],
  )
  const state = useSyncExternalStore(
    ledger?.subscribe ?? never,
    () => ledger?.snapshot() ?? start,
    () => start,
  )
  const { record, entries } = useMemo(() => {
    const all: Entry[] = [...state.stored, ...state.queued]
    const waiting = new Set(state.queued.map(({ id }) => id))
    return { entries: all, record: foldEntries({ ...model.input, entries: all }, waiting).record }
  }, [state, model.input])
  return { ledger, state, record, entries }
}
