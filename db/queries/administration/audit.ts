import { and, desc, eq, lt } from 'drizzle-orm'
import type { Read } from '../../connection'
import { auditEntries } from '../../schema'

export { verifyAudit } from '../../repositories/audit'

/** A page of the municipality's audit, newest first. `before` is the sequence number above the page. */
export async function auditPage(
  read: Read,
  municipalityId: string,
  { before, size }: { before: number | null; size: number },
) {
  const rows = await read
    .select()
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.municipalityId, municipalityId),
        before === null ? undefined : lt(auditEntries.sequence, before),
      ),
    )
    .orderBy(desc(auditEntries.sequence))
    .limit(size + 1)
  const entries = rows.slice(0, size)
  return { entries, next: rows.length > size ? (entries.at(-1)?.sequence ?? null) : null }
}
