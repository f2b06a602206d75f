import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Role } from '../../app/domain/access/roles'
import type { Read } from '../connection'
import { accounts, appointments } from '../schema'

export type DeskAccount = { id: string; email: string; name: string }

/** Active accounts that hold one of these roles today, in the body or in the whole municipality. */
export const accountsWithRole = (
  read: Read,
  {
    municipalityId,
    bodyId,
    roles,
    today,
  }: { municipalityId: string; bodyId: string; roles: Role[]; today: string },
): Promise<DeskAccount[]> =>
  read
    .selectDistinct({ id: accounts.id, email: accounts.email, name: accounts.name })
    .from(accounts)
    .innerJoin(appointments, eq(appointments.accountId, accounts.id))
    .where(
      and(
        eq(accounts.municipalityId, municipalityId),
        eq(accounts.status, 'active'),
        inArray(appointments.role, roles),
        or(isNull(appointments.bodyId), eq(appointments.bodyId, bodyId)),
        or(isNull(appointments.validFrom), lte(appointments.validFrom, today)),
        or(isNull(appointments.validTo), gte(appointments.validTo, today)),
      ),
    )
    .orderBy(asc(accounts.name))
