import type { ActionFunctionArgs } from '@remix-run/node'
import { amountOfWork, mostWork } from '~/use-cases/economy/operations/amount-of-work'
import { financeOperations, runFinance } from '~/use-cases/economy/operations/run-finance'
import { readBody } from './body.server'

const mostBytes = 1_000_000

const answer = (value: unknown, status: number, headers: Record<string, string> = {}) =>
  Response.json(value, { status, headers: { 'Cache-Control': 'no-store', ...headers } })

const refusal = (status: number, error: string, message: string, headers?: Record<string, string>) =>
  answer({ error, message }, status, headers)

/** Calculations are asked for with POST. */
export const loader = () =>
  refusal(405, 'METHOD_NOT_ALLOWED', 'Beräkningen görs med POST.', { Allow: 'POST' })

/**
 * Answers one question to the finance core as the verb `finance` does; the address names the operation. Keeps nothing,
 * reads no cookie and tells nothing that is not in the question, so it is open to programs on any site.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const op = params.op ?? ''
  if (!financeOperations.includes(op))
    return refusal(404, 'OP_UNKNOWN', 'Beräkningen finns inte. Kontrollera namnet i adressen.')
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    return refusal(415, 'CONTENT_TYPE', 'Skicka underlaget som JSON, med Content-Type application/json.')
  const body = await readBody(request, mostBytes)
  if (body === null) return refusal(413, 'BODY_TOO_LARGE', 'Underlaget får vara högst en megabyte.')

  const input = objectIn(body)
  if (!input) return refusal(400, 'INVALID_JSON', 'Underlaget ska vara ett JSON-objekt.')
  if (input.op !== undefined && input.op !== op)
    return refusal(400, 'OP_DIFFERS', 'Beräkningen i underlaget är en annan än den i adressen.')
  if (amountOfWork(op, input) > mostWork)
    return refusal(422, 'TOO_MUCH_TO_CALCULATE', 'Underlaget är för stort för en beräkning. Dela upp det.')
  const result = runFinance({ ...input, op })
  return answer(result, isRefused(result) ? 400 : 200)
}

function objectIn(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body.replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

const isRefused = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'error' in result
