import { sql } from 'drizzle-orm'
import type { Transaction } from '../connection'
import { counters } from '../schema'

/** The next number of a gap-free series; the row stays locked until the transaction that uses it ends. */
export async function nextNumber(tx: Transaction, series: string): Promise<number> {
  const [row] = await tx
    .insert(counters)
    .values({ id: series, value: 1 })
    .onConflictDoUpdate({ target: counters.id, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value })
  if (!row) throw new Error(`Counter ${series} gave no number`)
  return row.value
}

/** Raises a series so that numbers taken over from an older register are never given again. */
export async function raiseSeries(tx: Transaction, series: string, atLeast: number): Promise<void> {
  await tx
    .insert(counters)
    .values({ id: series, value: atLeast })
    .onConflictDoUpdate({
      target: counters.id,
      set: {
        value: sql`case when ${counters.value} < ${atLeast} then ${atLeast} else ${counters.value} end`,
      },
    })
}
