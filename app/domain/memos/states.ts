import { machine, type Transition } from '../shared/state-machine'

/** Where a memo stands. What is approved is locked; what is discarded is kept but no longer worked on. */
export const memoStates = ['draft', 'for_approval', 'approved', 'discarded'] as const
export type MemoState = (typeof memoStates)[number]

export const memoEvents = ['submit', 'send_back', 'take_back', 'approve', 'discard'] as const
export type MemoEvent = (typeof memoEvents)[number]

type Row = Transition<MemoState, MemoEvent, never, never>

export const memoMachine = machine<MemoState, Row>('memo', memoStates, {
  initial: ['draft'],
  terminal: ['approved', 'discarded'],
  transitions: [
    { event: 'submit', from: ['draft'], to: 'for_approval' },
    { event: 'send_back', from: ['for_approval'], to: 'draft' },
    { event: 'take_back', from: ['for_approval'], to: 'draft' },
    { event: 'approve', from: ['for_approval'], to: 'approved' },
    { event: 'discard', from: ['draft', 'for_approval'], to: 'discarded' },
  ],
})

/** The state that an event leads to, or null when it cannot happen now. */
export function memoAfter(state: MemoState, event: MemoEvent): MemoState | null {
  const row = memoMachine.transitions.find((each) => each.event === event && each.from.includes(state))
  return row === undefined || row.to === 'same' ? null : row.to
}

/** A writer works on a draft; an approver may put a word right in what was handed over. Nobody edits what is locked. */
export const mayEditMemo = (state: MemoState, who: { writes: boolean; approves: boolean }): boolean =>
  (state === 'draft' && (who.writes || who.approves)) || (state === 'for_approval' && who.approves)

/**
 * Two-person rule (rules 13, LOCAL): nobody approves what they alone have written, nor what they are the author of.
 * @param writers accounts with a text of their own in the memo
 */
export function approvesOwn(approver: string, author: string, writers: readonly string[]): boolean {
  return approver === author || (writers.length > 0 && writers.every((writer) => writer === approver))
}
