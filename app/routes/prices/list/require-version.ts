import type { LoaderFunctionArgs } from '@remix-run/node'
import { priceVersionByNumber } from '#db/queries/economy/price-model'
import { requireEconomy } from '../../economy/require-economy'

/** The version of the address, for those who work inside; everybody else gets what a page that is not there gets. */
export async function requirePriceVersion(args: LoaderFunctionArgs) {
  const place = await requireEconomy(args, 'economy.read')
  const number = Number(args.params.version)
  const version = Number.isInteger(number)
    ? await priceVersionByNumber(place.read, {
        ...{ municipalityId: place.municipality.id, number, inside: true },
      })
    : null
  if (!version) throw new Response(null, { status: 404 })
  return { ...place, version }
}
