import type { DecisionLine } from '#db/queries/places-decisions'
import { paths } from '~/paths'
import { proposalClause } from '~/text/meetings/agenda'
import { NOT_STATED, outcomeLabel } from '~/text/places'
import { LegalForceBadge } from '../notice-board/legal-force'
import { DateText, StatusBadge } from '~/ui'

/** Decisions with when, who and what; `withPlace` also says which municipality. */
export function DecisionList({
  decisions,
  withPlace = false,
  heading = 'h2',
}: {
  decisions: DecisionLine[]
  withPlace?: boolean
  heading?: 'h2' | 'h3'
}) {
  const Heading = heading
  return (
    <ol className="happenings">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <p className="note">
            {decision.day ? <DateText value={decision.day} /> : (decision.dayText ?? `Dag: ${NOT_STATED}`)}
            {' · '}
            {withPlace && `${decision.municipalityName} · `}
            {decision.bodyName}
            {decision.paragraph && ` § ${decision.paragraph.replace(/^§\s*/, '')}`}
          </p>
          <Heading>
            <a href={paths.decision(decision.municipalitySlug, decision.id)}>
              {decision.itemTitle ?? decision.heading}
            </a>
          </Heading>
          <p className="happening-state">
            <StatusBadge
              tone={decision.outcome === 'rejected' ? 'danger' : 'success'}
              icon={outcomeIcon(decision)}
            >
              {outcomeLabel[decision.outcome]}
            </StatusBadge>{' '}
            <LegalForceBadge decision={decision} />
          </p>
          {decision.points.length > 0 && (
            <ul className="plain-list">
              {decision.points.map((point) => (
                <li key={point}>{proposalClause(point)}</li>
              ))}
            </ul>
          )}
          <p className="note">
            <a href={paths.case(decision.municipalitySlug, decision.slug)}>{decision.number}</a>{' '}
            {decision.title === (decision.itemTitle ?? decision.heading) ? null : decision.title}
            {decision.votes &&
              ` · ${decision.votes.at(-1)?.yes ?? 0} ja, ${decision.votes.at(-1)?.no ?? 0} nej`}
          </p>
        </li>
      ))}
    </ol>
  )
}

const outcomeIcon = ({ outcome }: DecisionLine) => (outcome === 'rejected' ? 'stop' : 'check')
