import { Readable } from 'node:stream'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { csvLines } from '~/server/csv'
import { fileAnswer } from '~/server/file-answer'
import { requireMunicipality } from '~/server/municipality'
import { directionLabel, documentKindLabel } from '~/text/cases'
import { documentColumns } from '~/text/transfer-export'
import { type DocumentExportLine, exportDocuments } from '~/use-cases/transfer/export-register'

/** The documents of a whole register as CSV, written as they are read. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const exported = await exportDocuments(ctx, {
    municipalityId: municipality.id,
    code: args.params.kod ?? '',
  })
  if (!exported.ok) throw new Response(null, { status: exported.refusal === 'forbidden' ? 403 : 404 })
  const { code, lines } = exported.value
  const cells = (line: DocumentExportLine) => [
    line.caseNumber,
    line.number,
    documentKindLabel[line.kind],
    directionLabel[line.direction],
    line.title,
    line.day ?? line.dayText,
    line.registeredAt.slice(0, 10),
    line.party,
    line.secrecyProvision,
    line.released ? 'Ja' : 'Nej',
    line.voidedDay,
    line.voidReason,
    paths.document(municipality.slug, line.caseSlug, line.number),
  ]
  return fileAnswer(Readable.from(csvLines(documentColumns, lines, cells)), {
    name: `handlingar-${code.toLowerCase()}-${ctx.today}.csv`,
    type: 'csv',
  })
}
