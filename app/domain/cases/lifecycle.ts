import type { Role } from '../access/roles'
import { transitionsFrom } from '../shared/state-machine'
import type { CaseKind } from './kinds'
import { assignment } from './lifecycles/assignment'
import { citizenProposal } from './lifecycles/citizen-proposal'
import type { CaseStep, Lifecycle, Reason } from './lifecycles/course'
import type { Situation } from './lifecycles/facts'
import { interpellation, simpleQuestion } from './lifecycles/interpellation'
import { investment } from './lifecycles/investment'
import { motion } from './lifecycles/motion'
import { minutes, other, serviceAgreement } from './lifecycles/plain'
import { referral } from './lifecycles/referral'

/** Rules 12.1–12.7: each kind's states in the order a matter passes them, and the steps between them. */
export const lifecycles: Record<CaseKind, Lifecycle> = {
  motion,
  interpellation,
  simple_question: simpleQuestion,
  citizen_proposal: citizenProposal,
  referral,
  investment,
  assignment,
  minutes,
  service_agreement: serviceAgreement,
  other,
}

/** Every state of a kind. */
export const statesOf = (kind: CaseKind): string[] =>
  lifecycles[kind].steps.flatMap((each) => [...each.states])

/** The state a newly registered matter has. */
export const firstState = (kind: CaseKind): string => lifecycles[kind].initial[0] ?? 'registered'

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

/** The stage of the line that an entry of the history reached: one that bears its name, or the one its step led to. */
export function stageReached(kind: CaseKind, event: string): string | null {
  const { steps, transitions, initial } = lifecycles[kind]
  const state =
    event === 'registered'
      ? initial[0]
      : transitions.find((each) => each.event === event && each.to !== 'same')?.to
  const stage = steps.find(({ key, states }) => (state ? states.includes(state) : key === event))
  return stage?.key ?? null
}

/** What a step can meet: nothing, something that a reason overrides, or something that stops it. */
export type Offer = {
  step: CaseStep
  /** Where it leads; the state itself for what leaves it as it is. */
  to: string
  blocked: Reason[]
  objections: Reason[]
}

/**
 * The steps that the table allows from where the matter stands and that the reader's role may take, in the table's
 * order. What belongs to other matters is left out; what is natural but hindered says why.
 */
export function offersFor(situation: Situation, mayAct: (by: readonly Role[]) => boolean): Offer[] {
  return transitionsFrom(lifecycles[situation.kind], situation.state)
    .filter((step) => !step.elsewhere && mayAct(step.by) && (step.applies?.(situation) ?? true))
    .map((step) => judged(step, situation))
}

/**
 * The step that an event takes from where the matter stands, whoever asks; null when the table has none. Steps that
 * follow from what is done elsewhere are found only by those who do it.
 */
export function offerOf(situation: Situation, event: string, elsewhere = false): Offer | null {
  const step = transitionsFrom(lifecycles[situation.kind], situation.state).find(
    (each) => each.event === event && (elsewhere || !each.elsewhere) && (each.applies?.(situation) ?? true),
  )
  return step ? judged(step, situation) : null
}

function judged(step: CaseStep, situation: Situation): Offer {
  return {
    step,
    to: step.to === 'same' ? situation.state : step.to,
    blocked: step.guard?.(situation) ?? [],
    objections: step.objections?.(situation) ?? [],
  }
}
