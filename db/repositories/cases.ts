import { and, eq, or, sql } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { caseEvents, caseNumbers, cases } from '../schema'

export type NewCase = typeof cases.$inferInsert
export type NewEvent = typeof caseEvents.$inferInsert

export async function insertCase(tx: Transaction, row: NewCase): Promise<void> {
  await tx.insert(cases).values(row)
}

/** Keeps a case's row until the transaction ends, so that what is numbered or judged within the case is so one at a time. */
export async function holdCase(tx: Transaction, id: string): Promise<void> {
  await tx
    .update(cases)
    .set({ slug: sql`${cases.slug}` })
    .where(eq(cases.id, id))
}

/** Whether an address is taken by a case's first or further number in the municipality. */
export async function slugTaken(read: Read, municipalityId: string, slug: string): Promise<boolean> {
  const [first] = await read
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.municipalityId, municipalityId), eq(cases.slug, slug)))
    .limit(1)
  if (first) return true
  const [further] = await read
    .select({ id: caseNumbers.id })
    .from(caseNumbers)
    .where(and(eq(caseNumbers.municipalityId, municipalityId), eq(caseNumbers.slug, slug)))
    .limit(1)
  return further !== undefined
}

export async function numberTaken(
  read: Read,
  registerId: string,
  year: number,
  serial: number,
): Promise<boolean> {
  const [row] = await read
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.registerId, registerId), eq(cases.year, year), eq(cases.serial, serial)))
    .limit(1)
  return row !== undefined
}

export async function insertCaseNumbers(
  tx: Transaction,
  rows: (typeof caseNumbers.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(caseNumbers).values(rows)
}

export async function insertEvents(tx: Transaction, rows: NewEvent[]): Promise<void> {
  if (rows.length > 0) await tx.insert(caseEvents).values(rows)
}

export type CasePlace = Pick<
  typeof cases.$inferSelect,
  | 'id'
  | 'municipalityId'
  | 'bodyId'
  | 'registerId'
  | 'number'
  | 'slug'
  | 'kind'
  | 'state'
  | 'open'
  | 'published'
  | 'secrecyProvision'
  | 'responsibleAccountId'
  | 'publicTitle'
  | 'voidedDay'
  | 'mergedIntoId'
>

/** The case behind an address, by its first or a further number; null when there is none. For use cases, which judge after. */
export async function findCasePlace(
  read: Read,
  municipalityId: string,
  slug: string,
): Promise<CasePlace | null> {
  const further = sql`${cases.id} in (select ${caseNumbers.caseId} from ${caseNumbers} where ${caseNumbers.municipalityId} = ${municipalityId} and ${caseNumbers.slug} = ${slug})`
  const found = await read
    .select({
      id: cases.id,
      municipalityId: cases.municipalityId,
      bodyId: cases.bodyId,
      registerId: cases.registerId,
      number: cases.number,
      slug: cases.slug,
      kind: cases.kind,
      state: cases.state,
      open: cases.open,
      published: cases.published,
      secrecyProvision: cases.secrecyProvision,
      responsibleAccountId: cases.responsibleAccountId,
      publicTitle: cases.publicTitle,
      voidedDay: cases.voidedDay,
      mergedIntoId: cases.mergedIntoId,
    })
    .from(cases)
    .where(and(eq(cases.municipalityId, municipalityId), or(eq(cases.slug, slug), further)))
    .limit(2)
  return found.find((row) => row.slug === slug) ?? found[0] ?? null
}

/** Marks that a case was touched, for "Senast ändrad" and feeds. */
export async function touchCase(tx: Transaction, caseId: string, at: string): Promise<void> {
  await tx.update(cases).set({ updatedAt: at }).where(eq(cases.id, caseId))
}
