import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type GoverningLine, listGoverning } from '#db/queries/places-governing'
import { paths } from '~/paths'
import { formatCount, formatDate } from '~/text/format'
import { governingKindLabel, NOT_STATED } from '~/text/places'
import { EmptyState, FactList, PageHeading, Tag } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requirePlace } from './place'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  return { m, name: municipality.displayName, documents: await listGoverning(read, actor, municipality.id) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Styrdokument – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Styrdokument' }] }

export default function Governing() {
  const { m, documents } = useLoaderData<typeof loader>()
  const here = paths.governing(m)
  return (
    <>
      <PageHeading
        title="Styrdokument"
        facts={documents.length > 0 ? [formatCount(documents.length, 'styrdokument', 'styrdokument')] : []}
        lede="Strategier, policyer och vägledningar som handlingarna hänvisar till: vem som har beslutat dem, när och hur länge de gäller."
      />
      {documents.length === 0 ? (
        <EmptyState title="Inga styrdokument än" action={<a href={paths.cases(m)}>Till ärendena</a>}>
          Ett styrdokument visas här när ett registrerat ärende handlar om det.
        </EmptyState>
      ) : (
        <>
          <ol className="happenings">
            {documents.map((document) => (
              <li key={document.id} id={document.slug}>
                <p>
                  <Tag>{governingKindLabel[document.kind]}</Tag>
                </p>
                <h2>{document.title}</h2>
                {document.description && <p>{document.description}</p>}
                <FactList facts={factsOf(document)} />
                {document.caseSlug && (
                  <p>
                    Nämns i <a href={paths.case(m, document.caseSlug)}>{document.caseTitle}</a> (
                    {document.caseNumber})
                  </p>
                )}
              </li>
            ))}
          </ol>
          <p className="downloads">
            Hämta listan: <a href={paths.data(here, 'csv')}>CSV</a>{' '}
            <a href={paths.data(here, 'json')}>JSON</a>
          </p>
        </>
      )}
    </>
  )
}

function factsOf({
  decidedBy,
  decidedDay,
  decidedText,
  version,
  validFrom,
  validTo,
  statusText,
}: GoverningLine) {
  const decided = decidedDay ? formatDate(decidedDay) : decidedText
  const validity = [validFrom && `från ${formatDate(validFrom)}`, validTo && `till ${formatDate(validTo)}`]
  return [
    { term: 'Beslutat av', value: decidedBy ?? NOT_STATED },
    { term: 'Beslutat', value: decided ?? NOT_STATED },
    { term: 'Version', value: version ?? NOT_STATED },
    { term: 'Gäller', value: validity.filter(Boolean).join(' ') || NOT_STATED },
    ...(statusText ? [{ term: 'Läge', value: statusText }] : []),
  ]
}
