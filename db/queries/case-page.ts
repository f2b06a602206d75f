import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { type Actor, maySeeProtected, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import * as t from '../schema'
import { visibleCases } from './visible'

/** Everything the case page shows, within what the reader may see. */
export type CasePage = NonNullable<Awaited<ReturnType<typeof casePage>>>

/**
 * The case behind an address, by its first or a further number. Null when there is none that the reader may
 * see. Of a secret case an outsider gets the register line only (OSL 5:2 st 2): `withheld` is then true and
 * every list is empty.
 */
export async function casePage(read: Read, reader: Actor, municipalityId: string, slug: string) {
  const found = await findCase(read, reader, municipalityId, slug)
  if (!found) return null
  const { head, seesProtected } = found
  const withheld = head.secrecyProvision !== null && !seesProtected
  const staff = reader.kind === 'account' && reader.municipalityId === municipalityId
  return {
    head,
    withheld,
    numbers: await read
      .select({ number: t.caseNumbers.number, holder: t.caseNumbers.holder })
      .from(t.caseNumbers)
      .where(eq(t.caseNumbers.caseId, head.id)),
    deadlines: await read
      .select()
      .from(t.deadlines)
      .where(eq(t.deadlines.caseId, head.id))
      .orderBy(asc(t.deadlines.day)),
    documents: await documentsOf(read, head.id, seesProtected),
    ...(withheld ? nothing : await contentOf(read, head.id, seesProtected, staff)),
  }
}

const headColumns = {
  id: t.cases.id,
  number: t.cases.number,
  slug: t.cases.slug,
  kind: t.cases.kind,
  publicTitle: t.cases.publicTitle,
  protectedTitle: t.cases.protectedTitle,
  statusLine: t.cases.statusLine,
  summary: t.cases.summary,
  state: t.cases.state,
  open: t.cases.open,
  receivedDay: t.cases.receivedDay,
  raisedDay: t.cases.raisedDay,
  registeredAt: t.cases.registeredAt,
  closedDay: t.cases.closedDay,
  nextDeadline: t.cases.nextDeadline,
  decidingBody: t.cases.decidingBody,
  responsibleUnit: t.cases.responsibleUnit,
  responsibleAccountId: t.cases.responsibleAccountId,
  responsibleName: t.accounts.name,
  publicParty: t.cases.publicParty,
  protectedParty: t.cases.protectedParty,
  published: t.cases.published,
  secrecyProvision: t.cases.secrecyProvision,
  secrecySetDay: t.cases.secrecySetDay,
  asOf: t.cases.asOf,
  sourceNote: t.cases.sourceNote,
  updatedAt: t.cases.updatedAt,
  municipalityId: t.cases.municipalityId,
  bodyId: t.cases.bodyId,
  bodyName: t.bodies.name,
  registerName: t.registers.name,
  demonstrationNumber: t.registers.demonstration,
}

async function findCase(read: Read, reader: Actor, municipalityId: string, slug: string) {
  const scope = scopeOf(reader)
  const further = sql`${t.cases.id} in (select ${t.caseNumbers.caseId} from ${t.caseNumbers} where ${t.caseNumbers.municipalityId} = ${municipalityId} and ${t.caseNumbers.slug} = ${slug})`
  const byAddress = async (address: ReturnType<typeof eq> | typeof further) => {
    const [row] = await read
      .select(headColumns)
      .from(t.cases)
      .innerJoin(t.bodies, eq(t.bodies.id, t.cases.bodyId))
      .innerJoin(t.registers, eq(t.registers.id, t.cases.registerId))
      .leftJoin(t.accounts, eq(t.accounts.id, t.cases.responsibleAccountId))
      .where(and(eq(t.cases.municipalityId, municipalityId), address, visibleCases(scope)))
      .limit(1)
    return row
  }
  const row = (await byAddress(eq(t.cases.slug, slug))) ?? (await byAddress(further))
  if (!row) return null
  const seesProtected = maySeeProtected(scope, { ...row, secret: row.secrecyProvision !== null })
  const { protectedTitle, protectedParty, secrecyProvision, secrecySetDay, ...open } = row
  const head = {
    ...open,
    secrecyProvision,
    secrecySetDay,
    title: (seesProtected ? protectedTitle : null) ?? open.publicTitle,
    party: (seesProtected ? protectedParty : null) ?? open.publicParty,
  }
  return { head, seesProtected }
}

/** Register lines of the documents; the file only for those who may open it. */
async function documentsOf(read: Read, caseId: string, seesProtected: boolean) {
  const rows = await read
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
      version: t.documentVersions.version,
      fileName: t.documentVersions.fileName,
      pages: t.documentVersions.pages,
      mime: t.files.mime,
    })
    .from(t.documents)
    .leftJoin(t.documentVersions, eq(t.documentVersions.documentId, t.documents.id))
    .leftJoin(t.files, eq(t.files.hash, t.documentVersions.fileHash))
    .where(eq(t.documents.caseId, caseId))
    .orderBy(asc(t.documents.number), desc(t.documentVersions.version))
  const latest = rows.filter((row, at) => rows[at - 1]?.id !== row.id)
  return latest.map(({ protectedTitle, ...row }) => ({
    ...row,
    title: (seesProtected ? protectedTitle : null) ?? row.publicTitle,
  }))
}

const nothing = {
  parties: [],
  points: [],
  questions: [],
  amounts: [],
  facts: [],
  links: [],
  linkedFrom: [],
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

async function contentOf(read: Read, caseId: string, seesProtected: boolean, staff: boolean) {
  const parties = await read
    .select()
    .from(t.caseParties)
    .where(eq(t.caseParties.caseId, caseId))
    .orderBy(t.caseParties.position)
  const events = await read
    .select()
    .from(t.caseEvents)
    .where(and(eq(t.caseEvents.caseId, caseId), staff ? undefined : eq(t.caseEvents.public, true)))
    .orderBy(asc(t.caseEvents.at), asc(t.caseEvents.id))
  return {
    parties: parties.map(({ protected: hidden, ...party }) =>
      hidden && !seesProtected ? { ...party, name: 'Enskild', title: null, party: null } : party,
    ),
    points: await read
      .select()
      .from(t.casePoints)
      .where(eq(t.casePoints.caseId, caseId))
      .orderBy(t.casePoints.position),
    questions: await read
      .select()
      .from(t.caseQuestions)
      .where(eq(t.caseQuestions.caseId, caseId))
      .orderBy(t.caseQuestions.position),
    amounts: await read
      .select()
      .from(t.caseAmounts)
      .where(eq(t.caseAmounts.caseId, caseId))
      .orderBy(t.caseAmounts.position),
    facts: await read
      .select()
      .from(t.caseFacts)
      .where(eq(t.caseFacts.caseId, caseId))
      .orderBy(t.caseFacts.position),
    links: await read.select().from(t.caseLinks).where(eq(t.caseLinks.caseId, caseId)),
    linkedFrom: [] as { label: string }[],
    referrals: await read
      .select()
      .from(t.referrals)
      .where(eq(t.referrals.caseId, caseId))
      .orderBy(t.referrals.position),
    meetings: await meetingsOf(read, caseId),
    decisions: await decisionsOf(read, caseId),
    events: events.map(({ actorName, ...event }) => ({ ...event, actorName: staff ? actorName : null })),
    investment: await investmentOf(read, caseId),
    assignment: await assignmentOf(read, caseId),
    agreement: await agreementOf(read, caseId),
    actionLists: await read
      .select()
      .from(t.actionLists)
      .where(eq(t.actionLists.caseId, caseId))
      .orderBy(t.actionLists.position),
    governingDocuments: await read
      .select()
      .from(t.governingDocuments)
      .where(eq(t.governingDocuments.caseId, caseId)),
  }
}

const meetingsOf = (read: Read, caseId: string) =>
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
    .orderBy(t.meetings.day)

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

async function agreementOf(read: Read, caseId: string) {
  const areas = await read
    .select()
    .from(t.serviceAreas)
    .where(eq(t.serviceAreas.caseId, caseId))
    .orderBy(t.serviceAreas.position)
  const forums = await read
    .select()
    .from(t.forums)
    .where(eq(t.forums.caseId, caseId))
    .orderBy(t.forums.position)
  if (areas.length === 0 && forums.length === 0) return null
  const ids = areas.map((area) => area.id)
  const within = <Row extends { areaId: string }>(rows: Row[], areaId: string) =>
    rows.filter((row) => row.areaId === areaId)
  const services =
    ids.length > 0
      ? await read
          .select()
          .from(t.services)
          .where(inArray(t.services.areaId, ids))
          .orderBy(t.services.position)
      : []
  const keys =
    ids.length > 0
      ? await read
          .select()
          .from(t.allocationKeys)
          .where(inArray(t.allocationKeys.areaId, ids))
          .orderBy(t.allocationKeys.position)
      : []
  const facts =
    ids.length > 0
      ? await read
          .select()
          .from(t.areaFacts)
          .where(inArray(t.areaFacts.areaId, ids))
          .orderBy(t.areaFacts.position)
      : []
  const lines = await forumLinesOf(
    read,
    forums.map((forum) => forum.id),
  )
  return {
    areas: areas.map((area) => ({
      ...area,
      services: within(services, area.id),
      keys: within(keys, area.id),
      facts: within(facts, area.id),
    })),
    forums: forums.map((forum) => ({ ...forum, lines: lines.filter((line) => line.forumId === forum.id) })),
    leadTimes: await read
      .select()
      .from(t.leadTimes)
      .where(eq(t.leadTimes.caseId, caseId))
      .orderBy(t.leadTimes.position),
    keySourceRatings: await read
      .select()
      .from(t.keySourceRatings)
      .where(eq(t.keySourceRatings.caseId, caseId))
      .orderBy(t.keySourceRatings.position),
    yearWheel: await read
      .select()
      .from(t.yearWheel)
      .where(eq(t.yearWheel.caseId, caseId))
      .orderBy(t.yearWheel.position),
  }
}

const forumLinesOf = async (read: Read, ids: string[]) =>
  ids.length === 0
    ? []
    : read
        .select()
        .from(t.forumLines)
        .where(inArray(t.forumLines.forumId, ids))
        .orderBy(t.forumLines.position)
