import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  definitionsInHand,
  observationsInHand,
  runsInHand,
  subjectsInHand,
} from '#db/queries/governance-index/in-hand'
import { cellOf, ownCode } from '~/domain/governance-index/published'
import { latestOf } from '~/domain/governance-index/run'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatDateTime } from '~/text/format'
import {
  formatPoints,
  formatValue,
  observationSourceLabel,
  observationStateLabel,
  runKindLabel,
} from '~/text/governance-index'
import { indexRefusals } from '~/text/refusals/governance-index'
import {
  Actions,
  Button,
  DataTable,
  LinkButton,
  Notice,
  PageHeading,
  Section,
  StatusBadge,
  TabLinks,
  TextField,
} from '~/ui'
import { computeRun } from '~/use-cases/governance-index/compute-run'
import { publishIndexRun } from '~/use-cases/governance-index/publish-run'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireIndex } from './require'

const SHOWN_RUNS = 10

export async function loader(args: LoaderFunctionArgs) {
  const { read, municipality, m, allowed } = await requireIndex(args, 'index.work')
  const search = new URL(args.request.url).searchParams
  const definitions = await definitionsInHand(read, municipality.id)
  const standing = definitions.find(({ state }) => state === 'decided')
  const subjects = await subjectsInHand(read, municipality.id)
  const kept = latestOf(await observationsInHand(read, municipality.id))
  const own = subjects.find((subject) => subject.own)?.code
  const mine = kept.filter(({ subject }) => subject === own)
  const years = [...new Set(mine.map(({ year }) => year))].sort((a, b) => b - a)
  const year = years.find((each) => String(each) === search.get('ar')) ?? years[0]
  const runs = await runsInHand(read, municipality.id)
  return {
    ...{ m, decides: allowed('index.decide'), decided: standing !== undefined, years, year: year ?? null },
    saved: search.get('sparat'),
    compared: subjects.length - 1,
    values: (standing?.definition.indicators ?? []).map(({ id, label, unit }) => {
      const known = mine.find((each) => each.indicator === id && each.year === year)
      return {
        ...{ id, label, unit, value: known?.value ?? null },
        ...{ status: known?.status ?? ('missing' as const), source: known?.source ?? null },
      }
    }),
    runs: runs.slice(0, SHOWN_RUNS).map((run) => ({
      ...{ id: run.id, kind: run.kind, computedAt: run.computedAt, publishedAt: run.publishedAt },
      years: run.result.years.map((each) => {
        const index = cellOf(run.result, ownCode(run.result), each)?.index ?? null
        return `${each}: ${index === null ? 'saknas' : formatPoints(index)}`
      }),
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireIndex(args, 'index.work')
  const fields = await readFields(args.request)
  const field = reader(fields)
  const municipalityId = municipality.id
  const [what, id = ''] = field('intent').split(' ')
  const publishes = what === 'publish'
  const done = publishes
    ? await publishIndexRun(ctx, { municipalityId, id, reason: field('reason') })
    : await computeRun(ctx, { municipalityId, kind: what === 'comparison' ? 'comparison' : 'own' })
  if (!done.ok) return refusedForm(fields, done.refusal, indexRefusals)
  return redirect(`${paths.governanceIndex(m, 'varden')}?sparat=${publishes ? 'publicerat' : 'raknat'}`)
}

export const meta: MetaFunction = () => [{ title: 'Värden – Digitaliseringsindex – Rådslag' }]
export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Värden' }] }

export default function IndexValues() {
  const { m, decided, decides, years, year, values, runs, saved, compared } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const problem = formView(refused, refused?.intent)
  const room = (...what: string[]) => paths.governanceIndex(m, 'varden', ...what)
  return (
    <>
      <PageHeading
        title="Värden"
        lede="Lägg in värden, räkna indexet och publicera det. Inget skrivs över: det senaste värdet gäller."
        actions={
          decided && (
            <Actions>
              <LinkButton href={room('nytt')}>Nytt värde</LinkButton>
              <a href={room('las-in')}>Läs in en fil</a>
              <a href={room('ur-portalen')}>Räkna ur portalen</a>
              <a href={room('kommuner')}>Kommuner och grupper</a>
            </Actions>
          )
        }
      />
      <Saved show={saved === 'raknat'}>Indexet är räknat. Det syns för alla först när det publiceras.</Saved>
      <Saved show={saved === 'portalen'}>Portalens siffror är intagna. Räkna indexet på nytt.</Saved>
      <Saved show={saved === 'publicerat'}>Indexet är publicerat.</Saved>
      {problem.problem}
      {!decided && (
        <Notice tone="info" title="Börja med definitionen">
          Innan värden kan läggas in ska <a href={paths.governanceIndex(m, 'definition')}>en definition</a>{' '}
          vara beslutad.
        </Notice>
      )}
      <Section id="rakna" title="Räkna och publicera">
        <form method="post">
          <Actions>
            <Button name="intent" value="own">
              Räkna eget index
            </Button>
            {compared > 0 && (
              <Button name="intent" value="comparison" variant="secondary">
                Räkna jämförelseindex
              </Button>
            )}
          </Actions>
        </form>
        <DataTable
          caption="Beräkningar"
          rows={runs}
          rowKey={({ id }) => id}
          empty={<p className="empty">Inget är räknat än.</p>}
          columns={[
            {
              key: 'at',
              label: 'Räknat',
              rowHeader: true,
              render: ({ computedAt }) => formatDateTime(computedAt),
            },
            { key: 'kind', label: 'Slag', render: ({ kind }) => runKindLabel[kind] },
            { key: 'years', label: 'Index', render: ({ years: all }) => all.join(', ') },
            {
              key: 'state',
              label: 'Läge',
              render: ({ id, publishedAt }) =>
                publishedAt ? (
                  <StatusBadge tone="success">Publicerat {formatDateTime(publishedAt)}</StatusBadge>
                ) : decides ? (
                  <form method="post">
                    <TextField
                      {...formView(refused, `publish ${id}`).field('reason')}
                      id={`reason-${id}`}
                      label="Varför, om ett publicerat värde ändras"
                      optional
                      maxLength={500}
                    />
                    <Button name="intent" value={`publish ${id}`} variant="secondary">
                      Publicera
                    </Button>
                  </form>
                ) : (
                  'Inte publicerat'
                ),
            },
          ]}
        />
      </Section>
      {year !== null && (
        <Section id="senaste" title={`Kommunens värden ${year}`} count={values.length}>
          {years.length > 1 && (
            <TabLinks
              label="År"
              tabs={years.map((each) => ({ label: String(each), href: `${room()}?ar=${each}` }))}
              current={`${room()}?ar=${year}`}
            />
          )}
          <DataTable
            caption={`Värden ${year}`}
            captionHidden
            rows={values}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'label',
                label: 'Indikator',
                rowHeader: true,
                render: ({ id, label }) => <a href={paths.governanceIndex(m, 'indikator', id)}>{label}</a>,
              },
              {
                key: 'value',
                label: 'Värde',
                align: 'end',
                nowrap: true,
                render: ({ value, unit, status }) =>
                  value === null ? observationStateLabel[status] : formatValue(Number(value), unit),
              },
              {
                key: 'source',
                label: 'Från',
                render: ({ source }) => source && observationSourceLabel[source],
              },
              {
                key: 'new',
                label: 'Ändra',
                render: ({ id, label }) => (
                  <a href={`${room('nytt')}?indikator=${id}&ar=${year}`}>
                    Nytt värde<span className="visually-hidden">: {label}</span>
                  </a>
                ),
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}
