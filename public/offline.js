/**
 * Keeps what its reader has opened, so that it can be read when the line is gone. Only answers that the portal marks
 * (X-Offline: a word for the account) are kept: never what is secret. One account's at a time, and no longer than a week.
 */
const PAGES = 'radslag-sidor-'
const PARTS = 'radslag-delar'
const MOST_DAYS = 7
const PATIENCE_MS = 8000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) =>
  event.waitUntil(
    Promise.all([self.registration.navigationPreload?.enable(), dropOld(), self.clients.claim()]),
  ),
)

self.addEventListener('message', (event) => {
  if (event.data?.forget) event.waitUntil(forget(() => true))
  if (event.data?.keep) event.waitUntil(Promise.all(event.data.keep.map(keep)))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(event))
  else if (['style', 'script', 'font', 'image'].includes(request.destination)) event.respondWith(part(event))
})

/** From the portal when it can be reached, and what it answers is taken note of; otherwise as it was last opened. */
async function page(event) {
  const { request } = event
  const answered = (async () => {
    const answer = (await event.preloadResponse) ?? (await fetch(request))
    event.waitUntil(take(request, answer.clone()))
    return answer
  })()
  const known = await kept(request)
  if (!known) return answered.catch(() => notKept())
  const slow = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, known))
  return Promise.race([answered.catch(() => known), slow])
}

/** Keeps a marked answer as the only one of its address, in the place of its account alone; drops what is no longer to be had. */
async function take(request, answer) {
  const reader = answer.headers.get('X-Offline')
  const gone = answer.type === 'opaqueredirect' || [401, 403, 404, 410].includes(answer.status)
  if (answer.ok && reader) {
    await forget((name) => name !== PAGES + reader)
    const place = await caches.open(PAGES + reader)
    await place.put(request.url, answer)
    await dropOld()
  } else if (gone || answer.ok) {
    for (const name of await pageCaches()) await (await caches.open(name)).delete(request.url, { ignoreVary: true })
  }
}

/** What was opened before the worker was there. */
async function keep(url) {
  const address = new URL(url, self.location.origin)
  if (address.origin !== self.location.origin) return
  const marked = !isPart(address)
  const answer = await fetch(address, { credentials: 'same-origin' }).catch(() => null)
  if (!answer) return
  if (marked) await take({ url: address.href }, answer)
  else if (answer.ok) await (await caches.open(PARTS)).put(address.href, answer)
}

const isPart = ({ pathname }) => /^\/assets\/|\.(?:css|js|svg|woff2)$|\/vapen$/.test(pathname)

/** Style sheets, scripts and typefaces: those whose name tells their content are as good from here. */
async function part({ request }) {
  const place = await caches.open(PARTS)
  const known = await place.match(request.url, { ignoreVary: true })
  if (known && new URL(request.url).pathname.startsWith('/assets/')) return known
  try {
    const answer = await fetch(request)
    if (answer.ok && isPart(new URL(request.url))) await place.put(request.url, answer.clone())
    return answer
  } catch (error) {
    if (known) return known
    throw error
  }
}

/** Everything kept is without what is secret, so the same page asked for in another way may be shown in its place. */
async function kept(request) {
  for (const name of await pageCaches()) {
    const place = await caches.open(name)
    const found =
      (await place.match(request.url, { ignoreVary: true })) ??
      (await place.match(request.url, { ignoreVary: true, ignoreSearch: true }))
    if (found && !isOld(found)) return found
  }
  return null
}

const pageCaches = async () => (await caches.keys()).filter((name) => name.startsWith(PAGES))

async function forget(which) {
  await Promise.all((await pageCaches()).filter(which).map((name) => caches.delete(name)))
}

const isOld = (answer) =>
  Date.now() - Date.parse(answer.headers.get('Date') ?? '') > MOST_DAYS * 24 * 60 * 60 * 1000

async function dropOld() {
  for (const name of await pageCaches()) {
    const place = await caches.open(name)
    for (const request of await place.keys()) {
      const answer = await place.match(request, { ignoreVary: true })
      if (!answer || isOld(answer)) await place.delete(request, { ignoreVary: true })
    }
  }
}

const notKept = () =>
  new Response(
    `<!doctype html><html lang="sv"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Ingen förbindelse – Rådslag</title>
<h1>Ingen förbindelse</h1>
<p>Sidan har inte öppnats i den här enheten, eller får inte finnas kvar i den. Gå tillbaka, eller försök igen när du har nät.</p></html>`,
    { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  )
