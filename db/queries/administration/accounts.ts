import { and, asc, eq } from 'drizzle-orm'
import type { Read } from '../../connection'
import { rolesHeld } from '../../repositories/sessions'
import { accounts, appointments, bodies, mandates, municipalities, persons } from '../../schema'

export type ListedAppointment = {
  id: string
  accountId: string
  role: (typeof appointments.$inferSelect)['role']
  bodyName: string | null
  validFrom: string | null
  validTo: string | null
}

/** An account without anything secret. */
export type ListedAccount = {
  id: string
  name: string
  email: string
  status: (typeof accounts.$inferSelect)['status']
  invented: boolean
  personId: string | null
  createdAt: string
}

const account = {
  id: accounts.id,
  name: accounts.name,
  email: accounts.email,
  status: accounts.status,
  invented: accounts.invented,
  personId: accounts.personId,
  createdAt: accounts.createdAt,
}

export const accountsOf = (read: Read, municipalityId: string): Promise<ListedAccount[]> =>
  read
    .select(account)
    .from(accounts)
    .where(eq(accounts.municipalityId, municipalityId))
    .orderBy(asc(accounts.name))

export async function accountOf(
  read: Read,
  municipalityId: string,
  id: string,
): Promise<ListedAccount | null> {
  const [row] = await read
    .select(account)
    .from(accounts)
    .where(and(eq(accounts.municipalityId, municipalityId), eq(accounts.id, id)))
  return row ?? null
}

/** Roles by appointment of every account of the municipality. */
export const appointmentsOf = (read: Read, municipalityId: string): Promise<ListedAppointment[]> =>
  read
    .select({
      id: appointments.id,
      accountId: appointments.accountId,
      role: appointments.role,
      bodyName: bodies.name,
      validFrom: appointments.validFrom,
      validTo: appointments.validTo,
    })
    .from(appointments)
    .innerJoin(accounts, eq(accounts.id, appointments.accountId))
    .leftJoin(bodies, eq(bodies.id, appointments.bodyId))
    .where(eq(accounts.municipalityId, municipalityId))
    .orderBy(asc(appointments.id))

/** The demonstration's invented accounts by municipality with the role they begin in, for the sign-in page. */
export async function inventedAccounts(read: Read, day: string) {
  const rows = await read
    .select({
      id: accounts.id,
      personId: accounts.personId,
      name: accounts.name,
      email: accounts.email,
      municipality: municipalities.displayName,
    })
    .from(accounts)
    .innerJoin(municipalities, eq(municipalities.id, accounts.municipalityId))
    .where(and(eq(accounts.invented, true), eq(accounts.status, 'active')))
    .orderBy(asc(municipalities.slug), asc(accounts.createdAt), asc(accounts.id))
  const listed = []
  for (const { personId, ...account } of rows) {
    const roles = await rolesHeld(read, { id: account.id, personId }, day)
    if (roles.length > 0) listed.push({ ...account, roles })
  }
  return listed
}

/** Persons of the municipality in order, with how many mandates they have had. */
export const personsOf = (read: Read, municipalityId: string) =>
  read
    .select({ id: persons.id, name: persons.name, title: persons.title, email: persons.email })
    .from(persons)
    .where(eq(persons.municipalityId, municipalityId))
    .orderBy(asc(persons.sortKey), asc(persons.id))

/** Mandates of the municipality with their body, the newest first. */
export const mandatesWithBody = (read: Read, municipalityId: string) =>
  read
    .select({
      id: mandates.id,
      personId: mandates.personId,
      post: mandates.post,
      partyCode: mandates.partyCode,
      bodyName: bodies.name,
      validFrom: mandates.validFrom,
      validTo: mandates.validTo,
    })
    .from(mandates)
    .innerJoin(bodies, eq(bodies.id, mandates.bodyId))
    .where(eq(mandates.municipalityId, municipalityId))
    .orderBy(asc(bodies.sortKey), asc(mandates.id))
