import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { aiSystemsOf, obligationsOf } from '#db/queries/ai-register/systems'
import { questionnaire } from '~/domain/ai-act'
import { optionsOf } from '~/domain/ai-act/register/fields'
import { isLate } from '~/domain/ai-act/register/obligation'
import { paths } from '~/paths'
import { publicationLabel, riskClassLabel } from '~/text/ai-register'
import { formatCount } from '~/text/format'
import {
  Actions,
  DataTable,
  EmptyState,
  FilterBar,
  KeyFigures,
  LinkButton,
  PageHeading,
  Select,
  Tag,
  TextField,
} from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { matches, readFilter } from './filter'
import { systemChoices, systemName, systemText } from './name'
import { requireRegister } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m, inside, allowed, ctx } = await requireRegister(args)
  const all = await aiSystemsOf(read, actor, municipality.id)
  const filter = readFilter(new URL(args.request.url).searchParams)
  const duties = inside ? await obligationsOf(read, all) : new Map()
  const late = [...duties.values()].flat().filter((duty) => isLate(duty, ctx.today))
  const inUse = all.filter((system) => ['pilot', 'i_drift'].includes(systemText(system, 'status')))
  return {
    ...{ m, inside, filter, name: municipality.displayName, mayRegister: allowed('ai.register') },
    total: all.length,
    figures: {
      inUse: inUse.length,
      highRisk: inUse.filter(({ version }) => version.riskClass?.startsWith('HIGH_RISK')).length,
      automated: inUse.filter((system) => systemText(system, 'decision_mode') === 'automatiserat').length,
      personal: inUse.filter((system) => ['ja', 'kansliga'].includes(systemText(system, 'personal_data')))
        .length,
      late: inside ? late.length : null,
    },
    systems: all
      .filter((system) => matches(system, filter))
      .map((system) => ({
        number: system.number,
        slug: system.number.toLowerCase(),
        name: system.stub ? 'Beskrivs inte offentligt' : systemName(system),
        summary: systemText(system, 'summary_short'),
        areas: systemChoices(system, 'policy_area').map((area) => labelOf('policy_area', area)),
        board: systemText(system, 'responsible_board'),
        status: labelOf('status', systemText(system, 'status')),
        riskClass: riskClassLabel(system.version.riskClass),
        publication: inside ? publicationLabel[system.version.publication] : null,
      })),
  }
}

const labelOf = (field: string, value: string) =>
  optionsOf(field).find((option) => option.value === value)?.label ?? ''

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `AI-register – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'AI-register' }] }

export default function AiRegister() {
  const { m, name, inside, filter, total, figures, systems, mayRegister } = useLoaderData<typeof loader>()
  const here = paths.aiRegister(m)
  const filtered = Object.values(filter).some((value) => value !== '')
  const choices = (field: string) => optionsOf(field).map(({ value, label }) => ({ value, label }))
  return (
    <>
      <PageHeading
        title="AI-register"
        lede={`De AI-system som ${name} använder, provar eller planerar: vad de gör, vilka de berör och hur de kontrolleras.`}
        actions={
          <Actions>
            {mayRegister && <LinkButton href={paths.aiRegister(m, 'ny')}>Registrera ett system</LinkButton>}
            <a href={paths.aiRegister(m, 'tidslinje')}>Tidslinje för AI-förordningen</a>
            {inside && <a href={paths.aiRegister(m, 'uppfoljning')}>Uppföljning</a>}
            {inside && <a href={paths.aiRegister(m, 'anmarkningar')}>Synpunkter</a>}
          </Actions>
        }
      />
      {total === 0 ? (
        <EmptyState
          title="Inga system än"
          action={
            mayRegister ? (
              <a href={paths.aiRegister(m, 'ny')}>Registrera det första</a>
            ) : (
              <a href={paths.cases(m)}>Till ärendena</a>
            )
          }
        >
          System visas här när deras beskrivning har publicerats.
        </EmptyState>
      ) : (
        <>
          <KeyFigures
            figures={[
              { label: 'I drift eller pilot', value: figures.inUse },
              { label: 'Hög risk', value: figures.highRisk, note: 'enligt AI-förordningen' },
              { label: 'Automatiserade beslut', value: figures.automated },
              { label: 'Med personuppgifter', value: figures.personal },
              ...(figures.late === null ? [] : [{ label: 'Försenade skyldigheter', value: figures.late }]),
            ]}
          />
          <FilterBar
            action={here}
            clearHref={filtered ? here : undefined}
            summary={formatCount(systems.length, 'system', 'system')}
          >
            <TextField name="q" label="Sök" defaultValue={filter.words} width="medium" />
            <Select
              name="status"
              label="Status"
              placeholder="Alla"
              choices={choices('status')}
              defaultValue={filter.status}
            />
            <Select
              name="omrade"
              label="Område"
              placeholder="Alla"
              choices={choices('policy_area')}
              defaultValue={filter.area}
            />
            <Select
              name="klass"
              label="Riskklass"
              placeholder="Alla"
              choices={questionnaire.classes.map(({ code, label_sv }) => ({ value: code, label: label_sv }))}
              defaultValue={filter.cls}
            />
          </FilterBar>
          <DataTable
            caption="AI-system"
            captionHidden
            rows={systems}
            rowKey={({ number }) => number}
            downloads={{ csv: paths.data(here, 'csv'), json: paths.data(here, 'json') }}
            empty={<p className="empty">Inget system passar. Ta bort något av det du söker på.</p>}
            columns={[
              {
                key: 'name',
                label: 'System',
                rowHeader: true,
                render: (row) => (
                  <>
                    <a href={paths.aiRegister(m, row.slug)}>{row.name}</a>
                    {row.summary && <p className="note">{row.summary}</p>}
                  </>
                ),
              },
              { key: 'areas', label: 'Område', render: (row) => row.areas.join(', ') },
              { key: 'board', label: 'Ansvarig', render: (row) => row.board },
              { key: 'status', label: 'Status', render: (row) => row.status, nowrap: true },
              { key: 'risk', label: 'Riskklass', render: (row) => row.riskClass },
              ...(inside
                ? [
                    {
                      key: 'publication',
                      label: 'Publicering',
                      render: (row: (typeof systems)[number]) => <Tag>{row.publication}</Tag>,
                    },
                  ]
                : []),
              { key: 'number', label: 'AI-id', render: (row) => row.number, nowrap: true },
            ]}
          />
          <p className="note">
            Registret finns också med{' '}
            <a href={paths.aiRegister(m, 'algoritmeregister.json')}>
              det nederländska algoritmregistrets begrepp
            </a>{' '}
            (JSON).
          </p>
        </>
      )}
      <p className="note">
        Saknas något, eller är något fel? <a href={paths.aiRegister(m, 'synpunkt')}>Berätta det</a>.
      </p>
    </>
  )
}
