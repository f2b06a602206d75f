import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMeetings, type MeetingLine } from '#db/queries/places-meetings'
import { paths } from '~/paths'
import { formatCount } from '~/text/format'
import { DataTable, DateText, EmptyState, PageHeading, Pagination, Section } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { pagesOf } from './pages'
import { meetingAddress } from './meeting-address'
import { requirePlace } from './place'

const MOST_AHEAD = 50

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, today, municipality, m } = await requirePlace(args)
  const { searchParams } = new URL(args.request.url)
  const at = { municipalityId: municipality.id, today }
  const { page } = pagesOf(paths.meetings(m), searchParams, 0)
  const before = await listMeetings(read, actor, { ...at, ahead: false }, page)
  return {
    m,
    name: municipality.displayName,
    ahead: (await listMeetings(read, actor, { ...at, ahead: true }, { number: 1, size: MOST_AHEAD })).rows,
    before: before.rows,
    pages: pagesOf(paths.meetings(m), searchParams, before.total),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Sammanträden – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Sammanträden' }] }

export default function Meetings() {
  const { m, ahead, before, pages } = useLoaderData<typeof loader>()
  const none = ahead.length + before.length === 0
  return (
    <>
      <PageHeading
        title="Sammanträden"
        lede="Sammanträden som ärendena nämner, och vad som tas upp på dem."
        actions={<a href={paths.meetingsCalendar(m)}>Prenumerera i kalendern</a>}
      />
      {none ? (
        <EmptyState title="Inga sammanträden än" action={<a href={paths.cases(m)}>Till ärendena</a>}>
          Ett sammanträde visas här när ett ärende ska tas upp på det.
        </EmptyState>
      ) : (
        <>
          <Section id="kommande" title="Kommande">
            {ahead.length > 0 ? (
              <MeetingTable m={m} caption="Kommande sammanträden" meetings={ahead} />
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
                downloads={{
                  csv: paths.data(paths.meetings(m), 'csv'),
                  json: paths.data(paths.meetings(m), 'json'),
                }}
              />
              <Pagination {...pages} />
            </Section>
          )}
        </>
      )}
    </>
  )
}

function MeetingTable({
  m,
  caption,
  meetings,
  downloads,
}: {
  m: string
  caption: string
  meetings: MeetingLine[]
  downloads?: { csv: string; json: string }
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={meetings}
      rowKey={(meeting) => meeting.id}
      downloads={downloads}
      columns={[
        {
          key: 'day',
          label: 'Dag',
          nowrap: true,
          render: (meeting) => <DateText value={meeting.day} />,
        },
        {
          key: 'body',
          label: 'Organ',
          rowHeader: true,
          render: (meeting) => (
            <a href={paths.meeting(m, meeting.bodySlug, meetingAddress(meeting))}>{meeting.bodyName}</a>
          ),
        },
        { key: 'place', label: 'Plats', render: (meeting) => meeting.place ?? '' },
        {
          key: 'matters',
          label: 'På dagordningen',
          render: (meeting) =>
            meeting.matters > 0 ? formatCount(meeting.matters, 'känt ärende', 'kända ärenden') : 'Inget känt',
        },
      ]}
    />
  )
}
