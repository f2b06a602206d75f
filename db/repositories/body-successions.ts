import { and, eq, gte, isNull, or } from 'drizzle-orm'
import type { Transaction } from '../connection'
import { appointments, cases, registers } from '../schema'

type Appointment = typeof appointments.$inferSelect

/** Registers of a body that new numbers can still be taken from. */
export const openRegistersOf = async (tx: Transaction, bodyId: string): Promise<string[]> =>
  (
    await tx
      .select({ id: registers.id })
      .from(registers)
      .where(and(eq(registers.bodyId, bodyId), isNull(registers.closedOn)))
  ).map(({ id }) => id)

/** Lets another body own the open cases; numbers and register stay. Answers with their ids. */
export const moveOpenCases = async (tx: Transaction, from: string, to: string): Promise<string[]> =>
  (
    await tx
      .update(cases)
      .set({ bodyId: to })
      .where(and(eq(cases.bodyId, from), eq(cases.open, true)))
      .returning({ id: cases.id })
  ).map(({ id }) => id)

/** Roles in a body that hold on the day or later. */
export const appointmentsHeldIn = (tx: Transaction, bodyId: string, day: string): Promise<Appointment[]> =>
  tx
    .select()
    .from(appointments)
    .where(
      and(eq(appointments.bodyId, bodyId), or(isNull(appointments.validTo), gte(appointments.validTo, day))),
    )

/** Ends a role where it was and gives the same one where the work goes on. */
export async function copyAppointment(
  tx: Transaction,
  { id, ...row }: Appointment,
  { endsOn, ...made }: { id: string; bodyId: string; validFrom: string; createdAt: string; endsOn: string },
): Promise<void> {
  await tx.update(appointments).set({ validTo: endsOn }).where(eq(appointments.id, id))
  await tx.insert(appointments).values({ ...row, ...made })
}
