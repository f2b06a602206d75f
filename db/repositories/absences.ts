import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { prepared } from '../connection/prepared'
import { absences, accounts } from '../schema'

export type Absence = typeof absences.$inferSelect

const substituted = prepared(['accountId', 'day'], (read, given) =>
  read
    .selectDistinct({ accountId: absences.accountId })
    .from(absences)
    .where(
      and(
        eq(absences.substituteAccountId, given.accountId),
        sql`${absences.fromDay} <= ${given.day}`,
        sql`${absences.toDay} >= ${given.day}`,
        isNull(absences.endedAt),
      ),
    )
    .orderBy(absences.accountId),
)

/** Colleagues who are away on a day and for whom the account stands in. */
export const substitutedBy = async (read: Read, accountId: string, day: string): Promise<string[]> =>
  (await substituted(read, { accountId, day })).map((row) => row.accountId)

/** Who stands in for an account on a day: those who are to be told what it is told. */
export const substitutesOf = (read: Read, accountId: string, day: string) =>
  read
    .selectDistinct({ id: accounts.id, name: accounts.name, email: accounts.email })
    .from(absences)
    .innerJoin(accounts, eq(accounts.id, absences.substituteAccountId))
    .where(
      and(
        eq(absences.accountId, accountId),
        eq(accounts.status, 'active'),
        sql`${absences.fromDay} <= ${day}`,
        gte(absences.toDay, day),
        isNull(absences.endedAt),
      ),
    )
    .orderBy(asc(accounts.id))

/** Absences of an account that have not ended before a day, the earliest first. */
export const absencesFrom = (read: Read, accountId: string, day: string): Promise<Absence[]> =>
  read
    .select()
    .from(absences)
    .where(and(eq(absences.accountId, accountId), gte(absences.toDay, day), isNull(absences.endedAt)))
    .orderBy(asc(absences.fromDay))

export async function insertAbsence(tx: Transaction, row: typeof absences.$inferInsert): Promise<void> {
  await tx.insert(absences).values(row)
}

/** Ends an absence of the account; false when it has none such. */
export async function endAbsence(
  tx: Transaction,
  { id, accountId, endedAt }: { id: string; accountId: string; endedAt: string },
): Promise<boolean> {
  const ended = await tx
    .update(absences)
    .set({ endedAt })
    .where(and(eq(absences.id, id), eq(absences.accountId, accountId), isNull(absences.endedAt)))
    .returning({ id: absences.id })
  return ended.length > 0
}
