import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { MemoAddress } from '#db/queries/memos'
import { requireContext } from '~/server/context'
import { templateOf } from '~/server/memo-templates'
import { requireMunicipality } from '~/server/municipality'
import { memoInHand, type MemoInHand } from '~/use-cases/memos/memo-in-hand'
import { noteSecretRead } from '~/use-cases/register/note-secret-read'
import type { Context } from '~/use-cases/context'

/** Who asks, where, and the address of what is asked for. */
export async function memoPlace(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const address: MemoAddress = {
    municipalityId: municipality.id,
    slug: args.params.nummer ?? '',
    memoId: args.params.skrivelse ?? '',
  }
  return { ctx, municipality, address }
}

/** The memo of an address with its template; what the reader may not know of does not exist. */
export async function requireMemo(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const place = await memoPlace(args)
  const found = await memoInHand(place.ctx, place.address)
  if (!found.ok) throw new Response(null, { status: 404 })
  return { ...place, hand: found.value, template: await templateOf(found.value.memo.template) }
}

/** A text on a secret case is read under the case's secrecy, so its reading is noted as one of the case. */
export async function noteReading(ctx: Context, { matter }: Pick<MemoInHand, 'matter'>): Promise<void> {
  const { secret, municipalityId, id: entityId, number } = matter
  if (secret) await noteSecretRead(ctx, { municipalityId, shown: 'case', entityId, number })
}
