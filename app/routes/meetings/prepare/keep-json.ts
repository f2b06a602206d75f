import type { ActionFunctionArgs } from '@remix-run/node'
import { application } from '~/server/application'
import { readText } from '~/server/uploads'
import { preparingRefusals } from '~/text/refusals/preparing'
import { keepNote, markRead } from '~/use-cases/preparing/keep-note'
import { requireMeeting } from '../require-meeting'
import type { KeptAnswer } from './keeper'

const answer = (said: KeptAnswer, status = 200) => Response.json(said, { status })
const MOST_LETTERS = 200_000

/** The address takes what a page sends by itself; there is nothing to read. */
export const loader = () => {
  throw new Response(null, { status: 404 })
}

/** Takes a note or a read mark as the page sends it by itself, also what was typed while the line was gone. */
export async function action(args: ActionFunctionArgs) {
  const { ctx } = await requireMeeting(args, 'meeting.prepare')
  const sent = readBody(await readText(args.request))
  if (!sent) return answer({ ok: false, message: 'Det gick inte att läsa.' }, 400)
  const { itemId } = sent
  if (typeof sent.read === 'boolean') {
    const marked = await markRead(ctx, { itemId, read: sent.read })
    if (marked.ok) return answer({ ok: true, text: null, updatedAt: null })
    return answer({ ok: false, message: preparingRefusals[marked.refusal].text }, 404)
  }
  const { text, since } = sent
  if (typeof text !== 'string') return answer({ ok: false, message: 'Det gick inte att läsa.' }, 400)
  const kept = await keepNote(ctx, application().cipher, {
    ...{ itemId, text, since: typeof since === 'string' ? since : null },
  })
  if (kept.ok) return answer({ ok: true, ...kept.value })
  return answer({ ok: false, message: preparingRefusals[kept.refusal].text }, 400)
}

/** PostgreSQL cannot keep a zero byte in a text. */
function readBody(body: string): ({ itemId: string } & Record<string, unknown>) | null {
  if (body.length > MOST_LETTERS) return null
  try {
    const sent = JSON.parse(body, (_key, value) =>
      typeof value === 'string' ? value.replaceAll('\0', '') : value,
    )
    return typeof sent?.itemId === 'string' ? sent : null
  } catch {
    return null
  }
}
