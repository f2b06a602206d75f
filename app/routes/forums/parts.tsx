import { useLocation } from '@remix-run/react'
import type { ForumMeetingLine } from '#db/queries/forums/work'
import { meetingAddress } from '~/domain/meetings/address'
import { paths } from '~/paths'
import { forumMeetingStateLabel, INTERPRETED, questionStateLabel } from '~/text/forums'
import { DateText, type LinkItem, StatusBadge, TabNav, type Tone } from '~/ui'

/** The rooms of the forums; the work in them is the staff's. */
const forumRooms = (m: string, staff: boolean): LinkItem[] => [
  { label: 'Modellen', href: paths.forums(m) },
  ...(staff
    ? [
        { label: 'Frågor', href: paths.forumWork(m, 'fragor') },
        { label: 'Restlistor', href: paths.forumWork(m, 'restlistor') },
      ]
    : []),
  { label: 'Årshjul', href: paths.forumWork(m, 'arshjul') },
  { label: 'Överenskommelser', href: paths.forumWork(m, 'overenskommelser') },
]

/** The way between the rooms of the forums. */
export function ForumRooms({ m, staff }: { m: string; staff: boolean }) {
  return <TabNav label="Forumens sidor" items={forumRooms(m, staff)} pathname={useLocation().pathname} />
}

/** A word beside what was read into the source. */
export function ReadIn({ when }: { when: boolean | null | undefined }) {
  return when ? <span className="read-in"> ({INTERPRETED})</span> : null
}

const meetingTone = {
  planned: 'neutral',
  agenda: 'accent',
  held: 'warning',
  approved: 'success',
  cancelled: 'neutral',
} as const satisfies Record<string, Tone>

export function MeetingState({ state }: { state: keyof typeof forumMeetingStateLabel }) {
  return <StatusBadge tone={meetingTone[state]}>{forumMeetingStateLabel[state]}</StatusBadge>
}

const questionTone = {
  open: 'accent',
  escalated: 'warning',
  answered: 'info',
  decided: 'success',
  closed: 'neutral',
} as const satisfies Record<string, Tone>

export function QuestionState({ state }: { state: keyof typeof questionStateLabel }) {
  return <StatusBadge tone={questionTone[state]}>{questionStateLabel[state]}</StatusBadge>
}

/** The address of a forum's meeting. */
export const meetingHref = (
  m: string,
  meeting: { forumSlug: string; day: string; sequence: number },
  ...what: string[]
) => paths.forum(m, meeting.forumSlug, 'moten', meetingAddress(meeting), ...what)

/** Meetings as lines: day, what stands there, how far it has come. */
export function MeetingList({
  meetings,
  m,
  withForum = false,
}: {
  meetings: ForumMeetingLine[]
  m: string
  withForum?: boolean
}) {
  return (
    <ul className="plain-list">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <a href={meetingHref(m, meeting)}>
            {withForum && `${meeting.forum}, `}
            <DateText value={meeting.day} />
          </a>
          {meeting.section && <span className="note"> {meeting.section}</span>}{' '}
          <MeetingState state={meeting.state} />
        </li>
      ))}
    </ul>
  )
}
