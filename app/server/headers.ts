import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Env } from './env'

/** Files that people sent in: nothing in them runs, and only the portal's own pages may show them. */
const sentInFile = /\/handlingar\/\d+\/fil$/
const filePolicy =
  "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/** Headers of every answer. Scripts run only with the answer's nonce; nothing is fetched from anyone else. */
export function securityHeaders(baseUrl: string): RequestHandler {
  const https = baseUrl.startsWith('https://')
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    response.set({
      'Content-Security-Policy': sentInFile.test(request.path)
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
            "manifest-src 'self'",
            "frame-src 'self'",
            "object-src 'none'",
          ].join('; '),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
      ...(https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
    })
    next()
  }
}

/**
 * A change must come from the portal's own pages: the Origin of every request that is not a read is the
 * portal's own. A browser that sends no Origin says where it comes from in Sec-Fetch-Site.
 */
export function sameOrigin(env: Pick<Env, 'BASE_URL'>): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return next()
    const origin = request.get('origin')
    const own = env.BASE_URL ? new URL(env.BASE_URL).host : request.get('host')
    const same =
      origin === undefined
        ? request.get('sec-fetch-site') === 'same-origin'
        : URL.canParse(origin) && new URL(origin).host === own
    if (same || (origin === undefined && request.get('cookie') === undefined)) return next()
    response
      .status(403)
      .type('text/plain; charset=utf-8')
      .send('Begäran kom från en annan webbplats och utfördes inte.')
  }
}
