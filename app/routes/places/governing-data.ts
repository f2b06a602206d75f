import type { LoaderFunctionArgs } from '@remix-run/node'
import { type GoverningLine, listGoverning } from '#db/queries/places-governing'
import { paths } from '~/paths'
import { governingKindLabel } from '~/text/places'
import { listAnswer, whole } from './data'
import { requirePlace } from './place'

/** Governing documents as data. What is not known is null, and an empty cell. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  const url = (row: GoverningLine) => (row.caseSlug ? paths.case(m, row.caseSlug) : null)
  return listAnswer<GoverningLine>(
    args.request,
    whole(() => listGoverning(read, actor, municipality.id)),
    {
      type: 'GoverningDocumentList',
      item: (row) => ({
        type: 'GoverningDocument',
        id: row.id,
        title: row.title,
        kind: row.kind,
        decidedBy: row.decidedBy,
        decided: row.decidedDay,
        decidedText: row.decidedText,
        version: row.version,
        validFrom: row.validFrom,
        validTo: row.validTo,
        status: row.statusText,
        case: row.caseNumber,
        url: url(row),
      }),
      head: [
        'Titel',
        'Slag',
        'Beslutat av',
        'Beslutat',
        'Version',
        'Gäller från',
        'Gäller till',
        'Ärende',
        'Adress',
      ],
      cells: (row) => [
        row.title,
        governingKindLabel[row.kind],
        row.decidedBy,
        row.decidedDay ?? row.decidedText,
        row.version,
        row.validFrom,
        row.validTo,
        row.caseNumber,
        url(row),
      ],
    },
  )
}
