import { and, eq } from 'drizzle-orm'
import type {
  Agreement,
  Assignment,
  GoverningDocument,
  Investment,
  Particulars,
} from '../../app/domain/cases/particulars'
import { slugOf } from '../../app/domain/cases/slug'
import type { Transaction } from '../connection'
import * as t from '../schema'
import { addDueDay } from './assignments'

/** `at` is the instant of registering. */
export type ParticularsPlace = { caseId: string; municipalityId: string; newId: () => string; at: string }

/** Writes everything a document says of a matter. Adds rows only; called in the transaction that registers. */
export async function insertParticulars(
  tx: Transaction,
  place: ParticularsPlace,
  what: Particulars,
): Promise<void> {
  const { caseId, municipalityId, newId } = place
  const numbered = <Item, Row>(
    items: Item[] | undefined,
    row: (item: Item, position: number) => Row,
  ): Row[] => (items ?? []).map((item, at) => row(item, at + 1))

  await all(
    tx,
    t.caseParties,
    numbered(what.parties, ({ role, name, party, title, protected: hidden }, position) => ({
      id: newId(),
      caseId,
      position,
      role,
      name,
      party: party ?? null,
      title: title ?? null,
      protected: hidden ?? false,
    })),
  )
  await all(
    tx,
    t.casePoints,
    numbered(what.points, ({ kind, text, body }, position) => ({
      id: newId(),
      caseId,
      position,
      kind,
      text,
      body: body ?? null,
    })),
  )
  await all(
    tx,
    t.caseQuestions,
    numbered(what.questions, ({ question, answer }, position) => ({
      id: newId(),
      caseId,
      position,
      question,
      answer,
    })),
  )
  await all(
    tx,
    t.caseAmounts,
    numbered(what.amounts, ({ ore, meaning }, position) => ({ id: newId(), caseId, position, ore, meaning })),
  )
  await all(
    tx,
    t.caseFacts,
    numbered(what.facts, ({ heading, label, text }, position) => ({
      id: newId(),
      caseId,
      position,
      heading,
      label: label ?? null,
      text,
    })),
  )
  await all(
    tx,
    t.caseLinks,
    (what.links ?? []).map(({ label, url, toCaseId }) => ({
      id: newId(),
      caseId,
      label,
      url: url ?? null,
      toCaseId: toCaseId ?? null,
      kind: 'related',
    })),
  )
  for (const [at, referral] of (what.referrals ?? []).entries()) {
    const recipientBodyId = await bodyIdOf(tx, municipalityId, referral.recipient)
    await tx
      .insert(t.referrals)
      .values({ id: newId(), caseId, position: at + 1, ...referral, recipientBodyId })
  }
  for (const meeting of what.meetings ?? []) await insertMeeting(tx, place, meeting)
  if (what.investment) await insertInvestment(tx, place, what.investment)
  if (what.assignment) await insertAssignment(tx, place, what.assignment)
  if (what.agreement) await insertAgreement(tx, place, what.agreement)
  for (const [at, list] of (what.actionLists ?? []).entries()) await insertActionList(tx, place, list, at + 1)
  for (const document of what.governingDocuments ?? []) await insertGoverningDocument(tx, place, document)
}

/** Inserts rows in chunks that both engines' parameter limits allow; nothing when there are none. */
async function all<Table extends Parameters<Transaction['insert']>[0]>(
  tx: Transaction,
  table: Table,
  rows: Table['$inferInsert'][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await tx.insert(table).values(rows.slice(at, at + 500))
}

async function bodyIdOf(tx: Transaction, municipalityId: string, name: string): Promise<string | null> {
  const [body] = await tx
    .select({ id: t.bodies.id })
    .from(t.bodies)
    .where(and(eq(t.bodies.municipalityId, municipalityId), eq(t.bodies.slug, slugOf(name))))
    .limit(1)
  return body?.id ?? null
}

async function insertMeeting(
  tx: Transaction,
  { caseId, municipalityId, newId }: ParticularsPlace,
  meeting: NonNullable<Particulars['meetings']>[number],
): Promise<void> {
  const bodyId = await bodyIdOf(tx, municipalityId, meeting.body)
  if (bodyId === null) throw new Error(`No body named ${meeting.body}`)
  const [known] = await tx
    .select({ id: t.meetings.id })
    .from(t.meetings)
    .where(and(eq(t.meetings.bodyId, bodyId), eq(t.meetings.day, meeting.day), eq(t.meetings.sequence, 1)))
  const meetingId = known?.id ?? newId()
  if (!known)
    await tx
      .insert(t.meetings)
      .values({ id: meetingId, municipalityId, bodyId, day: meeting.day, sequence: 1, place: null })
  await tx
    .insert(t.agendaItems)
    .values({ id: newId(), meetingId, caseId, position: 1, title: meeting.title, note: meeting.note ?? null })
}

async function insertInvestment(
  tx: Transaction,
  { caseId, newId }: ParticularsPlace,
  investment: Investment,
): Promise<void> {
  const { lines, rows, ...calculation } = investment
  const id = newId()
  await tx
    .insert(t.investments)
    .values({ id, caseId, residualOre: 0, interestMethod: 'OPENING', ...calculation })
  await all(
    tx,
    t.investmentLines,
    lines.map((line, at) => ({
      id: newId(),
      investmentId: id,
      position: at + 1,
      ...line,
      capital: line.capital ?? null,
    })),
  )
  await all(
    tx,
    t.investmentRows,
    rows.map((row) => ({ id: newId(), investmentId: id, ...row })),
  )
}

async function insertAssignment(
  tx: Transaction,
  { caseId, municipalityId, newId, at }: ParticularsPlace,
  assignment: Assignment,
): Promise<void> {
  const { stages, reports, ...head } = assignment
  const id = newId()
  const receiverBodyId = await bodyIdOf(tx, municipalityId, assignment.receiver)
  await tx.insert(t.assignments).values({ id, caseId, municipalityId, receiverBodyId, ...head })
  const { dueDay, givenDay, origin } = head
  if (dueDay)
    await addDueDay(tx, {
      ...{ id: newId(), assignmentId: id, dueDay, decidedDay: givenDay ?? dueDay, decidedIn: origin },
      ...{ reason: null, createdAt: at, createdBy: null },
    })
  await all(
    tx,
    t.assignmentStages,
    stages.map((stage, at) => ({
      id: newId(),
      assignmentId: id,
      position: at + 1,
      ...stage,
      note: stage.note ?? null,
    })),
  )
  await all(
    tx,
    t.assignmentReports,
    reports.map((report) => ({ id: newId(), assignmentId: id, ...report })),
  )
}

async function insertAgreement(
  tx: Transaction,
  { caseId, municipalityId, newId, at: registeredAt }: ParticularsPlace,
  agreement: Agreement,
): Promise<void> {
  for (const [at, area] of agreement.areas.entries()) {
    const areaId = newId()
    const { services, keys, facts, ...head } = area
    await tx.insert(t.serviceAreas).values({ id: areaId, municipalityId, caseId, position: at + 1, ...head })
    await all(
      tx,
      t.services,
      services.map((service, n) => ({ id: newId(), areaId, position: n + 1, ...service })),
    )
    await all(
      tx,
      t.areaFacts,
      (facts ?? []).map((fact, n) => ({ id: newId(), areaId, position: n + 1, ...fact })),
    )
    await all(
      tx,
      t.allocationKeys,
      keys.map(({ chosen, ...rest }, n) => ({
        id: newId(),
        areaId,
        position: n + 1,
        chosen: chosen ?? false,
        ...rest,
      })),
    )
  }
  await all(
    tx,
    t.leadTimes,
    (agreement.leadTimes ?? []).map((lead, at) => ({ id: newId(), caseId, position: at + 1, ...lead })),
  )
  await all(
    tx,
    t.keySourceRatings,
    (agreement.keySourceRatings ?? []).map((rating, at) => ({
      id: newId(),
      caseId,
      position: at + 1,
      ...rating,
    })),
  )
  await all(
    tx,
    t.yearWheel,
    (agreement.yearWheel ?? []).map((mark, at) => ({ id: newId(), caseId, position: at + 1, ...mark })),
  )
  for (const [at, forum] of agreement.forums.entries()) {
    const forumId = newId()
    const { lines, ...head } = forum
    await tx
      .insert(t.forums)
      .values({ id: forumId, municipalityId, caseId, slug: slugOf(forum.name), position: at + 1, ...head })
    await all(
      tx,
      t.forumLines,
      lines.map((line, n) => ({
        id: newId(),
        forumId,
        position: n + 1,
        ...line,
        section: line.section ?? null,
      })),
    )
  }
  if (agreement.inForce) {
    const { year, sections, note, validFrom, validTo } = agreement.inForce
    const versionId = newId()
    await tx.insert(t.agreementVersions).values({
      ...{ id: versionId, caseId, year, version: 1, state: 'in_force' as const, sections, revision: 1 },
      ...{ validFrom: validFrom ?? null, validTo: validTo ?? null, createdAt: registeredAt },
    })
    await tx.insert(t.agreementSteps).values({
      ...{ id: newId(), versionId, step: 'taken_over', text: note },
      ...{ day: registeredAt.slice(0, 10), at: registeredAt },
    })
  }
}

async function insertActionList(
  tx: Transaction,
  { caseId, municipalityId, newId, at }: ParticularsPlace,
  { name, owner, statedCount, note, forum, activities }: NonNullable<Particulars['actionLists']>[number],
  position: number,
): Promise<void> {
  const [of] =
    forum === undefined
      ? []
      : await tx
          .select({ id: t.forums.id })
          .from(t.forums)
          .where(and(eq(t.forums.caseId, caseId), eq(t.forums.name, forum)))
  const listId = newId()
  await tx.insert(t.actionLists).values({
    ...{ id: listId, municipalityId, caseId, position, name, owner, statedCount },
    ...{ note: note ?? null, forumId: of?.id ?? null },
  })
  await all(
    tx,
    t.actionItems,
    (activities ?? []).map(({ activity, responsible, decidedIn }, nth) => ({
      ...{ id: newId(), listId, position: nth + 1, activity, state: 'open' as const, createdAt: at },
      ...{ responsible: responsible ?? null, decidedIn: decidedIn ?? null },
    })),
  )
}

async function insertGoverningDocument(
  tx: Transaction,
  { caseId, municipalityId, newId }: ParticularsPlace,
  document: GoverningDocument,
): Promise<void> {
  await tx
    .insert(t.governingDocuments)
    .values({ id: newId(), municipalityId, caseId, slug: slugOf(document.title), ...document })
}
