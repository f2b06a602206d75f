/** Calling to a meeting (MEET-01 to MEET-03, MEET-06, MEET-07, MEET-11): what is late, and what the law says then. */
import type { Day } from '../shared/day'
import type { MeetingDate } from './dates'
import { meetingMachine, type MeetingState } from './meeting'
import { transitionsFrom } from '../shared/state-machine'

/** How a day to send by stands: to plan by, the last in time, or passed. */
export type Timeliness = 'in_time' | 'last_days' | 'late'

/** The day's standing before anything is sent, or that of the day it was sent on. */
export function timeliness({ aim, latest, done }: MeetingDate, today: Day): Timeliness {
  const day = done ?? today
  if (day > latest) return 'late'
  return day > aim ? 'last_days' : 'in_time'
}

/** What follows when something goes out too late, each with its words in `text/`. */
export type LateConsequence =
  /** KL 5:52: only what is urgent, and only if all who are present agree. */
  | 'notice_late'
  /** KL 5:15: who was not called in time can have the decisions reviewed. */
  | 'summons_late'
  /** A board's own rule, no law. */
  | 'board_late'
  /** KL 5:14 has passed; KL 5:52 is left. */
  | 'late_item_late'

export function lateConsequences(
  dates: readonly MeetingDate[],
  { today, council }: { today: Day; council: boolean },
): LateConsequence[] {
  const isLate = (key: MeetingDate['key']) =>
    dates.some((date) => date.key === key && timeliness(date, today) === 'late')
  return [
    ...(council && isLate('notice') ? (['notice_late'] as const) : []),
    ...(isLate('summons') ? ([council ? 'summons_late' : 'board_late'] as const) : []),
  ]
}

/** Why a meeting cannot be called to yet. */
export type SummonsHindrance = 'not-locked' | 'no-items' | 'no-time' | 'no-place' | 'nobody'

export function summonsHindrances(facts: {
  state: MeetingState
  items: number
  startsAt: string | null
  place: string | null
  recipients: number
}): SummonsHindrance[] {
  return [
    ...(facts.state === 'agenda_locked' ? [] : (['not-locked'] as const)),
    ...(facts.items > 0 ? [] : (['no-items'] as const)),
    // MEET-01 and MEET-02: the notice tells time and place.
    ...(facts.startsAt ? [] : (['no-time'] as const)),
    ...(facts.place?.trim() ? [] : (['no-place'] as const)),
    ...(facts.recipients > 0 ? [] : (['nobody'] as const)),
  ]
}

export const mayBeCancelled = (state: MeetingState): boolean =>
  transitionsFrom(meetingMachine, state).some(({ event }) => event === 'cancel')

/** MEET-11: documents that must be on the web from the day of the notice, by the words of their item. */
export type WebDuty = 'budget' | 'annual_report' | 'audit'

const duties: readonly (readonly [WebDuty, RegExp])[] = [
  [
    'budget',
    /(?<!\p{L})budget(?!\p{L})|(?<!\p{L})(?:mål och |flerårs)budget|budgetförslag|verksamhetsplan och budget/iu,
  ],
  ['annual_report', /(?<!\p{L})årsredovisning/iu],
  ['audit', /revisionsberättelse|revisorernas (?:berättelse|granskning)|granskningsrapport/iu],
]

/** KL 8:14, 8:15, 8:16 a: only for the council. The paragraph has its words in `text/`. */
export const webDutyOf = (title: string): WebDuty | null =>
  duties.find(([, words]) => words.test(title))?.[0] ?? null
