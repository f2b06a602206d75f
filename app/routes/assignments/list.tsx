import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isRunning, listAssignments } from '#db/queries/assignments/assignments'
import { type Signal, signals } from '~/domain/assignments/signal'
import { latestTertial } from '~/domain/assignments/tertial'
import { paths } from '~/paths'
import { signalLabel, signalRuleWords } from '~/text/assignments'
import { formatCount } from '~/text/format'
import {
  DataTable,
  DateText,
  EmptyState,
  FilterBar,
  KeyFigures,
  PageHeading,
  Pagination,
  Select,
  TextField,
} from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { pagesOf } from '../places/pages'
import { requirePlace } from '../places/place'
import { readFilter } from './filter'
import { SignalView } from './parts'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m, today } = await requirePlace(args)
  const { searchParams } = new URL(args.request.url)
  const filter = readFilter(searchParams)
  const { page } = pagesOf(paths.assignments(m), searchParams, 0)
  const place = { municipalityId: municipality.id, today }
  const { rows, total, all } = await listAssignments(read, actor, place, page, filter)
  const names = (of: 'receiver' | 'giver') =>
    [...new Set(all.map((one) => one[of]))].toSorted((a, b) => a.localeCompare(b, 'sv'))
  const count = (...which: Signal[]) => all.filter(({ judged }) => which.includes(judged.signal)).length
  return {
    ...{ m, name: municipality.displayName, filter, total, known: all.length },
    figures: {
      running: all.filter(isRunning).length,
      late: count('late'),
      risk: count('at_risk'),
      reported: count('reported'),
      ended: count('fulfilled'),
    },
    receivers: names('receiver'),
    givers: names('giver'),
    report: latestTertial(today),
    query: searchParams.size > 0 ? `?${searchParams}` : '',
    pages: pagesOf(paths.assignments(m), searchParams, total),
    rows: rows.map((row) => ({
      ...{ id: row.id, slug: row.slug, title: row.title, number: row.number, judged: row.judged },
      ...{ giver: row.giver, origin: row.origin, receiver: row.receiver, cooperation: row.cooperation },
      ...{ nextReportDay: row.nextReportDay, dueDay: row.dueDay, stated: row.stated },
      stages: row.stages.length,
      stagesDone: row.stages.filter(({ state }) => state === 'reported').length,
    })),
  }
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Uppdrag – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Uppdrag' }] }

export default function Assignments() {
  const data = useLoaderData<typeof loader>()
  const { m, known, figures, report } = data
  return (
    <>
      <PageHeading
        title="Uppdrag"
        lede="Vad fullmäktige, styrelse och nämnder har gett i uppdrag, vem som ska göra det och hur det går."
        actions={
          known > 0 && (
            <a href={paths.assignment(m, 'rapport', String(report.year), report.tertial)}>
              Uppföljning per tertial
            </a>
          )
        }
      />
      {known === 0 ? (
        <EmptyState title="Inga uppdrag än" action={<a href={paths.cases(m)}>Till ärendena</a>}>
          Ett uppdrag visas här när det har registrerats som ärende, eller när ett beslut har gett det.
        </EmptyState>
      ) : (
        <>
          <KeyFigures
            figures={[
              { label: 'Pågår', value: figures.running },
              { label: 'Försenade', value: figures.late },
              { label: 'Risk', value: figures.risk },
              { label: 'Redovisade', value: figures.reported, note: 'väntar på beslut av uppdragsgivaren' },
              { label: 'Fullgjorda', value: figures.ended },
            ]}
          />
          <Filter data={data} />
          <List data={data} />
          <Pagination {...data.pages} />
          <details className="disclosure">
            <summary>
              <h2>Så bedöms läget</h2>
            </summary>
            <p>Läget räknas ut varje gång sidan visas. Den första regel som stämmer gäller:</p>
            <ol>
              {signalRuleWords.map(({ signal, text }) => (
                <li key={signal}>
                  <strong>{signalLabel[signal]}</strong>: {text}.
                </li>
              ))}
            </ol>
          </details>
        </>
      )}
    </>
  )
}

function Filter({ data: { m, filter, givers, receivers, total } }: { data: Data }) {
  const here = paths.assignments(m)
  const same = (word: string) => ({ value: word, label: word })
  const filtered = filter.words || filter.signal || filter.receiver || filter.giver || filter.running
  return (
    <FilterBar
      action={here}
      clearHref={filtered ? here : undefined}
      keep={filter.running ? { pagar: '1' } : {}}
      summary={formatCount(total, 'uppdrag', 'uppdrag')}
    >
      <TextField name="q" label="Sök" defaultValue={filter.words} width="medium" />
      <Select
        name="lage"
        label="Läge"
        placeholder="Alla"
        choices={signals.map((value) => ({ value, label: signalLabel[value] }))}
        defaultValue={filter.signal ?? ''}
      />
      <Select
        name="fran"
        label="Gavs av"
        placeholder="Alla"
        choices={givers.map(same)}
        defaultValue={filter.giver}
      />
      <Select
        name="till"
        label="Mottagare"
        placeholder="Alla"
        choices={receivers.map(same)}
        defaultValue={filter.receiver}
      />
    </FilterBar>
  )
}

function List({ data: { m, rows, query } }: { data: Data }) {
  const here = paths.assignments(m)
  return (
    <DataTable
      caption="Uppdrag"
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      downloads={{
        csv: `${paths.data(here, 'csv')}${query}`,
        json: `${paths.data(here, 'json')}${query}`,
      }}
      empty={<p className="empty">Inget uppdrag passar. Ta bort något av det du söker på.</p>}
      columns={[
        {
          key: 'title',
          label: 'Uppdrag',
          rowHeader: true,
          render: (row) => (
            <>
              <a href={paths.assignment(m, row.slug)}>{row.title}</a>
              <span className="note block">{row.number}</span>
            </>
          ),
        },
        {
          key: 'origin',
          label: 'Ursprung',
          render: (row) => (
            <span>
              {row.giver}
              <span className="note block">{row.origin}</span>
            </span>
          ),
        },
        {
          key: 'receiver',
          label: 'Mottagare',
          render: (row) => (
            <span>
              {row.receiver}
              {row.cooperation && <span className="note block">med {row.cooperation}</span>}
            </span>
          ),
        },
        { key: 'next', label: 'Nästa redovisning', render: (row) => <Day day={row.nextReportDay} /> },
        { key: 'due', label: 'Klart senast', render: (row) => <Day day={row.dueDay} /> },
        {
          key: 'progress',
          label: 'Så långt',
          render: ({ stated, stages, stagesDone }) => (
            <span>
              {stated ? `${stated.pct} %` : stages === 0 ? '–' : ''}
              {stages > 0 && (
                <span className="note block">
                  {stagesDone} av {formatCount(stages, 'etapp', 'etapper')}
                </span>
              )}
            </span>
          ),
        },
        { key: 'signal', label: 'Läge', render: (row) => <SignalView judged={row.judged} /> },
      ]}
    />
  )
}

const Day = ({ day }: { day: string | null }) =>
  day === null ? (
    <span>–</span>
  ) : (
    <span className="nowrap">
      <DateText value={day} short />
    </span>
  )
