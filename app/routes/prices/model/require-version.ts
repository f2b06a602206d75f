import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { previousPriceModel, priceModelFor, priceVersionByNumber } from '#db/queries/economy/price-model'
import type { Action } from '~/domain/access'
import { requireEconomy } from '../../economy/require-economy'

/** The version of the price model in the address; 404 when there is none that the reader may see. */
export async function requireVersion(args: LoaderFunctionArgs | ActionFunctionArgs, action?: Action) {
  const place = await requireEconomy(args)
  const { actor, municipality, allowed, read } = place
  const number = /^\d{1,6}$/.test(args.params.version ?? '') ? Number(args.params.version) : 0
  const reader = { municipalityId: municipality.id, inside: allowed('economy.read') }
  const version = await priceVersionByNumber(read, { ...reader, number })
  const model = version && (await priceModelFor(read, actor, version.id))
  if (!version || !model) throw new Response(null, { status: 404 })
  if (action && !allowed(action)) throw new Response(null, { status: 403 })
  return {
    ...{ ...place, version, model, open: version.state === 'draft' && allowed('price.work') },
    /** Last year's model, as far as the reader may see it. */
    previousModel: () => previousPriceModel(read, reader, model),
  }
}
