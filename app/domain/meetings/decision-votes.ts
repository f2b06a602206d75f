/** A vote as the minutes tell it. Names only for open votes (VOTE-08). */
export type DecisionVote = {
  question: string
  yesMeans: string
  noMeans: string
  yes: number
  no: number
  abstained: number
  absent: number
  /** The chair's casting vote at a tie. */
  casting: 'yes' | 'no' | null
  secret: boolean
  names: { name: string; party: string | null; vote: 'yes' | 'no' | 'abstain' | 'absent' }[]
}

export type DecisionRemark = {
  kind: 'reservation' | 'special_statement' | 'note'
  who: { name: string; party: string | null }[]
  text: string | null
}
