import { and, asc, eq, isNull } from 'drizzle-orm'
import type { RequestState } from '../../app/domain/records/request'
import type { Read, Transaction } from '../connection'
import { bodies, recordsRequests, recordsRequestSteps, registers } from '../schema'

export type RecordsRequest = typeof recordsRequests.$inferSelect

export async function insertRequest(
  tx: Transaction,
  row: typeof recordsRequests.$inferInsert,
): Promise<void> {
  await tx.insert(recordsRequests).values(row)
}

export async function insertRequestStep(
  tx: Transaction,
  row: typeof recordsRequestSteps.$inferInsert,
): Promise<void> {
  await tx.insert(recordsRequestSteps).values(row)
}

/** A request by its id in a municipality; for use cases, which judge after. */
export async function findRequest(
  read: Read,
  municipalityId: string,
  id: string,
): Promise<RecordsRequest | null> {
  const [row] = await read
    .select()
    .from(recordsRequests)
    .where(and(eq(recordsRequests.id, id), eq(recordsRequests.municipalityId, municipalityId)))
  return row ?? null
}

/** Changes a request that is still in the state it was judged in. False when someone else was faster. */
export async function changeRequest(
  tx: Transaction,
  { id, state }: { id: string; state: RequestState },
  change: Partial<typeof recordsRequests.$inferInsert>,
): Promise<boolean> {
  const changed = await tx
    .update(recordsRequests)
    .set(change)
    .where(and(eq(recordsRequests.id, id), eq(recordsRequests.state, state)))
    .returning({ id: recordsRequests.id })
  return changed.length > 0
}

/** The bodies that keep a register, which are those that hold records (TF 2:5), each with its oldest open one. */
export async function authorities(
  read: Read,
  municipalityId: string,
): Promise<{ id: string; name: string; kind: string; registerId: string }[]> {
  const rows = await read
    .select({ id: bodies.id, name: bodies.name, kind: bodies.kind, registerId: registers.id })
    .from(registers)
    .innerJoin(bodies, eq(bodies.id, registers.bodyId))
    .where(and(eq(registers.municipalityId, municipalityId), isNull(registers.closedOn)))
    .orderBy(asc(bodies.sortKey), asc(registers.createdAt), asc(registers.id))
  return rows.filter((row, at) => rows.findIndex(({ id }) => id === row.id) === at)
}
