import { personalNumbersIn } from '../../../domain/shared/personal-number'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { insertNote } from '#db/repositories/meetings/minutes'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { accountIdOf } from './hand'
import { heldWithMeeting } from './held-with-meeting'

export type NoteRefusal =
  | 'minutes-not-found'
  | 'forbidden'
  | 'not-approved'
  | 'paragraph-not-found'
  | 'note-missing'
  | 'note-too-long'
  | 'personal-number'

/** Puts a dated correction beside approved minutes, never in them (MIN-06). Everyone reads it. */
export async function correctMinutes(
  ctx: Context,
  input: { minutesId: string; paragraphId: string | null; text: string },
): Promise<Result<{ noteId: string }, NoteRefusal>> {
  const text = input.text.replace(/\r\n?/g, '\n').trim()
  if (text === '') return refuse('note-missing')
  if (text.length > 10_000) return refuse('note-too-long')
  if (personalNumbersIn(text).length > 0) return refuse('personal-number')
  return ctx.database.transaction(async (tx): Promise<Result<{ noteId: string }, NoteRefusal>> => {
    const held = await heldWithMeeting(ctx, tx, input.minutesId, 'write')
    if (!held.ok) return held
    const { minutes, meeting, paragraphs } = held.value
    if (minutes.state !== 'approved') return refuse('not-approved')
    const accountId = accountIdOf(ctx)
    if (accountId === null) return refuse('forbidden')
    if (input.paragraphId !== null && !paragraphs.some(({ id }) => id === input.paragraphId))
      return refuse('paragraph-not-found')
    const noteId = ctx.newId()
    const { paragraphId } = input
    await insertNote(tx, {
      ...{
        id: noteId,
        minutesId: minutes.id,
        paragraphId,
        day: ctx.today,
        text,
        createdAt: ctx.now(),
        accountId,
      },
    })
    await audit(ctx, tx, {
      municipalityId: meeting.municipalityId,
      action: 'minutes.correct',
      entity: 'minutes',
      entityId: minutes.id,
      detail: { paragraph: paragraphs.find(({ id }) => id === paragraphId)?.number ?? null },
    })
    return ok({ noteId })
  })
}
