import { paths } from '~/paths'
import { formatWeekdayDate } from '~/text/format'
import { Icon, Section } from '~/ui'
import type { YearData } from './year'

/** What the law asks of the year, in order of the last day, and which planned meeting takes each. */
export function Rhythm({
  m,
  rhythm,
  bodies,
  plans,
}: Pick<YearData, 'm' | 'bodies' | 'plans'> & { rhythm: NonNullable<YearData['rhythm']> }) {
  const missing = rhythm.filter(({ warning }) => warning !== null).length
  const bodyOf = (kind: string) =>
    bodies.find(({ slug }) => slug === (kind === 'council' ? 'kommunfullmaktige' : 'kommunstyrelsen'))
  return (
    <Section
      id="rytm"
      title="Vad året kräver"
      count={rhythm.length}
      intro={
        missing > 0
          ? 'Det som inget planerat sammanträde kan ta är markerat.'
          : 'Varje sak med det sammanträde som kan ta den.'
      }
    >
      <ol className="rhythm">
        {rhythm.map(({ id, label, time, note, warning, meeting, body, last, past }) => (
          <li key={id} className={warning ? 'missing' : undefined}>
            <div className="rhythm-what">
              <p className="rhythm-label">{label}</p>
              <p className="note block">
                {time}.{note && ` ${note}`}
              </p>
            </div>
            <div className="rhythm-when">
              {meeting ? (
                <a href={meeting.href}>
                  {meeting.bodyName} {formatWeekdayDate(meeting.day)}
                </a>
              ) : (
                !warning && (
                  <span className="note">
                    {past ? 'Inget sammanträde är känt' : 'Inget sammanträde är planerat'}
                  </span>
                )
              )}
              {warning && (
                <p className="rhythm-warning">
                  <Icon name="warning" />
                  <span>
                    {warning}
                    {plans && !meeting && (
                      <>
                        {' '}
                        <a href={`${paths.meetingPlan(m, 'ny')}?${query(bodyOf(body)?.slug, last)}`}>
                          Planera ett
                        </a>
                      </>
                    )}
                  </span>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

const query = (organ: string | undefined, last: string): string =>
  new URLSearchParams({ ...(organ ? { organ } : {}), dag: last }).toString()
