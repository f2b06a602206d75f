import { paths } from '~/paths'
import { formatShortDate } from '~/text/format'
import { DateText, Section, StatusBadge, Tag } from '~/ui'
import type { WorkdayData } from './workday'

/** The meetings that the person is the secretary of: how each stands, what is next and by when. */
export function MeetingWork({ data: { m, day } }: { data: Pick<WorkdayData, 'm' | 'day'> }) {
  if (day.meetingWork.length === 0) return null
  return (
    <Section id="sammantraden" title="Sammanträden" links={<a href={paths.meetingPlan(m)}>Årets plan</a>}>
      <ul className="work-list">
        {day.meetingWork.map(({ id, href, bodyName, day: held, stateText, action, due, dueText, days }) => (
          <li key={id}>
            <Tag>{stateText}</Tag>
            <p className="work-title">
              <a href={href}>
                {bodyName} {formatShortDate(held)}
              </a>
              {action && <span className="note">Nästa steg: {lower(action)}</span>}
            </p>
            <p className="work-day">
              {due !== null && days !== null && (
                <>
                  {dueText && <span className="note block">{dueText}</span>}
                  <DateText value={due} />{' '}
                  {days < 0 ? (
                    <StatusBadge tone="danger">Försenat</StatusBadge>
                  ) : (
                    <span className="note">{inDays(days)}</span>
                  )}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const inDays = (days: number): string => (days === 0 ? 'i dag' : days === 1 ? 'i morgon' : `om ${days} dagar`)
