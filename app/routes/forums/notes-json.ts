import type { ActionFunctionArgs } from '@remix-run/node'
import { readFields } from '~/server/uploads'
import { forumRefusals } from '~/text/refusals/forums'
import { saveLineNotes } from '~/use-cases/forums/meeting-notes'
import { requireMeeting } from './meeting.server'

const statusOf = {
  forbidden: 403,
  'meeting-not-found': 404,
  'line-not-found': 404,
  'meeting-locked': 409,
  'notes-too-long': 400,
} as const

/** There is nothing to read here. */
export const loader = () => new Response(null, { status: 405, headers: { Allow: 'POST' } })

/** Saves a line's notes while they are written. Answers with the new revision, or with what somebody else saved. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, meeting } = await requireMeeting(args)
  const fields = await readFields(args.request)
  const revision = Number(fields.get('revision'))
  const text = fields.get('text')
  if (!Number.isSafeInteger(revision) || text === null) return Response.json({}, { status: 400 })
  const saved = await saveLineNotes(ctx, {
    ...{ municipalityId: municipality.id, meetingId: meeting.id, lineId: fields.get('key') ?? '' },
    ...{ revision, text },
  })
  if (saved.ok) return Response.json(saved.value)
  if (saved.refusal === 'conflict') return Response.json({ theirs: saved.theirs }, { status: 409 })
  return Response.json({ message: forumRefusals[saved.refusal].text }, { status: statusOf[saved.refusal] })
}
