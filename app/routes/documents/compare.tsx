import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { documentPage } from '#db/queries/documents'
import { scopeOf } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { formatCount } from '~/text/format'
import { compareRefusals } from '~/text/refusals/documents'
import { Button, FieldRow, Notice, PageHeading, Select } from '~/ui'
import { compareVersions } from '~/use-cases/documents/compare-versions'
import { noteSecretRead } from '~/use-cases/register/note-secret-read'
import type { FrameHandle } from '../municipality/frame'
import { Differences } from './differences'
import { documentPlace } from './place'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const place = documentPlace(municipality.id, args.params)
  const document = place && (await documentPage(ctx.database.read, scopeOf(ctx.actor), place))
  if (!document || document.versions.length < 2) throw new Response(null, { status: 404 })
  const m = municipality.slug
  const search = new URL(args.request.url).searchParams
  const [newest, before] = document.versions
  const asked = (name: string, otherwise = 0) => Number(search.get(name) ?? otherwise)
  const from = asked('fran', before?.version)
  const to = asked('till', newest?.version)
  if (from > to)
    throw redirect(
      `${paths.documentDo(m, document.caseSlug, document.number, 'jamfor')}?fran=${to}&till=${from}`,
    )
  const compared = await compareVersions(ctx, document, { from, to })
  if (!compared.ok && compared.refusal === 'version-not-found') throw new Response(null, { status: 404 })
  const { versions, caseSlug, caseNumber, number, title } = document
  if (document.secrecyProvision !== null || document.caseSecret)
    await noteSecretRead(ctx, {
      municipalityId: municipality.id,
      shown: 'document',
      entityId: document.id,
      number: `${caseNumber}-${number}`,
    })
  return data({
    ...{ m, from, to, caseSlug, caseNumber, number, title },
    versions: versions.map(({ version, note }) => ({ version, note })),
    comparison: compared.ok ? compared.value : null,
    refusal: compared.ok ? null : compared.refusal,
  })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Jämförelse av ${page?.title ?? 'versioner'} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    if (!page) return []
    const { m, caseNumber, caseSlug, number } = page as {
      m: string
      caseNumber: string
      caseSlug: string
      number: number
    }
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: caseNumber, href: paths.case(m, caseSlug) },
      { label: `Handling ${number}`, href: paths.document(m, caseSlug, number) },
      { label: 'Jämförelse' },
    ]
  },
}

export default function Compare() {
  const { versions, from, to, title, comparison, refusal } = useLoaderData<typeof loader>()
  const choices = versions.toReversed().map(({ version, note }) => ({
    value: String(version),
    label: note ? `Version ${version}: ${note}` : `Version ${version}`,
  }))
  return (
    <>
      <PageHeading title="Vad har ändrats?" lede={title} />
      <form method="get" className="compare-choice">
        <FieldRow>
          <Select name="fran" label="Äldre version" choices={choices} defaultValue={String(from)} />
          <Select name="till" label="Nyare version" choices={choices} defaultValue={String(to)} />
        </FieldRow>
        <Button variant="secondary">Jämför</Button>
      </form>
      {refusal && (
        <Notice tone="info" title="Versionerna går inte att jämföra här">
          {compareRefusals[refusal]}
        </Notice>
      )}
      {comparison && (
        <>
          <p className="compare-sum" role="status">
            {comparison.changes === 0 ? (
              'Texten är densamma i båda versionerna.'
            ) : (
              <>
                <strong>{formatCount(comparison.changes, 'ändring', 'ändringar')}</strong>:{' '}
                {formatCount(comparison.addedWords, 'ord', 'ord')} tillagda och{' '}
                {formatCount(comparison.removedWords, 'ord', 'ord')} borttagna.
              </>
            )}
            {comparison.coarse &&
              ' Texterna skiljer sig mycket, så en del stycken visas som helt borttagna och tillagda.'}
          </p>
          <Differences passages={comparison.passages} />
        </>
      )}
    </>
  )
}
