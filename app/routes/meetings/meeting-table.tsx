import { paths } from '~/paths'
import { meetingKindLabel } from '~/text/meetings/plan'
import { DataTable, DateText, StatusBadge } from '~/ui'

export type MeetingTableLine = {
  id: string
  day: string
  startsAt: string | null
  place: string | null
  bodyName: string
  bodySlug: string
  kind: keyof typeof meetingKindLabel | null
  state: string | null
  address: string
  stateText: string
  matters?: string
}

/** Meetings as a table: when, which body, where and how it stands. */
export function MeetingTable({
  m,
  caption,
  meetings,
  downloads,
}: {
  m: string
  caption: string
  meetings: MeetingTableLine[]
  downloads?: { csv: string; json: string }
}) {
  const stands = meetings.some(({ stateText }) => stateText !== '')
  const known = meetings.some(({ matters }) => matters !== undefined && matters !== '')
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
          render: ({ day, startsAt }) => (
            <>
              <DateText value={day} />
              {startsAt && ` kl. ${startsAt.replace(':', '.')}`}
            </>
          ),
        },
        {
          key: 'body',
          label: 'Organ',
          rowHeader: true,
          render: ({ bodyName, bodySlug, address, kind }) => (
            <>
              <a href={paths.meeting(m, bodySlug, address)}>{bodyName}</a>
              {kind && kind !== 'ordinary' && <span className="note block">{meetingKindLabel[kind]}</span>}
            </>
          ),
        },
        { key: 'place', label: 'Plats', render: ({ place }) => place ?? '' },
        ...(stands
          ? [
              {
                key: 'state',
                label: 'Läge',
                render: ({ state, stateText }: MeetingTableLine) =>
                  state === 'cancelled' ? <StatusBadge tone="danger">{stateText}</StatusBadge> : stateText,
              },
            ]
          : []),
        ...(known
          ? [
              {
                key: 'matters',
                label: 'På dagordningen',
                render: ({ matters }: MeetingTableLine) => matters ?? '',
              },
            ]
          : []),
      ]}
    />
  )
}
