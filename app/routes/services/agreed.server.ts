import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { agreedServices } from '#db/queries/economy/agreed-services'
import { slugOf } from '~/domain/cases/slug'
import { requireEconomy } from '../economy/require-economy'

/** An area's place in an address. */
export const areaSlug = (name: string): string => slugOf(name)

/** The area of the agreement in the address; 404 when the reader knows of none. */
export async function requireServiceArea(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const place = await requireEconomy(args)
  const agreed = await agreedServices(place.read, place.actor, place.municipality.id)
  const area = agreed?.areas.find(({ name }) => areaSlug(name) === args.params.omrade)
  if (!agreed || !area) throw new Response(null, { status: 404 })
  return { ...place, agreed, area }
}
