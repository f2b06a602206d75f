import type { LoaderFunctionArgs } from '@remix-run/node'
import { readsForums } from '#db/queries/forums/work'
import { forumPage } from '#db/queries/places-forums'
import { may } from '~/domain/access'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/** What every page about forums begins with: whether the reader sees the work in them, and leads it. */
export async function requireForums(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  return {
    ...{ ctx, municipality, m: municipality.slug },
    staff: readsForums(ctx.actor, municipality.id),
    leads: may(ctx.actor, 'forum.lead', { municipalityId: municipality.id }),
  }
}

/** The forum of the address, as far as the reader may read of it. */
export async function requireForum(args: LoaderFunctionArgs) {
  const place = await requireForums(args)
  const { ctx, municipality } = place
  const forum = await forumPage(ctx.database.read, ctx.actor, municipality.id, args.params.forum ?? '')
  if (!forum) throw new Response(null, { status: 404 })
  return { ...place, forum }
}
