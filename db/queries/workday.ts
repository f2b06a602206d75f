import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { type AccountActor, knowsInside, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import {
  accounts,
  bodies,
  caseEvents,
  caseParties,
  cases,
  deadlines,
  mandates,
  meetings,
  persons,
  referrals,
} from '../schema'
import { inPassing } from './in-passing'
import { type DayToKeep, daysWhere } from './overview'
import { earliestDay, readableAsOf, readableCases, readableStatus } from './places-visible'
import { protectedCases, visibleCases } from './visible'

export type WorkCase = Awaited<ReturnType<typeof fetchCases>>[number]

/**
 * Open cases that the account is responsible for: the nearest day first, those without a day last. Asked in two
 * steps, so that an officer with thousands of cases waits no longer than one with ten.
 */
export async function myCases(
  read: Read,
  actor: AccountActor,
  most: number,
  /** Whose cases: the account's own unless told. */
  accountId: string | null = actor.accountId,
): Promise<WorkCase[]> {
  const mine = and(
    accountId === null ? isNull(cases.responsibleAccountId) : eq(cases.responsibleAccountId, accountId),
    eq(cases.open, true),
    // Cases that nobody has are looked for in the reader's own unit.
    accountId === null && actor.bodyId !== null ? eq(cases.bodyId, actor.bodyId) : undefined,
  )
  const dated = await fetchCases(
    read,
    actor,
    and(mine, isNotNull(cases.nextDeadline)),
    [asc(cases.nextDeadline)],
    most,
  )
  if (dated.length === most) return dated
  return [
    ...dated,
    ...(await fetchCases(read, actor, and(mine, isNull(cases.nextDeadline)), [], most - dated.length)),
  ]
}

/** Open cases of the acting body, latest registered first. A role without a body has none of its own. */
export const bodyCases = (read: Read, actor: AccountActor, most: number): Promise<WorkCase[]> =>
  actor.bodyId === null
    ? Promise.resolve([])
    : fetchCases(
        read,
        actor,
        and(
          eq(cases.municipalityId, actor.municipalityId),
          eq(cases.bodyId, actor.bodyId),
          eq(cases.open, true),
        ),
        [desc(cases.registeredAt)],
        most,
      )

/** Cases that others own and that wait for a statement from the acting body. */
export const awaitedFromBody = (read: Read, actor: AccountActor, most: number): Promise<WorkCase[]> =>
  actor.bodyId === null
    ? Promise.resolve([])
    : fetchCases(
        read,
        actor,
        and(
          inArray(
            cases.id,
            read
              .select({ id: referrals.caseId })
              .from(referrals)
              .where(
                and(
                  eq(referrals.recipientBodyId, actor.bodyId),
                  inArray(referrals.state, ['sent', 'received', 'in_progress']),
                ),
              ),
          ),
          readableCases(scopeOf(actor)),
        ),
        earliestDay(cases.nextDeadline),
        most,
      )

/** Cases raised by the person of the account, known by name: the register keeps names, not persons. Latest first. */
export function myInitiatives(read: Read, actor: AccountActor, most: number): Promise<WorkCase[]> {
  const scope = scopeOf(actor)
  const raised = read
    .select({ id: caseParties.caseId })
    .from(caseParties)
    .innerJoin(persons, eq(persons.name, caseParties.name))
    .innerJoin(accounts, eq(accounts.personId, persons.id))
    .where(
      and(
        eq(accounts.id, actor.accountId),
        eq(caseParties.role, 'proposer'),
        or(eq(caseParties.protected, false), protectedCases(scope)),
      ),
    )
  // Whether a protected party may be compared is judged per case, so the case stands in the same query.
  const mine = sql`${cases.id} in (${raised.innerJoin(cases, eq(cases.id, caseParties.caseId))})`
  return fetchCases(read, actor, and(mine, readableCases(scope)), [desc(cases.registeredAt)], most)
}

function fetchCases(
  read: Read,
  actor: AccountActor,
  where: ReturnType<typeof and>,
  order: ReturnType<typeof earliestDay>,
  most: number,
) {
  const scope = scopeOf(actor)
  const seen = visibleCases(scope)
  return (
    read
      .select({
        id: cases.id,
        number: cases.number,
        slug: cases.slug,
        kind: cases.kind,
        title: cases.publicTitle,
        state: cases.state,
        open: cases.open,
        statusLine: readableStatus(scope),
        nextDeadline: cases.nextDeadline,
        asOf: readableAsOf(scope),
      })
      .from(cases)
      // In passing, or SQLite walks the whole municipality instead of the few cases that `where` leaves.
      .where(and(inPassing(eq(cases.municipalityId, actor.municipalityId)), where, seen && inPassing(seen)))
      .orderBy(...order, desc(cases.id))
      .limit(most)
  )
}

/** Days still to keep in the acting body, or in the municipality for a role without one. */
const openDaysOf = (actor: AccountActor): SQL | undefined =>
  and(
    eq(deadlines.municipalityId, actor.municipalityId),
    eq(deadlines.state, 'open'),
    actor.bodyId === null ? undefined : eq(cases.bodyId, actor.bodyId),
  )

/** Days that fall due from today until a day, in the acting body, or in the municipality for a role without one. */
export const dueDays = (
  read: Read,
  actor: AccountActor,
  { today, until }: { today: string; until: string },
  most: number,
): Promise<DayToKeep[]> =>
  daysWhere(
    read,
    actor,
    and(openDaysOf(actor), gte(deadlines.day, today), lte(deadlines.day, until)),
    asc(deadlines.day),
    most,
  )

/** Days that have passed without being kept, in the acting body or the municipality, the oldest first. */
export const overdueDays = (
  read: Read,
  actor: AccountActor,
  today: string,
  most: number,
): Promise<DayToKeep[]> =>
  daysWhere(
    read,
    actor,
    and(openDaysOf(actor), lt(deadlines.day, today), eq(cases.open, true)),
    asc(deadlines.day),
    most,
  )

/** Coming meetings of the bodies in which the person of the account holds a post today. */
export async function myMeetings(read: Read, actor: AccountActor, today: string, most: number) {
  return read
    .selectDistinct({
      id: meetings.id,
      day: meetings.day,
      sequence: meetings.sequence,
      place: meetings.place,
      bodyId: bodies.id,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      state: meetings.state,
      agendaVersion: meetings.agendaVersion,
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(mandates, eq(mandates.bodyId, bodies.id))
    .innerJoin(accounts, eq(accounts.personId, mandates.personId))
    .where(
      and(
        eq(accounts.id, actor.accountId),
        eq(meetings.municipalityId, actor.municipalityId),
        gte(meetings.day, today),
        or(isNull(meetings.state), ne(meetings.state, 'cancelled')),
        or(isNull(mandates.validFrom), lte(mandates.validFrom, today)),
        or(isNull(mandates.validTo), gte(mandates.validTo, today)),
      ),
    )
    .orderBy(asc(meetings.day), asc(meetings.sequence))
    .limit(most)
}

/** What happened latest in some cases that the reader may read; after an instant and by others when that is given. */
export function latestEvents(
  read: Read,
  actor: AccountActor,
  caseIds: string[],
  most: number,
  since?: string,
) {
  const scope = scopeOf(actor)
  return read
    .select({
      id: caseEvents.id,
      at: caseEvents.at,
      legalDay: caseEvents.legalDay,
      dayText: caseEvents.dayText,
      text: caseEvents.text,
      number: cases.number,
      slug: cases.slug,
      title: cases.publicTitle,
    })
    .from(caseEvents)
    .innerJoin(cases, eq(cases.id, caseEvents.caseId))
    .where(
      and(
        inArray(cases.id, ['', ...caseIds]),
        inPassing(eq(cases.municipalityId, actor.municipalityId)),
        readableCases(scope),
        since === undefined
          ? undefined
          : and(
              gt(caseEvents.at, since),
              or(isNull(caseEvents.actorAccountId), ne(caseEvents.actorAccountId, actor.accountId)),
            ),
        knowsInside(scope) ? undefined : eq(caseEvents.public, true),
      ),
    )
    .orderBy(desc(caseEvents.at), desc(caseEvents.id))
    .limit(most)
}
