import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../connection'
import * as t from '../schema'

export type DueDayRow = typeof t.assignmentDueDays.$inferInsert

/** A day that an assignment is to be done by, kept after those it has had. */
export async function addDueDay(tx: Transaction, row: DueDayRow): Promise<void> {
  await tx.insert(t.assignmentDueDays).values(row)
}

/** What the reporter states beside the document of a report. */
export async function completeReport(
  tx: Transaction,
  documentId: string,
  stated: Pick<
    typeof t.assignmentReports.$inferInsert,
    'progressPct' | 'statedSignal' | 'reportedBy' | 'createdAt' | 'createdBy'
  >,
): Promise<void> {
  await tx.update(t.assignmentReports).set(stated).where(eq(t.assignmentReports.documentId, documentId))
}

/** A new link for whoever reports; the one before it leads nowhere. */
export async function replaceLink(tx: Transaction, row: typeof t.reportLinks.$inferInsert): Promise<void> {
  await endLink(tx, row.assignmentId, row.createdAt)
  await tx.insert(t.reportLinks).values(row)
}

export async function endLink(tx: Transaction, assignmentId: string, endedAt: string): Promise<void> {
  await tx
    .update(t.reportLinks)
    .set({ endedAt })
    .where(and(eq(t.reportLinks.assignmentId, assignmentId), isNull(t.reportLinks.endedAt)))
}
