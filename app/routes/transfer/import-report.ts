import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContext } from '~/server/context'
import { csvAnswer, csvOf } from '~/server/csv'
import { requireMunicipality } from '~/server/municipality'
import { importOutcomeLabel, importSheetLabel } from '~/text/transfer'
import { importFor } from '~/use-cases/transfer/map-import'
import { importLimits } from '~/use-cases/transfer/limits'
import { importLines } from '#db/queries/transfer'

/** The report of a dry run, line by line. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const found = await importFor(ctx, { municipalityId: municipality.id, runId: args.params.korning ?? '' })
  if (!found.ok) throw new Response(null, { status: found.refusal === 'forbidden' ? 403 : 404 })
  const lines = await importLines(ctx.database.read, found.value.id, {
    faults: false,
    most: importLimits.rows,
  })
  return csvAnswer(
    'inlasning.csv',
    csvOf(
      ['Tabell', 'Rad', 'Utfall', 'Anmärkning'],
      lines.map(({ sheet, line, outcome, message }) => [
        importSheetLabel[sheet],
        line,
        importOutcomeLabel[outcome],
        message,
      ]),
    ),
  )
}
