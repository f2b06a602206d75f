import { and, asc, desc, eq, inArray, max, sql } from 'drizzle-orm'
import type { AgendaSource } from '../../app/domain/forums/agenda'
import type { ForumMeetingState, QuestionState } from '../../app/domain/forums/forum'
import type { Read, Transaction } from '../connection'
import {
  forumAgenda,
  forumAttendance,
  forumLines,
  forumMeetings,
  forumQuestions,
  forumQuestionSteps,
  forums,
} from '../schema'

export type ForumRecord = typeof forums.$inferSelect
export type ForumLine = typeof forumLines.$inferSelect
export type ForumMeeting = typeof forumMeetings.$inferSelect
export type ForumAgendaLine = typeof forumAgenda.$inferSelect
export type ForumQuestion = typeof forumQuestions.$inferSelect

/** Every forum of a municipality, in order. */
export const forumsOf = (read: Read, municipalityId: string): Promise<ForumRecord[]> =>
  read
    .select()
    .from(forums)
    .where(eq(forums.municipalityId, municipalityId))
    .orderBy(asc(forums.position), asc(forums.id))

/** A forum by its address, locked until the transaction ends. */
export async function heldForum(
  tx: Transaction,
  { municipalityId, slug }: { municipalityId: string; slug: string },
): Promise<ForumRecord | null> {
  const [row] = await tx
    .update(forums)
    .set({ position: sql`${forums.position}` })
    .where(and(eq(forums.municipalityId, municipalityId), eq(forums.slug, slug)))
    .returning()
  return row ?? null
}

export const linesOfForum = (read: Read, forumId: string): Promise<ForumLine[]> =>
  read
    .select()
    .from(forumLines)
    .where(eq(forumLines.forumId, forumId))
    .orderBy(asc(forumLines.position), asc(forumLines.id))

export async function insertForum(tx: Transaction, row: typeof forums.$inferInsert): Promise<void> {
  await tx.insert(forums).values(row)
}

export async function saveForum(
  tx: Transaction,
  id: string,
  change: Partial<Omit<typeof forums.$inferInsert, 'id'>>,
): Promise<void> {
  await tx.update(forums).set(change).where(eq(forums.id, id))
}

export async function insertForumLines(
  tx: Transaction,
  rows: (typeof forumLines.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(forumLines).values(rows)
}

export async function saveForumLine(
  tx: Transaction,
  id: string,
  change: Partial<Omit<typeof forumLines.$inferInsert, 'id'>>,
): Promise<void> {
  await tx.update(forumLines).set(change).where(eq(forumLines.id, id))
}

/** A meeting, locked until the transaction ends: two who act on it at once come one after the other. */
export async function heldForumMeeting(tx: Transaction, id: string): Promise<ForumMeeting | null> {
  const [row] = await tx
    .update(forumMeetings)
    .set({ sequence: sql`${forumMeetings.sequence}` })
    .where(eq(forumMeetings.id, id))
    .returning()
  return row ?? null
}

/** Adds a meeting; a second one on the same day takes the next sequence. */
export async function insertForumMeeting(
  tx: Transaction,
  row: Omit<typeof forumMeetings.$inferInsert, 'sequence' | 'state' | 'year'>,
): Promise<number> {
  const [last] = await tx
    .select({ sequence: max(forumMeetings.sequence) })
    .from(forumMeetings)
    .where(and(eq(forumMeetings.forumId, row.forumId), eq(forumMeetings.day, row.day)))
  const sequence = (last?.sequence ?? 0) + 1
  await tx
    .insert(forumMeetings)
    .values({ ...row, sequence, state: 'planned', year: Number(row.day.slice(0, 4)) })
  return sequence
}

export async function saveForumMeeting(
  tx: Transaction,
  id: string,
  change: Partial<Omit<typeof forumMeetings.$inferInsert, 'id'>>,
): Promise<void> {
  await tx.update(forumMeetings).set(change).where(eq(forumMeetings.id, id))
}

export const meetingsOfForums = (
  read: Read,
  forumIds: readonly string[],
  states?: readonly ForumMeetingState[],
): Promise<ForumMeeting[]> =>
  forumIds.length === 0
    ? Promise.resolve([])
    : read
        .select()
        .from(forumMeetings)
        .where(
          and(
            inArray(forumMeetings.forumId, [...forumIds]),
            states ? inArray(forumMeetings.state, [...states]) : undefined,
          ),
        )
        .orderBy(asc(forumMeetings.day), asc(forumMeetings.sequence))

export const agendaOfMeeting = (read: Read, meetingId: string): Promise<ForumAgendaLine[]> =>
  read
    .select()
    .from(forumAgenda)
    .where(eq(forumAgenda.meetingId, meetingId))
    .orderBy(asc(forumAgenda.position), asc(forumAgenda.id))

export type NewAgendaLine = {
  id: string
  source: AgendaSource
  title: string
  questionId: string | null
  fromMeetingId: string | null
}

export async function insertAgendaLines(
  tx: Transaction,
  meetingId: string,
  after: number,
  lines: readonly NewAgendaLine[],
): Promise<void> {
  if (lines.length === 0) return
  await tx
    .insert(forumAgenda)
    .values(lines.map((line, at) => ({ ...line, meetingId, position: after + at + 1, revision: 1 })))
}

export async function placeAgendaLine(tx: Transaction, id: string, position: number): Promise<void> {
  await tx.update(forumAgenda).set({ position }).where(eq(forumAgenda.id, id))
}

export async function removeAgendaLine(tx: Transaction, id: string): Promise<void> {
  await tx.delete(forumAgenda).where(eq(forumAgenda.id, id))
}

/** Saves what is written on a line on the revision it was written on; false when somebody has saved since. */
export async function saveAgendaNotes(
  tx: Transaction,
  save: { id: string; revision: number; notes: string; at: string; by: string | null },
): Promise<boolean> {
  const saved = await tx
    .update(forumAgenda)
    .set({ notes: save.notes, revision: save.revision + 1, savedAt: save.at, savedBy: save.by })
    .where(and(eq(forumAgenda.id, save.id), eq(forumAgenda.revision, save.revision)))
    .returning({ id: forumAgenda.id })
  return saved.length > 0
}

export async function saveAgendaDecision(
  tx: Transaction,
  id: string,
  decision: { decision: string; decisionLineId: string | null },
): Promise<void> {
  await tx.update(forumAgenda).set(decision).where(eq(forumAgenda.id, id))
}

export async function replaceAttendance(
  tx: Transaction,
  meetingId: string,
  rows: (typeof forumAttendance.$inferInsert)[],
): Promise<void> {
  await tx.delete(forumAttendance).where(eq(forumAttendance.meetingId, meetingId))
  if (rows.length > 0) await tx.insert(forumAttendance).values(rows)
}

export async function insertQuestion(
  tx: Transaction,
  row: typeof forumQuestions.$inferInsert,
): Promise<void> {
  await tx.insert(forumQuestions).values(row)
}

/** A question, locked until the transaction ends. */
export async function heldQuestion(
  tx: Transaction,
  { municipalityId, number }: { municipalityId: string; number: number },
): Promise<ForumQuestion | null> {
  const [row] = await tx
    .update(forumQuestions)
    .set({ title: sql`${forumQuestions.title}` })
    .where(and(eq(forumQuestions.municipalityId, municipalityId), eq(forumQuestions.number, number)))
    .returning()
  return row ?? null
}

export async function moveQuestion(
  tx: Transaction,
  id: string,
  to: { state: QuestionState; forumId: string },
): Promise<void> {
  await tx.update(forumQuestions).set(to).where(eq(forumQuestions.id, id))
}

export const questionsIn = (
  read: Read,
  forumId: string,
  states: readonly QuestionState[],
): Promise<ForumQuestion[]> =>
  read
    .select()
    .from(forumQuestions)
    .where(and(eq(forumQuestions.forumId, forumId), inArray(forumQuestions.state, [...states])))
    .orderBy(asc(forumQuestions.number))

/** Adds a step at the end of a question's trail; the question is held by the caller. */
export async function insertQuestionStep(
  tx: Transaction,
  step: Omit<typeof forumQuestionSteps.$inferInsert, 'sequence'>,
): Promise<void> {
  const [last] = await tx
    .select({ sequence: forumQuestionSteps.sequence })
    .from(forumQuestionSteps)
    .where(eq(forumQuestionSteps.questionId, step.questionId))
    .orderBy(desc(forumQuestionSteps.sequence))
    .limit(1)
  await tx.insert(forumQuestionSteps).values({ ...step, sequence: (last?.sequence ?? 0) + 1 })
}

export const stepsOfQuestion = (read: Read, questionId: string) =>
  read
    .select()
    .from(forumQuestionSteps)
    .where(eq(forumQuestionSteps.questionId, questionId))
    .orderBy(asc(forumQuestionSteps.sequence))
