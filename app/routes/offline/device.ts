const OURS = 'radslag-'
const PAGES = 'radslag-sidor-'
/** What was typed and has not been sent: `radslag:forbered:<account>:…`. */
export const TYPED = 'radslag:forbered:'

/** The browser's kept answers; away where the portal is reached without https. */
const store = (): CacheStorage | null => ('caches' in globalThis ? globalThis.caches : null)

/**
 * Takes away from this browser what others than the reader have kept in it, and everything when nobody is signed in.
 * `reader` is the word for the account that answers are marked with. What was typed and could not be sent waits for
 * its writer when a session has run out, but not when somebody else comes.
 */
export async function keepOnly(reader: string | null): Promise<void> {
  if (reader !== null) dropTyped(reader)
  const kept = store()
  if (!kept) return
  const names = (await kept.keys()).filter((name) => name.startsWith(OURS))
  const others = names.filter((name) => name.startsWith(PAGES) && name !== PAGES + (reader ?? ''))
  await Promise.all((reader === null ? names : others).map((name) => kept.delete(name)))
  if (reader !== null || names.length === 0) return
  const workers = await navigator.serviceWorker.getRegistrations()
  await Promise.all(workers.map((worker) => worker.unregister()))
}

/** The reader signs out: nothing stays. */
export async function forgetAll(): Promise<void> {
  dropTyped(null)
  await keepOnly(null)
}

function dropTyped(reader: string | null): void {
  const mine = reader === null ? null : `${TYPED}${reader}:`
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(TYPED) && !(mine && key.startsWith(mine))) localStorage.removeItem(key)
  } catch {
    // Nothing is kept where the browser keeps nothing.
  }
}

/**
 * Lets the pages of a municipality's meetings that have been opened, and may be kept, be read without a line. The
 * page that is open now was fetched before the worker was there, so the worker is told of it.
 */
export async function keepOpened(municipality: string): Promise<void> {
  if (!('serviceWorker' in navigator) || !store()) return
  const scope = `/${municipality}/sammantraden/`
  const known = navigator.serviceWorker.controller !== null
  await navigator.serviceWorker.register('/offline.js', { scope })
  if (known) return
  const { active } = await navigator.serviceWorker.ready
  const parts = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\.(?:css|js|svg|woff2)(?:\?|$)|\/vapen$/.test(name))
  active?.postMessage({ keep: [window.location.href, ...new Set(parts)] })
}
