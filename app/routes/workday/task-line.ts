import { paths } from '~/paths'

/** Something that waits for the person, whatever it is. */
export type ToDo = {
  id: string
  what: 'task' | 'memo' | 'records' | 'document' | 'agenda' | 'action' | 'minutes'
  title: string
  href: string
  /** Where it comes from, in a few words. */
  note: string
  dueDay: string | null
}

/** A task as one of the things that wait. */
export const taskToDo = (
  m: string,
  task: {
    id: string
    title: string
    dueDay: string | null
    fromName: string | null
    caseNumber: string | null
    caseTitle: string | null
  },
): ToDo => ({
  ...{ id: task.id, what: 'task', title: task.title, href: paths.task(m, task.id), dueDay: task.dueDay },
  note: [task.caseNumber && `${task.caseNumber}, ${task.caseTitle}`, task.fromName && `från ${task.fromName}`]
    .filter(Boolean)
    .join(' · '),
})
