import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Role } from '../../app/domain/access'
import type { Read } from '../connection'
import { accounts, appointments, bodies } from '../schema'

export type StaffMember = {
  id: string
  name: string
  email: string
  /** The bodies that the person is appointed in; null stands for the whole municipality. */
  bodyIds: (string | null)[]
  bodyNames: string[]
}

/** Who works in a municipality on a day in one of some roles, by name. */
export async function staffOf(
  read: Read,
  { municipalityId, day, roles }: { municipalityId: string; day: string; roles: readonly Role[] },
): Promise<StaffMember[]> {
  const rows = await read
    .select({
      id: accounts.id,
      name: accounts.name,
      email: accounts.email,
      bodyId: appointments.bodyId,
      bodyName: bodies.name,
    })
    .from(accounts)
    .innerJoin(appointments, eq(appointments.accountId, accounts.id))
    .leftJoin(bodies, eq(bodies.id, appointments.bodyId))
    .where(
      and(
        eq(accounts.municipalityId, municipalityId),
        eq(accounts.status, 'active'),
        inArray(appointments.role, [...roles]),
        or(isNull(appointments.validFrom), lte(appointments.validFrom, day)),
        or(isNull(appointments.validTo), gte(appointments.validTo, day)),
      ),
    )
    .orderBy(asc(accounts.name), asc(appointments.id))
  const people = new Map<string, StaffMember>()
  for (const { bodyId, bodyName, ...account } of rows) {
    const person = people.get(account.id) ?? { ...account, bodyIds: [], bodyNames: [] }
    person.bodyIds.push(bodyId)
    if (bodyName !== null) person.bodyNames.push(bodyName)
    people.set(account.id, person)
  }
  return [...people.values()]
}
