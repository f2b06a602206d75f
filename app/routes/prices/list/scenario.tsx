import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { scenariosOf } from '#db/queries/economy/price-list'
import { DateText, LinkButton, Section } from '~/ui'
import type { FrameHandle } from '../../municipality/frame'
import { requireVersion } from '../model/require-version'
import { versionFacts, VersionHeading } from '../model/version-heading'
import { scenarioFiles, versionHref } from './address'
import { scenarioOf } from './scenario.server'
import { ScenarioResult } from './scenario-result'

export async function loader(args: LoaderFunctionArgs) {
  const { read, m, version, model } = await requireVersion(args, 'economy.read')
  const scenario = (await scenariosOf(read, version.id)).find(
    ({ number }) => String(number) === args.params.scenario,
  )
  if (!scenario) throw new Response(null, { status: 404 })
  const { name, changes, createdAt, by } = scenario
  return {
    ...{ m, number: version.number, name, createdAt, by },
    version: versionFacts(m, version),
    view: scenarioOf(model, changes),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name ?? 'Scenario' }]

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, number, name } = page as Data
    return [{ label: 'Scenarier', href: versionHref(m, number, 'scenarier') }, { label: name }]
  },
}

export default function Scenario() {
  const { m, number, name, createdAt, by, view, version } = useLoaderData<typeof loader>()
  return (
    <>
      <VersionHeading version={version} title={name} />
      <Section id="scenario" title="Ändringar">
        <p className="note">
          Sparat <DateText value={createdAt.slice(0, 10)} />
          {by && ` av ${by}`}
        </p>
        <ul>
          {view.lines.map(({ text, without }) => (
            <li key={text + without}>{text}</li>
          ))}
        </ul>
        <p>
          <LinkButton variant="secondary" href={`${versionHref(m, number, 'scenarier')}?${view.query}`}>
            Räkna vidare på det här
          </LinkButton>
        </p>
      </Section>
      <ScenarioResult view={view} downloads={scenarioFiles(m, number, view.query)} />
    </>
  )
}
