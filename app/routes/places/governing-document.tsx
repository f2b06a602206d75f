import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listGoverning } from '#db/queries/places-governing'
import { paths } from '~/paths'
import { governingKindLabel } from '~/text/places'
import { FactList, PageHeading, Section } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { governingFacts } from './governing-facts'
import { requirePlace } from './place'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  const document = (await listGoverning(read, actor, municipality.id)).find(
    ({ slug }) => slug === args.params.dokument,
  )
  if (!document) throw new Response(null, { status: 404 })
  return { m, name: municipality.displayName, document }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.document.title} – ${data.name}` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, document } = data as { m: string; document: { title: string } }
    return [{ label: 'Styrdokument', href: paths.governing(m) }, { label: document.title }]
  },
}

export default function GoverningDocument() {
  const { m, document } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        kind={governingKindLabel[document.kind]}
        title={document.title}
        lede={document.description ?? undefined}
      />
      <Section id="uppgifter" title="Uppgifter">
        <FactList facts={governingFacts(document)} />
      </Section>
      {document.caseSlug && (
        <Section id="arende" title="Nämns i">
          <p>
            <a href={paths.case(m, document.caseSlug)}>{document.caseTitle}</a> ({document.caseNumber})
          </p>
        </Section>
      )}
    </>
  )
}
