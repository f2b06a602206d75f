import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/** What every place of a municipality begins with. */
export async function requirePlace(args: LoaderFunctionArgs) {
  const { actor, database, today } = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  return { actor, read: database.read, today, municipality, m: municipality.slug }
}
