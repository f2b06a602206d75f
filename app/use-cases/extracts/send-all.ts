import type { RenderPdf } from '../../documents/writing/model'
import { may } from '../../domain/access'
import { normalEmail } from '../../domain/access/email'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { dispatchOf } from '#db/queries/meetings/dispatch'
import type { Context } from '../context'
import { sendExtracts } from './send-extracts'

/** Numbers of the §§ that were sent, and of those that were left since nobody is proposed for them or they were refused. */
export type AllSent = { sent: number[]; left: number[]; onPaper: number }

/**
 * Dispatches every approved § with a decision that nobody has got yet to those who are proposed for it: by mail where the
 * address is known, else on paper. Each § is sent and logged by itself, so that one that stops leaves the others sent.
 * What is secret is never sent this way: the extracts are the public ones.
 */
export async function sendAllExtracts(
  ctx: Context,
  renderPdf: RenderPdf,
  meeting: { id: string; municipalityId: string; bodyId: string },
): Promise<Result<AllSent, 'forbidden'>> {
  if (!may(ctx.actor, 'extract.send', meeting)) return refuse('forbidden')
  const lines = await dispatchOf(ctx.database.read, ctx.actor, meeting)
  const done: AllSent = { sent: [], left: [], onPaper: 0 }
  for (const line of lines.filter(({ decided, sent }) => decided && sent.length === 0)) {
    const recipients = line.proposed.map(({ name, email }) => ({
      ...{ name, email: email ?? '' },
      method: normalEmail(email ?? '') === null ? ('paper' as const) : ('mail' as const),
    }))
    const answer =
      recipients.length > 0 &&
      (await sendExtracts(ctx, renderPdf, {
        ...{ municipalityId: meeting.municipalityId, paragraphId: line.id, recipients },
        ...{ message: '', full: false },
      }))
    if (answer && answer.ok) {
      done.sent.push(line.number)
      done.onPaper += recipients.filter(({ method }) => method === 'paper').length
    } else done.left.push(line.number)
  }
  return ok(done)
}
