import { formatCount } from '~/text/format'
import { LinkList, Section, Timeline } from '~/ui'
import type { After } from './after.server'

/** What came of a decision, step by step, and how long it took from the initiative to the effect. */
export function AfterDecision({ after: { steps, assignments, systems } }: { after: After }) {
  const effect = steps.find(({ what }) => what.effect)
  const days = (count: number) => formatCount(count, 'dag', 'dagar')
  const came = assignments.length > 0 || systems.length > 0 || effect !== undefined
  return (
    <Section
      id="sedan"
      title="Vad hände sedan?"
      intro={
        effect
          ? `Från början till första resultat tog det ${days(effect.sinceFirst)}.`
          : came
            ? 'Inget resultat har redovisats än.'
            : 'Inget uppdrag, system eller resultat är kopplat till beslutet.'
      }
    >
      {steps.length > 0 && (
        <Timeline
          label="Vägen från början till resultat"
          events={steps.map(({ day, what, since }, at) => ({
            id: `${day}-${what.title}`,
            at: day,
            title: what.href ? <a href={what.href}>{what.title}</a> : what.title,
            detail: at > 0 && since > 0 ? <p className="note">{days(since)} efter steget före</p> : undefined,
            weight: what.effect ? 'milestone' : 'ordinary',
          }))}
        />
      )}
      {assignments.length > 0 && (
        <>
          <h3>Uppdrag</h3>
          <LinkList links={assignments} />
        </>
      )}
      {systems.length > 0 && (
        <>
          <h3>AI-system</h3>
          <LinkList links={systems} />
        </>
      )}
    </Section>
  )
}
