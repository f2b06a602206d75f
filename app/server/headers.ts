import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import type { Env } from './env'

/**
 * Files that people sent in: nothing in them runs, and only the portal's own pages may show them. Addresses are
 * matched whatever their case, and with slashes at the end.
 */
const sentInFile = /\/handlingar\/(?:\d+\/fil|fil\/[^/]+)\/*$/i
const filePolicy =
  "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/** Pages that whoever has the address may use: it is told to nobody, not even as a referrer. */
const secretAddress = /^\/(?:svar|utdrag|rapport)\//i

/** Calculations that read no cookie and change nothing: any program may ask. */
const openToAll = /^\/api\/finance\/\w+\/*$/i

/** What runs in the portal's own files is told by the page that asks for them; opened by itself, nothing does. */
const staticPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** The worker in the reader's browser asks the portal, and nobody else. */
export const workerPolicy = "default-src 'none'; connect-src 'self'"

/** Headers of every answer, the static files' too. */
export function securityHeaders(baseUrl: string): RequestHandler {
  const https = baseUrl.startsWith('https://')
  return (request, response, next) => {
    response.set({
      'Content-Security-Policy': staticPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': secretAddress.test(decoded(request)) ? 'no-referrer' : 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
      ...(https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
    })
    next()
  }
}

/** The policy of pages and sent-in files. Scripts run only with the answer's nonce; nothing is fetched from anyone else. */
export const contentPolicy: RequestHandler = (request, response, next) => {
  const nonce = randomBytes(16).toString('base64')
  response.locals.nonce = nonce
  response.set(
    'Content-Security-Policy',
    sentInFile.test(decoded(request))
      ? filePolicy
      : [
          "default-src 'none'",
          `script-src 'self' 'nonce-${nonce}'`,
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "worker-src 'self'",
          "manifest-src 'self'",
          "frame-src 'self'",
          "object-src 'none'",
        ].join('; '),
  )
  next()
}

/** The path that the pages are found by: Remix reads the address as a URL, in which `..` has been followed. */
function decoded({ originalUrl }: Request): string {
  const address = `http://portal${originalUrl}`
  const path = URL.canParse(address) ? new URL(address).pathname : originalUrl
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const refused = (response: Response, status: number, text: string) =>
  void response.status(status).type('text/plain; charset=utf-8').send(text)

/**
 * Refuses what no page of the portal sends: methods that forms do not have, and a zero byte in the address, which
 * PostgreSQL cannot even compare with.
 */
export const plainRequests: RequestHandler = (request, response, next) => {
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) {
    response.set('Allow', 'GET, HEAD, POST')
    return refused(response, 405, 'Så kan sidan inte användas.')
  }
  if (request.url.includes('%00')) return refused(response, 400, 'Adressen går inte att läsa.')
  next()
}

/**
 * How an answer that does not say so itself may be kept. What a signed-in person is shown is kept nowhere; other pages
 * are asked for anew each time, since what they hold can be withdrawn.
 */
export function cacheControl(request: Request, response: Response): void {
  if (response.hasHeader('Cache-Control')) return
  const personal = request.headers.cookie !== undefined || response.hasHeader('Set-Cookie')
  const kept = !personal && request.method !== 'POST'
  response.set('Cache-Control', kept ? 'no-cache' : 'private, no-store')
  response.vary('Cookie')
}

/**
 * A change must come from the portal's own pages: the Origin of every request that is not a read is the
 * portal's own. A browser that sends no Origin says where it comes from in Sec-Fetch-Site.
 */
export function sameOrigin(env: Pick<Env, 'BASE_URL'>): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next()
    if (openToAll.test(decoded(request))) {
      // Remix has a check of its own.
      delete request.headers.origin
      return next()
    }
    const origin = request.get('origin')
    // A page that tells no referrer posts from the origin "null", which Remix too would refuse. No cookie counts
    // there: the address is what allows.
    if (origin === 'null' && secretAddress.test(decoded(request))) {
      delete request.headers.origin
      return next()
    }
    const own = env.BASE_URL ? new URL(env.BASE_URL).host : request.get('host')
    const same =
      origin === undefined
        ? request.get('sec-fetch-site') === 'same-origin'
        : URL.canParse(origin) && new URL(origin).host === own
    if (same || (origin === undefined && request.get('cookie') === undefined)) return next()
    refused(response, 403, 'Begäran kom från en annan webbplats och utfördes inte.')
  }
}
