import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listStations } from '#db/queries/forums/agreement'
import { forumMeetingLines } from '#db/queries/forums/work'
import { listForums } from '#db/queries/places-forums'
import { frequencyFollowUp } from '~/domain/forums/follow-up'
import { drawnDay, stationTheme, stationThemes } from '~/domain/forums/year-wheel'
import { paths } from '~/paths'
import { frequencyText } from '~/text/forums'
import { NOT_STATED } from '~/text/places'
import {
  ChartFrame,
  DataTable,
  DateText,
  EmptyState,
  LinkButton,
  PageHeading,
  Section,
  TabLinks,
  YearWheel,
} from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { ForumRooms, meetingHref, MeetingState, ReadIn } from './parts'
import { requireForums } from './require'

const monthName = (month: number) =>
  new Intl.DateTimeFormat('sv-SE', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month - 1, 1))

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, staff, leads } = await requireForums(args)
  const { read } = ctx.database
  const { actor, today } = ctx
  const now = Number(today.slice(0, 4))
  const asked = Number(new URL(args.request.url).searchParams.get('ar'))
  const year = asked >= 2000 && asked <= 2100 ? asked : now
  const stations = await listStations(read, actor, municipality.id)
  const forums = (await listForums(read, actor, municipality.id)).filter(({ endedDay }) => endedDay === null)
  const meetings = await forumMeetingLines(read, actor, municipality.id, { year })
  return {
    ...{ m, staff, leads, today, year, now, meetings },
    stations: stations.toSorted((a, b) => (a.month ?? 13) - (b.month ?? 13) || a.position - b.position),
    forums: forums.map((forum) => ({
      ...{ id: forum.id, name: forum.name, slug: forum.slug, steering: forum.purposeKind !== 'cooperation' },
      frequency: frequencyText(forum.frequency, forum.timesPerYear),
      ...frequencyFollowUp(
        forum,
        meetings.filter(({ forumId }) => forumId === forum.id),
        { year, today },
      ),
    })),
  }
}

export const meta: MetaFunction = () => [{ title: 'Årshjul – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m } = data as { m: string }
    return [{ label: 'Forum', href: paths.forums(m) }, { label: 'Årshjul' }]
  },
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Wheel() {
  const data = useLoaderData<typeof loader>()
  const { m, staff, leads, year, now, stations, forums, today, meetings } = data
  const here = paths.forumWork(m, 'arshjul')
  const placed = stations.filter((station) => station.month !== null)
  return (
    <>
      <PageHeading
        title={`Årshjul ${year}`}
        lede="Vad som tas upp under året, i vilka forum, och mötena som är planerade för det."
        actions={
          leads ? (
            <LinkButton href={`${paths.forumWork(m, 'arshjul', 'skapa')}?ar=${year}`}>
              Skapa årets möten
            </LinkButton>
          ) : undefined
        }
      />
      <ForumRooms m={m} staff={staff} />
      <TabLinks
        label="År"
        current={`${here}?ar=${year}`}
        tabs={[now - 1, now, now + 1].map((each) => ({ label: String(each), href: `${here}?ar=${each}` }))}
      />
      {stations.length === 0 && meetings.length === 0 && (
        <EmptyState title="Inget årshjul än">
          Årshjulet kommer ur en överenskommelse som beskriver det, och ur forumens möten.
        </EmptyState>
      )}
      {placed.length > 0 && (
        <ChartFrame
          title="Årets gång"
          description={
            placed.some(({ interpreted }) => interpreted)
              ? 'Stationernas månader är tolkade: handlingen anger ordningen, inte månaderna.'
              : undefined
          }
        >
          <YearWheel year={year} today={today} rings={stationRings(data)} />
        </ChartFrame>
      )}
      {staff && meetingRings(data).length > 0 && (
        <ChartFrame title="Mötena i de forum som styr">
          <YearWheel year={year} today={today} rings={meetingRings(data)} />
        </ChartFrame>
      )}
      {stations.length > 0 && (
        <Section id="stationer" title="Stationer" count={stations.length}>
          <DataTable
            caption="Årshjulets stationer"
            captionHidden
            rows={stations}
            rowKey={(row) => row.id}
            columns={[
              { key: 'text', label: 'Station', rowHeader: true, render: (row) => row.text },
              {
                key: 'month',
                label: 'Månad',
                render: (row) => (
                  <span>
                    {row.month === null ? NOT_STATED : monthName(row.month)}
                    <ReadIn when={row.interpreted && row.month !== null} />
                  </span>
                ),
              },
              {
                key: 'forums',
                label: 'Forum',
                render: (row) => (
                  <span>
                    {row.forums.length > 0 ? row.forums.join(', ') : NOT_STATED}
                    <ReadIn when={row.interpreted && row.forums.length > 0} />
                  </span>
                ),
              },
              ...(staff
                ? [
                    {
                      key: 'meeting',
                      label: `Möten ${year}`,
                      render: (row: Data['stations'][number]) => (
                        <StationMeetings station={row} data={data} />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Section>
      )}
      {staff && forums.length > 0 && (
        <Section
          id="uppfoljning"
          title="Frekvensen följs upp"
          intro={`Möten ${year} mot det som överenskommelsen anger. En frekvens som inte är angiven mäts inte.`}
        >
          <DataTable
            caption={`Planerade, hållna och saknade möten ${year}`}
            captionHidden
            rows={forums}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'name',
                label: 'Forum',
                rowHeader: true,
                render: (row) => <a href={paths.forum(m, row.slug)}>{row.name}</a>,
              },
              { key: 'frequency', label: 'Hur ofta', render: (row) => row.frequency },
              { key: 'planned', label: 'Planerade', align: 'end', render: (row) => row.planned },
              { key: 'held', label: 'Hållna', align: 'end', render: (row) => row.held },
              { key: 'cancelled', label: 'Inställda', align: 'end', render: (row) => row.cancelled },
              {
                key: 'missing',
                label: 'Saknas',
                align: 'end',
                render: (row) =>
                  row.missing ??
                  {
                    ...{ per_department: 'räknas per förvaltning', not_stated: 'frekvens ej angiven' },
                    ...{ document_only: 'inget i portalen', stated: '' },
                  }[row.basis],
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}

const themeLabel = {
  assignment: 'uppdrag',
  economy: 'budget och prislista',
  follow_up: 'uppföljning',
  other: 'övrigt',
} as const

/** A ring for each theme of the stations. */
const stationRings = ({ year, stations }: Data) =>
  stationThemes.flatMap((theme) => {
    const mine = stations.filter(
      (each) => each.month !== null && stationTheme(each.station ?? null) === theme,
    )
    const events = mine.flatMap(({ id, text, month }) => {
      if (month === null) return []
      const beside = mine.filter((each) => each.month === month)
      const nth = beside.findIndex((each) => each.id === id)
      const day = drawnDay(year, month, nth, beside.length)
      return [{ id, day, label: text, dayText: monthName(month) }]
    })
    return events.length > 0 ? [{ label: themeLabel[theme], events }] : []
  })

/** A ring for each of the forums that steer. */
const meetingRings = ({ forums, meetings, m }: Data) =>
  forums
    .filter(({ steering }) => steering)
    .flatMap(({ id, name }) => {
      const events = meetings
        .filter(({ forumId, state }) => forumId === id && state !== 'cancelled')
        .map((meeting) => ({
          ...{ id: meeting.id, day: meeting.day, href: meetingHref(m, meeting) },
        }))
      return events.length > 0
        ? [{ label: name, events: events.map((each) => ({ ...each, label: 'Möte' })) }]
        : []
    })

function StationMeetings({ station, data }: { station: Data['stations'][number]; data: Data }) {
  const { m, meetings, year } = data
  const month = station.month === null ? null : `${year}-${String(station.month).padStart(2, '0')}`
  const mine = meetings.filter(
    (meeting) =>
      meeting.stationId === station.id ||
      (month !== null &&
        meeting.day.startsWith(month) &&
        station.forums.some((name) => meeting.forum.startsWith(name))),
  )
  if (mine.length === 0) return <span className="note">Inget möte</span>
  return mine.map((meeting) => (
    <span key={meeting.id} className="station-meeting">
      <a href={meetingHref(m, meeting)}>
        {meeting.forum} <DateText value={meeting.day} short />
      </a>{' '}
      <MeetingState state={meeting.state} />
    </span>
  ))
}
