import { paths } from '~/paths'
import { NOT_STATED } from '~/text/places'
import { FactList, Section } from '~/ui'
import type { CaseProps } from '../case'

type Agreement = NonNullable<CaseProps['page']['agreement']>

const levelWord = {
  strategic: 'Strategisk nivå',
  tactical: 'Taktisk nivå',
  operational: 'Operativ nivå',
  reference: 'Referens',
} as const
const lineWord = {
  purpose: 'Syfte',
  decision: 'Beslutar om',
  communication: 'Kommunikation',
  participant: 'Deltagare',
  agenda: 'Dagordning',
} as const

/** The forums that an agreement is steered in, level by level. */
export function AgreementForums({ forums, m }: { forums: Agreement['forums']; m: string }) {
  const levels = [...new Set(forums.map((forum) => forum.level))]
  return (
    <Section id="forum" title="Forum för styrning och samverkan" count={forums.length}>
      {levels.map((level) => (
        <div key={level ?? 'none'} className="level">
          <h3>{level ? levelWord[level] : 'Nivå anges inte'}</h3>
          {forums
            .filter((forum) => forum.level === level)
            .map((forum) => (
              <details className="disclosure" key={forum.id}>
                <summary>
                  <h4>{forum.name}</h4>
                  <span className="note">{forum.frequency ?? 'Hur ofta anges inte'}</span>
                </summary>
                <ForumDetails forum={forum} />
                <p>
                  <a href={paths.forum(m, forum.slug)}>Sidan för {forum.name}</a>
                </p>
              </details>
            ))}
        </div>
      ))}
    </Section>
  )
}

/** Everything an agreement says of a forum. */
export function ForumDetails({
  forum,
}: {
  forum: Pick<Agreement['forums'][number], 'frequency' | 'convenor' | 'escalatesTo' | 'lines' | 'interpreted'>
}) {
  const read = (field: string) => ((forum.interpreted ?? []).includes(field) ? ' (tolkat)' : '')
  return (
    <FactList
      facts={[
        { term: 'Hur ofta', value: forum.frequency ?? NOT_STATED },
        { term: 'Sammankallande', value: `${forum.convenor ?? NOT_STATED}${read('convenor')}` },
        ...(forum.escalatesTo
          ? [{ term: 'Lyfter vidare till', value: `${forum.escalatesTo}${read('escalatesTo')}` }]
          : []),
        ...(Object.keys(lineWord) as (keyof typeof lineWord)[]).flatMap((kind) => {
          const lines = forum.lines.filter((line) => line.kind === kind)
          const sections = [...new Set(lines.map((line) => line.section))]
          return sections.map((section) => ({
            term: section ? `${lineWord[kind]} (${section})` : lineWord[kind],
            value: (
              <ul className="plain-list">
                {lines
                  .filter((line) => line.section === section)
                  .map((line) => (
                    <li key={line.id}>
                      {line.text}
                      {line.convenor && ', sammankallande'}
                      {line.interpreted && ' (tolkat)'}
                    </li>
                  ))}
              </ul>
            ),
          }))
        }),
      ]}
    />
  )
}
