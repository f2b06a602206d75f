import { and, eq } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { bodies, localRules, mandates, municipalities, parties, persons, registers } from '../schema'

type New<Table extends { $inferInsert: unknown }> = Table['$inferInsert']
type Municipality = typeof municipalities.$inferSelect
type Body = typeof bodies.$inferSelect
type Register = typeof registers.$inferSelect
type Person = typeof persons.$inferSelect
type Mandate = typeof mandates.$inferSelect

export async function slugIsFree(read: Read, slug: string): Promise<boolean> {
  return (await read.select().from(municipalities).where(eq(municipalities.slug, slug))).length === 0
}

export async function insertMunicipality(tx: Transaction, row: New<typeof municipalities>): Promise<void> {
  await tx.insert(municipalities).values(row)
}

export async function saveMunicipality(
  tx: Transaction,
  id: string,
  change: Partial<
    Pick<Municipality, 'name' | 'displayName' | 'code' | 'accent' | 'published' | 'crestFile' | 'letterhead'>
  >,
): Promise<void> {
  await tx.update(municipalities).set(change).where(eq(municipalities.id, id))
}

export async function findBody(read: Read, municipalityId: string, id: string): Promise<Body | null> {
  const [row] = await read
    .select()
    .from(bodies)
    .where(and(eq(bodies.id, id), eq(bodies.municipalityId, municipalityId)))
  return row ?? null
}

export async function insertBody(tx: Transaction, row: New<typeof bodies>): Promise<void> {
  await tx.insert(bodies).values(row)
}

export async function saveBody(tx: Transaction, id: string, change: Partial<Body>): Promise<void> {
  await tx.update(bodies).set(change).where(eq(bodies.id, id))
}

export async function insertRegister(tx: Transaction, row: New<typeof registers>): Promise<void> {
  await tx.insert(registers).values(row)
}

export async function saveRegister(tx: Transaction, id: string, change: Partial<Register>): Promise<void> {
  await tx.update(registers).set(change).where(eq(registers.id, id))
}

export async function findPerson(read: Read, municipalityId: string, id: string): Promise<Person | null> {
  const [row] = await read
    .select()
    .from(persons)
    .where(and(eq(persons.id, id), eq(persons.municipalityId, municipalityId)))
  return row ?? null
}

export async function insertPerson(tx: Transaction, row: New<typeof persons>): Promise<void> {
  await tx.insert(persons).values(row)
}

export async function savePerson(tx: Transaction, id: string, change: Partial<Person>): Promise<void> {
  await tx.update(persons).set(change).where(eq(persons.id, id))
}

export async function insertParty(tx: Transaction, row: New<typeof parties>): Promise<void> {
  await tx.insert(parties).values(row)
}

export const mandatesOf = (read: Read, personId: string): Promise<Mandate[]> =>
  read.select().from(mandates).where(eq(mandates.personId, personId)).orderBy(mandates.id)

export async function insertMandate(tx: Transaction, row: New<typeof mandates>): Promise<void> {
  await tx.insert(mandates).values(row)
}

export async function endMandate(tx: Transaction, id: string, validTo: string): Promise<void> {
  await tx.update(mandates).set({ validTo }).where(eq(mandates.id, id))
}

export async function insertLocalRule(tx: Transaction, row: New<typeof localRules>): Promise<void> {
  await tx.insert(localRules).values(row)
}
