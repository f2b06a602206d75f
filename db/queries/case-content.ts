import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { maySeeFile } from '../../app/domain/access/documents'
import { knowsWho, maySeeProtected, type Scope, type Shown } from '../../app/domain/access/visibility'
import type { Read } from '../connection'
import { prepared, preparedFor } from '../connection/prepared'
import * as t from '../schema'
import { agreementOf } from './case-agreement'
import { referralsOf } from './referrals/case-referrals'
import { correctionsOf, linksOf, linksTo } from './register-care'

const parts = {
  numbers: t.caseNumbers,
  deadlines: t.deadlines,
  parties: t.caseParties,
  points: t.casePoints,
  questions: t.caseQuestions,
  amounts: t.caseAmounts,
  facts: t.caseFacts,
  links: t.caseLinks,
  corrections: t.corrections,
  referrals: t.referrals,
  meetings: t.agendaItems,
  decisions: t.decisions,
  investment: t.investments,
  assignment: t.assignments,
  areas: t.serviceAreas,
  forums: t.forums,
  actionLists: t.actionLists,
  governingDocuments: t.governingDocuments,
}

/** Which of the many things that a case can have this one has. */
export type CaseHas = Record<keyof typeof parts | 'linkedFrom', boolean>

const having = prepared(['caseId'], (read, { caseId }) => {
  const exists = Object.entries(parts).map(([name, table]) => [
    name,
    sql`exists (select 1 from ${table} where ${table.caseId} = ${caseId})`.mapWith(Boolean),
  ])
  const linkedFrom = sql`exists (select 1 from ${t.caseLinks} where ${t.caseLinks.toCaseId} = ${caseId})`
  exists.push(['linkedFrom', linkedFrom.mapWith(Boolean)])
  return read
    .select(Object.fromEntries(exists) as Record<keyof CaseHas, SQL<boolean>>)
    .from(t.cases)
    .where(eq(t.cases.id, caseId))
})

/** Most cases have few of these, so one question tells which of the others to ask. */
export async function whatCaseHas(read: Read, caseId: string): Promise<CaseHas> {
  const [found] = await having(read, { caseId })
  if (!found) throw new Error(`Case ${caseId} was not found`)
  return found
}

export const numbersOf = prepared(['caseId'], (read, { caseId }) =>
  read
    .select({ number: t.caseNumbers.number, holder: t.caseNumbers.holder })
    .from(t.caseNumbers)
    .where(eq(t.caseNumbers.caseId, caseId)),
)

export const deadlinesOf = prepared(['caseId'], (read, { caseId }) =>
  read.select().from(t.deadlines).where(eq(t.deadlines.caseId, caseId)).orderBy(asc(t.deadlines.day)),
)

const documentVersionsOf = prepared(['caseId'], (read, { caseId }) =>
  read
    .select({
      id: t.documents.id,
      number: t.documents.number,
      kind: t.documents.kind,
      direction: t.documents.direction,
      publicTitle: t.documents.publicTitle,
      protectedTitle: t.documents.protectedTitle,
      day: t.documents.day,
      dayText: t.documents.dayText,
      publicParty: t.documents.publicParty,
      released: t.documents.released,
      secrecyProvision: t.documents.secrecyProvision,
      sourceNote: t.documents.sourceNote,
      finalDay: t.documents.finalDay,
      voidedDay: t.documents.voidedDay,
      voidReason: t.documents.voidReason,
      checkedOutBy: t.accounts.name,
      version: t.documentVersions.version,
      fileName: t.documentVersions.fileName,
      pages: t.documentVersions.pages,
      mime: t.files.mime,
    })
    .from(t.documents)
    .leftJoin(t.documentVersions, eq(t.documentVersions.documentId, t.documents.id))
    .leftJoin(t.files, eq(t.files.hash, t.documentVersions.fileHash))
    .leftJoin(t.accounts, eq(t.accounts.id, t.documents.checkedOutBy))
    .where(eq(t.documents.caseId, caseId))
    .orderBy(asc(t.documents.number), desc(t.documentVersions.version)),
)

/**
 * Register lines of the documents. `file` is null where there is none or the reader may not open it; `withheld` tells
 * the two apart.
 */
export async function documentsOf(read: Read, scope: Scope, matter: Shown & { id: string }) {
  const rows = await documentVersionsOf(read, { caseId: matter.id })
  const latest = rows.filter((row, at) => rows[at - 1]?.id !== row.id)
  const seesProtected = maySeeProtected(scope, matter)
  const staff = knowsWho(scope, matter)
  return latest.map(({ protectedTitle, version, fileName, pages, mime, ...row }) => {
    const secret = row.secrecyProvision !== null
    const opens = maySeeFile(scope, { released: row.released, secret, matter })
    return {
      ...row,
      title: (seesProtected ? protectedTitle : null) ?? row.publicTitle,
      file: opens && version !== null ? { version, fileName, pages, mime } : null,
      withheld: !opens && version !== null,
      checkedOutBy: staff ? row.checkedOutBy : null,
      // Of what is secret outsiders get the register line, and no words beside it (OSL 5:2).
      ...((secret || matter.secret) && !seesProtected ? { sourceNote: null, voidReason: null } : {}),
    }
  })
}

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

const meetingsOf = prepared(['caseId'], (read, { caseId }) =>
  read
    .select({
      day: t.meetings.day,
      sequence: t.meetings.sequence,
      bodyName: t.bodies.name,
      bodySlug: t.bodies.slug,
      title: t.agendaItems.title,
      note: t.agendaItems.note,
    })
    .from(t.agendaItems)
    .innerJoin(t.meetings, eq(t.meetings.id, t.agendaItems.meetingId))
    .innerJoin(t.bodies, eq(t.bodies.id, t.meetings.bodyId))
    .where(eq(t.agendaItems.caseId, caseId))
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
    meetings: has.meetings ? await meetingsOf(read, { caseId }) : [],
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
