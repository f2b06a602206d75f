import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { scenariosOf } from '#db/queries/economy/price-list'
import { readFields } from '~/server/uploads'
import { priceListRefusals } from '~/text/refusals/price-list'
import { Actions, Button, DateText, EmptyState, ErrorSummary, Section, TextField } from '~/ui'
import { saveScenario } from '~/use-cases/economy/prices/list/save-scenario'
import { type FormState, refusedForm } from '../../account/form'
import { formView } from '../../account/form-view'
import type { FrameHandle } from '../../municipality/frame'
import { requireVersion } from '../model/require-version'
import { versionFacts, VersionHeading } from '../model/version-heading'
import { scenarioFiles, versionHref } from './address'
import { forecastYears, knownInvestments, scenarioOf } from './scenario.server'
import { changeFromText, changesOf, changesQuery, changeToText, MOST_CHANGES } from './scenario-address'
import { ScenarioForms, type ScenarioFormState } from './scenario-fields'
import { readChange } from './scenario-form'
import { ScenarioResult } from './scenario-result'

export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m, version, model, allowed } = await requireVersion(args, 'economy.read')
  const { searchParams } = new URL(args.request.url)
  const changes = changesOf(searchParams)
  const here = versionHref(m, version.number, 'scenarier')
  const [firstYear = version.year] = forecastYears(model)
  const investments = await knownInvestments(read, actor, municipality.id, firstYear)
  let form: ScenarioFormState = null
  if (searchParams.has('ny')) {
    const change = readChange(searchParams, model, investments)
    if (change.ok && changes.length < MOST_CHANGES)
      throw redirect(`${here}?${changesQuery([...changes, change.value])}`)
    form = {
      ...{ kind: searchParams.get('ny') ?? '', values: Object.fromEntries(searchParams) },
      errors: change.ok
        ? [{ field: 'andringar', text: priceListRefusals['scenario-too-many'].text }]
        : change.errors,
    }
  }
  return data(
    {
      ...{ m, form, firstYear, keeps: allowed('case.calculate') },
      version: { ...versionFacts(m, version), name: version.name },
      changes: changes.map(changeToText),
      view: scenarioOf(model, changes),
      investments: investments.map(({ id, label }) => ({ id, label })),
      names: {
        ...{ departments: model.departments, categories: model.categories },
        areas: model.areas.map(({ code, name, keys }) => ({
          ...{ code, name },
          keys: keys.filter(({ retired }) => !retired).map((key) => ({ code: key.code, name: key.name })),
        })),
      },
      saved: (await scenariosOf(read, version.id)).map(({ changes: kept, ...row }) => ({
        ...{ ...row, count: kept.length },
      })),
    },
    { status: form ? 400 : 200 },
  )
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, version } = await requireVersion(args, 'economy.read')
  const fields = await readFields(args.request)
  const saved = await saveScenario(ctx, {
    ...{ municipalityId: municipality.id, number: version.number, name: fields.get('name') ?? '' },
    changes: fields.getAll('andring').flatMap((text) => changeFromText(text) ?? []),
  })
  if (!saved.ok) return refusedForm(fields, saved.refusal, priceListRefusals)
  return redirect(versionHref(m, version.number, 'scenarier', String(saved.value.scenario)))
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Vad händer om – ${page.version.name}` : 'Rådslag' },
]

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Scenarier' }] }

export default function Scenarios() {
  const page = useLoaderData<typeof loader>()
  const { m, form, view, changes, names, investments, firstYear, saved, version } = page
  const here = versionHref(m, version.number, 'scenarier')
  return (
    <>
      <VersionHeading
        version={version}
        title="Vad händer om …"
        lede="Lägg ihop en eller flera ändringar och se vad de gör med priset för varje förvaltning de närmaste fem åren. Prislistan ändras inte."
      />
      {form && (
        <ErrorSummary errors={form.errors.map(({ field, text }) => ({ fieldId: field, message: text }))} />
      )}
      <Section id="andringar" title="Ändringar">
        {view.lines.length === 0 ? (
          <EmptyState title="Inga ändringar än">Välj nedan vad som ska ändras.</EmptyState>
        ) : (
          <ul className="scenario-changes">
            {view.lines.map(({ text, without }) => (
              <li key={text + without}>
                <span>{text}</span>
                <a href={`${here}?${without}`} aria-label={`Ta bort: ${text}`}>
                  Ta bort
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <ScenarioResult view={view} downloads={scenarioFiles(m, version.number, view.query)} />
      {page.keeps && changes.length > 0 && view.forecast && <SaveForm page={page} />}
      <Section id="lagg-till" title="Lägg till en ändring">
        <ScenarioForms {...{ names, investments, firstYear, changes, form }} />
      </Section>
      {saved.length > 0 && (
        <Section id="sparade" title="Sparade scenarier" count={saved.length}>
          <ul className="link-list">
            {saved.map(({ id, number, name, createdAt, by, count }) => (
              <li key={id}>
                <a href={versionHref(m, version.number, 'scenarier', String(number))}>{name}</a>
                <span className="note">
                  {count === 1 ? '1 ändring' : `${count} ändringar`},{' '}
                  <DateText value={createdAt.slice(0, 10)} />
                  {by && `, ${by}`}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function SaveForm({ page }: { page: Data }) {
  const answer = useActionData<typeof action>() as FormState | undefined
  const view = formView(answer, answer?.intent)
  return (
    <Section id="spara" title="Spara scenariot">
      {view.problem}
      <form method="post">
        {page.changes.map((change) => (
          <input key={change} type="hidden" name="andring" value={change} />
        ))}
        <TextField
          {...view.field('name')}
          label="Namn"
          hint="Till exempel: Ny plattform och två handläggare färre"
          maxLength={120}
        />
        <Actions>
          <Button>Spara</Button>
        </Actions>
      </form>
    </Section>
  )
}
