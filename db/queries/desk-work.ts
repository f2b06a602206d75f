import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { type AccountActor, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { prepared } from '../connection/prepared'
import {
  absences,
  accounts,
  agendaItems,
  bodies,
  cases,
  deadlines,
  documents,
  meetings,
  memos,
  municipalities,
  notices,
  tasks,
  watches,
} from '../schema'
import { inPassing } from './in-passing'
import { knownItems } from './meetings/agenda-visible'
import { readableCases, readableOrOwn } from './places-visible'

/** What landed on the account's desk in its municipality, the latest first; only the unread ones when asked. */
export const noticesOf = (
  read: Read,
  { accountId, municipalityId }: Pick<AccountActor, 'accountId' | 'municipalityId'>,
  { unread, most }: { unread: boolean; most: number },
) =>
  read
    .select({
      id: notices.id,
      kind: notices.kind,
      text: notices.text,
      href: notices.href,
      createdAt: notices.createdAt,
      readAt: notices.readAt,
    })
    .from(notices)
    .where(
      and(
        eq(notices.accountId, accountId),
        eq(notices.municipalityId, municipalityId),
        unread ? isNull(notices.readAt) : undefined,
      ),
    )
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(most)

const unreadCount = prepared(['accountId'], (read, given) =>
  read
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(notices)
    .where(and(eq(notices.accountId, given.accountId), isNull(notices.readAt))),
)

/** How many notices the account has not read: asked on every page. */
export async function countUnread(read: Read, accountId: string): Promise<number> {
  const [row] = await unreadCount(read, { accountId })
  return row?.count ?? 0
}

export type TaskLine = Awaited<ReturnType<typeof tasksWhere>>[number]

/** Open tasks of some accounts, the nearest day first; the case's number and title only for who may read it. */
export const tasksTo = (read: Read, actor: AccountActor, accountIds: string[], most: number) =>
  tasksWhere(read, actor, and(inArray(tasks.toAccountId, ['', ...accountIds]), eq(tasks.state, 'open')), most)

/** Open tasks that the account has given to others. */
export const tasksFrom = (read: Read, actor: AccountActor, most: number) =>
  tasksWhere(
    read,
    actor,
    and(
      eq(tasks.fromAccountId, actor.accountId),
      sql`${tasks.toAccountId} <> ${actor.accountId}`,
      eq(tasks.state, 'open'),
    ),
    most,
  )

/** Open tasks in a case that the reader may read, whoever has them. */
export const tasksOfCase = (read: Read, actor: AccountActor, caseId: string, most: number) =>
  tasksWhere(
    read,
    actor,
    and(eq(tasks.caseId, caseId), eq(tasks.state, 'open'), readableCases(scopeOf(actor))),
    most,
  )

/** One task and those it was handed over from, the latest first. */
export async function taskChain(read: Read, actor: AccountActor, id: string) {
  const chain: TaskLine[] = []
  for (let next: string | null = id; next !== null && chain.length < 50;) {
    const [task]: TaskLine[] = await tasksWhere(read, actor, eq(tasks.id, next), 1)
    if (!task) break
    chain.push(task)
    next = task.previousId
  }
  return chain
}

async function tasksWhere(read: Read, actor: AccountActor, where: SQL | undefined, most: number) {
  const scope = scopeOf(actor)
  const readable = readableCases(scope) ?? sql`true`
  const rows = await read
    .select({
      id: tasks.id,
      bodyId: tasks.bodyId,
      title: tasks.title,
      note: tasks.note,
      dueDay: tasks.dueDay,
      state: tasks.state,
      fromAccountId: tasks.fromAccountId,
      fromName: sql<string | null>`giver.name`,
      toAccountId: tasks.toAccountId,
      toName: accounts.name,
      previousId: tasks.previousId,
      createdAt: tasks.createdAt,
      doneAt: tasks.doneAt,
      doneNote: tasks.doneNote,
      caseSecret: sql`${cases.secrecyProvision} is not null`.mapWith(Boolean),
      caseNumber: sql<string | null>`case when ${readable} then ${cases.number} end`,
      caseSlug: sql<string | null>`case when ${readable} then ${cases.slug} end`,
      caseTitle: sql<string | null>`case when ${readable} then ${cases.publicTitle} end`,
    })
    .from(tasks)
    .innerJoin(accounts, eq(accounts.id, tasks.toAccountId))
    .leftJoin(sql`${accounts} as giver`, sql`giver.id = ${tasks.fromAccountId}`)
    .leftJoin(cases, eq(cases.id, tasks.caseId))
    .where(and(eq(tasks.municipalityId, actor.municipalityId), where))
    .orderBy(asc(isNull(tasks.dueDay)), asc(tasks.dueDay), asc(tasks.createdAt), asc(tasks.id))
    .limit(most)
  return rows
}

/** Memos that wait for the approval of some accounts, on cases that the reader may read. */
export const memosToApprove = (read: Read, actor: AccountActor, accountIds: string[], most: number) =>
  read
    .select({
      id: memos.id,
      title: memos.title,
      updatedAt: memos.updatedAt,
      approverAccountId: memos.approverAccountId,
      authorName: accounts.name,
      number: cases.number,
      slug: cases.slug,
    })
    .from(memos)
    .innerJoin(cases, eq(cases.id, memos.caseId))
    .innerJoin(accounts, eq(accounts.id, memos.authorAccountId))
    .where(
      and(
        eq(memos.municipalityId, actor.municipalityId),
        eq(memos.state, 'for_approval'),
        inArray(memos.approverAccountId, ['', ...accountIds]),
        readableCases(scopeOf(actor)),
      ),
    )
    .orderBy(asc(memos.updatedAt))
    .limit(most)

/** Documents that the account has checked out and not put back, the oldest first. */
export function checkedOutBy(read: Read, actor: AccountActor, most: number) {
  const scope = scopeOf(actor)
  return read
    .select({
      id: documents.id,
      number: documents.number,
      title: documents.publicTitle,
      at: documents.checkedOutAt,
      caseNumber: cases.number,
      slug: cases.slug,
    })
    .from(documents)
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .where(
      and(
        eq(documents.municipalityId, actor.municipalityId),
        eq(documents.checkedOutBy, actor.accountId),
        readableCases(scope),
      ),
    )
    .orderBy(asc(documents.checkedOutAt))
    .limit(most)
}

/** Colleagues that the account stands in for, by name, with the last day of it. */
export const peopleStoodInFor = (read: Read, actor: AccountActor, today: string) =>
  read
    .select({
      id: accounts.id,
      name: accounts.name,
      toDay: sql<string>`max(${absences.toDay})`,
      note: sql<string | null>`max(${absences.note})`,
    })
    .from(absences)
    .innerJoin(accounts, eq(accounts.id, absences.accountId))
    .where(
      and(
        eq(absences.substituteAccountId, actor.accountId),
        inArray(absences.accountId, ['', ...(actor.substitutesFor ?? [])]),
        gte(absences.toDay, today),
        isNull(absences.endedAt),
      ),
    )
    .groupBy(accounts.id, accounts.name)
    .orderBy(asc(accounts.name))

/** The next day to keep of each of some cases from a day on: the portal's own, never a document's past one. */
export async function nextDays(read: Read, caseIds: string[], today: string) {
  const rows = await read
    .select({ caseId: deadlines.caseId, day: deadlines.day, label: deadlines.label })
    .from(deadlines)
    .where(
      and(
        inArray(deadlines.caseId, ['', ...caseIds]),
        eq(deadlines.state, 'open'),
        gte(deadlines.day, today),
      ),
    )
    .orderBy(desc(deadlines.day))
  return new Map(rows.map(({ caseId, ...next }) => [caseId, next]))
}

/** What is taken up at some meetings, as far as the reader may read it, in the agenda's order. */
export function agendaOf(read: Read, actor: AccountActor, meetingIds: string[], most: number) {
  const scope = scopeOf(actor)
  return read
    .select({
      id: agendaItems.id,
      meetingId: agendaItems.meetingId,
      day: meetings.day,
      bodyName: bodies.name,
      title: agendaItems.title,
      slug: cases.slug,
      caseTitle: cases.publicTitle,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .leftJoin(cases, eq(cases.id, agendaItems.caseId))
    .where(and(inArray(agendaItems.meetingId, ['', ...meetingIds]), readableOrOwn(scope), knownItems(scope)))
    .orderBy(asc(meetings.day), asc(agendaItems.position))
    .limit(most)
}

/** Cases that the account answers for, itself or for an absent colleague, or follows, and that changed after an instant. */
export async function changedCases(read: Read, actor: AccountActor, since: string, most: number) {
  const mine = await read
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        inArray(cases.responsibleAccountId, [actor.accountId, ...(actor.substitutesFor ?? [])]),
        inPassing(gt(cases.updatedAt, since)),
      ),
    )
    .orderBy(desc(cases.updatedAt))
    .limit(most)
  const followed = await read
    .select({ id: watches.caseId })
    .from(watches)
    .where(
      and(
        eq(watches.accountId, actor.accountId),
        eq(watches.kind, 'case'),
        isNull(watches.endedAt),
        isNotNull(watches.caseId),
      ),
    )
    .limit(most)
  return [...new Set([...mine, ...followed].map(({ id }) => id))].filter((id) => id !== null)
}
