import { paths } from '~/paths'
import { formatMonth, formatShortDate, formatWeekdayDate } from '~/text/format'
import { capital, clockText, meetingKindLabel } from '~/text/meetings/plan'
import { StatusBadge } from '~/ui'
import type { MeetingTableLine } from './meeting-table'

/** Meetings month by month, a line for each: when, which body, where and how it stands. */
export function MeetingList({ m, meetings }: { m: string; meetings: MeetingTableLine[] }) {
  return byMonth(meetings).map(([month, rows]) => (
    <section key={month} className="month" aria-labelledby={`m-${month}`}>
      <h3 id={`m-${month}`}>{capital(formatMonth(month))}</h3>
      <ul className="meeting-list">
        {rows.map((meeting) => (
          <li key={meeting.id}>
            <p className="meeting-list-when">
              <time dateTime={meeting.day}>{shortDay(meeting.day)}</time>
              {meeting.startsAt && ` ${clockText(meeting.startsAt)}`}
            </p>
            <p className="meeting-list-what">
              <a href={paths.meeting(m, meeting.bodySlug, meeting.address)}>{meeting.bodyName}</a>
              <span className="note">
                {[
                  meeting.kind && meeting.kind !== 'ordinary' ? meetingKindLabel[meeting.kind] : null,
                  meeting.place,
                  meeting.matters,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
            <p className="meeting-list-state">
              {meeting.state === 'cancelled' ? (
                <StatusBadge tone="danger">{meeting.stateText}</StatusBadge>
              ) : (
                meeting.stateText
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  ))
}

/** `Tors 26 nov`: the month and year stand above. */
const shortDay = (day: string): string =>
  `${capital(formatWeekdayDate(day).slice(0, formatWeekdayDate(day).startsWith('tors') ? 4 : 3))} ${formatShortDate(day).replace(/ \d{4}$/, '')}`

function byMonth<Row extends { day: string }>(rows: Row[]): [string, Row[]][] {
  const months = new Map<string, Row[]>()
  for (const row of rows) {
    const month = row.day.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), row])
  }
  return [...months]
}
