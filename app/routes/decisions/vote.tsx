import { voteCounts, voteWord, votePurpose } from '~/text/meetings/decisions'
import { DataTable, FactList } from '~/ui'

type VoteShown = {
  question: string
  yesMeans: string
  noMeans: string
  yes: number
  no: number
  abstained: number
  absent: number
  casting: 'yes' | 'no' | null
  secret: boolean
  names: { name: string; party: string | null; vote: keyof typeof voteWord }[]
}

/** How a vote went: the numbers first, the names folded below where it was open. */
export function Vote({ vote }: { vote: VoteShown }) {
  return (
    <article className="decision">
      <h3>{votePurpose[vote.question] ?? vote.question}</h3>
      <FactList
        facts={[
          { term: 'Ja betyder', value: vote.yesMeans },
          { term: 'Nej betyder', value: vote.noMeans },
          { term: 'Utfall', value: <strong>{voteCounts(vote)}</strong> },
          ...(vote.casting
            ? [{ term: 'Utslagsröst', value: `Ordföranden: ${voteWord[vote.casting].toLowerCase()}` }]
            : []),
        ]}
      />
      {vote.secret && <p className="note">Omröstningen var sluten.</p>}
      {vote.names.length > 0 && (
        <details className="disclosure">
          <summary>Så röstade var och en</summary>
          <DataTable
            caption="Röster"
            captionHidden
            rows={vote.names}
            rowKey={({ name }) => name}
            columns={[
              { key: 'name', label: 'Namn', rowHeader: true, render: ({ name }) => name },
              { key: 'party', label: 'Parti', render: ({ party }) => party ?? '' },
              { key: 'vote', label: 'Röst', render: ({ vote: cast }) => voteWord[cast] },
            ]}
          />
        </details>
      )}
    </article>
  )
}
