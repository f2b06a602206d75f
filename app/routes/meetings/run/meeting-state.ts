import type { MeetingState } from '~/domain/meetings/meeting'

const taking: readonly (MeetingState | null)[] = ['summoned', 'in_session', 'adjourned', 'held']
const before: readonly (MeetingState | null)[] = ['planned', 'collecting', 'agenda_locked', 'cancelled']

/** Whether the meeting's record takes entries, or has been handed over to the minutes. */
export const meetingState = (state: MeetingState | null) => ({
  runs: taking.includes(state),
  ended: !taking.includes(state) && !before.includes(state),
})
