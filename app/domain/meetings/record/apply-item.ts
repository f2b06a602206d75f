import { attendanceIn } from './attendance'
import { applyDisqualified } from './apply-people'
import type { Entry } from './entries'
import { judgeMinority } from './minority'
import { seated, type FoldState, type ItemState } from './state'
import { tally } from './votes'

/** What an entry says about its item. */
export function applyToItem(state: FoldState, item: ItemState, entry: Entry): void {
  const { id: entryId } = entry
  switch (entry.kind) {
    case 'item_started':
      start(state, item, entry.happenedAt)
      return
    case 'item_ended':
      if (state.currentItemId === item.itemId) state.currentItemId = null
      item.ended = true
      item.taken ??= attendanceIn(state, item)
      return
    case 'closed_doors':
      item.closedDoors = entry.data.closed
      item.heldClosed ||= entry.data.closed
      return
    case 'disqualified':
      applyDisqualified(item, entry.data)
      return
    case 'agreement':
      item.agreements.push(entry.data)
      return
    case 'speech':
      item.speeches.push(entry.data)
      return
    case 'proposal':
      item.proposals.push({ ...entry.data, entryId, withdrawn: false, refused: null })
      return
    case 'proposal_joined': {
      const proposal = proposalOf(item, entry.data.proposalId)
      if (proposal) proposal.movers = [...new Set([...proposal.movers, ...entry.data.personIds])]
      return
    }
    case 'proposal_withdrawn': {
      const proposal = proposalOf(item, entry.data.proposalId)
      if (proposal) proposal.withdrawn = true
      return
    }
    case 'proposal_refused': {
      const proposal = proposalOf(item, entry.data.proposalId)
      const { reason, overruled = false } = entry.data
      if (proposal) proposal.refused = { reason, overruled }
      return
    }
    case 'minority_request': {
      const facts = { body: state.input.body, isElection: item.item.kind === 'election' }
      const present = seated(state, item).by.size
      const judged = judgeMinority(entry.data, { ...facts, used: item.item.minorityUsed, present })
      item.minority.push({ ...entry.data, entryId, ...judged })
      return
    }
    case 'propositions':
      item.propositions = entry.data
      return
    case 'found':
      item.found = entry.data.proposalId
      return
    case 'vote': {
      const serving = seated(state, item).by.size
      item.votes.push({
        ...entry.data,
        entryId,
        ...tally(entry.data, serving, item.item.kind === 'election'),
      })
      return
    }
    case 'election':
      item.elections.push(entry.data)
      return
    case 'lots':
      item.lots.push(entry.data)
      return
    case 'decision':
      item.decision = { ...entry.data, entryId, at: entry.happenedAt }
      item.taken = attendanceIn(state, item)
      return
    case 'immediate_approval':
      item.immediateApproval = true
      return
    case 'reservation':
      item.reservations.push(entry.data)
      return
    case 'special_statement':
      item.specialStatements.push(entry.data)
      return
    case 'note':
      item.notes.push(entry.data)
      return
    case 'may_be_put':
      item.mayBePut = entry.data.allowed
      return
    case 'answered':
      item.answer = entry.data
      return
    default:
  }
}

const proposalOf = (item: ItemState, proposalId: string) =>
  item.proposals.find((each) => each.proposalId === proposalId)

/** One item runs at a time; the one before is left as it stands. */
function start(state: FoldState, item: ItemState, at: string): void {
  state.currentItemId = item.itemId
  item.started = true
  item.ended = false
  item.startedAt ??= at
}
