/** An appeal for review of lawfulness, from the court's word to the last ruling (KL ch. 13, rules 12.11). */
import { computeDeadline } from '../calendar/deadlines'
import { addDays, type Day } from '../shared/day'
import { machine, type Transition, transitionsFrom } from '../shared/state-machine'

export const appealStates = [
  'received',
  'registered',
  'statement_requested',
  'answered',
  'judged',
  'appealed_further',
  'closed',
] as const
export type AppealState = (typeof appealStates)[number]

export const appealEvents = [
  'register',
  'forward',
  'request_statement',
  'extend_statement',
  'answer',
  'inhibit',
  'lift_inhibition',
  'judge',
  'appeal_further',
  'close',
  'note',
  'withdraw_entry',
] as const
export type AppealEvent = (typeof appealEvents)[number]

export const isAppealEvent = (word: string): word is AppealEvent =>
  (appealEvents as readonly string[]).includes(word)

/** What a court can say: it can annul a decision or let it stand, never change it (KL 13:8). */
export const appealOutcomes = ['upheld', 'annulled', 'dismissed', 'withdrawn'] as const
export type AppealOutcome = (typeof appealOutcomes)[number]

export const isAppealOutcome = (word: string): word is AppealOutcome =>
  (appealOutcomes as readonly string[]).includes(word)

/** What is told with an event, and what the appeal knows. Days of Europe/Stockholm; empty texts are missing. */
export type AppealFacts = {
  today: Day
  /** The day that the event is about: the ruling received, the statement decided. */
  day: Day | null
  dueDay: Day | null
  text: string
  outcome: AppealOutcome | null
  /** Who must decide the statement, and whether the decision of that body is named (APP-06). */
  bodyMustDecide: boolean
  decidedIn: string
  /** When the latest ruling can be appealed no more; null before one has come. */
  furtherLastDay: Day | null
  /** The ruling is of the last instance, or leave to appeal was refused there. */
  lastInstance: boolean
}

export type AppealReason =
  | 'day-missing'
  | 'day-ahead'
  | 'due-missing'
  | 'due-passed'
  | 'text-missing'
  | 'outcome-missing'
  | 'decision-missing'
  | 'further-too-late'
  | 'further-runs'

type Row = Transition<AppealState, AppealEvent, AppealFacts, AppealReason>

const pastDay = ({ day, today }: AppealFacts): AppealReason[] =>
  day === null ? ['day-missing'] : day > today ? ['day-ahead'] : []

const due = ({ dueDay, today }: AppealFacts): AppealReason[] =>
  dueDay === null ? ['due-missing'] : dueDay < today ? ['due-passed'] : []

/** APP-06, KL 6:38 p 2: on its own decision the body answers itself, so the answer names where it decided. */
const decided = (facts: AppealFacts): AppealReason[] => [
  ...pastDay(facts),
  ...(facts.bodyMustDecide && facts.decidedIn.trim() === '' ? (['decision-missing'] as const) : []),
]

const told = ({ text }: AppealFacts): AppealReason[] => (text.trim() === '' ? ['text-missing'] : [])

const judged = (facts: AppealFacts): AppealReason[] => [
  ...pastDay(facts),
  ...(facts.outcome === null ? (['outcome-missing'] as const) : []),
]

/** A ruling is appealed within three weeks from the day it was received (KL 13:13, FL 44). */
const furtherInTime = (facts: AppealFacts): AppealReason[] => {
  const [reason] = pastDay(facts)
  if (reason) return [reason]
  const last = facts.furtherLastDay
  return last !== null && facts.day !== null && facts.day > last ? ['further-too-late'] : []
}

/** APP-05: final when the last ruling is: nobody can appeal it any more. */
const final = ({ today, furtherLastDay, lastInstance }: AppealFacts): AppealReason[] =>
  !lastInstance && furtherLastDay !== null && today <= furtherLastDay ? ['further-runs'] : []

const open = ['received', 'registered', 'statement_requested', 'answered'] as const
const running = [...open, 'appealed_further'] as const

/** Rules 12.11. A court may rule without asking for a statement, and a higher one asks as the first did. */
export const appealMachine = machine<AppealState, Row>('appeal', appealStates, {
  initial: ['received'],
  terminal: ['closed'],
  transitions: [
    { event: 'register', from: ['received'], to: 'registered' },
    // KL 13:6, FL 8: what came to the wrong place is sent on without delay.
    { event: 'forward', from: ['received', 'registered'], to: 'same', guard: pastDay },
    {
      event: 'request_statement',
      from: ['registered', 'answered', 'appealed_further'],
      to: 'statement_requested',
      guard: due,
    },
    { event: 'extend_statement', from: ['statement_requested'], to: 'same', guard: due },
    { event: 'answer', from: ['statement_requested'], to: 'answered', guard: decided },
    { event: 'inhibit', from: running, to: 'same', guard: pastDay },
    { event: 'lift_inhibition', from: running, to: 'same', guard: pastDay },
    {
      event: 'judge',
      from: ['registered', 'statement_requested', 'answered', 'appealed_further'],
      to: 'judged',
      guard: judged,
    },
    { event: 'appeal_further', from: ['judged'], to: 'appealed_further', guard: furtherInTime },
    { event: 'close', from: ['judged'], to: 'closed', guard: final },
    { event: 'note', from: [...running, 'judged'], to: 'same', guard: told },
    // Entered by mistake: the decision goes on as if nothing had been entered.
    { event: 'withdraw_entry', from: ['received', 'registered'], to: 'closed', guard: told },
  ],
})

/** The step that an event takes from a state, with what stands in its way; null when it is not possible there. */
export function appealStep(
  state: AppealState,
  event: AppealEvent,
  facts: AppealFacts,
): { to: AppealState; hinders: AppealReason[] } | null {
  const row = appealSteps(state).find((each) => each.event === event)
  return row ? { to: row.to === 'same' ? state : row.to, hinders: row.guard?.(facts) ?? [] } : null
}

/** What can be done with an appeal now. */
export const appealSteps = (state: AppealState): Row[] => transitionsFrom(appealMachine, state)

/** A ruling received on a day can be appealed until this day, where leave to appeal is given. */
export const furtherLastDay = (receivedDay: Day): Day =>
  computeDeadline('appeal_after_receipt', receivedDay).due

/** The first day on which a ruling is final when nobody appeals it. */
export const rulingFinalDay = (receivedDay: Day): Day => addDays(furtherLastDay(receivedDay), 1)

/**
 * Whether an appeal was handed in before the time ended, at the court or, by mistake, at the municipality (KL 13:5–6).
 * The court judges it; the portal tells what it looks like. Null while the time has not begun to run.
 */
export const inTime = (filedDay: Day, appealLastDay: Day | null): boolean | null =>
  appealLastDay === null ? null : filedDay <= appealLastDay

/**
 * APP-06: who answers the court. A board its own decisions and the executive board the council's (KL 6:15), by a
 * decision of the body that cannot be delegated (KL 6:38 p 2).
 * @param bodyKind of the body that made the appealed decision
 */
export const statementDecider = (bodyKind: string): 'same_body' | 'executive_board' =>
  bodyKind === 'council' || bodyKind === 'council_committee' ? 'executive_board' : 'same_body'
