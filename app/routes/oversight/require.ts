import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { type Action, type Actor, may } from '~/domain/access'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { gatherFacts } from '~/use-cases/oversight/gather-facts'

/** What every page of oversight begins with; 403 for who may not do what the page is for. */
export async function requireOversight(args: LoaderFunctionArgs | ActionFunctionArgs, action?: Action) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const allowed = (asked: Action) => may(ctx.actor, asked, { municipalityId: municipality.id })
  if (action && !allowed(action)) throw new Response(null, { status: 403 })
  return {
    ...{ ctx, municipality, m: municipality.slug, allowed },
    /** Everything that oversight counts, as a reader may read it. */
    facts: (reader: Actor = ctx.actor) =>
      gatherFacts(ctx.database.read, reader, { municipality, today: ctx.today }),
  }
}
