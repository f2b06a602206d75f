import { and, asc, eq, gte, inArray, isNull, lt, lte, notInArray, or } from 'drizzle-orm'
import type { Scope } from '../../../app/domain/access/visibility'
import type { Read } from '../../connection'
import * as t from '../../schema'
import { visibleCases } from '../visible'

/** Every account that has not been closed, with the times of its roles by mandate and by appointment. */
export async function accountsWithRoles(read: Read, municipalityId: string) {
  const found = await read
    .select({ id: t.accounts.id, personId: t.accounts.personId, name: t.accounts.name })
    .from(t.accounts)
    .where(and(eq(t.accounts.municipalityId, municipalityId), eq(t.accounts.status, 'active')))
    .orderBy(asc(t.accounts.name))
  const mandates = await read
    .select({ personId: t.mandates.personId, from: t.mandates.validFrom, to: t.mandates.validTo })
    .from(t.mandates)
    .where(eq(t.mandates.municipalityId, municipalityId))
  const appointments = await read
    .select({
      accountId: t.appointments.accountId,
      role: t.appointments.role,
      from: t.appointments.validFrom,
      to: t.appointments.validTo,
    })
    .from(t.appointments)
    .innerJoin(t.accounts, eq(t.accounts.id, t.appointments.accountId))
    .where(eq(t.accounts.municipalityId, municipalityId))
  return found.map((account) => ({
    ...account,
    appointments: appointments.filter(({ accountId }) => accountId === account.id),
    mandates: mandates.filter(({ personId }) => personId === account.personId),
  }))
}

/** Delegations to named members that go over the day (14.3 #5). */
export const personalDelegations = (read: Read, municipalityId: string, day: string) =>
  read
    .select({
      ...{ id: t.delegationItems.id, code: t.delegationItems.code, text: t.delegationItems.text },
      ...{ delegate: t.delegationItems.delegate, bodySlug: t.bodies.slug, bodyName: t.bodies.name },
    })
    .from(t.delegationItems)
    .innerJoin(t.bodies, eq(t.bodies.id, t.delegationItems.bodyId))
    .where(
      and(
        eq(t.bodies.municipalityId, municipalityId),
        eq(t.delegationItems.personal, true),
        lt(t.delegationItems.validFrom, day),
        or(isNull(t.delegationItems.validTo), gte(t.delegationItems.validTo, day)),
      ),
    )
    .orderBy(asc(t.bodies.sortKey), asc(t.delegationItems.code))

/** Open interpellations and questions with who is asked (14.3 #4). */
export const addressedCases = (read: Read, scope: Scope, municipalityId: string) =>
  read
    .select({
      ...{ slug: t.cases.slug, number: t.cases.number, title: t.cases.publicTitle },
      ...{ name: t.caseParties.name, party: t.caseParties.party, post: t.caseParties.title },
    })
    .from(t.cases)
    .innerJoin(t.caseParties, and(eq(t.caseParties.caseId, t.cases.id), eq(t.caseParties.role, 'addressee')))
    .where(
      and(
        eq(t.cases.municipalityId, municipalityId),
        eq(t.cases.open, true),
        isNull(t.cases.asOf),
        inArray(t.cases.kind, ['interpellation', 'simple_question']),
        visibleCases(scope),
      ),
    )
    .orderBy(asc(t.cases.registeredAt))

/** Meetings held before the day whose minutes are not approved, with those who are still to sign (14.3 #3). */
export async function unapprovedBefore(read: Read, municipalityId: string, day: string) {
  const rows = await read
    .select({
      ...{ id: t.meetings.id, day: t.meetings.day, sequence: t.meetings.sequence },
      ...{ bodySlug: t.bodies.slug, bodyName: t.bodies.name, bodyId: t.bodies.id },
    })
    .from(t.meetings)
    .innerJoin(t.bodies, eq(t.bodies.id, t.meetings.bodyId))
    .where(
      and(
        eq(t.meetings.municipalityId, municipalityId),
        lt(t.meetings.day, day),
        inArray(t.meetings.state, ['in_session', 'adjourned', 'held', 'minutes_draft', 'minutes_signing']),
      ),
    )
    .orderBy(asc(t.meetings.day))
  if (rows.length === 0) return []
  const signers = await read
    .select({ meetingId: t.minutes.meetingId, name: t.signatures.name, personId: t.signatures.personId })
    .from(t.signatures)
    .innerJoin(t.minutes, eq(t.minutes.id, t.signatures.minutesId))
    .where(
      and(
        isNull(t.signatures.signedAt),
        isNull(t.signatures.releasedAt),
        inArray(
          t.minutes.meetingId,
          rows.map(({ id }) => id),
        ),
      ),
    )
  return rows.map((row) => ({ ...row, signers: signers.filter(({ meetingId }) => meetingId === row.id) }))
}

/** Boards that meet between two days, whose minutes may be approved after the later one. */
export const heldBetween = (read: Read, municipalityId: string, from: string, to: string) =>
  read
    .select({
      ...{ day: t.meetings.day, sequence: t.meetings.sequence },
      ...{ bodySlug: t.bodies.slug, bodyName: t.bodies.name, bodyId: t.bodies.id },
    })
    .from(t.meetings)
    .innerJoin(t.bodies, eq(t.bodies.id, t.meetings.bodyId))
    .where(
      and(
        eq(t.meetings.municipalityId, municipalityId),
        gte(t.meetings.day, from),
        lte(t.meetings.day, to),
        notInArray(t.meetings.state, ['cancelled']),
      ),
    )
    .orderBy(asc(t.meetings.day))

/** How many open cases a body owns. */
export async function openCasesOf(read: Read, bodyId: string): Promise<number> {
  const rows = await read
    .select({ id: t.cases.id })
    .from(t.cases)
    .where(and(eq(t.cases.bodyId, bodyId), eq(t.cases.open, true)))
  return rows.length
}
