import type { ActionFunctionArgs } from '@remix-run/node'
import { readFields } from '~/server/uploads'
import { minutesRefusals } from '~/text/refusals/minutes'
import { editFront, editParagraph } from '~/use-cases/meetings/minutes/edit-paragraph'
import { statusOf } from './minutes-action.server'
import { requireParagraph } from './paragraph-page.server'

/** There is nothing to read here. */
export const loader = () => new Response(null, { status: 405, headers: { Allow: 'POST' } })

/** Saves a text of the minutes while it is being written. Answers with its revision, or with what somebody else saved. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, part, paragraph } = await requireParagraph(args)
  const fields = await readFields(args.request)
  const revision = Number(fields.get('revision'))
  const text = fields.get('text')
  if (!Number.isSafeInteger(revision) || text === null) return Response.json({}, { status: 400 })
  const saved = paragraph
    ? await editParagraph(ctx, { paragraphId: paragraph.id, revision, text })
    : await editFront(ctx, { minutesId: part.minutes.id, revision, text })
  if (saved.ok) return Response.json(saved.value)
  if ('theirs' in saved) return Response.json({ theirs: saved.theirs }, { status: 409 })
  const { refusal } = saved
  return Response.json({ message: minutesRefusals[refusal].text }, { status: statusOf(refusal) })
}
