import { may } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { handleAiRemark, insertAiRemark } from '#db/repositories/ai-register'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/** What a reader says is missing or wrong in the register. Anyone may; nothing is asked of who they are. */
export async function remark(
  ctx: Context,
  given: { municipalityId: string; systemId: string | null; text: string; contact: string },
): Promise<Result<null, 'text-missing' | 'text-too-long' | 'contact-too-long'>> {
  const text = given.text.trim()
  const contact = given.contact.trim()
  if (text === '') return refuse('text-missing')
  if (text.length > 4000) return refuse('text-too-long')
  if (contact.length > 199) return refuse('contact-too-long')
  const { municipalityId, systemId } = given
  await ctx.database.transaction(async (tx) => {
    const id = ctx.newId()
    await insertAiRemark(tx, {
      id,
      municipalityId,
      systemId,
      text,
      contact: contact || null,
      receivedAt: ctx.now(),
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'ai.remark', entity: 'ai_remark', entityId: id },
      detail: {},
    })
  })
  return ok(null)
}

/** Notes what was done about a remark. */
export async function answerRemark(
  ctx: Context,
  { municipalityId, id, note }: { municipalityId: string; id: string; note: string },
): Promise<Result<null, 'forbidden' | 'note-missing' | 'note-too-long' | 'remark-not-found'>> {
  if (!may(ctx.actor, 'ai.register', { municipalityId })) return refuse('forbidden')
  const handledNote = note.trim()
  if (handledNote === '') return refuse('note-missing')
  if (handledNote.length > 2000) return refuse('note-too-long')
  return ctx.database.transaction(async (tx) => {
    const handledBy = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
    const handled = { handledAt: ctx.now(), handledBy, handledNote }
    if (!(await handleAiRemark(tx, { id, municipalityId, ...handled }))) return refuse('remark-not-found')
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'ai.remark-handled', entity: 'ai_remark', entityId: id },
      detail: { note: handledNote },
    })
    return ok(null)
  })
}
