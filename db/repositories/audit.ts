import { createHash } from 'node:crypto'
import { asc, eq, sql } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { auditEntries, auditHeads } from '../schema'

export type AuditNote = {
  id: string
  municipalityId: string
  at: string
  actorAccountId: string | null
  actorName: string
  actingRole: string | null
  action: string
  entity: string
  entityId: string
  detail: unknown
}

const START = '0'.repeat(64)

/** Adds a link to the municipality's chain, in the transaction of the change it tells of. */
export async function appendAudit(tx: Transaction, note: AuditNote): Promise<void> {
  // The upsert takes the head's lock, so two transactions cannot follow the same link.
  const [head] = await tx
    .insert(auditHeads)
    .values({ municipalityId: note.municipalityId, sequence: 1, hash: START })
    .onConflictDoUpdate({
      target: auditHeads.municipalityId,
      set: { sequence: sql`${auditHeads.sequence} + 1` },
    })
    .returning()
  if (!head) throw new Error('The audit chain has no head')
  const detail = JSON.stringify(note.detail ?? null)
  const entry = { ...note, sequence: head.sequence, detail, previousHash: head.hash }
  const hash = hashOf(entry)
  await tx.insert(auditEntries).values({ ...entry, hash })
  await tx.update(auditHeads).set({ hash }).where(eq(auditHeads.municipalityId, note.municipalityId))
}

type Hashed = Omit<typeof auditEntries.$inferSelect, 'hash'>

function hashOf(entry: Hashed): string {
  const text = JSON.stringify([
    entry.municipalityId,
    entry.sequence,
    entry.at,
    entry.actorAccountId,
    entry.actorName,
    entry.actingRole,
    entry.action,
    entry.entity,
    entry.entityId,
    entry.detail,
    entry.previousHash,
  ])
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Walks a municipality's chain from its start.
 * Answers with the number of links, and the first sequence number that does not follow, if any.
 */
export async function verifyAudit(
  read: Read,
  municipalityId: string,
): Promise<{ links: number; brokenAt: number | null }> {
  let previousHash = START
  let sequence = 0
  const page = 2_000
  for (;;) {
    const entries = await read
      .select()
      .from(auditEntries)
      .where(
        sql`${auditEntries.municipalityId} = ${municipalityId} and ${auditEntries.sequence} > ${sequence}`,
      )
      .orderBy(asc(auditEntries.sequence))
      .limit(page)
    for (const entry of entries) {
      if (
        entry.sequence !== sequence + 1 ||
        entry.previousHash !== previousHash ||
        entry.hash !== hashOf(entry)
      )
        return { links: sequence, brokenAt: sequence + 1 }
      sequence = entry.sequence
      previousHash = entry.hash
    }
    if (entries.length < page) break
  }
  const [head] = await read.select().from(auditHeads).where(eq(auditHeads.municipalityId, municipalityId))
  const whole = head ? head.sequence === sequence && head.hash === previousHash : sequence === 0
  return { links: sequence, brokenAt: whole ? null : sequence + 1 }
}
