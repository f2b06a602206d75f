import { paths } from '~/paths'
import { formatDateTime } from '~/text/format'
import { DateText, LinkList, SideSection } from '~/ui'
import { meetingAddress } from '~/domain/meetings/address'
import type { WorkdayData } from './workday'

/** What others have done in one's cases since the last visit. */
export function Changes({ data: { m, day } }: { data: Pick<WorkdayData, 'm' | 'day'> }) {
  if (day.changes.length === 0 && day.since === null) return null
  return (
    <SideSection title={day.since === null ? 'Senast ändrat' : 'Ändrat sedan du var här'}>
      {day.since !== null && <p className="note">Förra gången: {formatDateTime(day.since)}</p>}
      {day.changes.length === 0 ? (
        <p>Inget har hänt i dina ärenden.</p>
      ) : (
        <ChangeList m={m} changes={day.changes} />
      )}
    </SideSection>
  )
}

export function ChangeList({ m, changes }: { m: string; changes: WorkdayData['day']['changes'] }) {
  return (
    <ul className="link-list">
      {changes.map((event) => (
        <li key={event.id}>
          {event.text}
          <span className="note">
            <a href={paths.case(m, event.slug)}>{event.number}</a> ·{' '}
            {event.dayText ?? <DateText value={event.legalDay ?? event.at} />}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What changed since the last visit, coming meetings, and the way to what belongs to one's work. */
export function Beside({ data: { m, day } }: { data: WorkdayData }) {
  return (
    <>
      {!day.elected && <Changes data={{ m, day }} />}
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
                    {meeting.prepares && (
                      <>
                        {' · '}
                        <a
                          href={paths.meeting(m, meeting.bodySlug, meetingAddress(meeting), 'forbered')}
                          aria-label={`Förbered ${meeting.bodyName} ${meeting.day}`}
                        >
                          Förbered
                        </a>
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </SideSection>
      )}
      <SideSection title="Mitt arbete">
        <LinkList
          links={[
            ...(day.leads ? [{ label: 'Min enhet', href: paths.unit(m) }] : []),
            { label: 'Aviseringar', href: paths.notices(m) },
            { label: 'Bevakningar', href: paths.watches(m) },
            { label: 'Kalender', href: paths.ownCalendar(m) },
            ...(day.givesTasks ? [{ label: 'Frånvaro och ersättare', href: paths.absence(m) }] : []),
          ]}
        />
      </SideSection>
    </>
  )
}
