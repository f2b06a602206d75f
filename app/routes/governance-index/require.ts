import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { publishedRuns } from '#db/queries/governance-index/published'
import { type Action, may } from '~/domain/access'
import { cellOf, ownCode } from '~/domain/governance-index/published'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/** What every page of the index begins with; 403 for who may not do what the page is for. */
export async function requireIndex(args: LoaderFunctionArgs | ActionFunctionArgs, action?: Action) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const allowed = (asked: Action) => may(ctx.actor, asked, { municipalityId: municipality.id })
  if (action && !allowed(action)) throw new Response(null, { status: 403 })
  return {
    ...{ ctx, read: ctx.database.read, municipality, m: municipality.slug, allowed },
    /** Whoever works with the index also sees what is not published. */
    inside: allowed('index.work'),
  }
}

type Read = Awaited<ReturnType<typeof requireIndex>>['read']

/** The own index as it is published, with the year that is shown and the one before; null before the first. */
export async function ownIndex(read: Read, municipalityId: string) {
  const runs = await publishedRuns(read, municipalityId, 'own')
  const [run] = runs
  if (!run) return null
  const own = ownCode(run.result)
  const year = run.result.years.findLast((each) => cellOf(run.result, own, each)?.index !== null)
  const shown = year ?? run.result.years.at(-1) ?? run.fromYear
  return {
    ...{ runs, run, own, year: shown, cell: cellOf(run.result, own, shown) },
    before: cellOf(run.result, own, shown - 1),
  }
}
