import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sameOrigin, securityHeaders } from '~/server/headers'
import { loggedPath } from '~/server/log'

let base: string
let stop: () => void

beforeAll(async () => {
  const app = express()
  app.use(securityHeaders('https://portal.example'))
  app.use(sameOrigin({ BASE_URL: 'https://portal.example' }))
  app.use((request, response) => void response.json({ origin: request.get('origin') ?? null }))
  const server = app.listen(0)
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  stop = () => server.close()
})
afterAll(() => stop())

/** As it stands on the wire: `fetch` would follow the dots itself. */
const postRaw = async (path: string): Promise<number> => {
  const headers = { origin: 'null', cookie: 'session=a' }
  const sent = request(base, { path, method: 'POST', headers }).end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  answer.resume()
  return answer.statusCode ?? 0
}

const post = (path: string, origin: string) =>
  fetch(base + path, { method: 'POST', headers: { origin, cookie: 'session=a' } })

describe('the address of a reply page', () => {
  it('is told to nobody as a referrer, and other pages only to the portal itself', async () => {
    for (const path of [
      '/svar/hemlig',
      '/SVAR/hemlig.data',
      '/%73var/hemlig',
      '/svar/hemlig/handlingar/1/fil',
    ])
      expect((await fetch(base + path)).headers.get('referrer-policy'), path).toBe('no-referrer')
    expect((await fetch(`${base}/stockholm/arenden`)).headers.get('referrer-policy')).toBe('same-origin')
  })

  it('takes the forms that its own page sends without an origin, and nobody else’s', async () => {
    const own = await post('/svar/hemlig', 'null')
    expect(own.status).toBe(200)
    expect(await own.json()).toEqual({ origin: null })
    expect((await post('/svar/hemlig', 'https://annan.example')).status).toBe(403)
    expect((await post('/stockholm/arenden', 'null')).status).toBe(403)
    expect((await post('/logga-in', 'null')).status).toBe(403)
  })

  it('is not what an address only passes through', async () => {
    for (const path of ['/svar/../logga-in', '/svar/%2e%2e/logga-in', '/svar/..\\logga-in'])
      expect(await postRaw(path), path).toBe(403)
    expect(await postRaw('/svar/hemlig')).toBe(200)
  })

  it.each(['/svar/hemlig', '/SVAR/hemlig/handlingar/1/fil', '/svar/hemlig.data'])(
    '%s is never logged',
    (path) => {
      expect(loggedPath(`http://portal.example${path}`)).not.toMatch(/hemlig/)
    },
  )
})
