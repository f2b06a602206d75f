import { machine, type Transition, transitionsFrom } from '../shared/state-machine'
import { actionStates, type ActionState } from './forum'

export const actionEvents = ['start', 'finish', 'withdraw', 'reopen'] as const
export type ActionEvent = (typeof actionEvents)[number]

type Row = Transition<ActionState, ActionEvent, never, never>

/** An activity of an action list (restlista): open until it is done or withdrawn. */
export const actionMachine = machine<ActionState, Row>('action', actionStates, {
  initial: ['open'],
  terminal: [],
  transitions: [
    { event: 'start', from: ['open'], to: 'in_progress' },
    { event: 'finish', from: ['open', 'in_progress'], to: 'done' },
    { event: 'withdraw', from: ['open', 'in_progress'], to: 'withdrawn' },
    { event: 'reopen', from: ['done', 'withdrawn'], to: 'open' },
  ],
})

/** The state after an event; null when the activity does not allow it. */
export const afterActionEvent = (state: ActionState, event: ActionEvent): ActionState | null => {
  const to = transitionsFrom(actionMachine, state).find((row) => row.event === event)?.to
  return to === undefined || to === 'same' ? null : to
}

export const isOpenAction = (state: ActionState): boolean => state === 'open' || state === 'in_progress'

/** Late: open after its day. What a document tells as of its own day is never compared with today. */
export const isOverdue = (
  action: { state: ActionState; dueDay: string | null; asOf: string | null },
  today: string,
): boolean =>
  action.asOf === null && isOpenAction(action.state) && action.dueDay !== null && action.dueDay < today

/** What goes on to the next meeting: every activity that is still open when this one is held, oldest day first. */
export const carriedOver = <Action extends { state: ActionState; dueDay: string | null }>(
  actions: readonly Action[],
): Action[] =>
  actions
    .filter(({ state }) => isOpenAction(state))
    .toSorted((a, b) => (a.dueDay ?? '9').localeCompare(b.dueDay ?? '9'))
