import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../connection'
import { indexDefinitions, indexObservations, indexPeerGroups, indexRuns, indexSubjects } from '../schema'

export const insertDefinition = (tx: Transaction, row: typeof indexDefinitions.$inferInsert) =>
  tx.insert(indexDefinitions).values(row)

/** Changes a draft that is still at `revision`; tells whether it was. */
export async function changeDraft(
  tx: Transaction,
  { id, revision }: { id: string; revision: number },
  change: Partial<typeof indexDefinitions.$inferInsert>,
): Promise<boolean> {
  const changed = await tx
    .update(indexDefinitions)
    .set({ ...change, revision: revision + 1 })
    .where(
      and(
        eq(indexDefinitions.id, id),
        eq(indexDefinitions.revision, revision),
        eq(indexDefinitions.state, 'draft'),
      ),
    )
    .returning({ id: indexDefinitions.id })
  return changed.length > 0
}

/** The decided definition gives way to a newer one. */
export const replaceDecided = (tx: Transaction, municipalityId: string) =>
  tx
    .update(indexDefinitions)
    .set({ state: 'replaced' })
    .where(and(eq(indexDefinitions.municipalityId, municipalityId), eq(indexDefinitions.state, 'decided')))

const ROWS_AT_A_TIME = 500

async function inPieces<Row>(rows: readonly Row[], insert: (piece: Row[]) => Promise<unknown>) {
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME) await insert(rows.slice(at, at + ROWS_AT_A_TIME))
}

export const insertSubjects = (tx: Transaction, rows: (typeof indexSubjects.$inferInsert)[]) =>
  inPieces(rows, (piece) => tx.insert(indexSubjects).values(piece))

export const insertPeerGroup = (tx: Transaction, row: typeof indexPeerGroups.$inferInsert) =>
  tx.insert(indexPeerGroups).values(row)

export const insertObservations = (tx: Transaction, rows: (typeof indexObservations.$inferInsert)[]) =>
  inPieces(rows, (piece) => tx.insert(indexObservations).values(piece))

export const insertRun = (tx: Transaction, row: typeof indexRuns.$inferInsert) =>
  tx.insert(indexRuns).values(row)

/** Publishes a run that was not; tells whether it was so. What is published never changes. */
export async function publishRun(
  tx: Transaction,
  {
    id,
    ...published
  }: { id: string; publishedAt: string; publishedBy: string | null; reason: string | null },
): Promise<boolean> {
  const done = await tx
    .update(indexRuns)
    .set(published)
    .where(and(eq(indexRuns.id, id), isNull(indexRuns.publishedAt)))
    .returning({ id: indexRuns.id })
  return done.length > 0
}
