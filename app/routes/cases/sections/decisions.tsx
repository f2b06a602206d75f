import { meetingAddress } from '~/domain/meetings/address'
import { paths } from '~/paths'
import { agendaPlaceText } from '~/text/meetings/agenda'
import { voteLine } from '~/text/meetings/decisions'
import { Clauses, DateText, EmptyState, Section } from '~/ui'
import { LegalForceBadge, LegalForceFacts } from '../../notice-board/legal-force'
import type { CaseProps } from '../case'

/** "What did they decide?", with the meetings that have had the matter. */
export function DecisionSection({ page, m }: CaseProps) {
  if (page.withheld) return null
  return (
    <>
      {page.meetings.length > 0 && (
        <Section id="sammantraden" title="Sammanträden">
          <ul className="plain-list">
            {page.meetings.map((meeting) => (
              <li key={`${meeting.bodySlug}-${meeting.day}-${meeting.title}`}>
                <a href={paths.meeting(m, meeting.bodySlug, meetingAddress(meeting))}>
                  {meeting.bodyName}, <DateText value={meeting.day} />
                </a>
                {' · '}
                {meeting.title}
                {meeting.state && <span className="note">, {agendaPlaceText(meeting)}</span>}
                {meeting.note && <span className="note"> {meeting.note}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="beslut" title="Vad beslutades?">
        {page.decisions.length === 0 ? (
          <EmptyState title="Inget beslut är registrerat">
            {page.head.open
              ? 'Beslutet visas här när det har fattats och registrerats.'
              : 'Ärendet avslutades utan registrerat beslut.'}
          </EmptyState>
        ) : (
          page.decisions.map((decision) => (
            <article key={decision.id} className="decision">
              <h3>
                <a href={paths.decision(m, decision.id)}>{decision.heading}</a>
              </h3>
              <p className="note">
                {[decision.bodyName, decision.paragraph && `§ ${decision.paragraph}`]
                  .filter(Boolean)
                  .join(', ')}{' '}
                {decision.day ? <DateText value={decision.day} /> : decision.dayText}{' '}
                <LegalForceBadge decision={decision} />
              </p>
              <Clauses clauses={decision.points.map((text) => ({ id: text, text }))} />
              {(decision.votes ?? []).map((vote) => (
                <p key={vote.question + vote.yesMeans} className="note">
                  {voteLine(vote)}
                </p>
              ))}
              <LegalForceFacts m={m} decision={decision} notice={null} staff={false} />
            </article>
          ))
        )}
      </Section>
    </>
  )
}
