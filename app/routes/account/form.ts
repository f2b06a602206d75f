import { data } from '@remix-run/node'
import type { RefusalText } from '~/text/refusals/accounts'
import { formatDateTime } from '~/text/format'

/** What a form that was refused is shown with again: what was typed, and what is wrong. */
export type FormState = { intent: string; values: Record<string, string>; errors: RefusalText[] }

/** Never sent back to the page. */
const secret = new Set(['password', 'repeated'])

/** 403 for what the role does not allow, 404 and 409 for what is missing or taken, otherwise 400. */
function statusOf(refusal: string): number {
  if (refusal === 'forbidden' || refusal.endsWith('-not-held')) return 403
  if (refusal === 'too-many-attempts' || refusal === 'too-many') return 429
  if (refusal.endsWith('-not-found')) return 404
  if (refusal.endsWith('-taken') || refusal.endsWith('-held') || refusal.endsWith('-overlaps')) return 409
  return 400
}

/** The answer of an action whose use case refused: the page again, with the values kept. */
export function refusedForm<Refusal extends string>(
  fields: URLSearchParams,
  refusal: Refusal,
  texts: Record<Refusal, RefusalText>,
  until: string | null = null,
) {
  const values = Object.fromEntries([...fields].filter(([name]) => !secret.has(name)))
  const { field, text } = texts[refusal]
  const error = { field, text: until ? `${text} Nästa försök kan göras ${formatDateTime(until)}.` : text }
  const state: FormState = { intent: fields.get('intent') ?? '', values, errors: [error] }
  const seconds = until ? Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / 1000)) : 0
  return data(state, {
    status: statusOf(refusal),
    headers: until ? { 'Retry-After': String(seconds) } : undefined,
  })
}

/** No name, address or password is longer; an index of PostgreSQL could not hold it. */
const LONGEST_FIELD = 500

/** Fields by name; what is missing is empty. Nothing that a person types in these forms is too long for them. */
export const reader = (fields: URLSearchParams) => (name: string) => {
  const value = fields.get(name) ?? ''
  if (value.length > LONGEST_FIELD) throw data(null, { status: 400 })
  return value
}

/** A path of this portal to go on to, or null for anything that leads elsewhere. */
export function localPath(text: string | null): string | null {
  const home = 'http://portal.invalid'
  if (!text?.startsWith('/') || !URL.canParse(text, home)) return null
  const url = new URL(text, home)
  // `/.//elsewhere` is a path of ours, but what is left of it, `//elsewhere`, is another's address.
  return url.origin === home && !url.pathname.startsWith('//') ? url.pathname + url.search : null
}
