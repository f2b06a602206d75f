import { and, asc, eq } from 'drizzle-orm'
import type { Read } from '../connection'
import { prepared } from '../connection/prepared'
import { accounts, bodies, registers } from '../schema'

const keepingRegisters = prepared(['municipalityId'], (read, given) =>
  read
    .selectDistinct({ id: bodies.id, slug: bodies.slug, name: bodies.name, sortKey: bodies.sortKey })
    .from(bodies)
    .innerJoin(registers, eq(registers.bodyId, bodies.id))
    .where(eq(bodies.municipalityId, given.municipalityId))
    .orderBy(asc(bodies.sortKey)),
)

/** Bodies of a municipality that a list can be narrowed to: the authorities that keep a register. */
export async function authorities(
  read: Read,
  municipalityId: string,
): Promise<{ id: string; slug: string; name: string }[]> {
  const rows = await keepingRegisters(read, { municipalityId })
  return rows.map(({ sortKey: _, ...body }) => body)
}

/** Staff who can be responsible for a case; for signed-in readers of the municipality only. */
export const activeAccounts = (read: Read, municipalityId: string) =>
  read
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(and(eq(accounts.municipalityId, municipalityId), eq(accounts.status, 'active')))
    .orderBy(asc(accounts.name))
