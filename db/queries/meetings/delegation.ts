import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { type Actor, may, scopeOf } from '../../../app/domain/access'
import type { DelegatedState } from '../../../app/domain/meetings/delegation'
import type { Read } from '../../connection'
import {
  agendaItems,
  bodies,
  cases,
  delegatedDecisions,
  delegationItems,
  meetings,
  municipalities,
} from '../../schema'
import { offsetOf, type PageOf, readableCases } from '../places-visible'

/** Bodies that can let others decide: the council, the boards and their committees, as they are on a day. */
export const delegatingBodies = (read: Read, municipalityId: string, day: string) =>
  read
    .select({
      ...{ id: bodies.id, slug: bodies.slug, name: bodies.name, kind: bodies.kind },
      /** What its numbers begin with: KS-DB 2026/317. */
      unit: sql<string>`coalesce(${bodies.shortName}, ${bodies.name})`,
    })
    .from(bodies)
    .where(
      and(
        eq(bodies.municipalityId, municipalityId),
        inArray(bodies.kind, ['council', 'executive_board', 'board', 'joint_board']),
        or(isNull(bodies.activeTo), gte(bodies.activeTo, day)),
      ),
    )
    .orderBy(asc(bodies.sortKey))

/** A body's delegation order as it holds on a day, in the order of its codes. It is public (KL 6:37, TF 2). */
export async function delegationOrder(read: Read, { bodyId, day }: { bodyId: string; day: string }) {
  const rows = await read
    .select()
    .from(delegationItems)
    .where(
      and(
        eq(delegationItems.bodyId, bodyId),
        lte(delegationItems.validFrom, day),
        or(isNull(delegationItems.validTo), gte(delegationItems.validTo, day)),
      ),
    )
  return rows.toSorted((one, other) => one.code.localeCompare(other.code, 'sv', { numeric: true }))
}

/** Every row that an item's code has had, latest first. */
export const orderHistory = (read: Read, { bodyId, code }: { bodyId: string; code: string }) =>
  read
    .select()
    .from(delegationItems)
    .where(and(eq(delegationItems.bodyId, bodyId), eq(delegationItems.code, code)))
    .orderBy(desc(delegationItems.validFrom))

export async function orderItem(read: Read, municipalityId: string, id: string) {
  const [row] = await read
    .select({
      item: delegationItems,
      body: { id: bodies.id, slug: bodies.slug, name: bodies.name, kind: bodies.kind },
    })
    .from(delegationItems)
    .innerJoin(bodies, eq(bodies.id, delegationItems.bodyId))
    .where(and(eq(delegationItems.id, id), eq(bodies.municipalityId, municipalityId)))
  return row ?? null
}

/** Items under which something can be decided on a day, in every body of a municipality. */
export async function itemsToDecideUnder(read: Read, municipalityId: string, day: string) {
  const rows = await read
    .select({ item: delegationItems, bodyName: bodies.name })
    .from(delegationItems)
    .innerJoin(bodies, eq(bodies.id, delegationItems.bodyId))
    .where(
      and(
        eq(bodies.municipalityId, municipalityId),
        lte(delegationItems.validFrom, day),
        or(isNull(delegationItems.validTo), gte(delegationItems.validTo, day)),
      ),
    )
    .orderBy(asc(bodies.sortKey))
  return rows
    .map(({ item, bodyName }) => ({ ...item, bodyName }))
    .toSorted(
      (one, other) =>
        one.bodyName.localeCompare(other.bodyName, 'sv') ||
        one.code.localeCompare(other.code, 'sv', { numeric: true }),
    )
}

/**
 * Which delegated decisions a reader may know of. Who reads what a body's meetings are not yet public with sees all of
 * that body, but for what is kept secret from them in its case; whoever decided sees the own ones. Everyone else sees
 * those that are reported or announced, in cases that are published to them: default deny.
 */
export function knownDelegated(reader: Actor): SQL | undefined {
  const readable = readableCases(scopeOf(reader))
  const inCase = and(isNotNull(delegatedDecisions.caseId), readable)
  const known = or(
    inArray(delegatedDecisions.state, ['reported', 'posted']),
    and(
      eq(delegatedDecisions.state, 'final'),
      or(isNotNull(delegatedDecisions.reportedItemId), isNotNull(delegatedDecisions.noticeId)),
    ),
  )
  const open = and(known, inCase, eq(cases.published, true), isNull(cases.secrecyProvision))
  if (reader.kind === 'public') return open
  const within = or(isNull(delegatedDecisions.caseId), readable)
  if (reader.kind === 'system') return within
  const here = eq(delegatedDecisions.municipalityId, reader.municipalityId)
  const own = and(here, eq(delegatedDecisions.delegateAccountId, reader.accountId), within)
  const staff = may(reader, 'meeting.read', { municipalityId: reader.municipalityId })
    ? and(here, within, reader.bodyId === null ? undefined : eq(delegatedDecisions.bodyId, reader.bodyId))
    : undefined
  return or(open, own, ...(staff ? [staff] : []))
}

/** Whether the reader is told the wording, who decided, and how far it has come: the body's own people. */
export const knowsInside = (
  reader: Actor,
  decision: { municipalityId: string; bodyId: string; delegateAccountId: string | null },
): boolean =>
  may(reader, 'meeting.read', decision) ||
  (reader.kind === 'account' && reader.accountId === decision.delegateAccountId)

export type DelegatedFilter = {
  bodySlug?: string
  year?: string
  state?: DelegatedState | ''
  words?: string
}
export type DelegatedLine = Awaited<ReturnType<typeof listDelegated>>['rows'][number]

/** Delegated decisions that the reader may know of, latest first. */
export async function listDelegated(
  read: Read,
  reader: Actor,
  municipalityId: string,
  page: PageOf,
  filter: DelegatedFilter = {},
) {
  const words = filter.words?.trim().toLocaleLowerCase('sv') ?? ''
  const pattern = `%${words.replaceAll(/[%_\\]/g, (sign) => `\\${sign}`)}%`
  const where = and(
    eq(delegatedDecisions.municipalityId, municipalityId),
    knownDelegated(reader),
    filter.bodySlug ? eq(bodies.slug, filter.bodySlug) : undefined,
    filter.year ? eq(delegatedDecisions.year, Number(filter.year)) : undefined,
    filter.state ? eq(delegatedDecisions.state, filter.state) : undefined,
    words
      ? or(
          sql`lower(${delegatedDecisions.title}) like ${pattern} escape '\\'`,
          sql`lower(${delegatedDecisions.number}) like ${pattern} escape '\\'`,
        )
      : undefined,
  )
  const rows = await read
    .select(columns)
    .from(delegatedDecisions)
    .innerJoin(bodies, eq(bodies.id, delegatedDecisions.bodyId))
    .leftJoin(delegationItems, eq(delegationItems.id, delegatedDecisions.itemId))
    .leftJoin(cases, eq(cases.id, delegatedDecisions.caseId))
    .leftJoin(meetings, eq(meetings.id, delegatedDecisions.reportedMeetingId))
    .where(where)
    .orderBy(desc(delegatedDecisions.day), desc(delegatedDecisions.year), desc(delegatedDecisions.serial))
    .limit(page.size)
    .offset(offsetOf(page))
  const [counted] = await read
    .select({ count: count() })
    .from(delegatedDecisions)
    .innerJoin(bodies, eq(bodies.id, delegatedDecisions.bodyId))
    .leftJoin(cases, eq(cases.id, delegatedDecisions.caseId))
    .where(where)
  return { rows: rows.map((row) => shownTo(reader, row)), total: counted?.count ?? 0 }
}

/** One decision with everything its page shows; null for who may not know of it. */
export async function delegatedPage(read: Read, reader: Actor, municipalityId: string, id: string) {
  const [row] = await read
    .select({ ...columns, itemText: delegationItems.text, itemDelegate: delegationItems.delegate })
    .from(delegatedDecisions)
    .innerJoin(bodies, eq(bodies.id, delegatedDecisions.bodyId))
    .leftJoin(delegationItems, eq(delegationItems.id, delegatedDecisions.itemId))
    .leftJoin(cases, eq(cases.id, delegatedDecisions.caseId))
    .leftJoin(meetings, eq(meetings.id, delegatedDecisions.reportedMeetingId))
    .where(
      and(
        eq(delegatedDecisions.id, id),
        eq(delegatedDecisions.municipalityId, municipalityId),
        knownDelegated(reader),
      ),
    )
  return row ? shownTo(reader, row) : null
}

const columns = {
  ...{ id: delegatedDecisions.id, municipalityId: delegatedDecisions.municipalityId },
  ...{ number: delegatedDecisions.number, year: delegatedDecisions.year, title: delegatedDecisions.title },
  ...{ text: delegatedDecisions.text, urgent: delegatedDecisions.urgent, day: delegatedDecisions.day },
  ...{ delegateName: delegatedDecisions.delegateName, delegateTitle: delegatedDecisions.delegateTitle },
  ...{ delegateAccountId: delegatedDecisions.delegateAccountId, reported: delegatedDecisions.reported },
  ...{ appealTrack: delegatedDecisions.appealTrack, state: delegatedDecisions.state },
  ...{ noticeId: delegatedDecisions.noticeId, notifiedDay: delegatedDecisions.notifiedDay },
  ...{ legalForceDay: delegatedDecisions.legalForceDay, createdAt: delegatedDecisions.createdAt },
  ...{ bodyId: bodies.id, bodySlug: bodies.slug, bodyName: bodies.name },
  ...{ itemId: delegationItems.id, itemCode: delegationItems.code },
  ...{ caseId: cases.id, caseNumber: cases.number, caseSlug: cases.slug },
  ...{ meetingId: meetings.id, meetingDay: meetings.day, meetingSequence: meetings.sequence },
}

type Whole = {
  municipalityId: string
  bodyId: string
  delegateAccountId: string | null
  text: string
  delegateName: string
}

/** What is written about people stays inside: others read the number, the matter and the post. */
function shownTo<Row extends Whole>(reader: Actor, row: Row) {
  const inside = knowsInside(reader, row)
  return {
    ...row,
    inside,
    text: inside ? row.text : null,
    delegateName: inside ? row.delegateName : null,
    delegateAccountId: inside ? row.delegateAccountId : null,
  }
}

/** The body's meetings after a day, by which the reporting of urgent decisions is judged. */
export const meetingsOfBody = (read: Read, bodyId: string, after: string) =>
  read
    .select({ id: meetings.id, day: meetings.day, sequence: meetings.sequence, state: meetings.state })
    .from(meetings)
    .where(and(eq(meetings.bodyId, bodyId), gte(meetings.day, after)))
    .orderBy(asc(meetings.day), asc(meetings.sequence))

/** Decisions that wait to be reported, of the bodies that the reader may put them on an agenda of. */
export const waitingToReport = (read: Read, municipalityId: string) =>
  read
    .select({
      ...{ id: delegatedDecisions.id, number: delegatedDecisions.number, title: delegatedDecisions.title },
      ...{ day: delegatedDecisions.day, urgent: delegatedDecisions.urgent, state: delegatedDecisions.state },
      ...{
        bodyId: bodies.id,
        bodyName: bodies.name,
        bodySlug: bodies.slug,
        municipalityId: bodies.municipalityId,
      },
      municipalitySlug: municipalities.slug,
    })
    .from(delegatedDecisions)
    .innerJoin(bodies, eq(bodies.id, delegatedDecisions.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, delegatedDecisions.municipalityId))
    .where(
      and(eq(delegatedDecisions.municipalityId, municipalityId), eq(delegatedDecisions.state, 'to_report')),
    )
    .orderBy(asc(bodies.sortKey), asc(delegatedDecisions.year), asc(delegatedDecisions.serial))

/** For the day: urgent decisions that nobody has put on an agenda, in all municipalities. */
export const urgentUnreported = (read: Read) =>
  read
    .select({
      ...{ id: delegatedDecisions.id, number: delegatedDecisions.number, day: delegatedDecisions.day },
      ...{ state: delegatedDecisions.state, municipalityId: delegatedDecisions.municipalityId },
      ...{ bodyId: bodies.id, bodyName: bodies.name, slug: municipalities.slug },
    })
    .from(delegatedDecisions)
    .innerJoin(bodies, eq(bodies.id, delegatedDecisions.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, delegatedDecisions.municipalityId))
    .where(and(eq(delegatedDecisions.urgent, true), eq(delegatedDecisions.state, 'to_report')))

/** For the day: decisions whose time to appeal is over, and those listed for a meeting that is cancelled. */
export const endedDelegated = (read: Read, today: string) =>
  read
    .select({ id: delegatedDecisions.id })
    .from(delegatedDecisions)
    .where(
      and(
        inArray(delegatedDecisions.state, ['reported', 'posted', 'notified']),
        lte(delegatedDecisions.legalForceDay, today),
      ),
    )

export const listedForNothing = (read: Read) =>
  read
    .select({ id: delegatedDecisions.id })
    .from(delegatedDecisions)
    .innerJoin(meetings, eq(meetings.id, delegatedDecisions.reportedMeetingId))
    .leftJoin(agendaItems, eq(agendaItems.id, delegatedDecisions.reportedItemId))
    .where(
      and(
        eq(delegatedDecisions.state, 'listed'),
        or(eq(meetings.state, 'cancelled'), eq(agendaItems.state, 'withdrawn')),
      ),
    )

/** The agenda item under which a meeting is told of delegated decisions; null when its agenda has none. */
export async function reportingItem(read: Read, meetingId: string) {
  const [item] = await read
    .select({ id: agendaItems.id, note: agendaItems.note, revision: agendaItems.revision })
    .from(agendaItems)
    .where(
      and(
        eq(agendaItems.meetingId, meetingId),
        eq(agendaItems.kind, 'delegated_decisions'),
        ne(agendaItems.state, 'withdrawn'),
      ),
    )
    .orderBy(asc(agendaItems.position))
    .limit(1)
  return item ?? null
}

/** What a decision is told by outside its body: the public words of its case when that is secret. */
export async function publicWordsOf(read: Read, ids: readonly string[]) {
  return read
    .select({
      ...{ id: delegatedDecisions.id, number: delegatedDecisions.number, title: delegatedDecisions.title },
      ...{ delegateTitle: delegatedDecisions.delegateTitle, itemCode: delegationItems.code },
      ...{ caseNumber: cases.number, day: delegatedDecisions.day, urgent: delegatedDecisions.urgent },
      secret: isNotNull(cases.secrecyProvision).mapWith(Boolean),
    })
    .from(delegatedDecisions)
    .leftJoin(delegationItems, eq(delegationItems.id, delegatedDecisions.itemId))
    .leftJoin(cases, eq(cases.id, delegatedDecisions.caseId))
    .where(inArray(delegatedDecisions.id, ['', ...ids]))
    .orderBy(asc(delegatedDecisions.year), asc(delegatedDecisions.serial))
}
