import type { Letterhead } from '../../documents/writing/model'
import { fileType, municipalityById } from '#db/queries/administration/municipality'
import type { Context } from '../context'

/**
 * What stands at the head and foot of what a municipality writes, with its crest when it has one.
 * @param body the board or administration that writes
 */
export async function letterheadOf(
  { database, files }: Pick<Context, 'database' | 'files'>,
  municipalityId: string,
  body?: string,
): Promise<Letterhead> {
  const municipality = await municipalityById(database.read, municipalityId)
  if (!municipality) throw new Error(`Municipality ${municipalityId} was not found`)
  const { displayName, letterhead, accent, crestFile } = municipality
  const mime = crestFile && (await fileType(database.read, crestFile))
  const type = mime === 'image/png' ? 'png' : mime === 'image/jpeg' ? 'jpeg' : null
  const hasCrest = crestFile !== null && type !== null && (await files.has(crestFile))
  return {
    municipality: displayName,
    ...(body === undefined ? {} : { body }),
    lines: (letterhead ?? '').split('\n').flatMap((line) => line.trim() || []),
    accent,
    ...(hasCrest ? { crest: { type, bytes: await files.read(crestFile) } } : {}),
  }
}
