import { paths } from '~/paths'
import { DateText, SideSection } from '~/ui'
import { meetingAddress } from '../places/meeting-address'
import type { WorkdayData } from './workday'

/** Whether the person has anything for the side column. */
export const hasBeside = ({ day }: WorkdayData): boolean =>
  day.elected || day.meetings.length > 0 || day.changes.length > 0

/** Coming meetings and what changed in the cases that the person follows. */
export function Beside({ data: { m, day } }: { data: WorkdayData }) {
  return (
    <>
      {(day.elected || day.meetings.length > 0) && (
        <SideSection title="Kommande sammanträden">
          {day.meetings.length === 0 ? (
            <p>Inget sammanträde med dina organ är känt.</p>
          ) : (
            <ul className="link-list">
              {day.meetings.map((meeting) => (
                <li key={meeting.id}>
                  <a href={paths.meeting(m, meeting.bodySlug, meetingAddress(meeting))}>{meeting.bodyName}</a>
                  <span className="note">
                    <DateText value={meeting.day} />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </SideSection>
      )}
      {day.changes.length > 0 && (
        <SideSection title="Senast ändrat">
          <ul className="link-list">
            {day.changes.map((event) => (
              <li key={event.id}>
                {event.text}
                <span className="note">
                  <a href={paths.case(m, event.slug)}>{event.number}</a> ·{' '}
                  {event.dayText ?? <DateText value={event.legalDay ?? event.at} />}
                </span>
              </li>
            ))}
          </ul>
        </SideSection>
      )}
    </>
  )
}
