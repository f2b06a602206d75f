import { may } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { noteFile } from '#db/repositories/documents'
import { saveMunicipality } from '#db/repositories/administration'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/** Bytes. */
export const MOST_CREST = 500_000

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte)

/** What an image is by its content; its name and what the sender says do not count. */
function crestType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | null {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  return null
}

/** Sets the municipality's crest: a PNG or JPEG of at most 500 kB, or none. The bytes are kept first, since inside a transaction only the database is awaited. */
export async function setCrest(
  ctx: Context,
  input: { municipalityId: string; bytes: Uint8Array | null },
): Promise<Result<null, 'forbidden' | 'crest-missing' | 'crest-too-large' | 'crest-type'>> {
  const { municipalityId, bytes } = input
  if (!may(ctx.actor, 'administration.settings', { municipalityId })) return refuse('forbidden')
  if (bytes && bytes.byteLength === 0) return refuse('crest-missing')
  if (bytes && bytes.byteLength > MOST_CREST) return refuse('crest-too-large')
  const mime = bytes && crestType(bytes)
  if (bytes && !mime) return refuse('crest-type')
  const kept = bytes ? await ctx.files.keep(bytes) : null
  return ctx.database.transaction(async (tx) => {
    if (kept && mime) await noteFile(tx, { ...kept, mime, storedAt: ctx.now() })
    await saveMunicipality(tx, municipalityId, { crestFile: kept?.hash ?? null })
    await audit(ctx, tx, {
      municipalityId,
      action: 'municipality.crest',
      entity: 'municipality',
      entityId: municipalityId,
      detail: { file: kept?.hash ?? null },
    })
    return ok(null)
  })
}
