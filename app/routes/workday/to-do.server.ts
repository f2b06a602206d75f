import { checkedOutBy, memosToApprove, type TaskLine, tasksFrom, tasksTo } from '#db/queries/desk-work'
import { ownActions } from '#db/queries/forums/work'
import { openRecordsRequests } from '#db/queries/records'
import { minutesToSign } from '#db/queries/meetings/minutes'
import { proposedItems } from '#db/queries/meetings/ready'
import { type AccountActor, may } from '~/domain/access'
import { meetingAddress } from '~/domain/meetings/address'
import { dayInStockholm } from '~/domain/shared/day'
import { paths } from '~/paths'
import type { RequestContext } from '~/server/context'
import { formatDate } from '~/text/format'
import { dueOf } from '~/use-cases/meetings/minutes/hand'
import { taskToDo, type ToDo } from './task-line'

/** What waits for the person: tasks with a day first, then requests, texts to approve, and documents that are checked out. */
export async function toDoFor(
  read: RequestContext['database']['read'],
  actor: AccountActor,
  m: string,
  most: number,
) {
  const accounts = [actor.accountId, ...(actor.substitutesFor ?? [])]
  const tasks = await tasksTo(read, actor, [actor.accountId], most)
  const requests = await openRecordsRequests(read, actor, most)
  const memos = await memosToApprove(read, actor, accounts, most)
  const documents = await checkedOutBy(read, actor, most)
  const actions = await ownActions(read, actor, most)
  const { municipalityId, bodyId } = actor
  const proposed = may(actor, 'meeting.agenda', { municipalityId, bodyId })
    ? await proposedItems(read, { municipalityId, bodyId })
    : []
  const signing = await Promise.all(
    (await minutesToSign(read, actor.accountId)).map(async (line) => ({
      ...line,
      due: (await dueOf(read, line)).due,
    })),
  )
  const waiting: ToDo[] = [
    ...signing.map(({ minutesId, bodyName, bodySlug, municipalitySlug, day, sequence, due }) => ({
      ...{ id: minutesId, what: 'minutes' as const, title: `${bodyName} ${formatDate(day)}` },
      href: paths.meeting(municipalitySlug, bodySlug, meetingAddress({ day, sequence }), 'justering'),
      note: 'fjorton dagar efter sammanträdet',
      dueDay: due,
    })),
    ...tasks.map((task) => taskToDo(m, task)),
    ...actions.map(({ id, activity, list, dueDay }) => ({
      ...{ id, what: 'action' as const, title: activity, href: paths.forumWork(m, 'restlistor', id) },
      ...{ note: list, dueDay },
    })),
    ...requests.map(({ id, wanted, bodyName, receivedDay }) => ({
      ...{ id, what: 'records' as const, title: wanted, href: paths.recordsRequest(m, id) },
      ...{ note: bodyName, dueDay: receivedDay },
    })),
    ...memos.map(({ id, title, number, slug, authorName }) => ({
      ...{
        id,
        what: 'memo' as const,
        title,
        href: paths.memo(m, slug, id),
        note: `${number} · ${authorName}`,
      },
      dueDay: null,
    })),
    ...proposed.map(({ id, title, bodyName, bodySlug, ...meeting }) => ({
      ...{ id, what: 'agenda' as const, title, dueDay: null },
      href: paths.meeting(m, bodySlug, meetingAddress(meeting), 'dagordning'),
      note: `till ${bodyName} ${meeting.day}`,
    })),
    ...documents.map(({ id, title, number, caseNumber, slug, at }) => ({
      ...{ id, what: 'document' as const, title, href: paths.document(m, slug, number) },
      note: `${caseNumber}-${number} · utcheckad ${at ? dayInStockholm(at) : ''}`.trim(),
      dueDay: null,
    })),
  ]
  return { waiting, given: (await tasksFrom(read, actor, most)).map((task) => givenLine(m, task)) }
}

const givenLine = (m: string, task: TaskLine) => ({
  ...{
    id: task.id,
    title: task.title,
    href: paths.task(m, task.id),
    dueDay: task.dueDay,
    toName: task.toName,
  },
})
