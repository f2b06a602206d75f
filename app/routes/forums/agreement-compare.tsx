import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { compareAgreements } from '~/use-cases/agreements/compare'
import { blocksFromMarkdown } from '~/domain/shared/markdown'
import { paths } from '~/paths'
import { formatCount } from '~/text/format'
import { Button, FieldRow, PageHeading, RichText, Section, Select, TabLinks } from '~/ui'
import { Differences } from '../documents/differences'
import type { FrameHandle } from '../municipality/frame'
import { requireAgreement, versionAt } from './agreement.server'
import { versionAddress, versionName } from './agreement-text'

export async function loader(args: LoaderFunctionArgs) {
  const { m, agreement } = await requireAgreement(args)
  const search = new URL(args.request.url).searchParams
  const from = versionAt(agreement, search.get('fran')) ?? agreement.versions[1] ?? agreement.versions[0]
  const to = versionAt(agreement, search.get('till')) ?? agreement.versions[0]
  if (!from || !to) throw new Response(null, { status: 404 })
  return {
    ...{ m, agreement: { slug: agreement.slug, number: agreement.number, title: agreement.title } },
    ...{ from: versionAddress(from), to: versionAddress(to) },
    ...{ fromName: versionName(from), toName: versionName(to) },
    marked: search.get('visa') === 'andringar',
    versions: agreement.versions.map((each) => ({ value: versionAddress(each), label: versionName(each) })),
    sections: compareAgreements(from.sections, to.sections),
  }
}

export const meta: MetaFunction = () => [{ title: 'Jämför versioner – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, agreement } = data as { m: string; agreement: { slug: string; number: string } }
    return [
      { label: 'Forum', href: paths.forums(m) },
      { label: 'Överenskommelser', href: paths.forumWork(m, 'overenskommelser') },
      { label: agreement.number, href: paths.forumWork(m, 'overenskommelser', agreement.slug) },
      { label: 'Jämförelse' },
    ]
  },
}

export default function CompareAgreement() {
  const { m, agreement, versions, from, to, fromName, toName, marked, sections } =
    useLoaderData<typeof loader>()
  const here = `${paths.forumWork(m, 'overenskommelser', agreement.slug, 'jamfor')}?fran=${from}&till=${to}`
  const changed = sections.filter(({ comparison }) => comparison.changes > 0)
  const same = sections.filter(({ comparison }) => comparison.changes === 0)
  return (
    <>
      <PageHeading title="Vad har ändrats?" lede={agreement.title} />
      <form method="get" className="compare-choice">
        <FieldRow>
          <Select name="fran" label="Äldre version" choices={versions} defaultValue={from} />
          <Select name="till" label="Nyare version" choices={versions} defaultValue={to} />
        </FieldRow>
        <Button variant="secondary">Jämför</Button>
      </form>
      <p className="compare-sum" role="status">
        {changed.length === 0
          ? 'Texten är densamma i båda versionerna.'
          : `${formatCount(changed.length, 'avsnitt skiljer sig', 'avsnitt skiljer sig')}: ${changed.map(({ heading }) => heading).join(', ')}.`}
      </p>
      <TabLinks
        label="Hur jämförelsen visas"
        current={marked ? `${here}&visa=andringar` : here}
        tabs={[
          { label: 'Sida vid sida', href: here },
          { label: 'Ändringar i texten', href: `${here}&visa=andringar` },
        ]}
      />
      {changed.map(({ key, heading, before, after, comparison }) => (
        <Section key={key} id={key} title={heading}>
          {marked ? (
            <Differences passages={comparison.passages} />
          ) : (
            <div className="side-by-side">
              <Side name={fromName} text={before} missing="Avsnittet fanns inte." />
              <Side name={toName} text={after} missing="Avsnittet finns inte." />
            </div>
          )}
        </Section>
      ))}
      {same.length > 0 && changed.length > 0 && (
        <p className="note">Oförändrat: {same.map(({ heading }) => heading).join(', ')}.</p>
      )}
    </>
  )
}

function Side({ name, text, missing }: { name: string; text: string; missing: string }) {
  return (
    <div>
      <h3>{name}</h3>
      {text ? (
        <RichText blocks={blocksFromMarkdown(text, { headingFrom: 2 })} />
      ) : (
        <p className="note">{missing}</p>
      )}
    </div>
  )
}
