/** A meeting's way from a planned day to legal force (rules 12.8). */
import { machine, type Transition } from '../shared/state-machine'

export const meetingStates = [
  'planned',
  'collecting',
  'agenda_locked',
  'summoned',
  'in_session',
  'adjourned',
  'held',
  'minutes_draft',
  'minutes_signing',
  'approved',
  'posted',
  'final_presumed',
  'final',
  'cancelled',
] as const
export type MeetingState = (typeof meetingStates)[number]

export const meetingKinds = ['ordinary', 'extra', 'budget', 'constituting'] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingEvents = [
  'open_agenda',
  'lock_agenda',
  'reopen_agenda',
  'summon',
  'open',
  'adjourn',
  'resume',
  'close',
  'draft_minutes',
  'send_for_signing',
  'reopen_minutes',
  'approve',
  'post',
  'presume_final',
  'restart_period',
  'confirm_final',
  'cancel',
] as const
export type MeetingEvent = (typeof meetingEvents)[number]

type Row = Transition<MeetingState, MeetingEvent, never, never>

export const meetingMachine = machine<MeetingState, Row>('meeting', meetingStates, {
  initial: ['planned'],
  terminal: ['final', 'cancelled'],
  transitions: [
    { event: 'open_agenda', from: ['planned'], to: 'collecting' },
    { event: 'lock_agenda', from: ['collecting'], to: 'agenda_locked' },
    { event: 'reopen_agenda', from: ['agenda_locked'], to: 'collecting' },
    { event: 'summon', from: ['agenda_locked'], to: 'summoned' },
    { event: 'open', from: ['summoned'], to: 'in_session' },
    { event: 'adjourn', from: ['in_session'], to: 'adjourned' },
    { event: 'resume', from: ['adjourned'], to: 'in_session' },
    { event: 'close', from: ['in_session'], to: 'held' },
    { event: 'draft_minutes', from: ['held'], to: 'minutes_draft' },
    { event: 'send_for_signing', from: ['minutes_draft'], to: 'minutes_signing' },
    { event: 'reopen_minutes', from: ['minutes_signing'], to: 'minutes_draft' },
    { event: 'approve', from: ['minutes_signing'], to: 'approved' },
    { event: 'post', from: ['approved'], to: 'posted' },
    { event: 'presume_final', from: ['posted'], to: 'final_presumed' },
    // ANS-07: the notice was down and is posted anew, so the time to appeal runs again.
    { event: 'restart_period', from: ['final_presumed'], to: 'posted' },
    { event: 'confirm_final', from: ['final_presumed'], to: 'final' },
    { event: 'cancel', from: ['planned', 'collecting', 'agenda_locked', 'summoned'], to: 'cancelled' },
  ],
})

/** Where the agenda is public: from the summons on (KL 5:13); before it the administration works on it. */
export const agendaIsPublic = (state: MeetingState | null): boolean =>
  state === null || !['planned', 'collecting', 'agenda_locked'].includes(state)
