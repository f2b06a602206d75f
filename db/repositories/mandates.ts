import { and, eq, inArray, isNull, gte, or } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { bodySuccessions, bodyTerms, mandates, persons } from '../schema'

export type MandateRow = typeof mandates.$inferSelect
type NewMandate = typeof mandates.$inferInsert
type NewTerm = typeof bodyTerms.$inferInsert

export async function findMandate(
  read: Read,
  municipalityId: string,
  id: string,
): Promise<MandateRow | null> {
  const [row] = await read
    .select()
    .from(mandates)
    .where(and(eq(mandates.id, id), eq(mandates.municipalityId, municipalityId)))
  return row ?? null
}

/** Everything one person has been and is, in the municipality. */
export const mandatesOfPerson = (
  read: Read,
  municipalityId: string,
  personId: string,
): Promise<MandateRow[]> =>
  read
    .select()
    .from(mandates)
    .where(and(eq(mandates.municipalityId, municipalityId), eq(mandates.personId, personId)))
    .orderBy(mandates.id)

/** More rows than one statement takes are written in several. */
export async function insertMandates(tx: Transaction, rows: NewMandate[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await tx.insert(mandates).values(rows.slice(at, at + 500))
}

/** Sets the last day of a mandate and why; the row stays. */
export async function closeMandate(
  tx: Transaction,
  id: string,
  end: Pick<MandateRow, 'validTo'> & Partial<Pick<MandateRow, 'endReason' | 'endNote'>>,
): Promise<void> {
  await tx.update(mandates).set(end).where(eq(mandates.id, id))
}

/** What is changed before it has begun has no history to keep. */
export async function changeMandate(tx: Transaction, id: string, change: Partial<MandateRow>): Promise<void> {
  await tx.update(mandates).set(change).where(eq(mandates.id, id))
}

export async function insertTerm(tx: Transaction, row: NewTerm): Promise<void> {
  await tx.insert(bodyTerms).values(row)
}

/** Ends the terms of a body that would go on over the day. */
export async function closeTerms(tx: Transaction, bodyId: string, from: string, to: string): Promise<void> {
  await tx
    .update(bodyTerms)
    .set({ validTo: to })
    .where(and(eq(bodyTerms.bodyId, bodyId), or(isNull(bodyTerms.validTo), gte(bodyTerms.validTo, from))))
}

export async function insertSuccession(
  tx: Transaction,
  row: typeof bodySuccessions.$inferInsert,
): Promise<void> {
  await tx.insert(bodySuccessions).values(row)
}

export async function insertPersons(tx: Transaction, rows: (typeof persons.$inferInsert)[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await tx.insert(persons).values(rows.slice(at, at + 500))
}

export async function removeEmails(tx: Transaction, personIds: string[]): Promise<void> {
  if (personIds.length > 0)
    await tx.update(persons).set({ email: null }).where(inArray(persons.id, personIds))
}
