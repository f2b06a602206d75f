import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../../connection'
import { bodies } from '../../schema'

/** A body with its row held until the transaction ends, so that two who plan its meetings come one after the other. */
export async function heldBody(
  tx: Transaction,
  { municipalityId, slug }: { municipalityId: string; slug: string },
) {
  const [row] = await tx
    .update(bodies)
    .set({ slug })
    .where(and(eq(bodies.municipalityId, municipalityId), eq(bodies.slug, slug)))
    .returning()
  return row ?? null
}
