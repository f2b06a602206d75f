import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { insightOf } from '#db/queries/meetings/meeting-at'
import { listMeetings, type MeetingLine } from '#db/queries/places-meetings'
import { type Actor, may } from '~/domain/access'
import { meetingAddress } from '~/domain/meetings/address'
import { paths } from '~/paths'
import { formatCount, formatMonth } from '~/text/format'
import { stateText } from '~/text/meetings/plan'
import { EmptyState, FilterBar, LinkButton, PageHeading, Pagination, Section, Select, TextField } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { pagesOf } from '../places/pages'
import { requirePlace } from '../places/place'
import { meetingFilter } from './meeting-filter.server'
import { MeetingList } from './meeting-list'
import { MeetingTable } from './meeting-table'

const MOST_AHEAD = 100

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, today, municipality, m } = await requirePlace(args)
  const { searchParams } = new URL(args.request.url)
  const { bodies, body, month, where } = await meetingFilter(read, municipality.id, searchParams)
  const at = { municipalityId: municipality.id, today, ...where }
  const { page } = pagesOf(paths.meetings(m), searchParams, 0)
  const before = await listMeetings(read, actor, { ...at, ahead: false }, page)
  const ahead = await listMeetings(read, actor, { ...at, ahead: true }, { number: 1, size: MOST_AHEAD })
  return {
    m,
    name: municipality.displayName,
    bodies: bodies.map(({ slug, name }) => ({ slug, name })),
    body: body?.slug ?? '',
    bodyName: body?.name ?? null,
    month: month ?? '',
    plans: actor.kind === 'account' && may(actor, 'meeting.plan', { municipalityId: municipality.id }),
    ahead: ahead.rows.map(lineFor(actor)),
    before: before.rows.map(lineFor(actor)),
    pages: pagesOf(paths.meetings(m), searchParams, before.total),
  }
}

/** A row as the reader may see it: before the summons a meeting is only planned to outsiders. */
const lineFor = (actor: Actor) => (row: MeetingLine) => ({
  ...row,
  address: meetingAddress(row),
  stateText: stateText(row.state, insightOf(actor, row) === 'staff'),
  matters:
    row.matters > 0 ? formatCount(row.matters, 'ärende', 'ärenden') : row.state === null ? 'Inget känt' : '',
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Sammanträden – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Sammanträden' }] }

export default function Meetings() {
  const { m, bodies, body, bodyName, month, plans, ahead, before, pages } = useLoaderData<typeof loader>()
  const filtered = body !== '' || month !== ''
  const none = ahead.length + before.length === 0
  const data = (format: 'csv' | 'json') => paths.data(paths.meetings(m), format)
  return (
    <>
      <PageHeading
        title="Sammanträden"
        lede="När kommunens organ sammanträder, vad de tar upp och vad de beslutar."
        actions={
          <>
            {plans && <LinkButton href={paths.meetingPlan(m, 'ny')}>Planera ett sammanträde</LinkButton>}
            <a href={paths.meetingPlan(m)}>Årets plan</a>
            <a href={`${paths.meetingsCalendar(m)}${body && `?organ=${body}`}`}>
              Prenumerera i kalendern{bodyName && ` på ${bodyName}`}
            </a>
          </>
        }
      />
      {(filtered || !none) && (
        <FilterBar
          action={paths.meetings(m)}
          clearHref={filtered ? paths.meetings(m) : undefined}
          summary={
            filtered
              ? [bodyName ?? 'Alla organ', month && formatMonth(month)].filter(Boolean).join(', ')
              : undefined
          }
        >
          <Select
            name="organ"
            label="Organ"
            defaultValue={body}
            placeholder="Alla"
            choices={bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
            width="medium"
          />
          <TextField
            name="manad"
            label="Månad"
            type="month"
            defaultValue={month}
            width="short"
            placeholder="2026-11"
          />
        </FilterBar>
      )}
      {none ? (
        <EmptyState
          title={filtered ? 'Inget sammanträde i urvalet' : 'Inga sammanträden än'}
          action={
            filtered ? (
              <a href={paths.meetings(m)}>Visa alla sammanträden</a>
            ) : plans ? (
              <a href={paths.meetingPlan(m, 'serie')}>Planera ett år</a>
            ) : (
              <a href={paths.cases(m)}>Till ärendena</a>
            )
          }
        >
          {filtered
            ? 'Välj ett annat organ eller en annan månad.'
            : 'Ett sammanträde visas här när det är planerat, eller när ett ärende ska tas upp på det.'}
        </EmptyState>
      ) : (
        <>
          <Section id="kommande" title="Kommande">
            {ahead.length > 0 ? (
              <MeetingList m={m} meetings={ahead} />
            ) : (
              <p>Inget kommande sammanträde är känt.</p>
            )}
          </Section>
          {before.length > 0 && (
            <Section id="tidigare" title="Tidigare">
              <MeetingTable
                m={m}
                caption="Tidigare sammanträden"
                meetings={before}
                downloads={{ csv: data('csv'), json: data('json') }}
              />
              <Pagination {...pages} />
            </Section>
          )}
        </>
      )}
    </>
  )
}
