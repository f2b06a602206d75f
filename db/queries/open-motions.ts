import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { type Actor, scopeOf } from '../../app/domain/access'
import type { CaseKind } from '../../app/domain/cases/kinds'
import type { Read } from '../connection'
import { accounts, bodies, caseEvents, caseParties, cases, decisions } from '../schema'
import { readableCases, readableStatus } from './places-visible'
import { knownWho } from './visible'

/** As many as one report holds; a municipality has some hundred. */
const MOST = 1000

export type OpenMotion = Awaited<ReturnType<typeof fetchMotions>>[number] & {
  mover: string
  lastEvent: { day: string | null; dayText: string | null; text: string } | null
  /** The day on which its preparation was last told to the council (KL 5:35 st 2). */
  reportedDay: string | null
}

export type MotionQuestion = {
  municipalityId: string
  /** Raised on this day or before, and not decided by then. */
  cutoff: string
  citizenProposals: boolean
  /** MOT-03: the day of receipt counts where none is noted for the raising. */
  raisedWhenHandedIn: boolean
}

/** Events of the register itself, which say nothing of how the preparation went. */
const clerical = ['registered', 'released', 'withdrawn', 'deadline', 'correction'] as const

const decided = ['decided', 'closed', 'rejected', 'answered', 'lapsed'] as const

/**
 * MOT-05: motions, and if asked for citizen proposals, that were raised by a day and not finally decided by then,
 * among the cases whose content the reader may read. The oldest first; those told as of a document, whose day nobody
 * knows, last.
 */
export async function openMotions(
  read: Read,
  reader: Actor,
  question: MotionQuestion,
): Promise<OpenMotion[]> {
  const rows = await fetchMotions(read, reader, question)
  const ids = ['', ...rows.map(({ id }) => id)]
  const events = await read
    .select()
    .from(caseEvents)
    .where(
      and(
        inArray(caseEvents.caseId, ids),
        eq(caseEvents.public, true),
        notInArray(caseEvents.kind, [...clerical]),
      ),
    )
    .orderBy(desc(caseEvents.at), desc(caseEvents.id))
  const proposers = await read
    .select()
    .from(caseParties)
    .where(and(inArray(caseParties.caseId, ids), eq(caseParties.role, 'proposer')))
    .orderBy(asc(caseParties.position))
  const lastOf = new Map(events.toReversed().map((event) => [event.caseId, event]))
  const reportOf = new Map(
    events
      .filter(({ kind }) => kind === 'year_report')
      .toReversed()
      .map((event) => [event.caseId, event]),
  )
  return rows.map((row) => {
    const last = lastOf.get(row.id)
    const names = proposers
      .filter(({ caseId }) => caseId === row.id)
      .map(({ name, party, protected: hidden }) => (hidden ? 'Enskild' : party ? `${name} (${party})` : name))
    return {
      ...row,
      mover: names.join(', ') || (row.publicParty ?? ''),
      lastEvent: last ? { day: last.legalDay, dayText: last.dayText, text: last.text } : null,
      reportedDay: reportOf.get(row.id)?.legalDay ?? null,
    }
  })
}

function fetchMotions(
  read: Read,
  reader: Actor,
  { municipalityId, cutoff, citizenProposals, raisedWhenHandedIn }: MotionQuestion,
) {
  const scope = scopeOf(reader)
  const kinds: CaseKind[] = citizenProposals ? ['motion', 'citizen_proposal'] : ['motion']
  const raised: SQL<string | null> = raisedWhenHandedIn
    ? sql<string | null>`coalesce(${cases.raisedDay}, ${cases.receivedDay})`
    : sql<string | null>`${cases.raisedDay}`
  const decidedIn = read
    .select({ day: sql`max(${decisions.day})` })
    .from(decisions)
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .where(and(eq(decisions.caseId, cases.id), eq(bodies.kind, 'council')))
  return read
    .select({
      id: cases.id,
      kind: cases.kind,
      number: cases.number,
      initiativeNumber: cases.initiativeNumber,
      slug: cases.slug,
      title: cases.publicTitle,
      state: cases.state,
      statusLine: readableStatus(scope),
      publicParty: cases.publicParty,
      raisedDay: raised,
      responsibleUnit: cases.responsibleUnit,
      /** Null for those who have the public's rights (WEB-03). */
      responsibleName: sql<string | null>`case when ${knownWho(scope)} then ${accounts.name} end`,
      bodyName: bodies.name,
      asOf: cases.asOf,
    })
    .from(cases)
    .innerJoin(bodies, eq(bodies.id, cases.bodyId))
    .leftJoin(accounts, eq(accounts.id, cases.responsibleAccountId))
    .where(
      and(
        eq(cases.municipalityId, municipalityId),
        inArray(cases.kind, kinds),
        isNull(cases.voidedDay),
        isNull(cases.mergedIntoId),
        or(lte(raised, cutoff), and(isNull(raised), isNotNull(cases.asOf))),
        or(
          notInArray(cases.state, [...decided]),
          gt(sql`coalesce((${decidedIn}), ${cases.closedDay})`, cutoff),
        ),
        readableCases(scope),
      ),
    )
    .orderBy(sql`${raised} is null`, asc(raised), asc(cases.year), asc(cases.serial))
    .limit(MOST)
}
