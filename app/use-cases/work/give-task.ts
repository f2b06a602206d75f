import { may, scopeOf } from '../../domain/access'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { taskText } from '../../text/work'
import { caseAt } from '#db/queries/case-at'
import { insertTask } from '#db/repositories/tasks'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { notify } from '../shared/notify'
import { colleague } from './staff'

export type GiveTaskInput = {
  municipality: { id: string; slug: string }
  /** The case that it is about; null for a task of its own. */
  caseSlug: string | null
  title: string
  note: string
  /** A day from today on, or empty. */
  dueDay: string
  toAccountId: string
}

export const LONGEST_TITLE = 200
export const LONGEST_NOTE = 4000

export type GiveTaskRefusal =
  | 'forbidden'
  | 'case-not-found'
  | 'title-missing'
  | 'title-too-long'
  | 'note-too-long'
  | 'due-invalid'
  | 'due-past'
  | 'receiver-unknown'

/** Gives a colleague, or oneself, something to do. The receiver is told, and the case's history for staff. */
export async function giveTask(
  ctx: Context,
  input: GiveTaskInput,
): Promise<Result<{ taskId: string }, GiveTaskRefusal>> {
  const { actor } = ctx
  const { municipality, caseSlug, dueDay } = input
  const municipalityId = municipality.id
  if (actor.kind !== 'account' || !may(actor, 'task.give', { municipalityId })) return refuse('forbidden')
  const title = input.title.trim()
  const note = input.note.trim()
  if (title === '') return refuse('title-missing')
  if (title.length > LONGEST_TITLE) return refuse('title-too-long')
  if (note.length > LONGEST_NOTE) return refuse('note-too-long')
  if (dueDay !== '' && !isDay(dueDay)) return refuse('due-invalid')
  if (dueDay !== '' && dueDay < ctx.today) return refuse('due-past')
  return ctx.database.transaction(async (tx) => {
    const matter =
      caseSlug === null ? null : await caseAt(tx, scopeOf(actor), { municipalityId, slug: caseSlug })
    if (caseSlug !== null && !matter) return refuse('case-not-found')
    const receiver = await colleague(tx, ctx, municipalityId, input.toAccountId)
    if (!receiver) return refuse('receiver-unknown')
    const taskId = ctx.newId()
    await insertTask(tx, {
      ...{ id: taskId, municipalityId, caseId: matter?.id ?? null, title, note: note || null },
      ...{ dueDay: dueDay || null, fromAccountId: actor.accountId, toAccountId: receiver.id },
      bodyId: receiver.bodyIds.find((id) => id !== null) ?? matter?.bodyId ?? null,
      createdAt: ctx.now(),
    })
    if (matter)
      await recordEvent(ctx, tx, {
        ...{ caseId: matter.id, kind: 'task', public: false },
        text: taskText.given(receiver.name, title),
      })
    if (receiver.id !== actor.accountId)
      await notify(ctx, tx, {
        ...{ municipalityId, account: receiver, caseId: matter?.id ?? null, kind: 'task' },
        text: taskText.noticeGiven(
          actor.name,
          matter?.secret ? taskText.inCase(matter.number) : title,
          dueDay || null,
        ),
        href: paths.task(municipality.slug, taskId),
      })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'task.give', entity: 'task', entityId: taskId },
      detail: { to: receiver.name, ...(matter ? { number: matter.number } : {}) },
    })
    return ok({ taskId })
  })
}
