import type { CaseKind } from './kinds'

/** A step of the line that a reader sees; several states of the machine may stand on one step. */
export type Step = { key: string; states: readonly string[] }

type Lifecycle = { steps: readonly Step[]; terminal: readonly string[] }

const step = (key: string, ...states: string[]): Step => ({ key, states: states.length > 0 ? states : [key] })

/** Rules 12.1–12.7: the states of each kind in the order a matter passes them, grouped in the steps people follow. */
export const lifecycles: Record<CaseKind, Lifecycle> = {
  motion: {
    steps: [
      step('registered', 'submitted', 'registered'),
      step('announced'),
      step('awaiting_statements', 'in_preparation', 'awaiting_statements'),
      step('drafting', 'drafting', 'ready_for_AU'),
      step('ready_for_KS'),
      step('ready_for_KF', 'ready_for_KF', 'tabled', 'withdrawn_pending'),
      step('decided', 'decided', 'closed'),
    ],
    terminal: ['closed'],
  },
  interpellation: {
    steps: [
      step('registered'),
      step('on_agenda', 'on_agenda', 'put', 'postponed', 'refused'),
      step('answered_in_writing'),
      step('answered', 'answered', 'lapsed', 'closed'),
    ],
    terminal: ['answered', 'refused', 'lapsed', 'closed'],
  },
  simple_question: {
    steps: [
      step('registered'),
      step('on_agenda', 'on_agenda', 'put', 'postponed', 'refused'),
      step('answered', 'answered', 'lapsed', 'closed'),
    ],
    terminal: ['answered', 'refused', 'lapsed', 'closed'],
  },
  citizen_proposal: {
    steps: [
      step('registered'),
      step('raised'),
      step('in_preparation', 'in_preparation', 'with_board'),
      step('decided'),
      step('closed', 'closed', 'rejected'),
    ],
    terminal: ['closed', 'rejected'],
  },
  referral: {
    steps: [
      step('registered'),
      step('assigned'),
      step('drafting', 'awaiting_internal', 'drafting'),
      step('ready_for_board', 'ready_for_board', 'ready_for_delegate'),
      step('decided'),
      step('sent', 'sent', 'declined', 'closed'),
    ],
    terminal: ['sent', 'declined', 'closed'],
  },
  investment: {
    steps: [
      step('need', 'need_registered', 'screened', 'registered'),
      step('pre_study'),
      step('business_case'),
      step('reviewed'),
      step('approved', 'approved', 'deferred', 'rejected'),
      step('procurement', 'procurement', 'contracted'),
      step('delivery', 'delivery', 'accepted', 'handed_over', 'stopped'),
      step('benefit_followup', 'benefit_followup', 'closed'),
    ],
    terminal: ['rejected', 'stopped', 'closed'],
  },
  assignment: {
    steps: [
      step('given', 'given', 'registered'),
      step('planned'),
      step('in_progress'),
      step('reported'),
      step('fulfilled', 'fulfilled', 'withdrawn', 'closed'),
    ],
    terminal: ['fulfilled', 'withdrawn', 'closed'],
  },
  minutes: { steps: [step('registered'), step('closed')], terminal: ['closed'] },
  service_agreement: { steps: [step('registered'), step('in_force'), step('closed')], terminal: ['closed'] },
  other: {
    steps: [step('registered'), step('in_preparation'), step('decided'), step('closed')],
    terminal: ['closed'],
  },
}

for (const [kind, { steps, terminal }] of Object.entries(lifecycles)) {
  const states = steps.flatMap((each) => each.states)
  if (new Set(states).size !== states.length) throw new Error(`${kind}: a state stands on two steps`)
  for (const state of terminal)
    if (!states.includes(state)) throw new Error(`${kind}: terminal state ${state} stands on no step`)
}

/** Every state of a kind. */
export const statesOf = (kind: CaseKind): string[] =>
  lifecycles[kind].steps.flatMap((each) => [...each.states])

/** The state a newly registered matter has. */
export const firstState = (kind: CaseKind): string =>
  kind === 'investment' ? 'need_registered' : kind === 'assignment' ? 'given' : 'registered'

export const isTerminal = (kind: CaseKind, state: string): boolean =>
  lifecycles[kind].terminal.includes(state)

export type StepPosition = 'done' | 'current' | 'upcoming'

/** The line of steps with the current one marked; everything is done when the matter has ended. */
export function stepLine(kind: CaseKind, state: string): { key: string; position: StepPosition }[] {
  const { steps } = lifecycles[kind]
  const at = steps.findIndex((each) => each.states.includes(state))
  const ended = isTerminal(kind, state)
  return steps.map(({ key }, index) => ({
    key,
    position: index < at || (ended && index <= at) ? 'done' : index === at ? 'current' : 'upcoming',
  }))
}
