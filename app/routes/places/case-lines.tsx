import type { ReactNode } from 'react'
import type { CaseKind } from '~/domain/cases/kinds'
import { paths } from '~/paths'
import { caseKindLabel } from '~/text/cases'

export type CaseLine = {
  id: string
  slug: string
  number: string
  kind: CaseKind
  title: string
  statusLine: string | null
}

/** Cases as a calm list: title, what and where it is, and one sentence of status. */
export function CaseLines<Line extends CaseLine>({
  cases,
  municipality,
  extra,
  heading = 'h3',
}: {
  cases: Line[]
  municipality: (line: Line) => string
  /** More about a case, under it. */
  extra?: (line: Line) => ReactNode
  heading?: 'h2' | 'h3'
}) {
  const Heading = heading
  return (
    <ol className="happenings">
      {cases.map((line) => (
        <li key={line.id}>
          <p className="note">
            {caseKindLabel[line.kind]} · {line.number}
          </p>
          <Heading>
            <a href={paths.case(municipality(line), line.slug)}>{line.title}</a>
          </Heading>
          {line.statusLine && <p>{line.statusLine}</p>}
          {extra?.(line)}
        </li>
      ))}
    </ol>
  )
}
