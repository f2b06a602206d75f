import { roll } from '../calendar/periods'
import { type Day, daysBetween } from '../shared/day'
import { machine, type Transition, transitionsFrom } from '../shared/state-machine'

/** States of a request for a record (rules 12.12). */
export type RequestState =
  | 'received'
  | 'search'
  | 'secrecy_test'
  | 'released'
  | 'partly_released'
  | 'refused_by_official'
  | 'authority_decision'
  | 'closed'

export const requestEvents = [
  'take',
  'found',
  'forward',
  'note',
  'release',
  'release-partly',
  'refuse',
  'demand',
  'decide-refusal',
  'decide-release',
  'withdraw',
] as const
export type RequestEvent = (typeof requestEvents)[number]
export const isRequestEvent = (word: string): word is RequestEvent =>
  (requestEvents as readonly string[]).includes(word)

/** What is told with an event. Empty texts are missing. */
export type RequestAnswer = { note: string; provision: string; reasons: string }
export type RequestReason = 'note-missing' | 'provision-missing' | 'reasons-missing'

/**
 * Who: an official who handles requests; whoever may refuse for the authority (OSL 6:3); or the requester, for whom
 * an official may act when the demand comes by letter or telephone.
 */
type Row = Transition<RequestState, RequestEvent, RequestAnswer, RequestReason> & {
  who: 'official' | 'authority' | 'requester'
}

const missing =
  (...fields: (keyof RequestAnswer)[]) =>
  (answer: RequestAnswer): RequestReason[] =>
    fields.filter((field) => answer[field].trim() === '').map((field) => `${field}-missing` as const)

const worked = ['search', 'secrecy_test'] as const

/** Rules 12.12; TF 2:15–19; OSL 6:2–3, 6:7. A refusal names its provision and its reasons (FL 32). */
export const requestMachine = machine<RequestState, Row>(
  'records request',
  [
    'received',
    'search',
    'secrecy_test',
    'released',
    'partly_released',
    'refused_by_official',
    'authority_decision',
    'closed',
  ],
  {
    initial: ['received'],
    terminal: ['released', 'closed'],
    transitions: [
      { event: 'take', from: ['received'], to: 'search', who: 'official' },
      { event: 'take', from: worked, to: 'same', who: 'official' },
      { event: 'found', from: ['search'], to: 'secrecy_test', who: 'official' },
      // Each board is its own authority (TF 2:5); what another one holds is sent on to it (FL 8).
      { event: 'forward', from: ['received', ...worked], to: 'received', who: 'official' },
      {
        event: 'note',
        from: [...worked, 'authority_decision'],
        to: 'same',
        who: 'official',
        guard: missing('note'),
      },
      { event: 'release', from: ['secrecy_test'], to: 'released', who: 'official', guard: missing('note') },
      {
        event: 'release-partly',
        from: ['secrecy_test'],
        to: 'partly_released',
        who: 'official',
        guard: missing('note', 'provision', 'reasons'),
      },
      {
        event: 'refuse',
        from: worked,
        to: 'refused_by_official',
        who: 'official',
        guard: missing('provision', 'reasons'),
      },
      {
        event: 'demand',
        from: ['partly_released', 'refused_by_official'],
        to: 'authority_decision',
        who: 'requester',
      },
      {
        event: 'decide-refusal',
        from: ['authority_decision'],
        to: 'closed',
        who: 'authority',
        guard: missing('provision', 'reasons'),
      },
      {
        event: 'decide-release',
        from: ['authority_decision'],
        to: 'closed',
        who: 'authority',
        guard: missing('note'),
      },
      {
        event: 'withdraw',
        from: ['received', ...worked, 'authority_decision'],
        to: 'closed',
        who: 'requester',
      },
    ],
  },
)

/** What can be done with a request now. */
export const requestSteps = (state: RequestState): Row[] => transitionsFrom(requestMachine, state)

/** States in which the requester waits for the authority. */
export const waitingStates = ['received', 'search', 'secrecy_test', 'authority_decision'] as const
export const isWaiting = (state: RequestState): boolean =>
  (waitingStates as readonly RequestState[]).includes(state)

/** What the file of the written refusal is called; a request's number is given once in its authority. */
export const refusalFileName = (number: number): string => `beslut-begaran-${number}.pdf`

/** Characters that a request and a sender's address may have. */
export const requestLimits = { wanted: 4000, contact: 200 } as const

/** PUB-03: the same day, or the next working day for what came on a day off. */
export const targetDay = (receivedDay: Day): Day => roll(receivedDay)

/** Whole days past the target while the requester waits; 0 within it and when answered. A practice, no statutory day. */
export const daysBeyondTarget = (request: { state: RequestState; receivedDay: Day }, today: Day): number =>
  isWaiting(request.state) ? Math.max(0, daysBetween(targetDay(request.receivedDay), today)) : 0
