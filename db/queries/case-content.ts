import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Scope } from '../../app/domain/access/visibility'
import type { Read } from '../connection'
import { prepared, preparedFor } from '../connection/prepared'
import * as t from '../schema'
import { agreementOf } from './case-agreement'
import type { CaseHas } from './case-has'
import { itemsKnownTo } from './meetings/agenda-visible'
import { referralsOf } from './referrals/case-referrals'
import { correctionsOf, linksOf, linksTo } from './register-care'

export const numbersOf = prepared(['caseId'], (read, { caseId }) =>
  read
    .select({ number: t.caseNumbers.number, holder: t.caseNumbers.holder })
    .from(t.caseNumbers)
    .where(eq(t.caseNumbers.caseId, caseId)),
)

export const deadlinesOf = prepared(['caseId'], (read, { caseId }) =>
  read.select().from(t.deadlines).where(eq(t.deadlines.caseId, caseId)).orderBy(asc(t.deadlines.day)),
)

const partiesOf = prepared(['caseId'], (read, { caseId }) =>
  read.select().from(t.caseParties).where(eq(t.caseParties.caseId, caseId)).orderBy(t.caseParties.position),
)
const pointsOf = prepared(['caseId'], (read, { caseId }) =>
  read.select().from(t.casePoints).where(eq(t.casePoints.caseId, caseId)).orderBy(t.casePoints.position),
)
const questionsOf = prepared(['caseId'], (read, { caseId }) =>
  read
    .select()
    .from(t.caseQuestions)
    .where(eq(t.caseQuestions.caseId, caseId))
    .orderBy(t.caseQuestions.position),
)
const amountsOf = prepared(['caseId'], (read, { caseId }) =>
  read.select().from(t.caseAmounts).where(eq(t.caseAmounts.caseId, caseId)).orderBy(t.caseAmounts.position),
)
const factsOf = prepared(['caseId'], (read, { caseId }) =>
  read.select().from(t.caseFacts).where(eq(t.caseFacts.caseId, caseId)).orderBy(t.caseFacts.position),
)
const actionListsOf = prepared(['caseId'], (read, { caseId }) =>
  read.select().from(t.actionLists).where(eq(t.actionLists.caseId, caseId)).orderBy(t.actionLists.position),
)
const governingDocumentsOf = prepared(['caseId'], (read, { caseId }) =>
  read.select().from(t.governingDocuments).where(eq(t.governingDocuments.caseId, caseId)),
)

const eventsOf = preparedFor(['caseId'], (read, { caseId }, insider: boolean) =>
  read
    .select()
    .from(t.caseEvents)
    .where(and(eq(t.caseEvents.caseId, caseId), insider ? undefined : eq(t.caseEvents.public, true)))
    .orderBy(asc(t.caseEvents.at), asc(t.caseEvents.id)),
)

const meetingsOf = preparedFor(['caseId'], (read, { caseId }, insider: boolean) =>
  read
    .select({
      day: t.meetings.day,
      sequence: t.meetings.sequence,
      bodyName: t.bodies.name,
      bodySlug: t.bodies.slug,
      title: t.agendaItems.title,
      note: t.agendaItems.note,
      number: t.agendaItems.number,
      state: t.agendaItems.state,
    })
    .from(t.agendaItems)
    .innerJoin(t.meetings, eq(t.meetings.id, t.agendaItems.meetingId))
    .innerJoin(t.bodies, eq(t.bodies.id, t.meetings.bodyId))
    .where(and(eq(t.agendaItems.caseId, caseId), itemsKnownTo(insider)))
    .orderBy(t.meetings.day),
)

/** What an outsider is told of a withheld case. */
export const nothing = {
  parties: [],
  points: [],
  questions: [],
  amounts: [],
  facts: [],
  links: [],
  linkedFrom: [],
  corrections: [],
  referrals: [],
  meetings: [],
  decisions: [],
  events: [],
  investment: null,
  assignment: null,
  agreement: null,
  actionLists: [],
  governingDocuments: [],
} satisfies Awaited<ReturnType<typeof contentOf>>

type ContentReader = {
  scope: Scope
  seesProtected: boolean
  /** Of the case's municipality: told who did what. */
  staff: boolean
  /** Works with the case, also when it is not published: told what history keeps inside. */
  insider: boolean
}

const protectedWords = prepared(['caseId'], (read, { caseId }) =>
  read
    .select({
      caseTitle: t.cases.protectedTitle,
      caseParty: t.cases.protectedParty,
      title: t.documents.protectedTitle,
      party: t.documents.protectedParty,
    })
    .from(t.cases)
    .leftJoin(t.documents, eq(t.documents.caseId, t.cases.id))
    .where(eq(t.cases.id, caseId)),
)

/** History's lines without those that name what is protected, for readers of another authority (OSL 8:1). */
async function withoutProtected<Event extends { text: string }>(
  read: Read,
  caseId: string,
  events: Event[],
): Promise<Event[]> {
  const rows = await protectedWords(read, { caseId })
  const words = rows.flatMap((row) => Object.values(row)).filter((word) => word !== null && word !== '')
  return events.filter(({ text }) => !words.some((word) => text.includes(word ?? '')))
}

/** What the case is about, for those who may read it. */
export async function contentOf(
  read: Read,
  caseId: string,
  has: CaseHas,
  { scope, seesProtected, staff, insider }: ContentReader,
) {
  const parties = has.parties ? await partiesOf(read, { caseId }) : []
  const told = await eventsOf(read, insider, { caseId })
  const events = seesProtected || !insider ? told : await withoutProtected(read, caseId, told)
  return {
    parties: parties.map(({ protected: hidden, ...party }) =>
      hidden && !seesProtected ? { ...party, name: 'Enskild', title: null, party: null } : party,
    ),
    points: has.points ? await pointsOf(read, { caseId }) : [],
    questions: has.questions ? await questionsOf(read, { caseId }) : [],
    amounts: has.amounts ? await amountsOf(read, { caseId }) : [],
    facts: has.facts ? await factsOf(read, { caseId }) : [],
    links: has.links ? await linksOf(read, scope, caseId) : [],
    linkedFrom: has.linkedFrom ? await linksTo(read, scope, caseId) : [],
    corrections: has.corrections ? await correctionsOf(read, caseId, { seesProtected, staff }) : [],
    referrals: has.referrals ? await referralsOf(read, scope, caseId) : [],
    meetings: has.meetings ? await meetingsOf(read, insider, { caseId }) : [],
    decisions: has.decisions ? await decisionsOf(read, caseId) : [],
    events: events.map(({ actorName, actorAccountId: _, ...event }) => ({
      ...event,
      actorName: staff ? actorName : null,
    })),
    investment: has.investment ? await investmentOf(read, caseId) : null,
    assignment: has.assignment ? await assignmentOf(read, caseId) : null,
    agreement: has.areas || has.forums ? await agreementOf(read, caseId) : null,
    actionLists: has.actionLists ? await actionListsOf(read, { caseId }) : [],
    governingDocuments: has.governingDocuments ? await governingDocumentsOf(read, { caseId }) : [],
  }
}

async function decisionsOf(read: Read, caseId: string) {
  const rows = await read
    .select({ decision: t.decisions, bodyName: t.bodies.name })
    .from(t.decisions)
    .innerJoin(t.bodies, eq(t.bodies.id, t.decisions.bodyId))
    .where(eq(t.decisions.caseId, caseId))
  if (rows.length === 0) return []
  const points = await read
    .select()
    .from(t.decisionPoints)
    .where(
      inArray(
        t.decisionPoints.decisionId,
        rows.map(({ decision }) => decision.id),
      ),
    )
    .orderBy(t.decisionPoints.position)
  return rows.map(({ decision, bodyName }) => ({
    ...decision,
    bodyName,
    points: points.filter((point) => point.decisionId === decision.id).map((point) => point.text),
  }))
}

async function investmentOf(read: Read, caseId: string) {
  const [investment] = await read
    .select()
    .from(t.investments)
    .where(eq(t.investments.caseId, caseId))
    .orderBy(desc(t.investments.id))
    .limit(1)
  if (!investment) return null
  return {
    ...investment,
    lines: await read
      .select()
      .from(t.investmentLines)
      .where(eq(t.investmentLines.investmentId, investment.id))
      .orderBy(t.investmentLines.position),
    rows: await read
      .select()
      .from(t.investmentRows)
      .where(eq(t.investmentRows.investmentId, investment.id))
      .orderBy(t.investmentRows.year),
  }
}

async function assignmentOf(read: Read, caseId: string) {
  const [assignment] = await read
    .select()
    .from(t.assignments)
    .where(eq(t.assignments.caseId, caseId))
    .limit(1)
  if (!assignment) return null
  return {
    ...assignment,
    stages: await read
      .select()
      .from(t.assignmentStages)
      .where(eq(t.assignmentStages.assignmentId, assignment.id))
      .orderBy(t.assignmentStages.position),
    reports: await read
      .select()
      .from(t.assignmentReports)
      .where(eq(t.assignmentReports.assignmentId, assignment.id))
      .orderBy(sql`${t.assignmentReports.day} is null`, t.assignmentReports.day, t.assignmentReports.id),
  }
}
