import { and, desc, eq } from 'drizzle-orm'
import type { Read } from '../../connection'
import { accounts, appropriationClaims } from '../../schema'

export type ClaimHistoryEntry = Awaited<ReturnType<typeof claimHistory>>[number]

/** Every entry of a claim with who noted it, the latest first. For those who may change appropriations. */
export const claimHistory = (read: Read, appropriationId: string, claimId: string) =>
  read
    .select({
      id: appropriationClaims.id,
      status: appropriationClaims.status,
      requestedOre: appropriationClaims.requestedOre,
      decidedOre: appropriationClaims.decidedOre,
      committedOre: appropriationClaims.committedOre,
      actualOre: appropriationClaims.actualOre,
      forecastOre: appropriationClaims.forecastOre,
      note: appropriationClaims.note,
      createdAt: appropriationClaims.createdAt,
      by: accounts.name,
    })
    .from(appropriationClaims)
    .leftJoin(accounts, eq(accounts.id, appropriationClaims.createdBy))
    .where(
      and(eq(appropriationClaims.appropriationId, appropriationId), eq(appropriationClaims.claimId, claimId)),
    )
    .orderBy(desc(appropriationClaims.createdAt), desc(appropriationClaims.id))
