/**
 * How the duty of preparation is met or why it does not apply (PREP-01 to PREP-05, KL 5:26–34), and what an item
 * still lacks. Words: text/meetings/preparation.
 */
import type { Day } from '../shared/day'
import type { ItemKind } from './agenda'

export const preparations = [
  'board',
  'council_committee',
  'executive_board',
  'election',
  'resignation',
  'new_council_change',
  'extra_election',
  'audit_report',
  'handed_over_proposal',
  'interpellation_or_question',
  'not_needed',
  'urgent_unprepared',
  'none',
] as const
export type Preparation = (typeof preparations)[number]

/** PREP-04: what the council may decide without preparation. */
export const exemptPreparations = [
  'election',
  'resignation',
  'new_council_change',
  'extra_election',
  'audit_report',
  'handed_over_proposal',
  'interpellation_or_question',
  'not_needed',
] as const satisfies readonly Preparation[]

export const isExempt = (preparation: Preparation | null): boolean =>
  (exemptPreparations as readonly (Preparation | null)[]).includes(preparation)

/** Items in which nothing is settled: they open and close the meeting, inform, or only announce. */
const formal: readonly ItemKind[] = [
  'opening',
  'roll_call',
  'adjusters',
  'agenda_approval',
  'previous_minutes',
  'new_initiatives',
  'information',
  'reports',
  'delegated_decisions',
  'closing',
]

/** The preparation that follows from what kind of item it is; null when it has to be told. */
export function preparationOfKind(kind: ItemKind): Preparation | null {
  if (formal.includes(kind)) return 'not_needed'
  if (kind === 'election') return 'election'
  if (kind === 'interpellation' || kind === 'question') return 'interpellation_or_question'
  return null
}

export type PreparationFacts = {
  /** The body whose agenda it is. */
  bodyKind: string
  meetingDay: Day
  today: Day
  /** The last day to announce the meeting, by which the executive board should have been heard (PREP-03). */
  announceBy: Day | null
  itemKind: ItemKind
  preparation: Preparation | null
  preparedDay: Day | null
  executiveHeardDay: Day | null
  /** A board that the matter concerns has said its word on what a council committee prepared (KL 5:27). */
  boardHeard: boolean
  proposal: readonly string[]
  urgentReason: string | null
  /** An approved memo, or a report in its place, is on the case; items without a case have none. */
  memoReady: boolean
  hasCase: boolean
}

export const preparationReasons = {
  'not-prepared': { law: 'KL 5 kap. 26 §', weight: 'blocks' },
  'urgency-reason-missing': { law: 'KL 5 kap. 33 §', weight: 'blocks' },
  'all-must-agree': { law: 'KL 5 kap. 33 §', weight: 'warns' },
  'prepared-day-missing': { law: 'KL 5 kap. 26 §', weight: 'blocks' },
  'prepared-after-meeting': { law: 'KL 5 kap. 26 §', weight: 'blocks' },
  'board-not-heard': { law: 'KL 5 kap. 27 §', weight: 'blocks' },
  'executive-not-heard': { law: 'KL 5 kap. 28 §', weight: 'blocks' },
  'executive-after-meeting': { law: 'KL 5 kap. 28 §', weight: 'blocks' },
  'preparation-awaited': { law: 'KL 5 kap. 26 §', weight: 'warns' },
  'executive-awaited': { law: 'KL 5 kap. 28 §', weight: 'warns' },
  'executive-after-announcement': { law: 'KL 5 kap. 28 §', weight: 'warns' },
  'proposal-missing': { law: 'KL 5 kap. 28 §', weight: 'blocks' },
  'board-proposal-missing': { law: null, weight: 'warns' },
  'memo-missing': { law: null, weight: 'warns' },
} as const satisfies Record<string, { law: string | null; weight: 'blocks' | 'warns' }>
export type PreparationReasonCode = keyof typeof preparationReasons

/** What an item lacks: with a paragraph of law, or null where it is only practice. `blocks` stops the agenda's lock. */
export type PreparationReason = {
  code: PreparationReasonCode
  law: string | null
  weight: 'blocks' | 'warns'
}

/** `awaited` is planned before the meeting, `urgent` may be decided if all present agree (KL 5:33). */
export type Standing = 'not_needed' | 'exempt' | 'prepared' | 'awaited' | 'urgent' | 'lacking'

export type Preparedness = { standing: Standing; reasons: PreparationReason[] }

const reason = (code: PreparationReasonCode): PreparationReason => ({ code, ...preparationReasons[code] })

/** How prepared an item is, and each thing that it lacks. The law's duty is the council's; boards have practice. */
export function judgePreparation(facts: PreparationFacts): Preparedness {
  if (formal.includes(facts.itemKind)) return { standing: 'not_needed', reasons: [] }
  return facts.bodyKind === 'council' ? inCouncil(facts) : inBoard(facts)
}

function inBoard({ itemKind, proposal, memoReady, hasCase, preparation }: PreparationFacts): Preparedness {
  if (preparation === 'not_needed' || itemKind === 'election') return { standing: 'not_needed', reasons: [] }
  const codes: PreparationReasonCode[] = []
  if (proposal.length === 0) codes.push('board-proposal-missing')
  if (hasCase && !memoReady) codes.push('memo-missing')
  return { standing: codes.length === 0 ? 'prepared' : 'lacking', reasons: codes.map(reason) }
}

function inCouncil(facts: PreparationFacts): Preparedness {
  const preparation = facts.preparation ?? preparationOfKind(facts.itemKind)
  if (isExempt(preparation)) return { standing: 'exempt', reasons: [] }
  if (preparation === null || preparation === 'none' || preparation === 'urgent_unprepared')
    return urgent(facts)
  const codes = [...preparedCodes(facts, preparation), ...executiveCodes(facts, preparation)]
  if (facts.proposal.length === 0) codes.push('proposal-missing')
  const reasons = codes.map(reason)
  const lacking = reasons.some(({ weight }) => weight === 'blocks')
  const awaited = codes.some((code) => code.endsWith('-awaited'))
  return { standing: lacking ? 'lacking' : awaited ? 'awaited' : 'prepared', reasons }
}

/** PREP-05: unprepared, and to be decided only if it is urgent and all present agree. */
function urgent({ preparation, urgentReason }: PreparationFacts): Preparedness {
  if (urgentReason) return { standing: 'urgent', reasons: [reason('all-must-agree')] }
  const code = preparation === 'urgent_unprepared' ? 'urgency-reason-missing' : 'not-prepared'
  return { standing: 'lacking', reasons: [reason(code)] }
}

/** PREP-01 and PREP-02. */
function preparedCodes(facts: PreparationFacts, preparation: Preparation): PreparationReasonCode[] {
  const { preparedDay, meetingDay, today, boardHeard } = facts
  const codes: PreparationReasonCode[] = []
  if (preparedDay === null) codes.push('prepared-day-missing')
  else if (preparedDay > meetingDay) codes.push('prepared-after-meeting')
  else if (preparedDay > today) codes.push('preparation-awaited')
  if (preparation === 'council_committee' && !boardHeard) codes.push('board-not-heard')
  return codes
}

/** PREP-03: the executive board is always heard; what it prepares itself it has had its say on. */
function executiveCodes(facts: PreparationFacts, preparation: Preparation): PreparationReasonCode[] {
  const { executiveHeardDay, preparedDay, meetingDay, today, announceBy } = facts
  const heard = preparation === 'executive_board' ? (executiveHeardDay ?? preparedDay) : executiveHeardDay
  if (heard === null) return preparation === 'executive_board' ? [] : ['executive-not-heard']
  if (heard > meetingDay) return preparation === 'executive_board' ? [] : ['executive-after-meeting']
  const codes: PreparationReasonCode[] = []
  if (heard > today && preparation !== 'executive_board') codes.push('executive-awaited')
  if (announceBy !== null && heard > announceBy) codes.push('executive-after-announcement')
  return codes
}
