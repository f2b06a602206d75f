import { and, eq, lt } from 'drizzle-orm'
import type { Database } from '../connection'
import { workdayVisits } from '../schema'

/**
 * Notes that the account looks at its day, and answers with when it looked last before this sitting; null the first time. A
 * new look within `sittingFrom` belongs to the same sitting and writes nothing.
 */
export async function noteVisit(
  database: Database,
  { accountId, at, sittingFrom }: { accountId: string; at: string; sittingFrom: string },
): Promise<string | null> {
  const [known] = await database.read
    .select()
    .from(workdayVisits)
    .where(eq(workdayVisits.accountId, accountId))
  if (known && known.at >= sittingFrom) return known.previousAt
  return database.transaction(async (tx) => {
    if (!known) {
      await tx.insert(workdayVisits).values({ accountId, at }).onConflictDoNothing()
      return null
    }
    await tx
      .update(workdayVisits)
      .set({ at, previousAt: known.at })
      .where(and(eq(workdayVisits.accountId, accountId), lt(workdayVisits.at, sittingFrom)))
    return known.at
  })
}
