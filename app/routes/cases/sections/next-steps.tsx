import { paths } from '~/paths'
import { BlockedAction, LinkButton, LinkList } from '~/ui'
import type { NextStep } from '~/use-cases/cases/next-steps'

/** The most sensible next step as a button, the others as links, and why a natural one cannot be taken. */
export function NextSteps({ steps, m, slug }: { steps: NextStep[]; m: string; slug: string }) {
  if (steps.length === 0) return null
  const open = steps.filter(({ blocked }) => blocked === null)
  const first = open.find(({ aside }) => !aside)
  const others = open.filter((step) => step !== first)
  const href = ({ address, page }: NextStep) =>
    page ? paths.caseDo(m, slug, page) : paths.caseStep(m, slug, address)
  return (
    <section className="next-steps" aria-labelledby="nasta-steg">
      <h2 className="side-title" id="nasta-steg">
        Nästa steg
      </h2>
      {first && <LinkButton href={href(first)}>{first.verb}</LinkButton>}
      {steps.map(
        ({ event, verb, blocked }) =>
          blocked !== null && <BlockedAction key={event} label={verb} reason={blocked} />,
      )}
      {others.length > 0 && (
        <LinkList links={others.map((step) => ({ label: step.verb, href: href(step) }))} />
      )}
    </section>
  )
}
