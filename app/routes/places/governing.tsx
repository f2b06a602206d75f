import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listGoverning } from '#db/queries/places-governing'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { formatCount } from '~/text/format'
import { governingKindLabel } from '~/text/places'
import { EmptyState, FactList, LinkButton, PageHeading, Tag } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { governingFacts } from './governing-facts'
import { requirePlace } from './place'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  return {
    ...{ m, name: municipality.displayName },
    keeps: may(actor, 'governing.keep', { municipalityId: municipality.id }),
    documents: await listGoverning(read, actor, municipality.id),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Styrdokument – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Styrdokument' }] }

export default function Governing() {
  const { m, documents, keeps } = useLoaderData<typeof loader>()
  const here = paths.governing(m)
  return (
    <>
      <PageHeading
        title="Styrdokument"
        facts={documents.length > 0 ? [formatCount(documents.length, 'styrdokument', 'styrdokument')] : []}
        lede="Strategier, policyer och vägledningar som handlingarna hänvisar till: vem som har beslutat dem, när och hur länge de gäller."
        actions={
          keeps ? <LinkButton href={paths.governingDocument(m, 'nytt')}>Lägg till</LinkButton> : undefined
        }
      />
      {documents.length === 0 ? (
        <EmptyState title="Inga styrdokument än" action={<a href={paths.cases(m)}>Till ärendena</a>}>
          Ett styrdokument visas här när det har lagts till eller när ett registrerat ärende handlar om det.
        </EmptyState>
      ) : (
        <>
          <ol className="happenings">
            {documents.map((document) => (
              <li key={document.id} id={document.slug}>
                <p>
                  <Tag>{governingKindLabel[document.kind]}</Tag>
                </p>
                <h2>
                  <a href={paths.governingDocument(m, document.slug)}>{document.title}</a>
                </h2>
                {document.description && <p>{document.description}</p>}
                <FactList facts={governingFacts(document)} />
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
