import type { ActionFunctionArgs } from '@remix-run/node'
import { readFields } from '~/server/uploads'
import { memoRefusals } from '~/text/refusals/memos'
import { saveSection } from '~/use-cases/memos/save-section'
import { memoPlace, requireMemo } from './place.server'

const statusOf = {
  'memo-not-found': 404,
  'section-not-found': 404,
  forbidden: 403,
  'memo-locked': 409,
} as const

/** There is nothing to read here. */
export const loader = () => new Response(null, { status: 405, headers: { Allow: 'POST' } })

/** Saves one section while it is being written. Answers with its new revision, or with what somebody else saved. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, address } = await memoPlace(args)
  const fields = await readFields(args.request)
  const revision = Number(fields.get('revision'))
  const text = fields.get('text')
  if (!Number.isSafeInteger(revision) || text === null) {
    // Who may not know of the memo is not told how to save it.
    await requireMemo(args)
    return Response.json({}, { status: 400 })
  }
  const saved = await saveSection(ctx, { ...address, key: fields.get('key') ?? '', revision, text })
  if (saved.ok) return Response.json(saved.value)
  if (saved.refusal === 'conflict') return Response.json({ theirs: saved.theirs }, { status: 409 })
  const status = saved.refusal === 'section-too-long' ? 400 : statusOf[saved.refusal]
  return Response.json({ message: memoRefusals[saved.refusal].text }, { status })
}
