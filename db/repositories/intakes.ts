import { and, asc, eq } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { intakeFiles, intakes } from '../schema'

export type NewIntakeFile = Omit<typeof intakeFiles.$inferInsert, 'intakeId' | 'position'>
export type IntakeRow = typeof intakes.$inferSelect
export type IntakeFileRow = typeof intakeFiles.$inferSelect

/** An intake with its files in the order they came. */
export async function insertIntake(
  tx: Transaction,
  row: typeof intakes.$inferInsert,
  files: NewIntakeFile[],
): Promise<void> {
  await tx.insert(intakes).values(row)
  for (const [at, file] of files.entries())
    await tx.insert(intakeFiles).values({ ...file, intakeId: row.id, position: at + 1 })
}

/** An account's own intake; nobody else's is ever found. */
export async function findIntake(
  read: Read,
  place: { intakeId: string; municipalityId: string; accountId: string },
): Promise<IntakeRow | null> {
  const [row] = await read.select().from(intakes).where(own(place))
  return row ?? null
}

export const filesOfIntake = (read: Read, intakeId: string): Promise<IntakeFileRow[]> =>
  read.select().from(intakeFiles).where(eq(intakeFiles.intakeId, intakeId)).orderBy(asc(intakeFiles.position))

/**
 * Takes an open intake for this transaction alone: of two that try, the other waits and then finds it taken. The
 * row is locked until the transaction ends, and open again if it is rolled back.
 */
export async function closeIntake(
  tx: Transaction,
  place: { intakeId: string; municipalityId: string; accountId: string },
  state: 'registered' | 'discarded',
): Promise<boolean> {
  const taken = await tx
    .update(intakes)
    .set({ state })
    .where(and(own(place), eq(intakes.state, 'open')))
    .returning({ id: intakes.id })
  return taken.length > 0
}

/** Keeps what the clerk has typed so far; false when the intake is not the clerk's or no longer open. */
export async function keepDraft(
  tx: Transaction,
  place: { intakeId: string; municipalityId: string; accountId: string },
  draft: unknown,
): Promise<boolean> {
  const kept = await tx
    .update(intakes)
    .set({ draft })
    .where(and(own(place), eq(intakes.state, 'open')))
    .returning({ id: intakes.id })
  return kept.length > 0
}

/** An intake that is open, whoever has it. */
export async function openIntakeAt(
  read: Read,
  { intakeId, municipalityId }: { intakeId: string; municipalityId: string },
): Promise<IntakeRow | null> {
  const [row] = await read
    .select()
    .from(intakes)
    .where(
      and(eq(intakes.id, intakeId), eq(intakes.municipalityId, municipalityId), eq(intakes.state, 'open')),
    )
  return row ?? null
}

/** Passes an open intake from one account to another; false when the first no longer has it. */
export async function passIntake(
  tx: Transaction,
  { from, to, ...place }: { intakeId: string; municipalityId: string; from: string; to: string },
): Promise<boolean> {
  const passed = await tx
    .update(intakes)
    .set({ accountId: to })
    .where(and(own({ ...place, accountId: from }), eq(intakes.state, 'open')))
    .returning({ id: intakes.id })
  return passed.length > 0
}

/** Notes the case that an intake became part of. */
export async function noteIntakeCase(tx: Transaction, intakeId: string, caseId: string): Promise<void> {
  await tx.update(intakes).set({ caseId }).where(eq(intakes.id, intakeId))
}

const own = (place: { intakeId: string; municipalityId: string; accountId: string }) =>
  and(
    eq(intakes.id, place.intakeId),
    eq(intakes.municipalityId, place.municipalityId),
    eq(intakes.accountId, place.accountId),
  )
