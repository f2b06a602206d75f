import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import { countedDueDay } from '../../../app/domain/assignments/due-day'
import { progressByDates, statedProgress } from '../../../app/domain/assignments/progress'
import { type Signal, signalOf } from '../../../app/domain/assignments/signal'
import type { Read } from '../../connection'
import {
  assignmentDueDays,
  assignmentReports,
  assignments,
  assignmentStages,
  bodies,
  cases,
  municipalities,
  reportLinks,
} from '../../schema'
import { latestDay, offsetOf, type PageOf, readableCases } from '../places-visible'

/** An assignment with its case, stages, reports and the days it has had, and how it stands today. */
export type AssignmentLine = Awaited<ReturnType<typeof assignmentsOf>>[number]

/** Assignments in cases that the reader may read, latest given first. */
export const assignmentsOf = (
  read: Read,
  reader: Actor,
  { municipalityId, today }: { municipalityId: string; today: string },
) => fetchAssignments(read, today, and(ofPlace(municipalityId), readableCases(scopeOf(reader))))

/** An assignment by the address of its case, or by its own id. */
export async function assignmentAt(
  read: Read,
  reader: Actor,
  { municipalityId, today, address }: { municipalityId: string; today: string; address: string },
): Promise<AssignmentLine | null> {
  const named = or(eq(cases.slug, address), eq(assignments.id, address))
  const where = and(ofPlace(municipalityId), named, readableCases(scopeOf(reader)))
  const [found] = await fetchAssignments(read, today, where)
  return found ?? null
}

/** The assignments of some cases, as far as the reader may read them. */
export const assignmentsOfCases = (read: Read, reader: Actor, caseIds: readonly string[], today: string) =>
  fetchAssignments(
    read,
    today,
    and(inArray(assignments.caseId, ['', ...caseIds]), readableCases(scopeOf(reader))),
  )

/** Assignments that go on and have a day to keep, of every municipality. For the program itself. */
export const runningAssignments = (read: Read, today: string): Promise<AssignmentLine[]> =>
  fetchAssignments(
    read,
    today,
    and(
      inArray(assignments.state, ['registered', 'planned', 'in_progress']),
      sql`(${assignments.dueDay} is not null or ${assignments.nextReportDay} is not null)`,
    ),
  )

export type AssignmentFilter = {
  words: string
  signal: Signal | null
  receiver: string
  giver: string
  /** Leaves out what has been fulfilled or withdrawn. */
  running: boolean
}

const noFilter: AssignmentFilter = { words: '', signal: null, receiver: '', giver: '', running: false }

/** A page of the assignments that pass a filter, how many they are, and how many there are of each signal. */
export async function listAssignments(
  read: Read,
  reader: Actor,
  place: { municipalityId: string; today: string },
  page: PageOf,
  filter: Partial<AssignmentFilter> = {},
) {
  const all = await assignmentsOf(read, reader, place)
  const { words, signal, receiver, giver, running } = { ...noFilter, ...filter }
  const sought = words.trim().toLocaleLowerCase('sv')
  const rows = all.filter(
    (one) =>
      (signal === null || one.judged.signal === signal) &&
      (receiver === '' || one.receiver === receiver) &&
      (giver === '' || one.giver === giver) &&
      (!running || !hasEnded(one)) &&
      (sought === '' || textOf(one).includes(sought)),
  )
  return { rows: rows.slice(offsetOf(page), offsetOf(page) + page.size), total: rows.length, all }
}

const hasEnded = ({ state }: Pick<AssignmentLine, 'state'>): boolean =>
  state === 'fulfilled' || state === 'withdrawn'

/** Neither ended nor reported to an end: what is worked on. */
export const isRunning = ({ judged }: Pick<AssignmentLine, 'judged'>): boolean =>
  judged.signal === 'on_time' || judged.signal === 'at_risk' || judged.signal === 'late'

const textOf = (one: AssignmentLine): string =>
  [one.title, one.text, one.giver, one.origin, one.receiver, one.cooperation, one.number, one.owner]
    .join(' ')
    .toLocaleLowerCase('sv')

const ofPlace = (municipalityId: string): SQL => eq(assignments.municipalityId, municipalityId)

async function fetchAssignments(read: Read, today: string, where: SQL | undefined) {
  const rows = await read
    .select({
      id: assignments.id,
      municipalityId: assignments.municipalityId,
      municipalitySlug: municipalities.slug,
      caseId: assignments.caseId,
      text: assignments.text,
      giver: assignments.giver,
      origin: assignments.origin,
      receiver: assignments.receiver,
      receiverBody: bodies.name,
      receiverSlug: bodies.slug,
      cooperation: assignments.cooperation,
      givenDay: assignments.givenDay,
      dueDay: assignments.dueDay,
      nextReportDay: assignments.nextReportDay,
      owner: assignments.owner,
      ownerAccountId: assignments.ownerAccountId,
      state: assignments.state,
      asOf: cases.asOf,
      bodyId: cases.bodyId,
      published: cases.published,
      secrecyProvision: cases.secrecyProvision,
      responsibleAccountId: cases.responsibleAccountId,
      receivedDay: cases.receivedDay,
      closedDay: cases.closedDay,
      number: cases.number,
      slug: cases.slug,
      title: cases.publicTitle,
    })
    .from(assignments)
    .innerJoin(cases, eq(cases.id, assignments.caseId))
    .innerJoin(municipalities, eq(municipalities.id, assignments.municipalityId))
    .leftJoin(bodies, eq(bodies.id, assignments.receiverBodyId))
    .where(where)
    .orderBy(...latestDay(assignments.givenDay), desc(assignments.id))
  if (rows.length === 0) return []
  // Of many, all that the place has are read at once: a list of ids has no end.
  const places = [...new Set(rows.map(({ municipalityId }) => municipalityId))]
  const [only] = rows.length === 1 ? rows : []
  const asked = only ? eq(assignments.id, only.id) : inArray(assignments.municipalityId, places)
  const ids = read.select({ id: assignments.id }).from(assignments).where(asked)
  const stages = await read
    .select()
    .from(assignmentStages)
    .where(inArray(assignmentStages.assignmentId, ids))
    .orderBy(asc(assignmentStages.position))
  const reports = await read
    .select()
    .from(assignmentReports)
    .where(inArray(assignmentReports.assignmentId, ids))
    .orderBy(sql`${assignmentReports.day} is null`, asc(assignmentReports.day), asc(assignmentReports.id))
  const days = await read
    .select()
    .from(assignmentDueDays)
    .where(inArray(assignmentDueDays.assignmentId, ids))
    .orderBy(asc(assignmentDueDays.decidedDay), asc(assignmentDueDays.createdAt))
  const stagesOf = byAssignment(stages)
  const reportsOf = byAssignment(reports)
  const daysOf = byAssignment(days)
  return rows.map((row) => {
    const told = (reportsOf.get(row.id) ?? []).map(({ createdBy: _, ...report }) => report)
    const dueDays = daysOf.get(row.id) ?? []
    return {
      ...row,
      stages: stagesOf.get(row.id) ?? [],
      reports: told,
      dueDays,
      countedDay: countedDueDay(dueDays),
      judged: signalOf({ ...row, reports: told }, today),
      stated: statedProgress(told, today),
      byDates: progressByDates(row.givenDay, row.dueDay, today),
    }
  })
}

function byAssignment<Row extends { assignmentId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.assignmentId)
    if (group) group.push(row)
    else groups.set(row.assignmentId, [row])
  }
  return groups
}

/** The link that whoever reports has now, without its secret; null when there is none. */
export async function linkOf(read: Read, assignmentId: string) {
  const [link] = await read
    .select({
      id: reportLinks.id,
      name: reportLinks.name,
      email: reportLinks.email,
      untilDay: reportLinks.untilDay,
      createdAt: reportLinks.createdAt,
    })
    .from(reportLinks)
    .where(and(eq(reportLinks.assignmentId, assignmentId), isNull(reportLinks.endedAt)))
    .orderBy(desc(reportLinks.createdAt))
    .limit(1)
  return link ?? null
}

/** What a link that still holds opens; null for any other secret. */
export async function linkBehind(read: Read, secretHash: string, today: string) {
  const [found] = await read
    .select({
      linkId: reportLinks.id,
      assignmentId: reportLinks.assignmentId,
      name: reportLinks.name,
      untilDay: reportLinks.untilDay,
      caseId: assignments.caseId,
      endedAt: reportLinks.endedAt,
    })
    .from(reportLinks)
    .innerJoin(assignments, eq(assignments.id, reportLinks.assignmentId))
    .where(eq(reportLinks.secretHash, secretHash))
  return found && found.endedAt === null && found.untilDay >= today ? found : null
}

/** The assignment of a case, whoever asks: for links and for the program. */
export async function assignmentOfCase(read: Read, caseId: string, today: string) {
  const [found] = await fetchAssignments(read, today, eq(assignments.caseId, caseId))
  return found ?? null
}
