import { Readable } from 'node:stream'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { csvLines } from '~/server/csv'
import { fileAnswer } from '~/server/file-answer'
import { requireMunicipality } from '~/server/municipality'
import { caseKindLabel, caseStateText } from '~/text/cases'
import { outcomeText } from '~/text/lifecycle'
import { registerColumns } from '~/text/transfer-export'
import { exportRegister, type RegisterExportLine } from '~/use-cases/transfer/export-register'

/** A whole register as CSV, written as it is read. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const exported = await exportRegister(ctx, {
    municipalityId: municipality.id,
    code: args.params.kod ?? '',
  })
  if (!exported.ok) throw new Response(null, { status: exported.refusal === 'forbidden' ? 403 : 404 })
  const { code, lines } = exported.value
  const cells = (line: RegisterExportLine) => [
    line.number,
    line.title,
    caseKindLabel[line.kind],
    caseStateText(line),
    line.receivedDay,
    line.registeredAt.slice(0, 10),
    line.closedDay,
    line.bodyName,
    line.party,
    line.responsible,
    line.responsibleUnit,
    line.nextDeadline,
    line.summary,
    line.outcome && outcomeText(line.outcome),
    line.secrecyProvision,
    line.published ? 'Ja' : 'Nej',
    line.voidedDay,
    line.voidReason,
    line.documents,
    paths.case(municipality.slug, line.slug),
  ]
  return fileAnswer(Readable.from(csvLines(registerColumns, lines, cells)), {
    name: `diarium-${code.toLowerCase()}-${ctx.today}.csv`,
    type: 'csv',
  })
}
