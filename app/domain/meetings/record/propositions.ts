import type { ProposalKind } from './entries'
import type { RecordedProposal } from './record'

/** Formal motions first, then the matter itself, changes and additions last (VOTE-12). */
const rank: Record<ProposalKind, number> = {
  adjourn: 0,
  table: 1,
  refer_back: 2,
  main: 3,
  counter: 4,
  rejection: 5,
  other: 6,
  amendment: 7,
  addition: 8,
}

export const isFormal = (kind: ProposalKind): boolean => rank[kind] <= rank.refer_back

/** Proposals that still stand: not withdrawn, not refused unless the body overruled the chair (VOTE-13). */
export const standing = (proposals: readonly RecordedProposal[]): RecordedProposal[] =>
  proposals.filter(({ withdrawn, refused }) => !withdrawn && (refused === null || refused.overruled))

export type Step =
  | { what: 'formal'; proposalId: string }
  /** Counter-proposals are set against each other until one is left (`yes` is the one put forward first). */
  | { what: 'counter'; yes: string; no: string }
  | { what: 'main'; yes: string; no: string | null }
  | { what: 'change'; proposalId: string }

/**
 * The customary order of propositions (VOTE-12): formal motions, then counter-propositions until one stands against
 * the main proposal, the main proposition, and last changes and additions. What wins a counter-proposition is not
 * known beforehand; the first of the two stands for the winner.
 */
export function suggestPropositions(proposals: readonly RecordedProposal[]): {
  order: string[]
  steps: Step[]
} {
  const ordered = standing(proposals).toSorted((a, b) => rank[a.kind] - rank[b.kind])
  const ids = (wanted: (kind: ProposalKind) => boolean) =>
    ordered.filter(({ kind }) => wanted(kind)).map(({ proposalId }) => proposalId)
  const substance = ids(
    (kind) => kind === 'main' || kind === 'counter' || kind === 'rejection' || kind === 'other',
  )
  const [main, ...against] = substance
  const [counter, ...others] = against
  const steps: Step[] = [
    ...ids(isFormal).map((proposalId): Step => ({ what: 'formal', proposalId })),
    ...others.map((other): Step => ({ what: 'counter', yes: counter ?? other, no: other })),
    ...(main === undefined ? [] : [{ what: 'main', yes: main, no: counter ?? null } as Step]),
    ...ids((kind) => kind === 'amendment' || kind === 'addition').map((proposalId): Step => ({
      what: 'change',
      proposalId,
    })),
  ]
  return { order: ordered.map(({ proposalId }) => proposalId), steps }
}
