import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, notInArray, or } from 'drizzle-orm'
import type { Read } from '../../connection'
import {
  accounts,
  agendaItems,
  appeals,
  appealSteps,
  bodies,
  cases,
  decisionPoints,
  decisions,
  municipalities,
} from '../../schema'

const decided = {
  id: decisions.id,
  municipalityId: decisions.municipalityId,
  municipalitySlug: municipalities.slug,
  bodyId: decisions.bodyId,
  bodyName: bodies.name,
  bodySlug: bodies.slug,
  bodyKind: bodies.kind,
  caseId: decisions.caseId,
  caseNumber: cases.number,
  caseSlug: cases.slug,
  caseTitle: cases.publicTitle,
  caseSecret: isNotNull(cases.secrecyProvision).mapWith(Boolean),
  responsibleAccountId: cases.responsibleAccountId,
  meetingId: decisions.meetingId,
  day: decisions.day,
  paragraph: decisions.paragraph,
  heading: decisions.heading,
  appealTrack: decisions.appealTrack,
  legalForce: decisions.legalForce,
  appealLastDay: decisions.appealLastDay,
  legalForceDay: decisions.legalForceDay,
}

export type AppealedDecision = NonNullable<Awaited<ReturnType<typeof decisionToAppeal>>>

/** A decision with what an appeal of it needs. No reader: the caller judges. */
export async function decisionToAppeal(read: Read, municipalityId: string, decisionId: string) {
  const [row] = await read
    .select(decided)
    .from(decisions)
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(municipalities, eq(municipalities.id, decisions.municipalityId))
    .where(and(eq(decisions.id, decisionId), eq(decisions.municipalityId, municipalityId)))
  return row ?? null
}

/** Decisions that can be appealed, latest first, for the choice in the form. */
export const appealableDecisions = (read: Read, municipalityId: string, most: number) =>
  read
    .select({
      id: decisions.id,
      day: decisions.day,
      paragraph: decisions.paragraph,
      heading: decisions.heading,
      legalForce: decisions.legalForce,
      bodyName: bodies.name,
      bodyId: bodies.id,
      caseNumber: cases.number,
      secret: isNotNull(cases.secrecyProvision).mapWith(Boolean),
      /** Public words, as on the agenda. */
      itemTitle: agendaItems.title,
    })
    .from(decisions)
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .leftJoin(agendaItems, eq(agendaItems.id, decisions.agendaItemId))
    .where(
      and(
        eq(decisions.municipalityId, municipalityId),
        inArray(decisions.appealTrack, ['K', 'F']),
        or(isNull(decisions.legalForce), notInArray(decisions.legalForce, ['annulled', 'upheld'])),
      ),
    )
    .orderBy(desc(decisions.day), asc(agendaItems.position), asc(decisions.paragraph))
    .limit(most)

const line = {
  id: appeals.id,
  track: appeals.track,
  state: appeals.state,
  court: appeals.court,
  courtNumber: appeals.courtNumber,
  filedAt: appeals.filedAt,
  filedDay: appeals.filedDay,
  receivedDay: appeals.receivedDay,
  statementDueDay: appeals.statementDueDay,
  outcome: appeals.outcome,
  finalDay: appeals.finalDay,
  note: appeals.note,
  createdAt: appeals.createdAt,
  decision: decided,
}

const lines = (read: Read) =>
  read
    .select(line)
    .from(appeals)
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(municipalities, eq(municipalities.id, decisions.municipalityId))

export type AppealLine = Awaited<ReturnType<typeof listAppeals>>['open'][number]

/** The appeals of a municipality: the open ones by the court's day, then the closed, latest first. For those who handle them. */
export async function listAppeals(
  read: Read,
  { municipalityId, bodyId }: { municipalityId: string; bodyId: string | null },
  most: number,
) {
  const here = and(
    eq(appeals.municipalityId, municipalityId),
    bodyId === null ? undefined : eq(decisions.bodyId, bodyId),
  )
  const open = await lines(read)
    .where(and(here, ne(appeals.state, 'closed')))
    .orderBy(asc(appeals.createdAt), asc(appeals.id))
  return {
    open: open.toSorted((a, b) => (a.statementDueDay ?? '9').localeCompare(b.statementDueDay ?? '9')),
    closed: await lines(read)
      .where(and(here, eq(appeals.state, 'closed')))
      .orderBy(desc(appeals.createdAt), desc(appeals.id))
      .limit(most),
  }
}

/** One appeal with everything that was done. No reader: the caller judges by the decision's body. */
export async function appealPage(read: Read, municipalityId: string, id: string) {
  const [row] = await lines(read).where(and(eq(appeals.id, id), eq(appeals.municipalityId, municipalityId)))
  if (!row) return null
  const steps = await read
    .select({
      id: appealSteps.id,
      step: appealSteps.step,
      day: appealSteps.day,
      text: appealSteps.text,
      at: appealSteps.at,
      actor: accounts.name,
    })
    .from(appealSteps)
    .leftJoin(accounts, eq(accounts.id, appealSteps.accountId))
    .where(eq(appealSteps.appealId, id))
    .orderBy(asc(appealSteps.at), asc(appealSteps.id))
  const points = await read
    .select({ text: decisionPoints.text })
    .from(decisionPoints)
    .where(eq(decisionPoints.decisionId, row.decision.id))
    .orderBy(asc(decisionPoints.position))
  return { ...row, steps, points: points.map(({ text }) => text) }
}

/** The executive board of a municipality, which speaks for the council in court (KL 6:15). */
export async function executiveBoard(read: Read, municipalityId: string) {
  const [row] = await read
    .select({ id: bodies.id, name: bodies.name, slug: bodies.slug })
    .from(bodies)
    .where(and(eq(bodies.municipalityId, municipalityId), eq(bodies.kind, 'executive_board')))
    .orderBy(asc(bodies.sortKey))
    .limit(1)
  return row ?? null
}

/** The day on which the latest ruling of an appeal was received. */
export async function lastRulingDay(read: Read, appealId: string): Promise<string | null> {
  const [row] = await read
    .select({ day: appealSteps.day })
    .from(appealSteps)
    .where(and(eq(appealSteps.appealId, appealId), eq(appealSteps.step, 'judge')))
    .orderBy(desc(appealSteps.at), desc(appealSteps.id))
    .limit(1)
  return row?.day ?? null
}
