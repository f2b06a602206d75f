import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listProjects, postedSums } from '#db/queries/economy/ledger'
import { mappingOf } from '~/domain/finance/outcome'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { projectRefusals } from '~/text/refusals/actuals'
import { Actions, Button, DataTable, FieldRow, Money, PageHeading, Section, TextField } from '~/ui'
import { mapProject, unmapProject } from '~/use-cases/economy/ledger/map-project'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import { requireEconomy } from '../economy/require-economy'
import type { FrameHandle } from '../municipality/frame'

export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m } = await requireEconomy(args, 'ledger.import')
  const projects = await listProjects(read, actor, municipality.id)
  const sums = new Map<string, number>()
  const unmapped = new Map<string, { project: string; ore: number; accounts: Set<string> }>()
  for (const { project, account, ore } of await postedSums(read, municipality.id)) {
    const mapping = mappingOf(projects, project, account)
    if (mapping) sums.set(mapping.id, (sums.get(mapping.id) ?? 0) + ore)
    else {
      const known = unmapped.get(project) ?? { project, ore: 0, accounts: new Set<string>() }
      known.ore += ore
      known.accounts.add(account)
      unmapped.set(project, known)
    }
  }
  const { searchParams } = new URL(args.request.url)
  return {
    m,
    projects: projects.map((each) => ({ ...each, ore: sums.get(each.id) ?? 0 })),
    unmapped: [...unmapped.values()].map(({ accounts, ...rest }) => ({
      ...rest,
      accounts: [...accounts].join(', '),
    })),
    asked: { project: searchParams.get('projekt') ?? '', case: searchParams.get('arende') ?? '' },
    saved: searchParams.has('sparat'),
  }
}

export const meta: MetaFunction = () => [{ title: 'Projektkoder – Rådslag' }]
export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Utfall', href: paths.economy((data as { m: string }).m, 'utfall') },
    { label: 'Projektkoder' },
  ],
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireEconomy(args, 'ledger.import')
  const fields = await readFields(args.request)
  const field = reader(fields)
  const municipalityId = municipality.id
  const done =
    field('intent') === 'end'
      ? await unmapProject(ctx, { municipalityId, id: field('id') })
      : await mapProject(ctx, {
          ...{ municipalityId, project: field('project'), name: field('name') },
          ...{ caseNumber: field('caseNumber'), accounts: field('accounts'), line: field('line') },
        })
  if (!done.ok) return refusedForm(fields, done.refusal, projectRefusals)
  return redirect(`${paths.economy(m, 'utfall', 'projekt')}?sparat`)
}

export default function Projects() {
  const { m, projects, unmapped, asked, saved } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { field, problem } = formView(state, 'map')
  const ending = formView(state, 'end')
  const here = paths.economy(m, 'utfall', 'projekt')
  return (
    <>
      <PageHeading
        title="Projektkoder"
        lede="Säg vilket ärende en projektkod i ekonomisystemet hör till. Då räknas det som bokförs på koden som ärendets utfall."
      />
      <Saved show={saved} />
      {ending.problem}
      {unmapped.length > 0 && (
        <Section id="utan" title="Utan ärende" count={unmapped.length}>
          <DataTable
            caption="Projektkoder utan ärende"
            captionHidden
            rows={unmapped}
            rowKey={({ project }) => project}
            columns={[
              { key: 'project', label: 'Projekt', rowHeader: true, render: ({ project }) => project },
              { key: 'accounts', label: 'Konton', render: ({ accounts }) => accounts },
              {
                key: 'sum',
                label: 'Bokfört, kr',
                align: 'end',
                render: ({ ore }) => <Money ore={ore} bare />,
              },
              {
                key: 'do',
                label: 'Koppla',
                render: ({ project }) => (
                  <a href={`${here}?projekt=${encodeURIComponent(project)}#ny`}>Koppla {project}</a>
                ),
              },
            ]}
          />
        </Section>
      )}
      <Section id="ny" title="Koppla en projektkod">
        {problem}
        <form method="post" className="economy-form level">
          <input type="hidden" name="intent" value="map" />
          <FieldRow>
            <TextField {...field('project', asked.project)} label="Projektkod" required />
            <TextField
              {...field('caseNumber', asked.case)}
              label="Ärendets nummer"
              placeholder="KS 2026-14"
              required
            />
          </FieldRow>
          <TextField {...field('name')} label="Vad projektet heter" optional />
          <FieldRow>
            <TextField
              {...field('accounts')}
              label="Bara vissa konton"
              hint="När koden delas mellan kostnadsrader: 4000-4999, 7."
              optional
            />
            <TextField
              {...field('line')}
              label="Kostnadsrad"
              hint="Som den heter i ärendets kalkyl."
              optional
            />
          </FieldRow>
          <Actions>
            <Button>Koppla</Button>
          </Actions>
        </form>
      </Section>
      <Section id="kopplade" title="Kopplade" count={projects.length}>
        <DataTable
          caption="Projektkoder och ärenden"
          captionHidden
          rows={projects}
          rowKey={({ id }) => id}
          empty={<p className="empty">Ingen projektkod är kopplad än.</p>}
          columns={[
            {
              key: 'project',
              label: 'Projekt',
              rowHeader: true,
              render: ({ project, name }) => [project, name].filter(Boolean).join(' '),
            },
            {
              key: 'case',
              label: 'Ärende',
              render: ({ slug, number, title }) =>
                slug ? (
                  <a href={paths.caseActuals(m, slug)}>
                    {number} {title}
                  </a>
                ) : (
                  'Ett ärende som inte visas för dig'
                ),
            },
            { key: 'accounts', label: 'Konton', render: ({ accounts }) => accounts ?? 'alla' },
            { key: 'line', label: 'Kostnadsrad', render: ({ line }) => line ?? '–' },
            { key: 'sum', label: 'Bokfört, kr', align: 'end', render: ({ ore }) => <Money ore={ore} bare /> },
            {
              key: 'do',
              label: 'Ändra',
              render: ({ id, project }) => (
                <form method="post">
                  <input type="hidden" name="intent" value="end" />
                  <input type="hidden" name="id" value={id} />
                  <Button variant="quiet">
                    Ta bort<span className="visually-hidden"> kopplingen för {project}</span>
                  </Button>
                </form>
              ),
            },
          ]}
        />
      </Section>
    </>
  )
}
