import { type AccountActor, scopeOf } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { taskText } from '../../text/work'
import type { Transaction } from '#db/connection'
import { type CaseAt, caseById } from '#db/queries/case-at'
import { findAccount } from '#db/repositories/accounts'
import { endTask, findTask, insertTask, type Task } from '#db/repositories/tasks'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { notify } from '../shared/notify'
import { LONGEST_NOTE } from './give-task'
import { colleague } from './staff'
import { mayDoTask, mayWithdrawTask } from './task-rights'

type Place = { municipality: { id: string; slug: string }; taskId: string }
type Refusal = 'forbidden' | 'task-not-found' | 'task-ended-taken' | 'note-too-long'

/** The task is done; who gave it is told. */
export const finishTask = (ctx: Context, input: Place & { note: string }): Promise<Result<null, Refusal>> =>
  ending(ctx, input, mayDoTask, async (work) => {
    if (!(await end(work, 'done', input.note))) return refuse('task-ended-taken')
    await tellHistory(work, taskText.done(work.task.title))
    await tell(work, work.task.fromAccountId, taskText.noticeDone(work.actor.name, work.what))
    return ok(null)
  })

/** Who gave the task takes it back; who had it is told. */
export const withdrawTask = (ctx: Context, input: Place): Promise<Result<null, Refusal>> =>
  ending(ctx, { ...input, note: '' }, mayWithdrawTask, async (work) => {
    if (!(await end(work, 'withdrawn', ''))) return refuse('task-ended-taken')
    await tellHistory(work, taskText.withdrawn(work.task.title))
    await tell(work, work.task.toAccountId, taskText.noticeWithdrawn(work.actor.name, work.what))
    return ok(null)
  })

/**
 * Hands the task over with a note: the old one ends and a new one, which knows it, begins with the same due day. The
 * new receiver is told, and who first gave it.
 */
export const handOverTask = (
  ctx: Context,
  input: Place & { toAccountId: string; note: string },
): Promise<Result<{ taskId: string }, Refusal | 'note-missing' | 'receiver-unknown' | 'receiver-same'>> =>
  ending(ctx, input, mayDoTask, async (work) => {
    const { tx, task, actor, what } = work
    const receiver = await colleague(tx, ctx, task.municipalityId, input.toAccountId)
    if (!receiver) return refuse('receiver-unknown')
    if (receiver.id === task.toAccountId) return refuse('receiver-same')
    const note = input.note.trim()
    if (note === '') return refuse('note-missing')
    const before = await findAccount(tx, task.toAccountId)
    if (!(await end(work, 'handed_over', note))) return refuse('task-ended-taken')
    const taskId = ctx.newId()
    const { municipalityId, caseId, title, dueDay } = task
    await insertTask(tx, {
      ...{ id: taskId, municipalityId, caseId, title, dueDay, note, previousId: task.id },
      ...{ fromAccountId: actor.accountId, toAccountId: receiver.id, createdAt: ctx.now() },
      bodyId: receiver.bodyIds.find((id) => id !== null) ?? task.bodyId,
    })
    await tellHistory(work, taskText.handedOver(before?.name ?? '', receiver.name, title))
    const href = paths.task(input.municipality.slug, taskId)
    if (receiver.id !== actor.accountId)
      await tell(work, receiver.id, taskText.noticeHandedOver(actor.name, what), href)
    if (task.fromAccountId !== receiver.id)
      await tell(work, task.fromAccountId, taskText.noticeMoved(actor.name, receiver.name, what), href)
    if (before && before.id !== actor.accountId && before.id !== task.fromAccountId)
      await tell(work, before.id, taskText.noticeMoved(actor.name, receiver.name, what), href)
    return ok({ taskId })
  })

type Work = {
  ctx: Context
  tx: Transaction
  actor: AccountActor
  place: Place
  task: Task
  matter: CaseAt | null
  /** The task in a notice: its title, or only its case where that is secret. */
  what: string
}

/** What every ending begins with: the task within the actor's reach, still open. Judged in the transaction. */
async function ending<Value, More extends string>(
  ctx: Context,
  input: Place & { note: string },
  allowed: (actor: AccountActor, task: Task) => boolean,
  work: (work: Work) => Promise<Result<Value, Refusal | More>>,
): Promise<Result<Value, Refusal | More>> {
  const { actor } = ctx
  if (actor.kind !== 'account') return refuse('forbidden')
  if (input.note.trim().length > LONGEST_NOTE) return refuse('note-too-long')
  const { municipality, taskId } = input
  return ctx.database.transaction(async (tx) => {
    const task = await findTask(tx, { id: taskId, municipalityId: municipality.id })
    if (!task || !(mayDoTask(actor, task) || mayWithdrawTask(actor, task))) return refuse('task-not-found')
    if (!allowed(actor, task)) return refuse('forbidden')
    if (task.state !== 'open') return refuse('task-ended-taken')
    // The program knows whether the case is secret even when the actor may no longer read it.
    const matter =
      task.caseId === null ? null : await caseById(tx, scopeOf({ kind: 'system', name: '' }), task.caseId)
    const what = matter?.secret ? taskText.inCase(matter.number) : task.title
    return work({ ctx, tx, actor, place: { municipality, taskId }, task, matter, what })
  })
}

/** False when, on PostgreSQL, another transaction has ended the task since it was read as open. */
async function end(
  { ctx, tx, task }: Work,
  state: 'done' | 'handed_over' | 'withdrawn',
  note: string,
): Promise<boolean> {
  if (!(await endTask(tx, task.id, { state, doneAt: ctx.now(), doneNote: note.trim() || null }))) return false
  await audit(ctx, tx, {
    municipalityId: task.municipalityId,
    action: `task.${state === 'handed_over' ? 'hand-over' : state}`,
    ...{ entity: 'task', entityId: task.id, detail: {} },
  })
  return true
}

async function tellHistory({ ctx, tx, matter }: Work, text: string) {
  if (matter) await recordEvent(ctx, tx, { caseId: matter.id, kind: 'task', text, public: false })
}

async function tell(
  { ctx, tx, actor, task, place }: Work,
  accountId: string | null,
  text: string,
  href?: string,
) {
  if (accountId === null || accountId === actor.accountId) return
  const account = await findAccount(tx, accountId)
  if (account?.status !== 'active') return
  await notify(ctx, tx, {
    ...{ municipalityId: task.municipalityId, account, caseId: task.caseId, kind: 'task', text },
    href: href ?? paths.task(place.municipality.slug, task.id),
  })
}
