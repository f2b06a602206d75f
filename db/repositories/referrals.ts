import { and, eq, inArray, max } from 'drizzle-orm'
import type { ReferralState } from '../../app/domain/referrals/referral'
import type { Transaction } from '../connection'
import { deadlines, referrals } from '../schema'
import type { DeadlineRow } from './deadlines'

export type NewReferral = typeof referrals.$inferInsert
export type ReferralRow = typeof referrals.$inferSelect

export async function insertReferrals(tx: Transaction, rows: NewReferral[]): Promise<void> {
  if (rows.length > 0) await tx.insert(referrals).values(rows)
}

/** The last place taken on a case's list of recipients. */
export async function lastReferralPosition(tx: Transaction, caseId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(referrals.position) })
    .from(referrals)
    .where(eq(referrals.caseId, caseId))
  return row?.last ?? 0
}

/** Changes a referral that still is in one of the states; false when it has left them: of two at once one changes it. */
export async function changeReferral(
  tx: Transaction,
  id: string,
  from: readonly ReferralState[],
  change: Partial<Omit<ReferralRow, 'id' | 'caseId'>>,
): Promise<boolean> {
  const changed = await tx
    .update(referrals)
    .set(change)
    .where(and(eq(referrals.id, id), inArray(referrals.state, [...from])))
    .returning({ id: referrals.id })
  return changed.length > 0
}

/** Open days that belong to a referral: the sender's own, and those in other cases that hang on it. */
export async function openDaysOfReferral(tx: Transaction, referralId: string): Promise<DeadlineRow[]> {
  const own = await tx
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.subjectId, referralId), eq(deadlines.state, 'open')))
  const hanging = await tx
    .select()
    .from(deadlines)
    .where(and(inArray(deadlines.dependsOnId, ['', ...own.map(({ id }) => id)]), eq(deadlines.state, 'open')))
  return [...own, ...hanging]
}
