import { and, eq, isNull } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { governingDocuments, governingFollows } from '../schema'

export type GoverningRow = typeof governingDocuments.$inferSelect
export type FollowRow = typeof governingFollows.$inferSelect

/** The governing document at an address; null when there is none. */
export async function governingAt(
  read: Read,
  { municipalityId, slug }: { municipalityId: string; slug: string },
): Promise<GoverningRow | null> {
  const [row] = await read
    .select()
    .from(governingDocuments)
    .where(and(eq(governingDocuments.municipalityId, municipalityId), eq(governingDocuments.slug, slug)))
    .limit(1)
  return row ?? null
}

export async function insertGoverning(tx: Transaction, row: GoverningRow): Promise<void> {
  await tx.insert(governingDocuments).values(row)
}

export async function changeGoverning(
  tx: Transaction,
  id: string,
  change: Partial<Omit<GoverningRow, 'id' | 'municipalityId' | 'slug'>>,
): Promise<void> {
  await tx.update(governingDocuments).set(change).where(eq(governingDocuments.id, id))
}

export async function insertFollow(tx: Transaction, row: FollowRow): Promise<void> {
  await tx.insert(governingFollows).values(row)
}

/** Ends a link of a document; false when it has none such. */
export async function endFollow(
  tx: Transaction,
  { id, documentId, endedAt }: { id: string; documentId: string; endedAt: string },
): Promise<boolean> {
  const ended = await tx
    .update(governingFollows)
    .set({ endedAt })
    .where(
      and(
        eq(governingFollows.id, id),
        eq(governingFollows.documentId, documentId),
        isNull(governingFollows.endedAt),
      ),
    )
    .returning({ id: governingFollows.id })
  return ended.length > 0
}

/** Whether something is said to follow from a document already. */
export async function followsAlready(
  read: Read,
  { documentId, kind, targetId }: Pick<FollowRow, 'documentId' | 'kind' | 'targetId'>,
): Promise<boolean> {
  const rows = await read
    .select({ id: governingFollows.id })
    .from(governingFollows)
    .where(
      and(
        eq(governingFollows.documentId, documentId),
        eq(governingFollows.kind, kind),
        eq(governingFollows.targetId, targetId),
        isNull(governingFollows.endedAt),
      ),
    )
  return rows.length > 0
}
