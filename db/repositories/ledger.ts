import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Read, Transaction } from '../connection'
import { ledgerImports, ledgerProjects, ledgerRows, lineForecasts } from '../schema'
import { nextNumber } from './counters'

export type LedgerImport = typeof ledgerImports.$inferSelect
export type LedgerRow = typeof ledgerRows.$inferInsert
export type LedgerProject = typeof ledgerProjects.$inferSelect

const ROWS_AT_A_TIME = 500

/** Keeps an import that has been tried, with its rows; it counts when it is accepted. Answers with its number. */
export async function insertImport(
  tx: Transaction,
  row: Omit<typeof ledgerImports.$inferInsert, 'number'>,
  rows: readonly LedgerRow[],
): Promise<number> {
  const number = await nextNumber(tx, `ledger ${row.municipalityId}`)
  await tx.insert(ledgerImports).values({ ...row, number })
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME)
    await tx.insert(ledgerRows).values(rows.slice(at, at + ROWS_AT_A_TIME))
  return number
}

/** What counts of a municipality's accounts is decided one at a time: imports touch, and codes belong to one case. */
export const holdLedger = (tx: Transaction, municipalityId: string): Promise<number> =>
  nextNumber(tx, `ledger decisions ${municipalityId}`)

export async function findImport(
  read: Read,
  { municipalityId, number }: { municipalityId: string; number: number },
): Promise<LedgerImport | null> {
  const [row] = await read
    .select()
    .from(ledgerImports)
    .where(and(eq(ledgerImports.municipalityId, municipalityId), eq(ledgerImports.number, number)))
  return row ?? null
}

/** Accepted, not withdrawn, and not replaced by one that is. */
export const standingImport = () => {
  const later = alias(ledgerImports, 'later_import')
  return and(
    isNotNull(ledgerImports.acceptedAt),
    isNull(ledgerImports.withdrawnAt),
    sql`not exists (select 1 from ${ledgerImports} as ${sql.identifier('later_import')} where ${later.replacesId} = ${ledgerImports.id} and ${later.acceptedAt} is not null and ${later.withdrawnAt} is null)`,
  )
}

/** Lets an import count. False when somebody else has decided about it since. */
export async function acceptImport(
  tx: Transaction,
  id: string,
  decided: { acceptedAt: string; replacesId: string | null },
): Promise<boolean> {
  const changed = await tx
    .update(ledgerImports)
    .set(decided)
    .where(and(eq(ledgerImports.id, id), isNull(ledgerImports.acceptedAt), isNull(ledgerImports.withdrawnAt)))
    .returning({ id: ledgerImports.id })
  return changed.length > 0
}

/** Takes an import back, with a reason; its rows stay and no longer count. False when it is so already. */
export async function withdrawImport(
  tx: Transaction,
  id: string,
  withdrawn: { withdrawnAt: string; withdrawnReason: string },
): Promise<boolean> {
  const changed = await tx
    .update(ledgerImports)
    .set(withdrawn)
    .where(and(eq(ledgerImports.id, id), isNull(ledgerImports.withdrawnAt)))
    .returning({ id: ledgerImports.id })
  return changed.length > 0
}

export async function insertProject(tx: Transaction, row: typeof ledgerProjects.$inferInsert): Promise<void> {
  await tx.insert(ledgerProjects).values(row)
}

/** False when it was ended already. */
export async function endProject(
  tx: Transaction,
  { id, municipalityId, endedAt }: { id: string; municipalityId: string; endedAt: string },
): Promise<LedgerProject | null> {
  const [row] = await tx
    .update(ledgerProjects)
    .set({ endedAt })
    .where(
      and(
        eq(ledgerProjects.id, id),
        eq(ledgerProjects.municipalityId, municipalityId),
        isNull(ledgerProjects.endedAt),
      ),
    )
    .returning()
  return row ?? null
}

/** Project codes that belong to cases. */
export const standingProjects = (read: Read, municipalityId: string): Promise<LedgerProject[]> =>
  read
    .select()
    .from(ledgerProjects)
    .where(and(eq(ledgerProjects.municipalityId, municipalityId), isNull(ledgerProjects.endedAt)))
    .orderBy(ledgerProjects.project, ledgerProjects.createdAt)

export async function insertLineForecasts(
  tx: Transaction,
  rows: (typeof lineForecasts.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(lineForecasts).values(rows)
}
