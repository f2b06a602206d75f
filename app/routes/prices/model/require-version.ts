import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { priceModelOf, priceVersionByNumber } from '#db/queries/economy/price-model'
import type { Action } from '~/domain/access'
import type { PriceModel } from '~/domain/finance/price-rows'
import { requireEconomy } from '../../economy/require-economy'

/** The version of the price model in the address; 404 when there is none that the reader may see. */
export async function requireVersion(args: LoaderFunctionArgs | ActionFunctionArgs, action?: Action) {
  const place = await requireEconomy(args)
  const { municipality, allowed, read } = place
  const number = /^\d{1,6}$/.test(args.params.version ?? '') ? Number(args.params.version) : 0
  const version = await priceVersionByNumber(read, {
    ...{ municipalityId: municipality.id, number, inside: allowed('economy.read') },
  })
  const model = version && (await priceModelOf(read, version.id))
  if (!version || !model) throw new Response(null, { status: 404 })
  if (action && !allowed(action)) throw new Response(null, { status: 403 })
  return { ...place, version, model, open: version.state === 'draft' && allowed('price.work') }
}

/** The model that a version was begun from, which is last year's in comparisons. */
export const previousModel = async (
  read: Parameters<typeof priceModelOf>[0],
  { version }: PriceModel,
): Promise<PriceModel | null> => (version.basedOnId === null ? null : priceModelOf(read, version.basedOnId))
