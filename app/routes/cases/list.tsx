import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { activeAccounts } from '#db/queries/choices'
import type { CaseRow, CaseSort } from '#db/queries/case-list'
import { may } from '~/domain/access'
import { caseKinds } from '~/domain/cases/kinds'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { caseKindLabel, caseKindPlural, caseStateText } from '~/text/cases'
import { formatCount } from '~/text/format'
import {
  CheckboxGroup,
  DataTable,
  DateField,
  DateText,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StatusBadge,
  TextField,
} from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { readCaseView, writeCaseView } from '~/use-cases/cases/case-view'
import { FollowList } from '../watch/follow-list'
import { listAddress } from './address'
import { listFor } from './list.server'

const PAGE_SIZE = 50

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { first, bodies, sort } = await listFor(
    context,
    municipality,
    new URL(args.request.url).searchParams,
    PAGE_SIZE,
  )
  const finds = may(context.actor, 'task.give', { municipalityId: municipality.id })
  return {
    m: municipality.slug,
    name: municipality.displayName,
    page: { ...first, rows: first.rows.map(shown) },
    sort,
    today: context.today,
    view: writeCaseView(readCaseView(new URL(args.request.url).searchParams)),
    follows: may(context.actor, 'workday.see', { municipalityId: municipality.id }),
    bodies,
    people: finds ? await activeAccounts(context.database.read, municipality.id) : [],
    mayRegister: may(context.actor, 'case.register', { municipalityId: municipality.id }),
  }
}

/** What the table shows of a row. All else would be sent twice: the browser gets the page and its data. */
const shown = (row: CaseRow) => ({
  slug: row.slug,
  number: row.number,
  title: row.title,
  kind: row.kind,
  stateText: caseStateText(row),
  voided: row.voidedDay !== null,
  open: row.open,
  body: row.bodyShortName ?? row.bodyName,
  nextDeadline: row.nextDeadline,
  registered: row.registeredAt.slice(0, 10),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Ärenden – ${data?.name ?? 'Rådslag'}` },
  ...(data
    ? [
        {
          ...{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml' },
          ...{ title: `Ärenden – ${data.name}`, href: paths.casesFeed(data.m, data.view) },
        },
      ]
    : []),
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Ärenden' }] }

export default function CaseList() {
  const {
    m,
    page,
    sort,
    today,
    bodies,
    people,
    mayRegister,
    view: followed,
    follows,
  } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const here = paths.cases(m)
  const filtered = [...search].some(([name, value]) => value !== '' && !['ordning', 'efter'].includes(name))
  const view = new URLSearchParams([...search].filter(([name]) => name !== 'efter'))
  const download = (path: string) => (view.size > 0 ? `${path}?${view}` : path)
  const count = `${page.total.more ? 'Fler än ' : ''}${formatCount(page.total.count, 'ärende', 'ärenden')}`
  return (
    <>
      <PageHeading
        title="Ärenden"
        lede={
          search.getAll('typ').includes('motion') ? (
            <a href={paths.motions(m)}>Obesvarade motioner och hur länge de har väntat</a>
          ) : undefined
        }
        actions={mayRegister ? <LinkButton href={paths.register(m)}>Registrera</LinkButton> : undefined}
      />
      <FilterBar
        action={here}
        clearHref={filtered ? here : undefined}
        summary={count}
        keep={search.get('ordning') ? { ordning: search.get('ordning') ?? '' } : {}}
      >
        <TextField
          name="q"
          label="Sök i ärenden"
          type="search"
          defaultValue={search.get('q') ?? ''}
          width="medium"
        />
        <Select
          name="status"
          label="Status"
          defaultValue={search.get('status') ?? ''}
          placeholder="Alla"
          choices={[
            { value: 'pagar', label: 'Pågår' },
            { value: 'avslutade', label: 'Avslutade' },
          ]}
        />
        <Select
          name="organ"
          label="Myndighet"
          defaultValue={search.get('organ') ?? ''}
          placeholder="Alla"
          choices={bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        {people.length > 0 && (
          <Select
            name="ansvarig"
            label="Ansvarig"
            defaultValue={search.get('ansvarig') ?? ''}
            placeholder="Alla"
            choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <details
          className="more-filters"
          open={['typ', 'fran', 'till', 'forsenade'].some((name) => search.get(name))}
        >
          <summary>Fler filter</summary>
          <div className="filter-fields">
            <CheckboxGroup
              name="typ"
              label="Typ av ärende"
              defaultValues={search.getAll('typ')}
              choices={caseKinds.map((kind) => ({ value: kind, label: caseKindPlural[kind] }))}
            />
            <DateField name="fran" label="Inkom från och med" defaultValue={search.get('fran') ?? ''} />
            <DateField name="till" label="Inkom till och med" defaultValue={search.get('till') ?? ''} />
            <CheckboxGroup
              name="forsenade"
              label="Tid"
              defaultValues={search.getAll('forsenade')}
              choices={[{ value: '1', label: 'Bara försenade' }]}
            />
          </div>
        </details>
      </FilterBar>
      <DataTable
        caption="Ärenden"
        captionHidden
        compact
        rows={page.rows}
        rowKey={(row) => row.slug}
        sort={{
          key: sort.by,
          direction: sort.descending ? 'descending' : 'ascending',
          href: (key, direction) =>
            listAddress(here, search, {
              sort: { by: key as CaseSort['by'], descending: direction === 'descending' },
            }),
        }}
        downloads={{ csv: download(paths.casesCsv(m)), json: download(paths.casesJson(m)) }}
        empty={
          <EmptyState
            title={filtered ? 'Inget ärende stämmer med filtret' : 'Inga ärenden än'}
            action={
              filtered ? (
                <a href={here}>Visa alla ärenden</a>
              ) : mayRegister ? (
                <LinkButton href={paths.register(m)}>Registrera det första</LinkButton>
              ) : undefined
            }
          >
            {filtered
              ? 'Ta bort något villkor eller sök med ett annat ord.'
              : 'Ärenden visas här när de har registrerats.'}
          </EmptyState>
        }
        columns={[
          { key: 'number', label: 'Nummer', sortable: true, nowrap: true, render: (row) => row.number },
          {
            key: 'title',
            label: 'Ärende',
            rowHeader: true,
            sortable: true,
            render: (row) => <a href={paths.case(m, row.slug)}>{row.title}</a>,
          },
          { key: 'kind', label: 'Typ', render: (row) => caseKindLabel[row.kind] },
          {
            key: 'state',
            label: 'Läge',
            render: (row) => (
              <StatusBadge tone={row.voided ? 'neutral' : row.open ? 'accent' : 'success'}>
                {row.stateText}
              </StatusBadge>
            ),
          },
          { key: 'body', label: 'Myndighet', render: (row) => row.body },
          {
            key: 'deadline',
            label: 'Nästa datum',
            sortable: true,
            nowrap: true,
            render: (row) =>
              row.nextDeadline ? (
                row.open && row.nextDeadline < today ? (
                  <StatusBadge tone="danger">
                    <DateText value={row.nextDeadline} short />
                  </StatusBadge>
                ) : (
                  <DateText value={row.nextDeadline} short />
                )
              ) : (
                '–'
              ),
          },
          {
            key: 'registered',
            label: 'Registrerad',
            sortable: true,
            nowrap: true,
            render: (row) => <DateText value={row.registered} short />,
          },
        ]}
      />
      <Pagination
        previousHref={page.previous ? listAddress(here, search, { cursor: page.previous }) : undefined}
        nextHref={page.next ? listAddress(here, search, { cursor: page.next }) : undefined}
        summary={
          page.rows.length < page.total.count ? `${page.rows.length} av ${count.toLowerCase()}` : undefined
        }
      />
      <FollowList m={m} query={followed} signedIn={follows} />
      <p className="downloads">
        Se också: <a href={paths.postList(m)}>Postlista</a> <a href={paths.registers(m)}>Våra diarier</a>
      </p>
    </>
  )
}
