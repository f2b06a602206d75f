import { machine, type Transition, transitionsFrom } from '../shared/state-machine'
import { questionStates, type QuestionState } from './forum'

export const questionEvents = ['discuss', 'decide', 'escalate', 'answer', 'close'] as const
export type QuestionEvent = (typeof questionEvents)[number]

/** Why a step cannot be taken now. */
export type QuestionHindrance =
  | 'state-wrong'
  /** The forum has no decision points at all: it informs and cooperates. */
  | 'no-frame'
  /** The decision lies within none of the forum's decision points. */
  | 'outside-frame'
  /** No forum is stated to which this one escalates. */
  | 'no-way-on'
  /** A question that came from below is answered, and one of one's own is decided. */
  | 'not-raised-here'
  | 'raised-here'

export type QuestionFacts = {
  /** Whether the question is now in the forum where it was raised. */
  inRaisingForum: boolean
  /** The forum's decision points in force. */
  decisionPointIds: readonly string[]
  /** The decision point that was chosen; null when the decision is said to lie outside them. */
  decisionPointId: string | null
  hasWayOn: boolean
}

type Row = Transition<QuestionState, QuestionEvent, QuestionFacts, QuestionHindrance>

/** What every decision must lie within (the frame that council and board have set). */
function frame({ decisionPointIds, decisionPointId }: QuestionFacts): QuestionHindrance[] {
  if (decisionPointIds.length === 0) return ['no-frame']
  return decisionPointId !== null && decisionPointIds.includes(decisionPointId) ? [] : ['outside-frame']
}

/**
 * A question's way: open, discussed as often as it takes, decided within the frame or escalated as far as the chain
 * goes; what a forum above decides is an answer, which returns to the forum that raised it and is closed there.
 */
export const questionMachine = machine<QuestionState, Row>('forum question', questionStates, {
  initial: ['open'],
  terminal: ['closed'],
  transitions: [
    { event: 'discuss', from: ['open', 'escalated', 'answered'], to: 'same' },
    {
      event: 'decide',
      from: ['open', 'answered'],
      to: 'decided',
      guard: (facts) => [...(facts.inRaisingForum ? [] : (['not-raised-here'] as const)), ...frame(facts)],
    },
    {
      event: 'escalate',
      from: ['open', 'escalated', 'answered'],
      to: 'escalated',
      guard: ({ hasWayOn }) => (hasWayOn ? [] : ['no-way-on']),
    },
    {
      event: 'answer',
      from: ['escalated'],
      to: 'answered',
      guard: (facts) => [...(facts.inRaisingForum ? (['raised-here'] as const) : []), ...frame(facts)],
    },
    { event: 'close', from: ['open', 'answered', 'decided'], to: 'closed' },
  ],
})

/** What stands in the way of a step; empty when nothing does. */
export function questionHindrances(
  state: QuestionState,
  event: QuestionEvent,
  facts: QuestionFacts,
): QuestionHindrance[] {
  const row = transitionsFrom(questionMachine, state).find((each) => each.event === event)
  if (!row) return ['state-wrong']
  return row.guard?.(facts) ?? []
}

/** The state after a step that nothing hinders. */
export function afterQuestionStep(state: QuestionState, event: QuestionEvent): QuestionState {
  const row = transitionsFrom(questionMachine, state).find((each) => each.event === event)
  if (!row) throw new Error(`A question that is ${state} does not ${event}`)
  return row.to === 'same' ? state : row.to
}

/** What a decision does to a question that stands here: decides one's own, answers one from below. */
export const decidingEvent = (state: QuestionState): 'decide' | 'answer' =>
  state === 'escalated' ? 'answer' : 'decide'
