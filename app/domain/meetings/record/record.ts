/** What a meeting's entries give when they are read in order: the one source of run page, screen and minutes. */
import type { DecisionOutcome, Ending, EntryShapes } from './entries'
import type { EntryHindrance } from './hindrances'

/** Someone who may sit at the meeting, from the mandates as of its day. */
export type Sitting = {
  personId: string
  name: string
  party: string | null
  post: 'chair' | 'vice_chair' | 'member' | 'deputy'
  /** Place in the order of serving within the party (KL 5:18); null for members. */
  deputyOrder: number | null
  constituency: string | null
}

export type Presence = 'present' | 'remote' | 'absent' | 'left_disqualified' | 'left_other'

/** How one person stands at a moment or during an item. */
export type Attendance = {
  personId: string
  presence: Presence
  /** Sits in a seat: their own, or (a deputy) in another's. */
  serving: boolean
  servesFor: string | null
}

export type Quorum = {
  seats: number
  present: number
  needed: number
  /** Whether the matter may be handled; true also when the exception lets it (QUO-01, QUO-03, QUO-04). */
  quorate: boolean
  /** KL 5:46: the council may go on although disqualification took it below the number. */
  byException: boolean
}

export type RecordedProposal = EntryShapes['proposal'] & {
  entryId: string
  withdrawn: boolean
  refused: { reason: string; overruled: boolean } | null
}

export type RecordedVote = EntryShapes['vote'] & {
  entryId: string
  yes: number
  no: number
  abstained: number
  /** Serving but not voting at all. */
  absent: number
  /** What carried it; null at a tie that nobody has settled. */
  carried: 'yes' | 'no' | null
  byCasting: boolean
}

export type RecordedMinority = EntryShapes['minority_request'] & {
  entryId: string
  present: number
  needed: number
  /** Enough for the minority's right; false also when the right has been used (VOTE-02) or it is an election (VOTE-03). */
  granted: boolean
}

export type ItemRecord = {
  itemId: string
  started: boolean
  ended: boolean
  startedAt: string | null
  closedDoors: boolean
  /** Whether the doors were closed at any time, also when they were opened again. */
  heldClosed: boolean
  /** Everyone's standing when the item was decided, or now while it runs. */
  attendance: Attendance[]
  quorum: Quorum
  disqualified: { personId: string; reason: string; decidedByBody: boolean }[]
  agreements: EntryShapes['agreement'][]
  speeches: EntryShapes['speech'][]
  proposals: RecordedProposal[]
  propositions: EntryShapes['propositions'] | null
  found: string | null
  minority: RecordedMinority[]
  votes: RecordedVote[]
  elections: EntryShapes['election'][]
  lots: EntryShapes['lots'][]
  decision:
    | (EntryShapes['decision'] & { entryId: string; at: string; ending: Ending; outcome: DecisionOutcome })
    | null
  immediateApproval: boolean
  reservations: EntryShapes['reservation'][]
  specialStatements: EntryShapes['special_statement'][]
  notes: EntryShapes['note'][]
  mayBePut: boolean | null
  answer: EntryShapes['answered'] | null
}

export type MeetingRecord = {
  phase: 'not_opened' | 'in_session' | 'adjourned' | 'closed'
  openedAt: string | null
  closedAt: string | null
  /** Every opening, break and resumption, for "kl. 18.00–20.15, ajournering 19.00–19.20". */
  sessions: { from: string; to: string | null }[]
  currentItemId: string | null
  chairPersonId: string | null
  adjusters: EntryShapes['adjusters'] | null
  /** Officials, staff representatives and others who were there; with an item, for that item only. */
  others: (EntryShapes['attends'] & { entryId: string; itemId: string | null; at: string })[]
  /** Everyone who may sit, in order, with how they stand now. */
  attendance: Attendance[]
  quorum: Quorum
  /** Which deputy is next in turn for each seat that is empty now (QUO-07). */
  calls: { forPersonId: string; deputyId: string }[]
  /** Comings and goings with their times, for the minutes' list of attendance. */
  movements: {
    at: string
    personId: string
    what: 'arrived' | 'left' | 'serves' | 'stops_serving'
    itemId: string | null
  }[]
  items: Map<string, ItemRecord>
  /** What the entries say that cannot be: someone votes who does not serve, a decision without quorum … */
  warnings: { entryId: string; warning: EntryHindrance }[]
}
