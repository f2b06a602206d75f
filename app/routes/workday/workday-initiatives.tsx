import { meetingAddress } from '~/domain/meetings/address'
import { paths } from '~/paths'
import { caseKindLabel, stateLabel } from '~/text/cases'
import { formatDate, formatDateTime } from '~/text/format'
import { handInText } from '~/text/hand-in'
import { DateText, LinkButton, Section, StatusBadge } from '~/ui'
import type { WorkdayData } from './workday'
import { ChangeList } from './workday-beside'

/** For the elected: own initiatives with where they are and what comes next, then what is taken up at the next meetings and what changed. */
export function Initiatives({ data: { m, day } }: { data: WorkdayData }) {
  return (
    <>
      {day.submitted.length > 0 && (
        <Section id="inlamnat" title={handInText.waiting} count={day.submitted.length}>
          <ul className="plain-list">
            {day.submitted.map((each) => (
              <li key={each.intakeId}>
                {each.title}
                <span className="note block">
                  {caseKindLabel[each.kind]} · {formatDate(each.day)}
                  {each.taken && ` · ${handInText.taken}`}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="initiativ" title="Mina initiativ" count={day.raised.length || undefined}>
        {day.raised.length === 0 ? (
          <p>Inget registrerat ärende har ditt namn som förslagsställare.</p>
        ) : (
          day.raised.map((row) => (
            <article key={row.id} className="initiative">
              <h3>
                <a href={paths.case(m, row.slug)}>{row.title}</a>
              </h3>
              <p className="note">
                {caseKindLabel[row.kind]} · {row.number}
              </p>
              <p>
                <StatusBadge tone={row.open ? 'accent' : 'success'}>
                  {stateLabel[row.state] ?? row.state}
                </StatusBadge>
              </p>
              {row.statusLine && <p>{row.statusLine}</p>}
              {row.next && (
                <p>
                  Härnäst: {row.next.label}, <DateText value={row.next.day} />.
                </p>
              )}
            </article>
          ))
        )}
      </Section>
      {day.agenda.length > 0 && (
        <Section id="beslutas" title="Tas upp på nästa sammanträde">
          {[...new Set(day.agenda.map(({ meetingId }) => meetingId))].map((meeting) => {
            const items = day.agenda.filter(({ meetingId }) => meetingId === meeting)
            const [first] = items
            const prepared = day.meetings.find(({ id, prepares }) => id === meeting && prepares)
            return (
              <div key={meeting}>
                <h3>
                  {first?.bodyName} {first && formatDate(first.day)}
                </h3>
                {prepared && (
                  <p>
                    <LinkButton
                      variant="secondary"
                      href={paths.meeting(m, prepared.bodySlug, meetingAddress(prepared), 'forbered')}
                    >
                      Förbered sammanträdet
                    </LinkButton>
                  </p>
                )}
                <ol className="plain-list">
                  {items.map((item) => (
                    <li key={item.id}>
                      {item.slug ? (
                        <a href={paths.case(m, item.slug)}>{item.caseTitle ?? item.title}</a>
                      ) : (
                        item.title
                      )}
                    </li>
                  ))}
                </ol>
              </div>
            )
          })}
        </Section>
      )}
      {day.changes.length > 0 && (
        <Section
          id="andrat"
          title={day.since === null ? 'Senast ändrat' : 'Ändrat sedan du var här'}
          intro={day.since === null ? undefined : `Förra gången: ${formatDateTime(day.since)}.`}
        >
          <ChangeList m={m} changes={day.changes} />
        </Section>
      )}
    </>
  )
}
