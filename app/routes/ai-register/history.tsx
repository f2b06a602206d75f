import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { aiVersionsOf } from '#db/queries/ai-register/systems'
import { registerFields } from '~/domain/ai-act/register/fields'
import { paths } from '~/paths'
import { publicationLabel, riskClassLabel } from '~/text/ai-register'
import { formatDateTime } from '~/text/format'
import { PageHeading, Section } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { FieldView } from './field-view'
import { systemName } from './name'
import { requireSystem } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m, system, slug } = await requireSystem(args)
  const versions = await aiVersionsOf(read, actor, { municipalityId: municipality.id, systemId: system.id })
  return {
    ...{ m, slug, name: systemName(system), number: system.number },
    versions: versions.map((version, at) => {
      const before = versions[at + 1]
      return {
        ...{ number: version.number, savedAt: version.savedAt, note: version.note },
        publication: publicationLabel[version.publication],
        riskClass:
          before && before.riskClass !== version.riskClass
            ? { from: riskClassLabel(before.riskClass), to: riskClassLabel(version.riskClass) }
            : null,
        changes: before
          ? registerFields
              .filter(({ key }) => JSON.stringify(version.fields[key]) !== JSON.stringify(before.fields[key]))
              .map(({ key }) => ({ key, from: before.fields[key] ?? null, to: version.fields[key] ?? null }))
          : [],
      }
    }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Historik för ${data.name} – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, slug, name } = data as Awaited<ReturnType<typeof loader>>
    return [
      { label: 'AI-register', href: paths.aiRegister(m) },
      { label: name, href: paths.aiRegister(m, slug) },
      { label: 'Historik' },
    ]
  },
}

export default function SystemHistory() {
  const { number, name, versions } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        kind="AI-system"
        facts={[number, name]}
        title="Historik"
        lede="Vad som har ändrats, när och varför. Inget skrivs över."
      />
      {versions.length === 0 && <p className="empty">Det finns ingen historik att visa.</p>}
      {versions.map((version) => (
        <Section key={version.number} id={`version-${version.number}`} title={`Version ${version.number}`}>
          <p className="note">
            <time dateTime={version.savedAt}>{formatDateTime(version.savedAt)}</time>,{' '}
            {version.publication.toLocaleLowerCase('sv')}
            {version.note && `. ${version.note}`}
          </p>
          {version.riskClass && (
            <p>
              Riskklass: från {version.riskClass.from} till {version.riskClass.to}.
            </p>
          )}
          {version.changes.length > 0 && (
            <dl className="facts">
              {version.changes.map(({ key, from, to }) => {
                const field = registerFields.find((each) => each.key === key)
                return field ? (
                  <div key={key}>
                    <dt>{field.label}</dt>
                    {from !== null && (
                      <dd>
                        <del>
                          <FieldView field={field} value={from} />
                        </del>
                      </dd>
                    )}
                    {to !== null && (
                      <dd>
                        <ins>
                          <FieldView field={field} value={to} />
                        </ins>
                      </dd>
                    )}
                  </div>
                ) : null
              })}
            </dl>
          )}
        </Section>
      ))}
    </>
  )
}
