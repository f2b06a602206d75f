import { scopeOf } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { forumText } from '../../text/forums'
import { caseAt } from '#db/queries/case-at'
import { nextNumber } from '#db/repositories/counters'
import { heldForum, insertQuestion, insertQuestionStep } from '#db/repositories/forums'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { bringToNextMeeting } from './agenda-facts'
import { actingAccount, leadsForums, type Municipality } from './in-hand'

export type RaiseQuestionInput = {
  municipality: Municipality
  forum: string
  title: string
  text: string
  /** The address of a case that it is about, or empty. */
  caseSlug: string
  /** The meeting where it was raised, if any. */
  meetingId?: string | null
}

export type RaiseQuestionRefusal =
  | 'forbidden'
  | 'forum-not-found'
  | 'forum-ended'
  | 'question-missing'
  | 'question-too-long'
  | 'text-too-long'
  | 'case-unknown'

/** Raises a question in a forum: it has a number for life, and is on the agenda of the forum's next meeting by itself. */
export async function raiseQuestion(
  ctx: Context,
  input: RaiseQuestionInput,
): Promise<Result<{ number: number }, RaiseQuestionRefusal>> {
  const { municipality } = input
  const municipalityId = municipality.id
  if (!leadsForums(ctx, municipalityId)) return refuse('forbidden')
  const title = input.title.trim()
  const text = input.text.trim()
  if (title === '') return refuse('question-missing')
  if (title.length > 200) return refuse('question-too-long')
  if (text.length > 10_000) return refuse('text-too-long')
  return ctx.database.transaction(async (tx) => {
    const forum = await heldForum(tx, { municipalityId, slug: input.forum })
    if (!forum) return refuse('forum-not-found')
    if (forum.endedDay !== null) return refuse('forum-ended')
    const slug = input.caseSlug.trim()
    const matter = slug === '' ? null : await caseAt(tx, scopeOf(ctx.actor), { municipalityId, slug })
    if (slug !== '' && !matter) return refuse('case-unknown')
    const number = await nextNumber(tx, `forum-question:${municipalityId}`)
    const id = ctx.newId()
    const by = actingAccount(ctx)
    await insertQuestion(tx, {
      ...{ id, municipalityId, number, title, text, caseId: matter?.id ?? null, state: 'open' as const },
      ...{ raisedForumId: forum.id, forumId: forum.id, createdAt: ctx.now(), createdBy: by },
    })
    await insertQuestionStep(tx, {
      ...{ id: ctx.newId(), questionId: id, step: 'raised', forumId: forum.id, text: text || title },
      ...{ meetingId: input.meetingId ?? null, day: ctx.today, at: ctx.now(), accountId: by },
    })
    if (matter)
      await recordEvent(ctx, tx, {
        ...{ caseId: matter.id, kind: 'forum', public: false },
        text: forumText.raisedInCase(number, forum.name),
      })
    await bringToNextMeeting(ctx, tx, { municipalityId, forumId: forum.id })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'forum.question.raise', entity: 'forum_question', entityId: id },
      detail: { number, forum: forum.name },
    })
    return ok({ number })
  })
}
