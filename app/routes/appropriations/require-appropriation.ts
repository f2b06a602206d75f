import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { appropriationAt } from '#db/queries/economy/appropriations'
import type { Action } from '~/domain/access'
import { requireEconomy } from '../economy/require-economy'

/** The appropriation of an address; 404 when there is none, 403 for who may not do what the page is for. */
export async function requireAppropriation(args: LoaderFunctionArgs | ActionFunctionArgs, action?: Action) {
  const economy = await requireEconomy(args, action)
  const { read, actor, municipality } = economy
  const appropriation = await appropriationAt(read, actor, municipality.id, args.params.ram ?? '')
  if (!appropriation) throw new Response(null, { status: 404 })
  return { ...economy, appropriation }
}
