import { and, asc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import type { CaseKind } from '../../app/domain/cases/kinds'
import type { Given, Situation } from '../../app/domain/cases/lifecycles/facts'
import { addDays } from '../../app/domain/shared/day'
import type { Read } from '../connection'
import * as t from '../schema'
import { localRule } from './administration/local-rules'

/** A case as far as its course is concerned. */
export type CaseCourse = NonNullable<Awaited<ReturnType<typeof caseCourse>>>

/** The case itself, for taking a step; null when there is none. Who may see it is judged by the caller. */
export async function caseCourse(read: Read, caseId: string) {
  const [row] = await read
    .select({
      id: t.cases.id,
      municipalityId: t.cases.municipalityId,
      municipalitySlug: t.municipalities.slug,
      bodyId: t.cases.bodyId,
      bodyName: t.bodies.name,
      registerId: t.cases.registerId,
      number: t.cases.number,
      slug: t.cases.slug,
      kind: t.cases.kind,
      state: t.cases.state,
      open: t.cases.open,
      publicTitle: t.cases.publicTitle,
      publicParty: t.cases.publicParty,
      published: t.cases.published,
      secrecyProvision: t.cases.secrecyProvision,
      receivedDay: t.cases.receivedDay,
      raisedDay: t.cases.raisedDay,
      outcome: t.cases.outcome,
      asOf: t.cases.asOf,
      sourceNote: t.cases.sourceNote,
      responsibleAccountId: t.cases.responsibleAccountId,
      voidedDay: t.cases.voidedDay,
      mergedIntoId: t.cases.mergedIntoId,
    })
    .from(t.cases)
    .innerJoin(t.municipalities, eq(t.municipalities.id, t.cases.municipalityId))
    .innerJoin(t.bodies, eq(t.bodies.id, t.cases.bodyId))
    .where(eq(t.cases.id, caseId))
  return row ?? null
}

/** A voided number and a merged case have no course of their own any more. */
export const hasCourse = (course: Pick<CaseCourse, 'voidedDay' | 'mergedIntoId'>): boolean =>
  course.voidedDay === null && course.mergedIntoId === null

/** Ids of a case's att-clauses, in order. */
export async function claimsOf(read: Read, caseId: string): Promise<string[]> {
  const rows = await read
    .select({ id: t.casePoints.id })
    .from(t.casePoints)
    .where(and(eq(t.casePoints.caseId, caseId), eq(t.casePoints.kind, 'claim')))
    .orderBy(asc(t.casePoints.position))
  return rows.map(({ id }) => id)
}

/** The att-clauses of several cases, in order, each with its words. No reader: the caller has judged who may see the cases. */
export const claimsOfCases = (read: Read, caseIds: readonly string[]) =>
  read
    .select({ id: t.casePoints.id, caseId: t.casePoints.caseId, text: t.casePoints.text })
    .from(t.casePoints)
    .where(and(inArray(t.casePoints.caseId, ['', ...caseIds]), eq(t.casePoints.kind, 'claim')))
    .orderBy(asc(t.casePoints.position))

const memoDocuments = ['official_report', 'answer_to_motion']

/** What the guards of the lifecycles judge, read afresh: in a transaction before anything is written. */
export async function situationOf(
  read: Read,
  course: CaseCourse,
  today: string,
  given: Given,
): Promise<Situation> {
  const { id: caseId, municipalityId } = course
  const claims = await claimsOf(read, caseId)
  const questions = await read
    .select({ id: t.caseQuestions.id, answer: t.caseQuestions.answer })
    .from(t.caseQuestions)
    .where(eq(t.caseQuestions.caseId, caseId))
    .orderBy(asc(t.caseQuestions.position))
  const waiting = await read
    .select({ recipient: t.referrals.recipient, replyDay: t.referrals.replyDay, kind: t.referrals.kind })
    .from(t.referrals)
    .where(
      and(eq(t.referrals.caseId, caseId), inArray(t.referrals.state, ['sent', 'received', 'in_progress'])),
    )
  const [memo] = await read
    .select({ id: t.memos.id })
    .from(t.memos)
    .where(and(eq(t.memos.caseId, caseId), eq(t.memos.state, 'approved')))
    .limit(1)
  const documentKinds = (
    await read
      .selectDistinct({ kind: t.documents.kind })
      .from(t.documents)
      .where(and(eq(t.documents.caseId, caseId), isNull(t.documents.voidedDay)))
  ).map(({ kind }) => kind)
  const events = (
    await read
      .selectDistinct({ kind: t.caseEvents.kind })
      .from(t.caseEvents)
      .where(eq(t.caseEvents.caseId, caseId))
  ).map(({ kind }) => kind)
  const [executive] = await read
    .select({ id: t.decisions.id })
    .from(t.decisions)
    .innerJoin(t.bodies, eq(t.bodies.id, t.decisions.bodyId))
    .where(and(eq(t.decisions.caseId, caseId), eq(t.bodies.kind, 'executive_board')))
    .limit(1)
  const [committee] = await read
    .select({ id: t.bodies.id })
    .from(t.bodies)
    .where(and(eq(t.bodies.municipalityId, municipalityId), eq(t.bodies.kind, 'working_committee')))
    .limit(1)
  const [investment] =
    course.kind === 'investment'
      ? await read
          .select({ financing: t.investments.financing })
          .from(t.investments)
          .where(eq(t.investments.caseId, caseId))
          .orderBy(sql`${t.investments.id} desc`)
          .limit(1)
      : []
  const made = await read
    .select({ id: t.caseLinks.id })
    .from(t.caseLinks)
    .innerJoin(t.cases, eq(t.cases.id, t.caseLinks.caseId))
    .where(
      and(
        eq(t.caseLinks.toCaseId, caseId),
        eq(t.caseLinks.kind, 'follows_from'),
        eq(t.cases.kind, 'assignment'),
      ),
    )
  const followUps = await read
    .select({ id: t.deadlines.id })
    .from(t.deadlines)
    .where(
      and(
        eq(t.deadlines.caseId, caseId),
        inArray(t.deadlines.subjectId, ['benefit-6', 'benefit-12', 'benefit-24']),
        inArray(t.deadlines.state, ['open', 'paused']),
      ),
    )
  const rule = <Key extends Parameters<typeof localRule>[2]>(key: Key) =>
    localRule(read, municipalityId, key, today)
  return {
    kind: course.kind as CaseKind,
    state: course.state,
    today,
    receivedDay: course.receivedDay,
    raisedDay: course.raisedDay,
    outcome: course.outcome,
    claims,
    questions: questions.map(({ id, answer }) => ({ id, answered: answer !== null })),
    awaited: waiting
      .filter(({ kind, replyDay }) => kind !== 'information' && (replyDay === null || replyDay >= today))
      .map(({ recipient }) => recipient),
    memoReady: memo !== undefined || documentKinds.some((kind) => memoDocuments.includes(kind)),
    documentKinds,
    events,
    executiveHeard: executive !== undefined,
    hasCommittee: committee !== undefined,
    financing: investment?.financing ?? null,
    assignmentsMade: made.length,
    followUpsOpen: followUps.length,
    raisedBy: await rule('motionRaised'),
    citizenProposalsAllowed: (await rule('citizenProposals')) === 'yes',
    interpellationLeadDays: await rule('interpellationLeadDays'),
    questionLeadDays: await rule('questionLeadDays'),
    given,
  }
}

export type CourseBody = { id: string; name: string; kind: (typeof t.bodies.$inferSelect)['kind'] }

/** Bodies in force that acts are recorded from and matters are handed to. */
export const courseBodies = (read: Read, municipalityId: string, today: string): Promise<CourseBody[]> =>
  read
    .select({ id: t.bodies.id, name: t.bodies.name, kind: t.bodies.kind })
    .from(t.bodies)
    .where(
      and(
        eq(t.bodies.municipalityId, municipalityId),
        or(isNull(t.bodies.activeTo), sql`${t.bodies.activeTo} >= ${today}`),
      ),
    )
    .orderBy(asc(t.bodies.sortKey))

/** Active accounts of a municipality: one by id, or those that bear one of the names. */
export const accountsOf = (read: Read, municipalityId: string, who: { id?: string; names?: string[] }) =>
  read
    .select({ id: t.accounts.id, name: t.accounts.name, email: t.accounts.email })
    .from(t.accounts)
    .where(
      and(
        eq(t.accounts.municipalityId, municipalityId),
        eq(t.accounts.status, 'active'),
        who.id !== undefined ? eq(t.accounts.id, who.id) : inArray(t.accounts.name, who.names ?? []),
      ),
    )

/** Names of those who raised a matter, as registered. */
export const proposersOf = async (read: Read, caseId: string): Promise<string[]> =>
  (
    await read
      .select({ name: t.caseParties.name })
      .from(t.caseParties)
      .where(and(eq(t.caseParties.caseId, caseId), eq(t.caseParties.role, 'proposer')))
  ).map(({ name }) => name)

/** Register lines of a case's documents, for choosing one. For those who may act in the case. */
export const documentsToChoose = (read: Read, caseId: string) =>
  read
    .select({ number: t.documents.number, title: t.documents.publicTitle, kind: t.documents.kind })
    .from(t.documents)
    .where(and(eq(t.documents.caseId, caseId), isNull(t.documents.voidedDay)))
    .orderBy(asc(t.documents.number))

/** The stages of a case's assignment, in order. */
export const stagesOf = (read: Read, caseId: string) =>
  read
    .select({ position: t.assignmentStages.position, title: t.assignmentStages.title })
    .from(t.assignmentStages)
    .innerJoin(t.assignments, eq(t.assignments.id, t.assignmentStages.assignmentId))
    .where(eq(t.assignments.caseId, caseId))
    .orderBy(asc(t.assignmentStages.position))

/** The latest decision in a case, for what follows from it. */
export async function latestDecision(read: Read, caseId: string) {
  const [row] = await read
    .select({ day: t.decisions.day, paragraph: t.decisions.paragraph, bodyName: t.bodies.name })
    .from(t.decisions)
    .innerJoin(t.bodies, eq(t.bodies.id, t.decisions.bodyId))
    .where(eq(t.decisions.caseId, caseId))
    .orderBy(sql`${t.decisions.day} is null, ${t.decisions.day} desc, ${t.decisions.id} desc`)
    .limit(1)
  return row ?? null
}

/** The council's next meeting from a day on, as far as it is known. */
export async function nextCouncilDay(
  read: Read,
  municipalityId: string,
  from: string,
): Promise<string | null> {
  const [row] = await read
    .select({ day: t.meetings.day })
    .from(t.meetings)
    .innerJoin(t.bodies, eq(t.bodies.id, t.meetings.bodyId))
    .where(
      and(
        eq(t.meetings.municipalityId, municipalityId),
        eq(t.bodies.kind, 'council'),
        gte(t.meetings.day, from),
      ),
    )
    .orderBy(asc(t.meetings.day))
    .limit(1)
  return row?.day ?? null
}

/** INT-03: when the council's own rules want an initiative that may be put today answered; unknown without a meeting. */
export const answerDay = async (read: Read, municipalityId: string, today: string): Promise<string | null> =>
  (await localRule(read, municipalityId, 'interpellationAnswer', today)) === 'same_meeting'
    ? today
    : nextCouncilDay(read, municipalityId, addDays(today, 1))
