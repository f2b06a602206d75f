import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type Actor, may, scopeOf } from '../../../app/domain/access'
import type { QuestionState } from '../../../app/domain/forums/forum'
import type { Read } from '../../connection'
import {
  accounts,
  actionEvents,
  actionItems,
  actionLists,
  cases,
  forumAgenda,
  forumAttendance,
  forumLines,
  forumMeetings,
  forumQuestions,
  forumQuestionSteps,
  forums,
  municipalities,
} from '../../schema'
import { caseById } from '../case-at'
import { readableOrOwn } from '../places-visible'

/** Meetings, questions and actions of forums are the staff's; everybody else reads the model alone. */
export const readsForums = (reader: Actor, municipalityId: string): boolean =>
  may(reader, 'forum.read', { municipalityId })

/** Forums that the reader may know of: those of a case are shown under its condition. */
const openForums = (read: Read, reader: Actor) =>
  read
    .select({ id: forums.id })
    .from(forums)
    .innerJoin(municipalities, eq(municipalities.id, forums.municipalityId))
    .leftJoin(cases, eq(cases.id, forums.caseId))
    .where(readableOrOwn(scopeOf(reader)))

/** Action lists likewise, by their case and by their forum's. */
const openLists = (read: Read, reader: Actor) =>
  read
    .select({ id: actionLists.id })
    .from(actionLists)
    .innerJoin(municipalities, eq(municipalities.id, actionLists.municipalityId))
    .leftJoin(cases, eq(cases.id, actionLists.caseId))
    .where(
      and(
        readableOrOwn(scopeOf(reader)),
        or(isNull(actionLists.forumId), inArray(actionLists.forumId, openForums(read, reader))),
      ),
    )

export type ForumMeetingLine = Awaited<ReturnType<typeof forumMeetingLines>>[number]

const meetingColumns = {
  id: forumMeetings.id,
  day: forumMeetings.day,
  sequence: forumMeetings.sequence,
  startsAt: forumMeetings.startsAt,
  place: forumMeetings.place,
  state: forumMeetings.state,
  section: forumMeetings.section,
  year: forumMeetings.year,
  stationId: forumMeetings.stationId,
  approvedDay: forumMeetings.approvedDay,
  releasedDay: forumMeetings.releasedDay,
  cancelledReason: forumMeetings.cancelledReason,
  forumId: forums.id,
  forum: forums.name,
  forumSlug: forums.slug,
}

/** Meetings of a municipality's forums by day: every one for the staff, those that are released for others. */
export function forumMeetingLines(
  read: Read,
  reader: Actor,
  municipalityId: string,
  filter: { forumId?: string; year?: number; from?: string } = {},
) {
  const { forumId, year, from } = filter
  return read
    .select(meetingColumns)
    .from(forumMeetings)
    .innerJoin(forums, eq(forums.id, forumMeetings.forumId))
    .where(
      and(
        eq(forums.municipalityId, municipalityId),
        forumId === undefined ? undefined : eq(forums.id, forumId),
        year === undefined ? undefined : eq(forumMeetings.year, year),
        from === undefined ? undefined : gte(forumMeetings.day, from),
        inArray(forums.id, openForums(read, reader)),
        readsForums(reader, municipalityId) ? undefined : isNotNull(forumMeetings.releasedDay),
      ),
    )
    .orderBy(asc(forumMeetings.day), asc(forumMeetings.sequence), asc(forums.position))
}

/** The meeting of an address with its agenda and attendance; null when the reader may not know of it. */
export async function forumMeetingAt(
  read: Read,
  reader: Actor,
  place: { municipalityId: string; forumId: string; day: string; sequence: number },
) {
  const staff = readsForums(reader, place.municipalityId)
  const [meeting] = await read
    .select(meetingColumns)
    .from(forumMeetings)
    .innerJoin(forums, eq(forums.id, forumMeetings.forumId))
    .where(
      and(
        eq(forumMeetings.forumId, place.forumId),
        eq(forums.municipalityId, place.municipalityId),
        eq(forumMeetings.day, place.day),
        eq(forumMeetings.sequence, place.sequence),
        inArray(forums.id, openForums(read, reader)),
        staff ? undefined : isNotNull(forumMeetings.releasedDay),
      ),
    )
  if (!meeting) return null
  const decisionLine = alias(forumLines, 'decision_line')
  const lines = await read
    .select({
      id: forumAgenda.id,
      position: forumAgenda.position,
      source: forumAgenda.source,
      title: forumAgenda.title,
      questionId: forumAgenda.questionId,
      question: forumQuestions.number,
      questionState: forumQuestions.state,
      questionForumId: forumQuestions.forumId,
      fromMeetingId: forumAgenda.fromMeetingId,
      fromDay: forumMeetings.day,
      fromSequence: forumMeetings.sequence,
      fromForumSlug: forums.slug,
      notes: forumAgenda.notes,
      decision: forumAgenda.decision,
      within: decisionLine.text,
      revision: forumAgenda.revision,
      savedAt: forumAgenda.savedAt,
      savedBy: accounts.name,
    })
    .from(forumAgenda)
    .leftJoin(forumQuestions, eq(forumQuestions.id, forumAgenda.questionId))
    .leftJoin(forumMeetings, eq(forumMeetings.id, forumAgenda.fromMeetingId))
    .leftJoin(forums, eq(forums.id, forumMeetings.forumId))
    .leftJoin(decisionLine, eq(decisionLine.id, forumAgenda.decisionLineId))
    .leftJoin(accounts, eq(accounts.id, forumAgenda.savedBy))
    .where(eq(forumAgenda.meetingId, meeting.id))
    .orderBy(asc(forumAgenda.position), asc(forumAgenda.id))
  const attendance = await read
    .select()
    .from(forumAttendance)
    .where(eq(forumAttendance.meetingId, meeting.id))
    .orderBy(asc(forumAttendance.id))
  return { ...meeting, staff, lines, attendance }
}

/** A question is known to whoever may know of the forum where it is and of the one where it was raised. */
const knownQuestion = (read: Read, reader: Actor) =>
  and(
    inArray(forumQuestions.forumId, openForums(read, reader)),
    inArray(forumQuestions.raisedForumId, openForums(read, reader)),
  )

/** Questions by number, latest first: all, or those that a forum has or has raised. Staff only. */
export async function questionLines(
  read: Read,
  reader: Actor,
  municipalityId: string,
  filter: { forumId?: string; states?: readonly QuestionState[] } = {},
) {
  if (!readsForums(reader, municipalityId)) return []
  const raised = alias(forums, 'raised')
  const { forumId, states } = filter
  return read
    .select({
      id: forumQuestions.id,
      number: forumQuestions.number,
      title: forumQuestions.title,
      state: forumQuestions.state,
      forum: forums.name,
      forumSlug: forums.slug,
      raisedIn: raised.name,
      createdAt: forumQuestions.createdAt,
    })
    .from(forumQuestions)
    .innerJoin(forums, eq(forums.id, forumQuestions.forumId))
    .innerJoin(raised, eq(raised.id, forumQuestions.raisedForumId))
    .where(
      and(
        eq(forumQuestions.municipalityId, municipalityId),
        forumId === undefined
          ? undefined
          : or(eq(forumQuestions.forumId, forumId), eq(forumQuestions.raisedForumId, forumId)),
        states ? inArray(forumQuestions.state, [...states]) : undefined,
        knownQuestion(read, reader),
      ),
    )
    .orderBy(desc(forumQuestions.number))
}

export type QuestionPage = NonNullable<Awaited<ReturnType<typeof questionAt>>>

/** A question with its whole trail; the case only as far as the reader may read it. Staff only. */
export async function questionAt(
  read: Read,
  reader: Actor,
  { municipalityId, number }: { municipalityId: string; number: number },
) {
  if (!readsForums(reader, municipalityId)) return null
  const raised = alias(forums, 'raised')
  const [row] = await read
    .select({
      question: forumQuestions,
      forum: { id: forums.id, name: forums.name, slug: forums.slug, escalatesTo: forums.escalatesTo },
      raised: { id: raised.id, name: raised.name, slug: raised.slug, escalatesTo: raised.escalatesTo },
      by: accounts.name,
    })
    .from(forumQuestions)
    .innerJoin(forums, eq(forums.id, forumQuestions.forumId))
    .innerJoin(raised, eq(raised.id, forumQuestions.raisedForumId))
    .leftJoin(accounts, eq(accounts.id, forumQuestions.createdBy))
    .where(
      and(
        eq(forumQuestions.municipalityId, municipalityId),
        eq(forumQuestions.number, number),
        knownQuestion(read, reader),
      ),
    )
  if (!row) return null
  const to = alias(forums, 'to_forum')
  const steps = await read
    .select({
      id: forumQuestionSteps.id,
      sequence: forumQuestionSteps.sequence,
      step: forumQuestionSteps.step,
      forum: forums.name,
      forumSlug: forums.slug,
      level: forums.level,
      to: to.name,
      meetingDay: forumMeetings.day,
      meetingSequence: forumMeetings.sequence,
      within: forumLines.text,
      text: forumQuestionSteps.text,
      day: forumQuestionSteps.day,
      at: forumQuestionSteps.at,
      by: accounts.name,
    })
    .from(forumQuestionSteps)
    .innerJoin(forums, eq(forums.id, forumQuestionSteps.forumId))
    .leftJoin(to, eq(to.id, forumQuestionSteps.toForumId))
    .leftJoin(forumMeetings, eq(forumMeetings.id, forumQuestionSteps.meetingId))
    .leftJoin(forumLines, eq(forumLines.id, forumQuestionSteps.decisionLineId))
    .leftJoin(accounts, eq(accounts.id, forumQuestionSteps.accountId))
    .where(eq(forumQuestionSteps.questionId, row.question.id))
    .orderBy(asc(forumQuestionSteps.sequence))
  const matter =
    row.question.caseId === null ? null : await caseById(read, scopeOf(reader), row.question.caseId)
  return {
    ...row.question,
    ...{ forum: row.forum, raised: row.raised, by: row.by, steps },
    case: matter && { slug: matter.slug, number: matter.number, title: matter.title },
    actions: await actionRows(
      read,
      and(eq(actionItems.questionId, row.question.id), inArray(actionLists.id, openLists(read, reader))),
    ),
  }
}

/** Questions of a case. Staff only. */
export async function questionsOfCase(
  read: Read,
  reader: Actor,
  place: { municipalityId: string; caseId: string },
) {
  if (!readsForums(reader, place.municipalityId)) return []
  return read
    .select({
      number: forumQuestions.number,
      title: forumQuestions.title,
      state: forumQuestions.state,
      forum: forums.name,
    })
    .from(forumQuestions)
    .innerJoin(forums, eq(forums.id, forumQuestions.forumId))
    .where(
      and(
        eq(forumQuestions.municipalityId, place.municipalityId),
        eq(forumQuestions.caseId, place.caseId),
        knownQuestion(read, reader),
      ),
    )
    .orderBy(asc(forumQuestions.number))
}

export type ActionRow = Awaited<ReturnType<typeof actionRows>>[number]

const actionRows = (read: Read, where: SQL | undefined) =>
  read
    .select({
      id: actionItems.id,
      listId: actionLists.id,
      list: actionLists.name,
      listForumId: actionLists.forumId,
      municipalityId: actionLists.municipalityId,
      activity: actionItems.activity,
      responsible: actionItems.responsible,
      responsibleAccountId: actionItems.responsibleAccountId,
      dueDay: actionItems.dueDay,
      decidedIn: actionItems.decidedIn,
      state: actionItems.state,
      doneDay: actionItems.doneDay,
      note: actionItems.note,
      /** Of what a document names, as of when it does; what is added in the portal is measured like anything else. */
      asOf: sql<string | null>`case when ${actionItems.createdBy} is null then ${cases.asOf} end`,
      createdBy: actionItems.createdBy,
      question: forumQuestions.number,
      meetingId: actionItems.meetingId,
      meetingDay: forumMeetings.day,
      meetingSequence: forumMeetings.sequence,
      meetingForum: forums.name,
      meetingForumSlug: forums.slug,
    })
    .from(actionItems)
    .innerJoin(actionLists, eq(actionLists.id, actionItems.listId))
    .leftJoin(cases, eq(cases.id, actionLists.caseId))
    .leftJoin(forumQuestions, eq(forumQuestions.id, actionItems.questionId))
    .leftJoin(forumMeetings, eq(forumMeetings.id, actionItems.meetingId))
    .leftJoin(forums, eq(forums.id, forumMeetings.forumId))
    .where(where)
    .orderBy(asc(actionLists.position), asc(actionItems.position), asc(actionItems.id))

/** Activities of a municipality's lists, with where they come from. Staff only. */
export async function listActions(
  read: Read,
  reader: Actor,
  municipalityId: string,
  filter: { forumId?: string; meetingId?: string; open?: boolean } = {},
): Promise<ActionRow[]> {
  if (!readsForums(reader, municipalityId)) return []
  const { forumId, meetingId, open } = filter
  return actionRows(
    read,
    and(
      eq(actionLists.municipalityId, municipalityId),
      forumId === undefined ? undefined : eq(actionLists.forumId, forumId),
      inArray(actionLists.id, openLists(read, reader)),
      meetingId === undefined ? undefined : eq(actionItems.meetingId, meetingId),
      open ? inArray(actionItems.state, ['open', 'in_progress']) : undefined,
    ),
  )
}

/** The lists themselves, with the count that their document states. Staff only. */
export async function listActionLists(read: Read, reader: Actor, municipalityId: string) {
  if (!readsForums(reader, municipalityId)) return []
  return read
    .select({
      id: actionLists.id,
      name: actionLists.name,
      owner: actionLists.owner,
      statedCount: actionLists.statedCount,
      note: actionLists.note,
      forum: forums.name,
      forumSlug: forums.slug,
      caseNumber: cases.number,
      caseSlug: cases.slug,
      asOf: cases.asOf,
    })
    .from(actionLists)
    .leftJoin(forums, eq(forums.id, actionLists.forumId))
    .leftJoin(cases, eq(cases.id, actionLists.caseId))
    .where(
      and(eq(actionLists.municipalityId, municipalityId), inArray(actionLists.id, openLists(read, reader))),
    )
    .orderBy(asc(actionLists.position), asc(actionLists.id))
}

/** An activity with its history: for the staff, and for whoever answers for it. */
export async function actionAt(
  read: Read,
  reader: Actor,
  { municipalityId, id }: { municipalityId: string; id: string },
) {
  const [action] = await actionRows(
    read,
    and(eq(actionItems.id, id), eq(actionLists.municipalityId, municipalityId)),
  )
  const own = reader.kind === 'account' && action?.responsibleAccountId === reader.accountId
  if (!action || !(own || readsForums(reader, municipalityId))) return null
  const [known] = own
    ? [action]
    : await read
        .select({ id: actionLists.id })
        .from(actionLists)
        .where(and(eq(actionLists.id, action.listId), inArray(actionLists.id, openLists(read, reader))))
  if (!known) return null
  const events = await read
    .select({
      id: actionEvents.id,
      event: actionEvents.event,
      text: actionEvents.text,
      day: actionEvents.day,
      at: actionEvents.at,
      by: accounts.name,
      meetingDay: forumMeetings.day,
      forum: forums.name,
    })
    .from(actionEvents)
    .leftJoin(accounts, eq(accounts.id, actionEvents.accountId))
    .leftJoin(forumMeetings, eq(forumMeetings.id, actionEvents.meetingId))
    .leftJoin(forums, eq(forums.id, forumMeetings.forumId))
    .where(eq(actionEvents.actionId, id))
    .orderBy(asc(actionEvents.at), asc(actionEvents.id))
  return { ...action, own, events }
}

/** Open activities that a person answers for, nearest day first. */
export async function ownActions(read: Read, reader: Actor, most: number) {
  if (reader.kind !== 'account') return []
  const rows = await actionRows(
    read,
    and(
      eq(actionItems.responsibleAccountId, reader.accountId),
      eq(actionLists.municipalityId, reader.municipalityId),
      inArray(actionItems.state, ['open', 'in_progress']),
    ),
  )
  return rows.toSorted((a, b) => (a.dueDay ?? '9').localeCompare(b.dueDay ?? '9')).slice(0, most)
}

/** The meeting before and after a meeting of the same forum. Staff only. */
export async function neighbours(
  read: Read,
  reader: Actor,
  place: { municipalityId: string; forumId: string; day: string },
) {
  if (!readsForums(reader, place.municipalityId)) return { before: null, after: null }
  const one = async (where: SQL | undefined, order: SQL) => {
    const [row] = await read
      .select({ day: forumMeetings.day, sequence: forumMeetings.sequence })
      .from(forumMeetings)
      .where(and(eq(forumMeetings.forumId, place.forumId), ne(forumMeetings.state, 'cancelled'), where))
      .orderBy(order)
      .limit(1)
    return row ?? null
  }
  return {
    before: await one(lt(forumMeetings.day, place.day), desc(forumMeetings.day)),
    after: await one(
      and(gte(forumMeetings.day, place.day), ne(forumMeetings.day, place.day)),
      asc(forumMeetings.day),
    ),
  }
}
