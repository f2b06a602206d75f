import { and, eq, isNull, min } from 'drizzle-orm'
import type { Transaction } from '../connection'
import { cases, deadlines } from '../schema'

export type NewDeadline = typeof deadlines.$inferInsert
export type DeadlineRow = typeof deadlines.$inferSelect

export async function insertDeadlines(tx: Transaction, rows: NewDeadline[]): Promise<void> {
  if (rows.length > 0) await tx.insert(deadlines).values(rows)
}

/** The nearest open day of a case, kept on the case for lists. */
export async function refreshNextDeadline(tx: Transaction, caseId: string): Promise<void> {
  const [nearest] = await tx
    .select({ day: min(deadlines.day) })
    .from(deadlines)
    .where(and(eq(deadlines.caseId, caseId), eq(deadlines.state, 'open')))
  await tx
    .update(cases)
    .set({ nextDeadline: nearest?.day ?? null })
    .where(eq(cases.id, caseId))
}

/** Marks the open days of a case with this rule (and subject) as kept. */
export async function meetDeadlines(
  tx: Transaction,
  place: { caseId: string; rule: string; subjectId?: string | null },
  metDay: string,
): Promise<void> {
  await tx
    .update(deadlines)
    .set({ state: 'met', metDay })
    .where(
      and(
        eq(deadlines.caseId, place.caseId),
        eq(deadlines.rule, place.rule),
        eq(deadlines.state, 'open'),
        place.subjectId === undefined
          ? undefined
          : place.subjectId === null
            ? isNull(deadlines.subjectId)
            : eq(deadlines.subjectId, place.subjectId),
      ),
    )
  await refreshNextDeadline(tx, place.caseId)
}
