import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cacheControl, contentPolicy, plainRequests, sameOrigin, securityHeaders } from '~/server/headers'

let base: string
let stop: () => void

beforeAll(async () => {
  const app = express()
  app.use(securityHeaders('https://portal.example'))
  app.use(plainRequests)
  app.get('/favicon.svg', (_request, response) => void response.send('<svg/>'))
  app.use(contentPolicy)
  app.use(sameOrigin({}))
  app.use((request, response) => {
    if (request.path === '/own') response.set('Cache-Control', 'public, max-age=60')
    cacheControl(request, response)
    response.send('ok')
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  stop = () => void server.close()
})
afterAll(() => stop())

const ask = (path: string, init: RequestInit = {}) => fetch(base + path, init)

describe('every answer', () => {
  it.each(['/favicon.svg', '/norrtalje', '/a%00b'])(
    '%s says what it is and is framed by nobody',
    async (path) => {
      const { headers } = await ask(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('strict-transport-security')).toContain('max-age=')
    },
  )

  it.each([
    '/k/arenden/1/handlingar/2/fil',
    '/k/arenden/1/Handlingar/2/FIL//',
    '/k/arenden/1/handlingar/2/%66il',
    '/k/sammantraden/ks/2026-11-26/handlingar/fil/0198-ab',
  ])('what people sent in runs nothing: %s', async (path) => {
    expect((await ask(path)).headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
  })
})

describe('calculations are open to programs on any site, and nothing else is', () => {
  const elsewhere = { origin: 'https://annan.example', cookie: 'radslag_session=x' }
  const post = (path: string) => ask(path, { method: 'POST', headers: elsewhere })

  it.each(['/api/finance/npv', '/API/finance/price_model/'])('%s', async (path) => {
    expect((await post(path)).status).toBe(200)
  })

  it.each([
    '/norrtalje/arenden',
    '/api/finance/../../norrtalje',
    '/api/finance/..%2f..%2fnorrtalje',
    '/norrtalje/api/finance/npv',
  ])('%s', async (path) => {
    expect((await post(path)).status).toBe(403)
  })
})

describe('what no page sends is refused', () => {
  it.each(['/norrtalje/arenden/%00', '/norrtalje/arenden?q=a%00'])('a zero byte: %s', async (path) => {
    expect((await ask(path)).status).toBe(400)
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s', async (method) => {
    const answer = await ask('/norrtalje', { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST')
  })

  it.each<[string, string]>([
    ['origin', 'https://elsewhere.example'],
    ['origin', 'null'],
    ['cookie', 'radslag_session=a'],
  ])('a change from elsewhere: %s %s', async (name, value) => {
    expect((await ask('/norrtalje', { method: 'POST', headers: { [name]: value } })).status).toBe(403)
  })
})

describe('how an answer may be kept', () => {
  const kept = async (path: string, init: RequestInit = {}) =>
    (await ask(path, init)).headers.get('cache-control')

  it('nowhere for a signed-in person or after a form', async () => {
    expect(await kept('/norrtalje', { headers: { cookie: 'radslag_session=a' } })).toBe('private, no-store')
    expect(await kept('/norrtalje', { method: 'POST', headers: { origin: base } })).toBe('private, no-store')
  })

  it('asked for anew by others, apart for those with a cookie', async () => {
    const { headers } = await ask('/norrtalje')
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('vary')).toContain('Cookie')
  })

  it('as it says itself', async () => {
    expect(await kept('/own', { headers: { cookie: 'radslag_session=a' } })).toBe('public, max-age=60')
  })
})
