import { and, asc, desc, eq, max, sql } from 'drizzle-orm'
import type { AgreementSection, AgreementState } from '../../app/domain/forums/agreement'
import type { Read, Transaction } from '../connection'
import { agreementSteps, agreementVersions, yearWheel } from '../schema'

export type AgreementVersion = typeof agreementVersions.$inferSelect

export const versionsOf = (read: Read, caseId: string): Promise<AgreementVersion[]> =>
  read
    .select()
    .from(agreementVersions)
    .where(eq(agreementVersions.caseId, caseId))
    .orderBy(desc(agreementVersions.year), desc(agreementVersions.version))

/** A version, locked until the transaction ends. */
export async function heldVersion(
  tx: Transaction,
  { id, caseId }: { id: string; caseId: string },
): Promise<AgreementVersion | null> {
  const [row] = await tx
    .update(agreementVersions)
    .set({ version: sql`${agreementVersions.version}` })
    .where(and(eq(agreementVersions.id, id), eq(agreementVersions.caseId, caseId)))
    .returning()
  return row ?? null
}

/** Adds a version as the year's next. */
export async function insertVersion(
  tx: Transaction,
  row: Omit<typeof agreementVersions.$inferInsert, 'version' | 'state' | 'revision'>,
): Promise<number> {
  const [last] = await tx
    .select({ version: max(agreementVersions.version) })
    .from(agreementVersions)
    .where(and(eq(agreementVersions.caseId, row.caseId), eq(agreementVersions.year, row.year)))
  const version = (last?.version ?? 0) + 1
  await tx.insert(agreementVersions).values({ ...row, version, state: 'proposal', revision: 1 })
  return version
}

/** Saves the text on the revision it was written on; false when somebody has saved since. */
export async function saveSections(
  tx: Transaction,
  { id, revision, sections }: { id: string; revision: number; sections: AgreementSection[] },
): Promise<boolean> {
  const saved = await tx
    .update(agreementVersions)
    .set({ sections, revision: revision + 1 })
    .where(and(eq(agreementVersions.id, id), eq(agreementVersions.revision, revision)))
    .returning({ id: agreementVersions.id })
  return saved.length > 0
}

export async function moveVersion(
  tx: Transaction,
  id: string,
  to: { state: AgreementState; validFrom?: string | null; validTo?: string | null },
): Promise<void> {
  await tx.update(agreementVersions).set(to).where(eq(agreementVersions.id, id))
}

export async function insertAgreementStep(
  tx: Transaction,
  row: typeof agreementSteps.$inferInsert,
): Promise<void> {
  await tx.insert(agreementSteps).values(row)
}

export const stationsOfCase = (read: Read, caseId: string) =>
  read.select().from(yearWheel).where(eq(yearWheel.caseId, caseId)).orderBy(asc(yearWheel.position))
