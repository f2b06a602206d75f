import { hindrancesInCouncil } from '../may-decide'
import { attendanceIn } from './attendance'
import type { Entry, EntryKind } from './entries'
import type { EntryHindrance } from './hindrances'
import { standing } from './propositions'
import { type FoldState, type ItemState, seated } from './state'
import { countVotes } from './votes'

type Given<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>

/** What speaks against an entry about an item, where the item stands now. */
export function judgeItem(state: FoldState, item: ItemState, entry: Entry): EntryHindrance[] {
  const serving = () => seated(state, item).by
  const allServe = (personIds: readonly string[]): EntryHindrance[] =>
    personIds.every((personId) => serving().has(personId)) ? [] : ['not-serving']
  const known = (...proposalIds: (string | undefined)[]): EntryHindrance[] => {
    const alive = standing(item.proposals)
    return proposalIds.every((wanted) => !wanted || alive.some(({ proposalId }) => proposalId === wanted))
      ? []
      : ['unknown-proposal']
  }
  switch (entry.kind) {
    case 'closed_doors':
      return !entry.data.closed && state.input.body === 'board' && item.item.exercisesAuthority
        ? ['must-be-closed']
        : []
    case 'proposal':
      if (item.proposals.some(({ proposalId }) => proposalId === entry.data.proposalId))
        return ['proposal-known']
      return allServe(entry.data.movers)
    case 'proposal_joined':
      return [...known(entry.data.proposalId), ...allServe(entry.data.personIds)]
    case 'proposal_withdrawn':
      return known(entry.data.proposalId)
    case 'proposal_refused':
      return item.proposals.some(({ proposalId }) => proposalId === entry.data.proposalId)
        ? []
        : ['unknown-proposal']
    case 'propositions':
      return known(...entry.data.order)
    case 'found':
      return known(entry.data.proposalId)
    case 'minority_request':
      // VOTE-04: the reasons for a referral back are part of the request.
      return [
        ...(entry.data.about === 'refer_back' && entry.data.reasons.trim() === ''
          ? (['reasons-missing'] as const)
          : []),
        ...allServe(entry.data.supporters),
        ...((entry.data.count ?? 0) > serving().size ? (['more-votes-than-serving'] as const) : []),
      ]
    case 'vote':
      return [...known(entry.data.yesProposalId, entry.data.noProposalId), ...judgeVote(state, item, entry)]
    case 'lots':
      return entry.data.between.includes(entry.data.drawn) ? [] : ['lot-not-between']
    case 'decision':
      return judgeDecision(state, item, entry)
    case 'reservation':
      return judgeReservation(item, entry)
    default:
      return []
  }
}

function judgeVote(state: FoldState, item: ItemState, { data }: Given<'vote'>): EntryHindrance[] {
  const serving = seated(state, item).by
  const isElection = item.item.kind === 'election'
  const found: EntryHindrance[] = []
  if (data.secret && data.names) found.push('names-in-secret')
  // VOTE-08: elections are voted on in secret.
  if (isElection && !data.secret) found.push('election-is-secret')
  if (data.secret ? !data.counts : !data.names) found.push('votes-missing')
  const voters = data.names?.map(({ personId }) => personId) ?? []
  if (voters.some((personId) => !serving.has(personId))) found.push('not-serving')
  if (new Set(voters).size < voters.length) found.push('voted-twice')
  const { yes, no, abstained } = countVotes(data)
  if (yes + no + abstained > serving.size) found.push('more-votes-than-serving')
  const simple = !data.threshold || data.threshold === '1/2'
  if (data.casting && isElection) found.push('lots-not-casting')
  else if (data.casting && (yes !== no || !simple)) found.push('no-tie')
  if (simple && yes === no && !data.casting) found.push('tie-unsettled')
  // VOTE-11, KL 4:26: who has handled an exercise of authority in a board takes part in the decision.
  if (state.input.body === 'board' && item.item.exercisesAuthority && abstained > 0) found.push('must-decide')
  return found
}

/** Endings that are a decision in the matter itself; the others leave it for another time. */
const decidesMatter = ['decided', 'remitted']

function judgeDecision(state: FoldState, item: ItemState, { data }: Given<'decision'>): EntryHindrance[] {
  const { item: facts } = item
  const found: EntryHindrance[] = []
  if (item.decision) found.push('already-decided')
  if (data.ending === 'withdrawn') return found
  const { quorate } = attendanceIn(state, item).quorum
  const question = facts.kind === 'interpellation' || facts.kind === 'question'
  const fewer = state.input.body === 'council' && question && state.input.rules.fewerForAnswers
  const granted = item.minority.filter((each) => each.granted)
  if (granted.length > 0 && data.ending !== 'tabled' && data.ending !== 'referred_back')
    found.push('minority-stands')
  if (!decidesMatter.includes(data.ending)) return quorate || fewer ? found : [...found, 'no-quorum']
  const agreed = (about: 'not_announced' | 'unprepared') =>
    item.agreements.findLast((each) => each.about === about)
  if (state.input.body === 'council') {
    const { announced, prepared, exemptFromPreparation } = facts
    const asked = [
      ...(announced ? [] : (['not_announced'] as const)),
      ...(prepared === false && !exemptFromPreparation ? (['unprepared'] as const) : []),
    ]
    found.push(
      ...hindrancesInCouncil({
        ...{ announced, exemptFromPreparation, quorate: quorate || fewer, prepared: prepared !== false },
        urgent: facts.urgent || item.agreements.some((each) => each.urgent),
        allAgree: asked.every((about) => agreed(about)?.all ?? false),
      }),
    )
    if (prepared === null && !exemptFromPreparation) found.push('preparation-unknown')
  } else if (!quorate) found.push('no-quorum')
  if (facts.extraElection && !facts.minorityUsed) found.push('extra-election-first-time')
  if (data.points.every((point) => point.trim() === '') && item.elections.length === 0)
    found.push('points-missing')
  return found
}

/** VOTE-14, KL 4:27: only by one who took part in the decision. */
function judgeReservation({ taken, decision }: ItemState, { data }: Given<'reservation'>): EntryHindrance[] {
  if (!decision || !taken) return ['nothing-decided']
  const took = new Set(taken.attendance.filter(({ serving }) => serving).map(({ personId }) => personId))
  return data.personIds.every((personId) => took.has(personId)) ? [] : ['not-taking-part']
}
