import type { MeetingPage } from '#db/queries/places-meetings'
import { paths } from '~/paths'
import { EmptyState, Section } from '~/ui'
import { Decisions } from './meeting-sections'

/** A meeting that is known only through documents: the matters that they say it took up, and what was decided. */
export function KnownMeeting({ m, meeting }: { m: string; meeting: MeetingPage }) {
  return (
    <>
      <Section id="dagordning" title="Ärenden som är kända" count={meeting.items.length}>
        {meeting.items.length === 0 ? (
          <EmptyState
            title="Inget ärende är känt"
            action={<a href={paths.meetings(m)}>Till alla sammanträden</a>}
          >
            Här visas de ärenden som ska tas upp, när handlingarna säger det.
          </EmptyState>
        ) : (
          <ol className="clauses">
            {meeting.items.map((item) => (
              <li key={item.id}>
                <div className="clause-text">
                  {item.slug ? <a href={paths.case(m, item.slug)}>{item.caseTitle}</a> : item.title}
                  <p className="note">
                    {[item.number, item.slug && item.title !== item.caseTitle ? item.title : null, item.note]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Decisions m={m} decisions={meeting.decisions} />
    </>
  )
}
