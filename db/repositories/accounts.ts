import { and, eq, gt, isNull, ne, or, sql } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { accounts, appointments, municipalities, oneTimeTokens } from '../schema'

export type Account = typeof accounts.$inferSelect
export type Appointment = typeof appointments.$inferSelect
export type OneTimeToken = typeof oneTimeTokens.$inferSelect

export async function findAccountByEmail(read: Read, email: string): Promise<Account | null> {
  const [row] = await read.select().from(accounts).where(eq(accounts.email, email))
  return row ?? null
}

export async function findAccount(read: Read, id: string): Promise<Account | null> {
  const [row] = await read.select().from(accounts).where(eq(accounts.id, id))
  return row ?? null
}

export async function accountOfPerson(read: Read, personId: string): Promise<Account | null> {
  const [row] = await read.select().from(accounts).where(eq(accounts.personId, personId))
  return row ?? null
}

export async function anyAccount(read: Read): Promise<boolean> {
  return (await read.select({ id: accounts.id }).from(accounts).limit(1)).length > 0
}

export async function insertAccount(tx: Transaction, row: typeof accounts.$inferInsert): Promise<void> {
  await tx.insert(accounts).values(row)
}

export async function setPassword(tx: Transaction, id: string, passwordHash: string): Promise<void> {
  await tx.update(accounts).set({ passwordHash, status: 'active' }).where(eq(accounts.id, id))
}

export async function setAccountStatus(
  tx: Transaction,
  id: string,
  status: Account['status'],
): Promise<void> {
  await tx.update(accounts).set({ status }).where(eq(accounts.id, id))
}

export async function insertAppointment(
  tx: Transaction,
  row: typeof appointments.$inferInsert,
): Promise<void> {
  await tx.insert(appointments).values(row)
}

export async function findAppointment(read: Read, id: string): Promise<Appointment | null> {
  const [row] = await read.select().from(appointments).where(eq(appointments.id, id))
  return row ?? null
}

/** Appointments of an account that have not ended before `day`. */
export const appointmentsFrom = (read: Read, accountId: string, day: string): Promise<Appointment[]> =>
  read
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.accountId, accountId),
        or(isNull(appointments.validTo), sql`${appointments.validTo} >= ${day}`),
      ),
    )

export async function endAppointment(tx: Transaction, id: string, validTo: string): Promise<void> {
  await tx.update(appointments).set({ validTo }).where(eq(appointments.id, id))
}

/**
 * Open accounts of the municipality that administer it after `day`, apart from one appointment or one account. Of two
 * transactions that ask at once the second waits until the first has ended, so that the last two cannot close each other.
 */
export async function otherAdministrators(
  tx: Transaction,
  municipalityId: string,
  day: string,
  apart: { appointmentId: string } | { accountId: string },
): Promise<number> {
  await tx
    .update(municipalities)
    .set({ slug: sql`${municipalities.slug}` })
    .where(eq(municipalities.id, municipalityId))
  const rows = await tx
    .select({ id: appointments.id })
    .from(appointments)
    .innerJoin(accounts, eq(accounts.id, appointments.accountId))
    .where(
      and(
        eq(accounts.municipalityId, municipalityId),
        eq(accounts.status, 'active'),
        eq(appointments.role, 'system_owner_admin'),
        isNull(appointments.bodyId),
        or(isNull(appointments.validFrom), sql`${appointments.validFrom} <= ${day}`),
        or(isNull(appointments.validTo), gt(appointments.validTo, day)),
        'appointmentId' in apart
          ? ne(appointments.id, apart.appointmentId)
          : ne(accounts.id, apart.accountId),
      ),
    )
  return rows.length
}

export async function insertToken(tx: Transaction, row: typeof oneTimeTokens.$inferInsert): Promise<void> {
  await tx.insert(oneTimeTokens).values(row)
}

const usable = (idHash: string, now: string) =>
  and(eq(oneTimeTokens.id, idHash), isNull(oneTimeTokens.usedAt), gt(oneTimeTokens.expiresAt, now))

/** A token that can still be used. */
export async function findUsableToken(read: Read, idHash: string, now: string): Promise<OneTimeToken | null> {
  const [row] = await read.select().from(oneTimeTokens).where(usable(idHash, now))
  return row ?? null
}

/** Uses a token up; null when it has been used, has expired or never was. Two at once: one gets it. */
export async function spendToken(tx: Transaction, idHash: string, now: string): Promise<OneTimeToken | null> {
  const [row] = await tx.update(oneTimeTokens).set({ usedAt: now }).where(usable(idHash, now)).returning()
  return row ?? null
}

/** Makes an account's unused links unusable, since a newer one or a new password takes their place. */
export async function voidTokens(tx: Transaction, accountId: string, now: string): Promise<void> {
  await tx
    .update(oneTimeTokens)
    .set({ usedAt: now })
    .where(and(eq(oneTimeTokens.accountId, accountId), isNull(oneTimeTokens.usedAt)))
}

/** Puts a new set-up code in the place of every earlier one. */
export async function replaceSetUpToken(
  tx: Transaction,
  row: Pick<OneTimeToken, 'id' | 'expiresAt'>,
): Promise<void> {
  await tx.delete(oneTimeTokens).where(eq(oneTimeTokens.purpose, 'setup'))
  await tx.insert(oneTimeTokens).values({ ...row, purpose: 'setup' })
}

export async function setUpTokens(read: Read): Promise<OneTimeToken[]> {
  return read.select().from(oneTimeTokens).where(eq(oneTimeTokens.purpose, 'setup'))
}
