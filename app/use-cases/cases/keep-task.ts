import { lifecycles } from '../../domain/cases/lifecycle'
import { caseTaskTitle } from '../../text/lifecycle-tasks'
import type { Transaction } from '#db/connection'
import { caseCourse, hasCourse } from '#db/queries/case-course'
import { nextDeadlineOf } from '#db/repositories/deadlines'
import { endTask, insertTask, openTasksNamed, type Task } from '#db/repositories/tasks'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/**
 * Gives whoever answers for a case the task of the state that it stands in (the lifecycle's table), due by the case's
 * next day, and ends the task of the state that it has left. What was handed over to a colleague stays there; when
 * somebody else answers for the case, that person gets it. A case that is told as of a document gives none.
 */
export async function keepTask(ctx: Context, tx: Transaction, caseId: string): Promise<void> {
  const course = await caseCourse(tx, caseId)
  if (!course) return
  const { municipalityId, bodyId, kind, state, responsibleAccountId: to } = course
  const task = hasCourse(course) && course.asOf === null ? lifecycles[kind].tasks?.[state] : undefined
  const title = task && to !== null ? caseTaskTitle[task] : null
  const open = await openTasksNamed(tx, caseId, Object.values(caseTaskTitle))
  const handedOver = ({ fromAccountId }: Task) => fromAccountId !== null
  const kept = open.find((each) => each.title === title && (each.toAccountId === to || handedOver(each)))
  const before = open.find((each) => each.title === title && each !== kept)
  for (const each of open)
    if (each !== kept) {
      const moved = each === before
      await endTask(tx, each.id, {
        state: moved ? 'handed_over' : hasCourse(course) ? 'done' : 'withdrawn',
        ...{ doneAt: ctx.now(), doneNote: null },
      })
    }
  if (title === null || to === null || kept) return
  const id = ctx.newId()
  const next = await nextDeadlineOf(tx, caseId)
  await insertTask(tx, {
    ...{ id, municipalityId, caseId, bodyId, title, toAccountId: to, fromAccountId: null },
    ...{ dueDay: next !== null && next >= ctx.today ? next : null, createdAt: ctx.now() },
    previousId: before?.id ?? null,
  })
  await audit(ctx, tx, {
    ...{ municipalityId, action: 'task.give', entity: 'task', entityId: id },
    detail: { number: course.number },
  })
}
