import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  delegatingBodies,
  listDelegated,
  meetingsOfBody,
  waitingToReport,
} from '#db/queries/meetings/delegation'
import { may } from '~/domain/access'
import { meetingAddress } from '~/domain/meetings/address'
import { delegatedStates, urgentStanding } from '~/domain/meetings/delegation'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { formatCount } from '~/text/format'
import { delegatedStateLabel, delegationWords } from '~/text/meetings/delegation'
import { goOnRefusals } from '~/text/refusals/delegation'
import {
  DataTable,
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
import { listForReporting } from '~/use-cases/delegation/report'
import type { FrameHandle } from '../municipality/frame'
import { pagesOf } from '../places/pages'
import { refusedPublicForm } from '../records/form'
import { delegatedFilter } from './filter'
import { ToReport } from './to-report'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { read } = ctx.database
  const { searchParams } = new URL(args.request.url)
  const here = paths.delegatedDecisions(municipality.slug)
  const filter = delegatedFilter(searchParams)
  const { page } = pagesOf(here, searchParams, 0)
  const { rows, total } = await listDelegated(read, ctx.actor, municipality.id, page, filter)
  const bodies = await delegatingBodies(read, municipality.id, ctx.today)
  const place = { municipalityId: municipality.id }
  return {
    ...{ m: municipality.slug, name: municipality.displayName, filter, total },
    rows: rows.map(({ text: _, delegateAccountId: __, ...row }) => row),
    staff: may(ctx.actor, 'meeting.read', place),
    mayDecide: may(ctx.actor, 'delegation.decide', place),
    bodies: bodies.map(({ slug, name }) => ({ slug, name })),
    pages: pagesOf(here, searchParams, total),
    waiting: may(ctx.actor, 'meeting.agenda', place) ? await waitingBodies(args) : [],
  }
}

/** What waits to be reported, by body, with the agendas that can take it (DEL-05). */
async function waitingBodies(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { read } = ctx.database
  const waiting = (await waitingToReport(read, municipality.id)).filter((each) =>
    may(ctx.actor, 'meeting.agenda', each),
  )
  const bodyIds = [...new Set(waiting.map(({ bodyId }) => bodyId))]
  return Promise.all(
    bodyIds.map(async (bodyId) => {
      const own = waiting.filter((each) => each.bodyId === bodyId)
      const earliest = own.map(({ day }) => day).toSorted()[0] ?? ctx.today
      const meetings = await meetingsOfBody(read, bodyId, earliest)
      return {
        ...{ bodyId, name: own[0]?.bodyName ?? '', slug: own[0]?.bodySlug ?? '', count: own.length },
        warnings: own
          .filter(({ urgent }) => urgent)
          .map((each) => {
            const { standing, meeting } = urgentStanding(each, meetings)
            const text = delegationWords.urgentWarning(
              each.number,
              each.bodyName,
              standing,
              meeting?.day ?? null,
            )
            return { id: each.id, text, late: standing === 'missing' }
          }),
        meetings: meetings
          .filter(({ state }) => ['collecting', 'summoned', 'in_session', 'adjourned'].includes(state ?? ''))
          .map((meeting) => ({ id: meeting.id, day: meeting.day })),
      }
    }),
  )
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  if (!may(ctx.actor, 'meeting.agenda', { municipalityId: municipality.id }))
    throw new Response(null, { status: 403 })
  const fields = await readFields(args.request)
  const meetingId = fields.get('meeting') ?? ''
  const done = await listForReporting(ctx, { meetingId })
  if (!done.ok)
    return refusedPublicForm(
      fields,
      done.refusal,
      goOnRefusals,
      null,
      done.refusal === 'forbidden' ? 403 : 400,
    )
  return redirect(`${paths.delegatedDecisions(municipality.slug)}?lage=listed`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Delegationsbeslut – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Beslut', href: paths.decisions((data as { m: string }).m) },
    { label: 'Delegationsbeslut' },
  ],
}

export default function DelegatedDecisions() {
  const { m, rows, total, filter, pages, bodies, staff, mayDecide, waiting } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const here = paths.delegatedDecisions(m)
  const filtered = Boolean(filter.words || filter.bodySlug || filter.year || filter.state)
  return (
    <>
      <PageHeading
        title="Delegationsbeslut"
        facts={total > 0 ? [formatCount(total, 'beslut', 'beslut')] : []}
        lede={
          staff
            ? 'Beslut som någon har fattat på en nämnds vägnar, det senaste först.'
            : 'Beslut som någon har fattat på en nämnds vägnar och som är anmälda eller anslagna.'
        }
        actions={
          <>
            {mayDecide && <LinkButton href={paths.delegatedDecisions(m, 'nytt')}>Nytt beslut</LinkButton>}
            <a href={paths.delegationOrder(m)}>Delegationsordningen</a>
          </>
        }
      />
      {waiting.length > 0 && <ToReport m={m} waiting={waiting} state={state} />}
      {(total > 0 || filtered) && (
        <FilterBar
          action={here}
          summary={formatCount(total, 'beslut', 'beslut')}
          clearHref={filtered ? here : undefined}
        >
          <TextField name="q" label="Ord eller nummer" defaultValue={filter.words} optional={false} />
          <Select
            name="organ"
            label="Organ"
            defaultValue={filter.bodySlug}
            choices={[
              { value: '', label: 'Alla' },
              ...bodies.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
          <TextField name="ar" label="År" width="short" inputMode="numeric" defaultValue={filter.year} />
          {staff && (
            <Select
              name="lage"
              label="Läge"
              defaultValue={filter.state}
              choices={[
                { value: '', label: 'Alla' },
                ...delegatedStates.map((word) => ({ value: word, label: delegatedStateLabel[word] })),
              ]}
            />
          )}
        </FilterBar>
      )}
      <DataTable
        caption="Delegationsbeslut, senaste först"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            ...{ key: 'number', label: 'Nummer', rowHeader: true, nowrap: true },
            render: ({ id, number }) => <a href={paths.delegatedDecisions(m, id)}>{number}</a>,
          },
          { key: 'day', label: 'Dag', nowrap: true, render: ({ day }) => <DateText value={day} short /> },
          {
            ...{ key: 'title', label: 'Beslut' },
            render: ({ title, urgent, caseNumber, caseSlug }) => (
              <>
                {title}
                {caseSlug && (
                  <p className="note">
                    <a href={paths.case(m, caseSlug)}>{caseNumber}</a>
                  </p>
                )}
                {urgent && <p className="note">Brådskande beslut</p>}
              </>
            ),
          },
          {
            ...{ key: 'delegate', label: 'Delegat' },
            render: ({ delegateTitle, itemCode }) =>
              [delegateTitle, itemCode && `punkt ${itemCode}`].filter(Boolean).join(', '),
          },
          {
            ...{ key: 'state', label: 'Läge' },
            render: ({ state: now, meetingDay, meetingSequence, bodySlug }) => (
              <>
                <StatusBadge tone={toneOf[now] ?? 'neutral'}>{delegatedStateLabel[now]}</StatusBadge>
                {meetingDay && (
                  <p className="note">
                    <a
                      href={paths.meeting(
                        m,
                        bodySlug,
                        meetingAddress({ day: meetingDay, sequence: meetingSequence ?? 1 }),
                      )}
                    >
                      <DateText value={meetingDay} short />
                    </a>
                  </p>
                )}
              </>
            ),
          },
        ]}
        empty={
          filtered ? (
            <EmptyState title="Inget beslut stämmer med det du söker" action={<a href={here}>Visa alla</a>}>
              Pröva ett annat år eller färre ord.
            </EmptyState>
          ) : (
            <EmptyState title="Inga delegationsbeslut än">
              {staff
                ? 'De visas här när de har fattats.'
                : 'De visas här när de har anmälts till nämnden eller anslagits.'}
            </EmptyState>
          )
        }
      />
      {rows.length > 0 && (
        <>
          <Pagination {...pages} />
          <p className="downloads">
            Hämta listan: <a href={paths.data(here, 'csv')}>CSV</a>{' '}
            <a href={paths.data(here, 'json')}>JSON</a>
          </p>
        </>
      )}
    </>
  )
}

const toneOf: Partial<Record<(typeof delegatedStates)[number], 'warning' | 'success' | 'info'>> = {
  to_report: 'warning',
  recorded_separately: 'warning',
  listed: 'info',
  reported: 'success',
  posted: 'success',
  final: 'success',
}
