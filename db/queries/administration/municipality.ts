import { eq } from 'drizzle-orm'
import type { Read } from '../../connection'
import { bodies, files, municipalities, parties, registers } from '../../schema'

export type MunicipalitySettings = typeof municipalities.$inferSelect

export type Body = typeof bodies.$inferSelect
export type Register = typeof registers.$inferSelect

export async function municipalityById(read: Read, id: string): Promise<MunicipalitySettings | null> {
  const [row] = await read.select().from(municipalities).where(eq(municipalities.id, id))
  return row ?? null
}

/** The media type of a stored file, as it was judged by its content. */
export async function fileType(read: Read, hash: string): Promise<string | null> {
  const [row] = await read.select({ mime: files.mime }).from(files).where(eq(files.hash, hash))
  return row?.mime ?? null
}

export const bodiesOf = (read: Read, municipalityId: string): Promise<Body[]> =>
  read
    .select()
    .from(bodies)
    .where(eq(bodies.municipalityId, municipalityId))
    .orderBy(bodies.sortKey, bodies.id)

export const registersOf = (read: Read, municipalityId: string): Promise<Register[]> =>
  read.select().from(registers).where(eq(registers.municipalityId, municipalityId)).orderBy(registers.code)

export const partiesOf = (read: Read, municipalityId: string) =>
  read.select().from(parties).where(eq(parties.municipalityId, municipalityId)).orderBy(parties.code)
