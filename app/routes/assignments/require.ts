import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { assignmentAt } from '#db/queries/assignments/assignments'
import { may } from '~/domain/access'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { mayReport } from '~/use-cases/assignments/report'

/** The assignment of an address, as the reader may see it and what the reader may do with it. */
export async function requireAssignment(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const address = args.params.uppdrag ?? ''
  const place = { municipalityId: municipality.id, today: ctx.today, address }
  const assignment = await assignmentAt(ctx.database.read, ctx.actor, place)
  if (!assignment) throw new Response(null, { status: 404 })
  return {
    ...{ ctx, municipality, m: municipality.slug, assignment, address },
    allowed: {
      follow: may(ctx.actor, 'assignment.follow', assignment),
      close: may(ctx.actor, 'assignment.close', assignment),
      report: mayReport(ctx, assignment),
    },
  }
}
