import { paths } from '~/paths'
import { formatWeekdayDate } from '~/text/format'
import { capital, meetingKindLabel, monthNames } from '~/text/meetings/plan'
import { Section } from '~/ui'
import type { YearData } from './year'

/** The year as bodies by months: each day a link. The list below tells the same in order. */
export function YearGrid({
  m,
  year,
  bodies,
  meetings,
}: Pick<YearData, 'm' | 'year' | 'bodies' | 'meetings'>) {
  const rows = bodies
    .map((body) => ({ ...body, own: meetings.filter(({ bodyId }) => bodyId === body.id) }))
    .filter(({ own }) => own.length > 0)
  const inMonth = (own: YearData['meetings'], month: number) =>
    own.filter(({ day }) => Number(day.slice(5, 7)) === month)
  return (
    <Section id="aret" title={`Året ${year}`}>
      <div className="year-grid">
        <table>
          <caption className="visually-hidden">Sammanträdesdagar {year} efter organ och månad</caption>
          <thead>
            <tr>
              <th scope="col">Organ</th>
              {monthNames.map((name) => (
                <th scope="col" key={name}>
                  <abbr title={capital(name)}>{capital(name.slice(0, 3))}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, slug, name, own }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`${paths.meetingPlan(m)}?ar=${year}&organ=${slug}`}>{name}</a>
                </th>
                {monthNames.map((monthName, index) => (
                  <td key={monthName}>
                    {inMonth(own, index + 1).map((meeting) => (
                      <a
                        key={meeting.id}
                        href={paths.meeting(m, meeting.bodySlug, meeting.address)}
                        className={dress(meeting)}
                        aria-label={`${name} ${formatWeekdayDate(meeting.day)}${extra(meeting)}`}
                      >
                        {Number(meeting.day.slice(8))}
                        {meeting.kind === 'budget' && <span aria-hidden="true"> B</span>}
                        {meeting.kind === 'extra' && <span aria-hidden="true"> E</span>}
                        {meeting.kind === 'constituting' && <span aria-hidden="true"> F</span>}
                      </a>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="year-grid-key">
        B budgetsammanträde, E extra, F första efter valet. Det som är inställt är överstruket.
      </p>
    </Section>
  )
}

type Line = YearData['meetings'][number]

const dress = ({ state }: Line): string | undefined => (state === 'cancelled' ? 'off' : undefined)

const extra = ({ kind, state }: Line): string =>
  `${kind && kind !== 'ordinary' ? `, ${meetingKindLabel[kind].toLowerCase()}` : ''}${state === 'cancelled' ? ', inställt' : ''}`
