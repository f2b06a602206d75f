import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { cases, externalKeys, importRows, importRuns } from '../schema'

export type ImportRun = typeof importRuns.$inferSelect
export type ImportRow = typeof importRows.$inferSelect

export async function insertRun(tx: Transaction, row: typeof importRuns.$inferInsert): Promise<void> {
  await tx.insert(importRuns).values(row)
}

/** Staged lines are working material: they are written anew as they are judged. */
export async function putRows(tx: Transaction, rows: ImportRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 200) {
    const part = rows.slice(at, at + 200)
    const [first] = part
    if (!first) return
    await tx.delete(importRows).where(
      and(
        eq(importRows.runId, first.runId),
        eq(importRows.sheet, first.sheet),
        inArray(
          importRows.line,
          part.map(({ line }) => line),
        ),
      ),
    )
    await tx.insert(importRows).values(part)
  }
}

export async function findRun(read: Read, municipalityId: string, id: string): Promise<ImportRun | null> {
  const [run] = await read
    .select()
    .from(importRuns)
    .where(and(eq(importRuns.id, id), eq(importRuns.municipalityId, municipalityId)))
  return run ?? null
}

/** For the jobs, which know the import by its id only. */
export async function runById(read: Read, id: string): Promise<ImportRun | null> {
  const [run] = await read.select().from(importRuns).where(eq(importRuns.id, id))
  return run ?? null
}

/** Moves an import on from one of these states; false when it is in another: of two at once one moves it. */
export async function moveRun(
  tx: Transaction,
  id: string,
  from: ImportRun['state'][],
  to: Partial<Pick<ImportRun, 'state' | 'mapping' | 'done' | 'faults'>> & { updatedAt: string },
): Promise<boolean> {
  const moved = await tx
    .update(importRuns)
    .set(to)
    .where(and(eq(importRuns.id, id), inArray(importRuns.state, from)))
    .returning({ id: importRuns.id })
  return moved.length > 0
}

/** The lines of a sheet after a line, in order. */
export const rowsAfter = (
  read: Read,
  run: { id: string },
  sheet: ImportRow['sheet'],
  line: number,
  most: number,
): Promise<ImportRow[]> =>
  read
    .select()
    .from(importRows)
    .where(and(eq(importRows.runId, run.id), eq(importRows.sheet, sheet), gt(importRows.line, line)))
    .orderBy(asc(importRows.line))
    .limit(most)

/** Cases that came from the system already: their key there, and here. */
export async function knownKeys(
  read: Read,
  municipalityId: string,
  source: string,
): Promise<Map<string, { caseId: string; number: string }>> {
  const rows = await read
    .select({ key: externalKeys.externalKey, caseId: externalKeys.caseId, number: cases.number })
    .from(externalKeys)
    .innerJoin(cases, eq(cases.id, externalKeys.caseId))
    .where(and(eq(externalKeys.municipalityId, municipalityId), eq(externalKeys.source, source)))
  return new Map(rows.map(({ key, ...known }) => [key, known]))
}

/** Year and serial of every case in a register, as `2024/539`. */
export async function takenNumbers(read: Read, registerId: string): Promise<Set<string>> {
  const rows = await read
    .select({ year: cases.year, serial: cases.serial })
    .from(cases)
    .where(eq(cases.registerId, registerId))
  return new Set(rows.map(({ year, serial }) => `${year}/${serial}`))
}
