/** Which cases are ready to be taken up by a body, by where they stand in their lifecycle (rules 12). */
import type { ItemKind } from './agenda'

export type ReadyGroup = 'decide' | 'answer' | 'announce' | 'tabled' | 'comment'

export type ReadyRule = {
  /** Kind of case (domain/cases/kinds). */
  kind: string
  states: readonly string[]
  /** Kinds of bodies that it is ready for. */
  at: readonly string[]
  /** Only the body that owns the case takes it up. */
  own?: true
  /** Not until a memo or report is there. */
  withMemo?: true
  as: ItemKind
  group: ReadyGroup
}

const boards = ['executive_board', 'board', 'joint_board'] as const
const own = { own: true, as: 'case', group: 'decide' } as const

export const readyRules: readonly ReadyRule[] = [
  { kind: 'motion', states: ['registered'], at: ['council'], as: 'new_initiatives', group: 'announce' },
  { kind: 'motion', states: ['ready_for_AU'], at: ['working_committee'], as: 'case', group: 'decide' },
  { kind: 'motion', states: ['ready_for_KS'], at: ['executive_board'], as: 'case', group: 'decide' },
  {
    kind: 'motion',
    states: ['ready_for_KF', 'withdrawn_pending'],
    at: ['council'],
    as: 'case',
    group: 'decide',
  },
  { kind: 'motion', states: ['tabled'], at: ['council'], as: 'case', group: 'tabled' },
  {
    kind: 'citizen_proposal',
    states: ['registered', 'raised'],
    at: ['council'],
    as: 'new_initiatives',
    group: 'announce',
  },
  {
    kind: 'citizen_proposal',
    states: ['in_preparation'],
    at: ['council', 'executive_board'],
    withMemo: true,
    as: 'case',
    group: 'decide',
  },
  { kind: 'citizen_proposal', states: ['with_board'], at: boards, withMemo: true, ...own },
  {
    kind: 'interpellation',
    states: ['registered', 'on_agenda', 'put', 'answered_in_writing', 'postponed'],
    at: ['council'],
    as: 'interpellation',
    group: 'answer',
  },
  {
    kind: 'simple_question',
    states: ['registered', 'on_agenda', 'put', 'postponed'],
    at: ['council'],
    as: 'question',
    group: 'answer',
  },
  { kind: 'referral', states: ['ready_for_board'], at: [...boards, 'council'], ...own },
  { kind: 'investment', states: ['reviewed'], at: boards, ...own },
  { kind: 'assignment', states: ['reported'], at: boards, ...own },
  { kind: 'other', states: ['in_preparation', 'registered'], at: boards, withMemo: true, ...own },
  { kind: 'service_agreement', states: ['registered'], at: boards, withMemo: true, ...own },
]

/** States in which a case may have been decided on by a board with a proposal to the council. */
export const proposedOnwards: readonly { kind: string; states: readonly string[] }[] = [
  { kind: 'other', states: ['in_preparation', 'registered'] },
  { kind: 'investment', states: ['reviewed'] },
  { kind: 'assignment', states: ['reported'] },
  { kind: 'service_agreement', states: ['registered'] },
  { kind: 'citizen_proposal', states: ['in_preparation'] },
]

/** The rules for a body of a kind. */
export const readyRulesFor = (bodyKind: string): ReadyRule[] =>
  readyRules.filter(({ at }) => at.includes(bodyKind))
