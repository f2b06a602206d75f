import { Clauses, FactList, QuestionAnswer, Section } from '~/ui'
import type { CaseProps } from '../case'
import { ReferralSection } from './referrals'

/** "What was asked and what was answered?": demands, questions with answers, recipients with statements, facts. */
export function Asked(props: CaseProps) {
  const { page } = props
  const claims = page.points.filter((point) => point.kind === 'claim')
  return (
    <>
      {claims.length > 0 && (
        <Section id="yrkanden" title="Vad föreslås?">
          <Clauses
            clauses={claims.map(({ id, text, outcome }) => ({
              id,
              text,
              outcome: outcome ? outcomeWord[outcome] : undefined,
            }))}
          />
        </Section>
      )}
      {page.questions.length > 0 && (
        <Section
          id="fragor"
          title="Frågor och svar"
          count={page.questions.length}
          intro={answeredCount(page.questions)}
        >
          <QuestionAnswer
            pairs={page.questions.map(({ id, question, answer }) => ({
              id,
              question,
              answer: answer ? <Paragraphs text={answer} /> : undefined,
            }))}
          />
        </Section>
      )}
      <ReferralSection {...props} />
    </>
  )
}

/** What is proposed that the body decides, in the document's own words. */
export function ProposedDecisions({ page }: Pick<CaseProps, 'page'>) {
  const proposed = page.points.filter((point) => point.kind === 'proposed_decision')
  if (proposed.length === 0) return null
  return (
    <Section id="forslag" title="Förslag till beslut" intro={bodiesOf(proposed)}>
      <Clauses clauses={proposed} />
    </Section>
  )
}

/** What else the documents say, folded under their headings so that the story above stays short. */
export function Facts({ page }: Pick<CaseProps, 'page'>) {
  const headings = [...new Set(page.facts.map((fact) => fact.heading))]
  if (headings.length === 0) return null
  return (
    <Section id="mer" title="Mer ur handlingen" count={headings.length}>
      <div className="disclosures">
        {headings.map((heading) => (
          <details className="disclosure" key={heading}>
            <summary>
              <h3>{heading}</h3>
            </summary>
            <FactsUnder facts={page.facts.filter((fact) => fact.heading === heading)} />
          </details>
        ))}
      </div>
    </Section>
  )
}

function FactsUnder({ facts }: { facts: CaseProps['page']['facts'] }) {
  const labelled = facts.filter((fact) => fact.label !== null)
  const plain = facts.filter((fact) => fact.label === null)
  return (
    <>
      {plain.length === 1 && <p>{plain[0]?.text}</p>}
      {plain.length > 1 && (
        <ul className="plain-list">
          {plain.map((fact) => (
            <li key={fact.id}>{fact.text}</li>
          ))}
        </ul>
      )}
      {labelled.length > 0 && <FactList facts={grouped(labelled)} />}
    </>
  )
}

/** Facts of one label stand under it together, so that no term is said twice. */
function grouped(facts: { label: string | null; text: string }[]) {
  const labels = [...new Set(facts.map((fact) => fact.label ?? ''))]
  return labels.map((label) => ({
    term: label,
    value: facts
      .filter((fact) => fact.label === label)
      .map((fact) => fact.text)
      .join(' · '),
  }))
}

/** User text in paragraphs, never as markup. */
export function Paragraphs({ text }: { text: string }) {
  return text.split(/\n{2,}/).map((paragraph, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a fixed text have an order and no other name
    <p key={at}>{paragraph}</p>
  ))
}

function answeredCount(questions: { answer: string | null }[]): string {
  const answered = questions.filter(({ answer }) => answer !== null).length
  return answered === questions.length
    ? `Alla ${questions.length} frågor har fått svar.`
    : `${answered} av ${questions.length} frågor har fått svar.`
}

function bodiesOf(points: { body: string | null }[]): string | undefined {
  const bodies = [...new Set(points.map(({ body }) => body).filter((body) => body !== null))]
  return bodies.length > 0 ? `Beslutas av ${bodies.join(' och ')}.` : undefined
}

const outcomeWord = {
  bifall: 'Bifall',
  avslag: 'Avslag',
  besvarad: 'Besvarad',
  avskriven: 'Avskriven',
} as const
