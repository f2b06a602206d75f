import { and, eq } from 'drizzle-orm'
import type { Read } from '../connection'
import { bodies, municipalities, registers } from '../schema'

export type RegisterPlace = {
  id: string
  municipalityId: string
  municipalityPublished: boolean
  bodyId: string
  bodyName: string
  code: string
  numberPattern: string
  demonstration: boolean
  closedOn: string | null
}

/** A register with the authority it belongs to; null when there is none by that id in the municipality. */
export async function findRegister(
  read: Read,
  municipalityId: string,
  registerId: string,
): Promise<RegisterPlace | null> {
  const [row] = await read
    .select({
      id: registers.id,
      municipalityId: registers.municipalityId,
      municipalityPublished: municipalities.published,
      bodyId: registers.bodyId,
      bodyName: bodies.name,
      code: registers.code,
      numberPattern: registers.numberPattern,
      demonstration: registers.demonstration,
      closedOn: registers.closedOn,
    })
    .from(registers)
    .innerJoin(bodies, eq(bodies.id, registers.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, registers.municipalityId))
    .where(and(eq(registers.id, registerId), eq(registers.municipalityId, municipalityId)))
  return row ?? null
}
