import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { directions } from '~/domain/cases/kinds'
import { addDays, dayInStockholm } from '~/domain/shared/day'
import { paths } from '~/paths'
import { directionLabel, documentKindLabel } from '~/text/cases'
import { formatCount, formatDate } from '~/text/format'
import { DataTable, DateField, DateText, EmptyState, FilterBar, PageHeading, Pagination, Select } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { pagesOf } from '../places/pages'
import { postListFor } from './post-list.server'

export async function loader(args: LoaderFunctionArgs) {
  const { read, filter, municipality, m, bodies, search, today } = await postListFor(args)
  const { page } = pagesOf(paths.postList(m), search, 0)
  const { rows, total } = await read(page)
  return {
    m,
    name: municipality.displayName,
    from: filter.from,
    to: filter.to,
    today,
    bodies,
    total,
    pages: pagesOf(paths.postList(m), search, total),
    rows: rows.map((row) => ({ ...row, registered: dayInStockholm(row.registeredAt) })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Postlista – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Postlista' }] }

export default function PostList() {
  const { m, from, to, today, bodies, total, pages, rows } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const here = paths.postList(m)
  const filtered = [...search].some(([name, value]) => value !== '' && name !== 'sida')
  const view = new URLSearchParams([...search].filter(([name]) => name !== 'sida'))
  const download = (format: 'csv' | 'json') => {
    const path = paths.data(here, format)
    return view.size > 0 ? `${path}?${view}` : path
  }
  const period = from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`
  const dayAddress = (day: string) => {
    const next = new URLSearchParams([...view].filter(([name]) => name !== 'till'))
    next.set('fran', day)
    return `${here}?${next}`
  }
  return (
    <>
      <PageHeading
        title="Postlista"
        facts={[period, formatCount(total, 'handling', 'handlingar')]}
        lede="Handlingar som har kommit in, skickats eller upprättats, den dag de registrerades."
        actions={<a href={paths.watch(m, { postlista: '1' })}>Få postlistan med e-post</a>}
      />
      <FilterBar action={here} clearHref={filtered ? here : undefined}>
        <DateField name="fran" label="Från och med" defaultValue={from} />
        <DateField name="till" label="Till och med" defaultValue={to} />
        <Select
          name="organ"
          label="Myndighet"
          defaultValue={search.get('organ') ?? ''}
          placeholder="Alla"
          choices={bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select
          name="riktning"
          label="Riktning"
          defaultValue={search.get('riktning') ?? ''}
          placeholder="Alla"
          choices={directions.map((each) => ({ value: each, label: directionLabel[each] }))}
        />
      </FilterBar>
      <DataTable
        caption={`Handlingar registrerade ${period}`}
        captionHidden
        compact
        rows={rows}
        rowKey={(row) => row.id}
        downloads={{ csv: download('csv'), json: download('json') }}
        empty={
          <EmptyState
            title={`Inget registrerades ${period}`}
            action={<a href={dayAddress(addDays(from, -1))}>Se dagen före</a>}
          >
            Handlingar visas den dag de registrerades, oftast samma dag som de kom in.
          </EmptyState>
        }
        columns={[
          {
            key: 'registered',
            label: 'Registrerad',
            nowrap: true,
            render: (row) => <DateText value={row.registered} short />,
          },
          {
            key: 'number',
            label: 'Nummer',
            nowrap: true,
            render: (row) => `${row.caseNumber}-${row.number}`,
          },
          {
            key: 'title',
            label: 'Handling',
            rowHeader: true,
            render: (row) =>
              row.voidedDay || row.caseVoided ? (
                <>
                  <del>{row.title}</del> (makulerat nummer)
                </>
              ) : (
                <a href={paths.document(m, row.caseSlug, row.number)}>{row.title}</a>
              ),
          },
          { key: 'kind', label: 'Typ', render: (row) => documentKindLabel[row.kind] },
          { key: 'direction', label: 'Riktning', render: (row) => directionLabel[row.direction] },
          {
            key: 'party',
            label: 'Från eller till',
            render: (row) => row.party ?? '–',
          },
          {
            key: 'day',
            label: 'Handlingens dag',
            nowrap: true,
            render: (row) => (row.day ? <DateText value={row.day} short /> : (row.dayText ?? '–')),
          },
          { key: 'body', label: 'Myndighet', render: (row) => row.bodyName },
        ]}
      />
      <Pagination {...pages} />
      <p className="downloads">
        Se också: <a href={dayAddress(addDays(from, -1))}>Dagen före</a>{' '}
        {to < today && <a href={dayAddress(addDays(to, 1))}>Dagen efter</a>}{' '}
        <a href={paths.registers(m)}>Våra diarier</a>
      </p>
    </>
  )
}
