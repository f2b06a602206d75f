import { and, asc, eq, isNull, ne, or } from 'drizzle-orm'
import type { Read } from '../connection'
import { bodies, deadlines, meetings } from '../schema'

/** A day to keep as it is stored. */
export type CaseDay = Awaited<ReturnType<typeof daysOfCase>>[number]

/** Every day that a case has or has had to keep, the nearest first. */
export const daysOfCase = (read: Read, caseId: string) =>
  read
    .select()
    .from(deadlines)
    .where(eq(deadlines.caseId, caseId))
    .orderBy(asc(deadlines.day), asc(deadlines.createdAt), asc(deadlines.id))

/** A meeting that is cancelled is no day to count on. */
const notCancelled = () => or(isNull(meetings.state), ne(meetings.state, 'cancelled'))

/** The days on which a body meets, in order. */
export async function meetingDays(read: Read, bodyId: string): Promise<string[]> {
  const rows = await read
    .selectDistinct({ day: meetings.day })
    .from(meetings)
    .where(and(eq(meetings.bodyId, bodyId), notCancelled()))
    .orderBy(asc(meetings.day))
  return rows.map(({ day }) => day)
}

/** The days on which the council of a municipality meets, in order. */
export async function councilDays(read: Read, municipalityId: string): Promise<string[]> {
  const rows = await read
    .selectDistinct({ day: meetings.day })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(and(eq(meetings.municipalityId, municipalityId), eq(bodies.kind, 'council'), notCancelled()))
    .orderBy(asc(meetings.day))
  return rows.map(({ day }) => day)
}

/** The referral that a day belongs to, in whatever case; null when it belongs to none. */
export async function referralOfDay(read: Read, deadlineId: string): Promise<string | null> {
  const [row] = await read
    .select({ referralId: deadlines.subjectId })
    .from(deadlines)
    .where(eq(deadlines.id, deadlineId))
  return row?.referralId ?? null
}
