/**
 * What can be noted at a meeting. Entries are only added: the record is what they give when read in order
 * (`recordOf`), so that what was typed without a connection can come late, come twice, and still count once.
 */

export type VoteChoice = 'yes' | 'no' | 'abstain'
export type ProposalKind =
  'main' | 'counter' | 'amendment' | 'addition' | 'rejection' | 'adjourn' | 'table' | 'refer_back' | 'other'

/** How an item ended: the item states that a meeting gives. */
export type Ending = 'decided' | 'tabled' | 'referred_back' | 'remitted' | 'noted' | 'withdrawn'
/** The decision in the words of the trade, for the decision list. */
export type DecisionOutcome =
  'approved' | 'rejected' | 'answered' | 'written_off' | 'assigned' | 'noted' | 'other'

/** The data of each kind of entry. Persons are ids of `persons`; an item is named by the entry itself. */
export type EntryShapes = {
  /** The chair opens, adjourns, resumes and closes the meeting. */
  opened: Record<string, never>
  adjourned: { untilText?: string }
  resumed: Record<string, never>
  closed: Record<string, never>
  /** Someone is here; `serving` as a member in their own seat or a deputy in someone's. */
  arrived: { personId: string; remote?: boolean }
  /** Left: for disqualification in the running item only, or for another reason and then for the day (QUO-08). */
  left: { personId: string; reason: 'disqualified' | 'other' }
  /** A deputy takes a seat (for a member), or gives it back (`for` null). */
  serves: { personId: string; for: string | null }
  /** Who leads from here on: at the chair's absence or disqualification. */
  chairs: { personId: string }
  adjusters: { personIds: string[]; day?: string; time?: string; place?: string }
  /** Someone who is no member or deputy: for the whole meeting, or for the item that the entry names (MEET-12, MEET-13). */
  attends: {
    name: string
    as: 'official' | 'staff_rep' | 'proposer' | 'auditor' | 'guest'
    roleText?: string
  }
  item_started: Record<string, never>
  item_ended: Record<string, never>
  closed_doors: { closed: boolean }
  disqualified: { personId: string; reason: string; decidedByBody?: boolean }
  /** KL 5:52 and 5:33: all present agree, or not, to decide what was not announced or not prepared. */
  agreement: { about: 'not_announced' | 'unprepared'; urgent: boolean; all: boolean }
  speech: { personId?: string; name?: string; note?: string }
  proposal: { proposalId: string; kind: ProposalKind; text: string; movers: string[]; moverText?: string }
  proposal_joined: { proposalId: string; personIds: string[] }
  proposal_withdrawn: { proposalId: string }
  /** The chair refuses a proposal that raises another matter or would be unlawful (KL 5:57). */
  proposal_refused: { proposalId: string; reason: string; overruled?: boolean }
  /** A third of those present ask for tabling or referral back (KL 5:50), with their reasons. */
  minority_request: { about: 'table' | 'refer_back'; supporters: string[]; count?: number; reasons: string }
  /** The order of propositions that the body approves; proposal ids in the order they are put. */
  propositions: { text: string; order: string[] }
  /** The chair finds that the body decided for a proposal, without a vote. */
  found: { proposalId: string }
  vote: {
    voteId: string
    /** The main vote, one that picks a counter-proposal, or one about tabling or referral back. */
    purpose: 'main' | 'counter' | 'procedure'
    yesProposalId?: string
    noProposalId?: string
    yesMeans: string
    noMeans: string
    secret: boolean
    /** Open votes: each by name. Secret ones: the counts only. */
    names?: { personId: string; vote: VoteChoice }[]
    counts?: { yes: number; no: number; abstain: number }
    /** The chair's, at a tie (KL 5:55). */
    casting?: 'yes' | 'no'
    /** Votes that need more than a simple majority (VOTE-10), as a share in halves, thirds: "2/3". */
    threshold?: '1/2' | '2/3' | '1/3'
  }
  /** Elections: who was chosen to what; by lot at equal votes (VOTE-07). */
  election: { post: string; chosen: { personId?: string; name: string; party?: string }[]; voteId?: string }
  lots: { between: string[]; drawn: string }
  decision: {
    ending: Ending
    outcome: DecisionOutcome
    points: string[]
    /** For initiatives with claims: the outcome of each, by its id. */
    claims?: { claimId: string; outcome: string }[]
    /** The meeting it is tabled to, when the body decided another than the next (KL 5:51). */
    tabledTo?: string
    receivers?: string[]
  }
  immediate_approval: Record<string, never>
  reservation: { personIds: string[]; text?: string; proposalId?: string }
  special_statement: { personIds: string[]; text: string }
  note: { text: string; personId?: string }
  /** The council lets an interpellation be put (KL 5:62), and the answer that was given. */
  may_be_put: { allowed: boolean }
  answered: { by?: string; text?: string; documentId?: string }
  /** Strikes an earlier entry; what it said stays in the log. */
  struck: { entryId: string; reason?: string }
}

export const entryKinds = [
  'opened',
  'adjourned',
  'resumed',
  'closed',
  'arrived',
  'left',
  'serves',
  'chairs',
  'adjusters',
  'attends',
  'item_started',
  'item_ended',
  'closed_doors',
  'disqualified',
  'agreement',
  'speech',
  'proposal',
  'proposal_joined',
  'proposal_withdrawn',
  'proposal_refused',
  'minority_request',
  'propositions',
  'found',
  'vote',
  'election',
  'lots',
  'decision',
  'immediate_approval',
  'reservation',
  'special_statement',
  'note',
  'may_be_put',
  'answered',
  'struck',
] as const satisfies readonly (keyof EntryShapes)[]
export type EntryKind = (typeof entryKinds)[number]
export type EntryData = EntryShapes[EntryKind]

/** An entry as noted; `id` is made where it was typed. */
export type Entry = {
  [Kind in EntryKind]: {
    id: string
    kind: Kind
    itemId: string | null
    happenedAt: string
    data: EntryShapes[Kind]
  }
}[EntryKind]
