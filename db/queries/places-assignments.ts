import { and, asc, desc, eq, inArray, ne, notInArray, type SQL, sql } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { assignmentReports, assignments, assignmentStages, bodies, cases } from '../schema'
import { latestDay, offsetOf, type PageOf, readableCases } from './places-visible'

export type AssignmentLine = Awaited<ReturnType<typeof fetchAssignments>>[number] & {
  stages: { title: string; state: 'upcoming' | 'in_progress' | 'reported' }[]
  /** The report of the latest known day; cooperation with the unions is not a report to the giver. */
  lastReport: LastReport | null
}
type LastReport = Pick<typeof assignmentReports.$inferSelect, 'kind' | 'day' | 'dayText' | 'receiver'>

const ended = ['fulfilled', 'withdrawn'] as const

/** Assignments in cases that the reader may read, latest given first; `running` leaves out those that have ended. */
export async function listAssignments(
  read: Read,
  reader: Actor,
  { municipalityId, running }: { municipalityId: string; running: boolean },
  page: PageOf,
): Promise<{ rows: AssignmentLine[]; total: number }> {
  const where = and(
    eq(assignments.municipalityId, municipalityId),
    running ? notInArray(assignments.state, [...ended]) : undefined,
    readableCases(scopeOf(reader)),
  )
  const rows = await fetchAssignments(read, where, page)
  const ids = ['', ...rows.map(({ id }) => id)]
  const stages = await read
    .select()
    .from(assignmentStages)
    .where(inArray(assignmentStages.assignmentId, ids))
    .orderBy(asc(assignmentStages.position))
  const reports = await read
    .select()
    .from(assignmentReports)
    .where(and(inArray(assignmentReports.assignmentId, ids), ne(assignmentReports.kind, 'union_cooperation')))
    .orderBy(...latestDay(assignmentReports.day), desc(assignmentReports.id))
  const [counted] = await read
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(assignments)
    .innerJoin(cases, eq(cases.id, assignments.caseId))
    .where(where)
  return {
    rows: rows.map((row) => {
      const last = reports.find(({ assignmentId }) => assignmentId === row.id)
      return {
        ...row,
        stages: stages
          .filter(({ assignmentId }) => assignmentId === row.id)
          .map(({ title, state }) => ({ title, state })),
        lastReport: last
          ? { kind: last.kind, day: last.day, dayText: last.dayText, receiver: last.receiver }
          : null,
      }
    }),
    total: counted?.count ?? 0,
  }
}

function fetchAssignments(read: Read, where: SQL | undefined, page: PageOf) {
  return read
    .select({
      id: assignments.id,
      text: assignments.text,
      giver: assignments.giver,
      origin: assignments.origin,
      receiver: assignments.receiver,
      receiverBody: bodies.name,
      givenDay: assignments.givenDay,
      dueDay: assignments.dueDay,
      state: assignments.state,
      asOf: cases.asOf,
      number: cases.number,
      slug: cases.slug,
      title: cases.publicTitle,
    })
    .from(assignments)
    .innerJoin(cases, eq(cases.id, assignments.caseId))
    .leftJoin(bodies, eq(bodies.id, assignments.receiverBodyId))
    .where(where)
    .orderBy(...latestDay(assignments.givenDay), desc(assignments.id))
    .limit(page.size)
    .offset(offsetOf(page))
}
