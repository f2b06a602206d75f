import { type TaskLine, tasksOfCase } from '#db/queries/desk-work'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import type { RequestContext } from '~/server/context'
import { DateText, SideSection } from '~/ui'
import { mayDoTask, mayWithdrawTask } from '~/use-cases/work/task-rights'

/** What is to be done in the case and by whom, for the staff; it leads to the task of those it concerns. */
export async function openTasksOf(
  { actor, database }: RequestContext,
  { id, municipalityId }: { id: string; municipalityId: string },
) {
  if (actor.kind !== 'account' || !may(actor, 'task.give', { municipalityId })) return []
  const tasks = await tasksOfCase(database.read, actor, id, 20)
  const concerns = (task: TaskLine) => {
    const place = { ...task, municipalityId }
    return mayDoTask(actor, place) || mayWithdrawTask(actor, place)
  }
  return tasks.map((task) => ({
    ...{ id: task.id, title: task.title, who: task.toName, dueDay: task.dueDay },
    leads: concerns(task),
  }))
}

export type OpenTask = Awaited<ReturnType<typeof openTasksOf>>[number]

export function OpenTasks({ tasks, m }: { tasks: OpenTask[]; m: string }) {
  if (tasks.length === 0) return null
  return (
    <SideSection title="Att göra i ärendet">
      <ul className="people">
        {tasks.map(({ id, title, who, dueDay, leads }) => (
          <li key={id}>
            {leads ? <a href={paths.task(m, id)}>{title}</a> : title}
            <span className="note">
              {who}
              {dueDay && (
                <>
                  , senast <DateText value={dueDay} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </SideSection>
  )
}
