import type { Action } from '../access/permissions'
import type { Day } from '../shared/day'
import { machine, transitionsFrom, type Transition } from '../shared/state-machine'

/** REM-02: `board` is decided by the board, `office` answered by the administration, `information` not answered at all. */
export const referralKinds = ['board', 'office', 'external', 'information'] as const
export type ReferralKind = (typeof referralKinds)[number]

export const referralStates = [
  'draft',
  'sent',
  'received',
  'in_progress',
  'answered',
  'declined',
  'closed',
] as const
export type ReferralState = (typeof referralStates)[number]

/** What a statement comes to, in the recipient's own judgement. */
export const stances = ['supports', 'opposes', 'no_objection', 'partly', 'abstains'] as const
export type Stance = (typeof stances)[number]

export const isStance = (word: string): word is Stance => (stances as readonly string[]).includes(word)

/** The one who asks and the one who is asked. */
export type Side = 'sender' | 'recipient'

/** What a transition is judged by. `reason` and `newReplyDay` are what the person gives; null when there is none. */
export type ReferralFacts = {
  kind: ReferralKind
  replyDay: Day | null
  answeredDay: Day | null
  today: Day
  reason: string | null
  newReplyDay: Day | null
  /** The recipient has a case of its own already. */
  registered: boolean
}

export type ReferralReason =
  | 'no-answer-expected'
  | 'day-not-passed'
  | 'reason-missing'
  | 'day-not-later'
  | 'answered-already'
  | 'registered-already'

export type ReferralEvent =
  | 'send'
  | 'receive'
  | 'register'
  | 'begin'
  | 'answer'
  | 'correct'
  | 'decline'
  | 'extend'
  | 'accept'
  | 'close_unanswered'
  | 'answer_late'

/** `by` names who takes the step, and which permission that side needs for it. */
type Row = Transition<ReferralState, ReferralEvent, ReferralFacts, ReferralReason> & {
  by: Partial<Record<Side, Action>>
}

const asked = ({ kind }: ReferralFacts): ReferralReason[] =>
  kind === 'information' ? ['no-answer-expected'] : []
const withReason = ({ reason }: ReferralFacts): ReferralReason[] =>
  reason === null || reason.trim() === '' ? ['reason-missing'] : []
const passed = ({ replyDay, today }: ReferralFacts): ReferralReason[] =>
  replyDay === null || replyDay >= today ? ['day-not-passed'] : []
const later = ({ replyDay, newReplyDay, today }: ReferralFacts): ReferralReason[] =>
  newReplyDay === null || newReplyDay < today || (replyDay !== null && newReplyDay <= replyDay)
    ? ['day-not-later']
    : []
const unanswered = ({ answeredDay }: ReferralFacts): ReferralReason[] =>
  answeredDay === null ? [] : ['answered-already']

const waiting = ['sent', 'received', 'in_progress'] as const
const answers = { sender: 'referral.send', recipient: 'referral.answer' } as const

/**
 * Rules 12.5, one record per recipient. The sender may take the recipient's steps for a reply that came on paper.
 * What was noted as received before it was registered can be registered afterwards. Who has declined can still answer, and a statement that comes after the sender went on without it is registered.
 */
export const referralMachine = machine<ReferralState, Row>('referral', referralStates, {
  initial: ['draft'],
  terminal: ['closed'],
  transitions: [
    { event: 'send', from: ['draft'], to: 'sent', by: { sender: 'referral.send' } },
    { event: 'receive', from: ['sent'], to: 'received', by: { recipient: 'referral.receive' } },
    {
      event: 'register',
      from: ['received', 'in_progress'],
      to: 'same',
      by: { recipient: 'referral.receive' },
      guard: ({ registered }) => (registered ? ['registered-already'] : []),
    },
    { event: 'begin', from: ['received'], to: 'in_progress', by: { recipient: 'referral.answer' } },
    { event: 'answer', from: [...waiting, 'declined'], to: 'answered', by: answers, guard: asked },
    { event: 'correct', from: ['answered'], to: 'same', by: answers },
    {
      event: 'decline',
      from: waiting,
      to: 'declined',
      by: answers,
      guard: (facts) => [...asked(facts), ...withReason(facts)],
    },
    {
      event: 'extend',
      from: waiting,
      to: 'same',
      by: { sender: 'referral.send' },
      guard: (facts) => [...asked(facts), ...later(facts), ...withReason(facts)],
    },
    { event: 'accept', from: ['answered'], to: 'closed', by: { sender: 'referral.send' } },
    {
      event: 'close_unanswered',
      from: waiting,
      to: 'closed',
      by: { sender: 'referral.send' },
      guard: (facts) => [...asked(facts), ...passed(facts), ...withReason(facts)],
    },
    {
      event: 'answer_late',
      from: ['closed'],
      to: 'same',
      by: answers,
      guard: (facts) => [...asked(facts), ...unanswered(facts)],
    },
  ],
})

/** The step that an event is in a state, or null where the state does not know it. */
export const referralStep = (state: ReferralState, event: ReferralEvent): Row | null =>
  transitionsFrom(referralMachine, state).find((row) => row.event === event) ?? null

/** How a statement is taken in: as the answer, as a correction of it, or late. Null where none can come. */
export const answeringEvent = (state: ReferralState): 'answer' | 'correct' | 'answer_late' | null =>
  state === 'answered'
    ? 'correct'
    : state === 'closed'
      ? 'answer_late'
      : referralStep(state, 'answer') && 'answer'

type Referral = { kind: ReferralKind; state: ReferralState }

/** Whether the sender still waits for this recipient. */
export const isAwaited = ({ kind, state }: Referral): boolean =>
  kind !== 'information' && (waiting as readonly string[]).includes(state)

/** The parent goes on when nobody is waited for (rules 12.5), and somebody was asked. */
export const allSettled = (referrals: readonly Referral[]): boolean =>
  referrals.some(({ kind }) => kind !== 'information') && !referrals.some(isAwaited)

/** A flag, never a state. What is retold as of a document (`asOf`) is never late. */
export const isLate = (
  referral: Referral & { replyDay: Day | null },
  { today, asOf }: { today: Day; asOf: string | null },
): boolean => asOf === null && isAwaited(referral) && referral.replyDay !== null && referral.replyDay < today
