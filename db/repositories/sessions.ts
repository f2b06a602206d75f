import { and, eq, isNull, lte, or, type Placeholder, sql } from 'drizzle-orm'
import { signerRole } from '../../app/domain/access/roles'
import type { Database, Read, Transaction } from '../connection'
import { prepared } from '../connection/prepared'
import { accounts, appointments, bodies, mandates, minutes, sessions, signatures } from '../schema'

export type SessionRow = typeof sessions.$inferSelect

const sessionWithAccount = prepared(['idHash'], (read, given) =>
  read
    .select({
      session: sessions,
      account: {
        id: accounts.id,
        municipalityId: accounts.municipalityId,
        personId: accounts.personId,
        name: accounts.name,
        email: accounts.email,
        status: accounts.status,
      },
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.id, given.idHash)),
)

export async function findSession(read: Read, idHash: string) {
  const [row] = await sessionWithAccount(read, { idHash })
  return row ?? null
}

export const insertSession = (database: Database, row: SessionRow) =>
  database.transaction((tx) => tx.insert(sessions).values(row))

export const removeSession = (database: Database, idHash: string) =>
  database.transaction((tx) => tx.delete(sessions).where(eq(sessions.id, idHash)))

export const removeSessionsOf = (tx: Transaction, accountId: string) =>
  tx.delete(sessions).where(eq(sessions.accountId, accountId))

export const sessionsOf = (read: Read, accountId: string) =>
  read.select().from(sessions).where(eq(sessions.accountId, accountId))

export const extendSession = (database: Database, idHash: string, expiresAt: string) =>
  database.transaction((tx) => tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, idHash)))

export const removeExpiredSessions = (database: Database, now: string) =>
  database.transaction((tx) => tx.delete(sessions).where(lte(sessions.expiresAt, now)))

/** A role the account holds today, by appointment or by mandate. */
export type HeldRole = {
  key: string
  role: (typeof appointments.$inferSelect)['role']
  bodyId: string | null
  bodyName: string | null
}

const within = (
  day: Placeholder,
  from: typeof appointments.validFrom | typeof mandates.validFrom,
  to: typeof appointments.validTo | typeof mandates.validTo,
) => and(or(isNull(from), sql`${from} <= ${day}`), or(isNull(to), sql`${to} >= ${day}`))

const appointmentsHeld = prepared(['accountId', 'day'], (read, { accountId, day }) =>
  read
    .select({
      id: appointments.id,
      role: appointments.role,
      bodyId: appointments.bodyId,
      bodyName: bodies.name,
    })
    .from(appointments)
    .leftJoin(bodies, eq(bodies.id, appointments.bodyId))
    .where(
      and(eq(appointments.accountId, accountId), within(day, appointments.validFrom, appointments.validTo)),
    )
    .orderBy(appointments.id),
)

const mandatesHeld = prepared(['personId', 'day'], (read, { personId, day }) =>
  read
    .select({ id: mandates.id, role: mandates.post, bodyId: mandates.bodyId, bodyName: bodies.name })
    .from(mandates)
    .innerJoin(bodies, eq(bodies.id, mandates.bodyId))
    .where(and(eq(mandates.personId, personId), within(day, mandates.validFrom, mandates.validTo)))
    .orderBy(mandates.id),
)

const signaturesAwaited = prepared(['accountId', 'personId'], (read, { accountId, personId }) =>
  read
    .select({ id: signatures.id })
    .from(signatures)
    .innerJoin(minutes, eq(minutes.id, signatures.minutesId))
    .where(
      and(
        or(eq(signatures.accountId, accountId), eq(signatures.personId, personId)),
        eq(minutes.state, 'signing'),
        isNull(signatures.signedAt),
        isNull(signatures.releasedAt),
      ),
    )
    .limit(1),
)

/**
 * Every role the account holds on a day, appointments first (rules 14.3 #8: access ends the same day the role ends).
 * Whoever holds none but is named in minutes that are being signed may still sign them (14.3 #3).
 */
export async function rolesHeld(
  read: Read,
  { id, personId }: { id: string; personId: string | null },
  day: string,
): Promise<HeldRole[]> {
  const appointed = await appointmentsHeld(read, { accountId: id, day })
  const elected = personId === null ? [] : await mandatesHeld(read, { personId, day })
  if (appointed.length + elected.length === 0) {
    const awaited = await signaturesAwaited(read, { accountId: id, personId: personId ?? '' })
    return awaited.length > 0 ? [{ key: 'signing', role: signerRole, bodyId: null, bodyName: null }] : []
  }
  const leads = (bodyId: string) =>
    elected.some((each) => each.bodyId === bodyId && (each.role === 'chair' || each.role === 'vice_chair'))
  // Whoever leads a body has its members' rights too, and chooses between them no more than the others do.
  const posts = elected.filter(({ role, bodyId }) => role !== 'member' || !leads(bodyId))
  return [
    ...appointed.map(({ id, ...held }) => ({ key: `appointment:${id}`, ...held })),
    ...posts.map(({ id, ...held }) => ({ key: `mandate:${id}`, ...held })),
  ]
}
