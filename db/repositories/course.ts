import { and, asc, eq, inArray, max, or } from 'drizzle-orm'
import type { Transaction } from '../connection'
import * as t from '../schema'
import { type DeadlineRow, refreshNextDeadline } from './deadlines'

/**
 * Takes a case from one state to another. False when it no longer stands where it was judged: of two at once
 * only one goes through. `also` is what the step changes of the case itself.
 */
export async function moveState(
  tx: Transaction,
  place: { caseId: string; from: string; to: string },
  also: Partial<typeof t.cases.$inferInsert>,
): Promise<boolean> {
  const moved = await tx
    .update(t.cases)
    .set({ ...also, state: place.to })
    .where(and(eq(t.cases.id, place.caseId), eq(t.cases.state, place.from)))
    .returning({ id: t.cases.id })
  return moved.length > 0
}

const running = ['open', 'paused'] as const

/** Days of a case that still count, with one of these rules or subjects. */
const named = (caseId: string, names: readonly string[]) =>
  and(
    eq(t.deadlines.caseId, caseId),
    inArray(t.deadlines.state, [...running]),
    or(inArray(t.deadlines.rule, [...names]), inArray(t.deadlines.subjectId, [...names])),
  )

/** Marks the running days with one of these rules or subjects as kept. */
export async function meetNamed(
  tx: Transaction,
  caseId: string,
  names: readonly string[],
  metDay: string,
): Promise<void> {
  if (names.length === 0) return
  await tx.update(t.deadlines).set({ state: 'met', metDay }).where(named(caseId, names))
  await refreshNextDeadline(tx, caseId)
}

/** Ends the running days with one of these rules or subjects without their having been kept. */
export async function dropNamed(
  tx: Transaction,
  caseId: string,
  names: readonly string[],
  reason: string,
): Promise<void> {
  if (names.length === 0) return
  await tx.update(t.deadlines).set({ state: 'superseded', reason }).where(named(caseId, names))
  await refreshNextDeadline(tx, caseId)
}

/** An ended case has no days to keep. */
export async function dropAll(tx: Transaction, caseId: string, reason: string): Promise<void> {
  await tx
    .update(t.deadlines)
    .set({ state: 'superseded', reason })
    .where(and(eq(t.deadlines.caseId, caseId), inArray(t.deadlines.state, [...running])))
  await refreshNextDeadline(tx, caseId)
}

/** The subject of the nearest running day among some; null when none is left. */
export async function nearestNamed(
  tx: Transaction,
  caseId: string,
  subjects: readonly string[],
): Promise<string | null> {
  const [nearest] = await tx
    .select({ subject: t.deadlines.subjectId })
    .from(t.deadlines)
    .where(named(caseId, subjects))
    .orderBy(asc(t.deadlines.day))
    .limit(1)
  return nearest?.subject ?? null
}

/** The running day with a rule or subject, if any. */
export async function runningNamed(
  tx: Transaction,
  caseId: string,
  name: string,
): Promise<DeadlineRow | null> {
  const [row] = await tx
    .select()
    .from(t.deadlines)
    .where(named(caseId, [name]))
    .limit(1)
  return row ?? null
}

/** The body's meeting on a day, made when it is not known yet; two that make it at once get the same one. */
export async function meetingOn(
  tx: Transaction,
  at: { id: string; municipalityId: string; bodyId: string; day: string },
): Promise<string> {
  await tx
    .insert(t.meetings)
    .values({ ...at, sequence: 1, place: null })
    .onConflictDoNothing()
  const [meeting] = await tx
    .select({ id: t.meetings.id })
    .from(t.meetings)
    .where(and(eq(t.meetings.bodyId, at.bodyId), eq(t.meetings.day, at.day), eq(t.meetings.sequence, 1)))
  if (!meeting) throw new Error(`No meeting of ${at.bodyId} on ${at.day}`)
  return meeting.id
}

/** Puts a case on a meeting's agenda, last; a case stands there once. */
export async function putOnAgenda(
  tx: Transaction,
  item: { id: string; meetingId: string; caseId: string; title: string },
): Promise<void> {
  const items = await tx
    .select({ caseId: t.agendaItems.caseId, position: t.agendaItems.position })
    .from(t.agendaItems)
    .where(eq(t.agendaItems.meetingId, item.meetingId))
  if (items.some(({ caseId }) => caseId === item.caseId)) return
  const position = Math.max(0, ...items.map((each) => each.position)) + 1
  await tx.insert(t.agendaItems).values({ ...item, position, note: null })
}

/** A decision as worded, with its points. */
export async function insertDecision(
  tx: Transaction,
  decision: typeof t.decisions.$inferInsert,
  points: { id: string; text: string }[],
): Promise<void> {
  await tx.insert(t.decisions).values(decision)
  const rows = points.map((point, at) => ({ ...point, decisionId: decision.id, position: at + 1 }))
  if (rows.length > 0) await tx.insert(t.decisionPoints).values(rows)
}

export async function setOutcomes(
  tx: Transaction,
  outcomes: { id: string; outcome: (typeof t.pointOutcomes)[number] }[],
): Promise<void> {
  for (const { id, outcome } of outcomes)
    await tx.update(t.casePoints).set({ outcome }).where(eq(t.casePoints.id, id))
}

/** A matter that is undecided again has no outcome for any of its claims. */
export async function clearOutcomes(tx: Transaction, caseId: string): Promise<void> {
  await tx.update(t.casePoints).set({ outcome: null }).where(eq(t.casePoints.caseId, caseId))
}

export async function setAnswer(tx: Transaction, questionId: string, answer: string): Promise<void> {
  await tx.update(t.caseQuestions).set({ answer }).where(eq(t.caseQuestions.id, questionId))
}

/** Facts that are kept after those the case has. */
export async function addFacts(
  tx: Transaction,
  caseId: string,
  facts: { id: string; heading: string; label: string; text: string }[],
): Promise<void> {
  if (facts.length === 0) return
  const [last] = await tx
    .select({ position: max(t.caseFacts.position) })
    .from(t.caseFacts)
    .where(eq(t.caseFacts.caseId, caseId))
  const from = Number(last?.position ?? 0)
  await tx.insert(t.caseFacts).values(facts.map((fact, at) => ({ ...fact, caseId, position: from + at + 1 })))
}

/** Names how an investment is financed, where nothing was named before. */
export async function setFinancing(tx: Transaction, caseId: string, financing: string): Promise<void> {
  await tx.update(t.investments).set({ financing }).where(eq(t.investments.caseId, caseId))
}

export type AssignmentRow = typeof t.assignments.$inferSelect

export async function findAssignment(tx: Transaction, caseId: string): Promise<AssignmentRow | null> {
  const [row] = await tx.select().from(t.assignments).where(eq(t.assignments.caseId, caseId)).limit(1)
  return row ?? null
}

export async function insertAssignmentRow(
  tx: Transaction,
  row: typeof t.assignments.$inferInsert,
): Promise<void> {
  await tx.insert(t.assignments).values(row)
}

export async function changeAssignment(
  tx: Transaction,
  id: string,
  change: Partial<AssignmentRow>,
): Promise<void> {
  if (Object.keys(change).length > 0)
    await tx.update(t.assignments).set(change).where(eq(t.assignments.id, id))
}

/** Keeps the assignment's own state beside its case's. */
export async function moveAssignment(tx: Transaction, caseId: string, state: string): Promise<void> {
  const known = t.assignments.state.enumValues.find((word) => word === state)
  if (known) await tx.update(t.assignments).set({ state: known }).where(eq(t.assignments.caseId, caseId))
}

type StageState = (typeof t.assignmentStages.$inferSelect)['state']

/** Adds stages after those the assignment has. */
export async function addStages(
  tx: Transaction,
  assignmentId: string,
  stages: { id: string; title: string; state: StageState }[],
): Promise<void> {
  if (stages.length === 0) return
  const [last] = await tx
    .select({ position: max(t.assignmentStages.position) })
    .from(t.assignmentStages)
    .where(eq(t.assignmentStages.assignmentId, assignmentId))
  const from = Number(last?.position ?? 0)
  await tx
    .insert(t.assignmentStages)
    .values(stages.map((stage, at) => ({ ...stage, assignmentId, position: from + at + 1 })))
}

export async function setStage(
  tx: Transaction,
  assignmentId: string,
  position: number,
  state: StageState,
): Promise<void> {
  await tx
    .update(t.assignmentStages)
    .set({ state })
    .where(and(eq(t.assignmentStages.assignmentId, assignmentId), eq(t.assignmentStages.position, position)))
}

export async function insertReport(
  tx: Transaction,
  row: typeof t.assignmentReports.$inferInsert,
): Promise<void> {
  await tx.insert(t.assignmentReports).values(row)
}

/** The document of a case with a number in it, if it has one that counts. */
export async function documentIdOf(tx: Transaction, caseId: string, number: number): Promise<string | null> {
  const [row] = await tx
    .select({ id: t.documents.id })
    .from(t.documents)
    .where(and(eq(t.documents.caseId, caseId), eq(t.documents.number, number)))
  return row?.id ?? null
}

/** Who answers for a case, and its unit. False when someone else changed it since it was read. */
export async function setResponsible(
  tx: Transaction,
  caseId: string,
  who: { responsibleAccountId?: string | null; responsibleUnit?: string | null },
): Promise<void> {
  await tx.update(t.cases).set(who).where(eq(t.cases.id, caseId))
}

export async function insertLink(tx: Transaction, row: typeof t.caseLinks.$inferInsert): Promise<void> {
  await tx.insert(t.caseLinks).values(row)
}
