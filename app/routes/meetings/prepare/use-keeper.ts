import { useEffect, useState, useSyncExternalStore } from 'react'
import { TYPED } from '../../offline/device'
import { Keeper, type KeptAnswer, type Standing, type Typed } from './keeper'

const AGAIN_MS = 20_000
const RENEWAL_MS = 1_500
const PATIENCE_MS = 15_000

async function send(address: string, typed: Typed): Promise<KeptAnswer | 'unreachable'> {
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(typed),
    })
    if (answer.headers.get('content-type')?.startsWith('application/json'))
      return (await answer.json()) as KeptAnswer
    if (answer.status >= 500) return 'unreachable'
    return { ok: false, message: 'Du är inte inloggad längre. Logga in igen, så sparas det du har skrivit.' }
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

const never = () => () => undefined
const nothing: ReadonlyMap<string, Standing> = new Map()

/** Keeps notes and read marks by themselves; null until the page has woken, when the forms do it. */
export function useKeeper({ saveAt, reader }: { saveAt: string; reader: string }) {
  const [keeper, setKeeper] = useState<Keeper | null>(null)
  useEffect(() => {
    const made = new Keeper({
      send: (typed) => send(saveAt, typed),
      memory: browserMemory(),
      place: `${TYPED}${reader}:${saveAt}`,
    })
    setKeeper(made)
    const again = () => void made.sendAll()
    again()
    const timer = setInterval(again, AGAIN_MS)
    window.addEventListener('online', again)
    // What the browser keeps of the page is renewed with what has been written since.
    let renewal: ReturnType<typeof setTimeout> | undefined
    const renewed = made.subscribe(() => {
      clearTimeout(renewal)
      if (made.waiting > 0) return
      const tell = () => navigator.serviceWorker?.controller?.postMessage({ keep: [window.location.href] })
      renewal = setTimeout(tell, RENEWAL_MS)
    })
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
      clearTimeout(renewal)
      renewed()
    }
  }, [saveAt, reader])
  useSyncExternalStore(
    keeper?.subscribe ?? never,
    () => keeper?.snapshot() ?? nothing,
    () => nothing,
  )
  return keeper
}
