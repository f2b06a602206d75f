import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Role } from '../../app/domain/access/roles'
import type { Read } from '../connection'
import { absences, accounts, appointments, bodies } from '../schema'

const recipient = { id: accounts.id, email: accounts.email, name: accounts.name }

/** The account when it is in use; null when it is closed or not yet taken up. */
export async function activeAccount(read: Read, id: string) {
  const [found] = await read
    .select(recipient)
    .from(accounts)
    .where(and(eq(accounts.id, id), eq(accounts.status, 'active')))
  return found ?? null
}

/** Who answers today for an account that is away. */
export const substitutesToday = (read: Read, accountId: string, today: string) =>
  read
    .selectDistinct(recipient)
    .from(absences)
    .innerJoin(accounts, eq(accounts.id, absences.substituteAccountId))
    .where(
      and(
        eq(absences.accountId, accountId),
        lte(absences.fromDay, today),
        gte(absences.toDay, today),
        isNull(absences.endedAt),
        eq(accounts.status, 'active'),
      ),
    )
    .orderBy(asc(accounts.id))

/**
 * Accounts appointed today to one of the roles in the body or in what serves it; where there is none, those whose
 * role covers the whole municipality.
 */
export async function accountsInRole(
  read: Read,
  { municipalityId, bodyId }: { municipalityId: string; bodyId: string },
  roles: readonly Role[],
  today: string,
) {
  const serving = read.select({ id: bodies.id }).from(bodies).where(eq(bodies.parentId, bodyId))
  const holders = (where: ReturnType<typeof or>) =>
    read
      .selectDistinct(recipient)
      .from(appointments)
      .innerJoin(accounts, eq(accounts.id, appointments.accountId))
      .where(
        and(
          eq(accounts.municipalityId, municipalityId),
          eq(accounts.status, 'active'),
          inArray(appointments.role, [...roles]),
          or(isNull(appointments.validFrom), lte(appointments.validFrom, today)),
          or(isNull(appointments.validTo), gte(appointments.validTo, today)),
          where,
        ),
      )
      .orderBy(asc(accounts.id))
  const near = await holders(or(eq(appointments.bodyId, bodyId), inArray(appointments.bodyId, serving)))
  return near.length > 0 ? near : holders(isNull(appointments.bodyId))
}
