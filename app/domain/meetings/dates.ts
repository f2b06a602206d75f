/** The days of a meeting, each with its rule, its paragraph and every step of the reckoning (rules 2.1, 3). */
import {
  computeDeadline,
  type Deadline,
  type DeadlineKey,
  deadlineRules,
  lateItemDeadline,
  type Step,
  stepsToBusinessDay,
} from '../calendar/deadlines'
import { isOff } from '../calendar/holidays'
import { rollBack } from '../calendar/periods'
import { addDays, type Day } from '../shared/day'
import type { MeetingKind, MeetingState } from './meeting'
import { approvalDue } from './minutes/numbers'

export const meetingDateKeys = [
  'material',
  'notice',
  'web_documents',
  'summons',
  'late_item',
  'meeting',
  'approval',
  'announcement',
  'appeal',
  'legal_force',
] as const
export type MeetingDateKey = (typeof meetingDateKeys)[number]

/** What the municipality has decided or reads into the law, as local rules spell it. */
export type MeetingRules = {
  /** MEET-06: days before a board's meeting. */
  boardNoticeDays: number
  /** Days from the manuscript stop to the day of the summons (12.8, local). */
  materialLeadDays: number
  backwardWeek: 'same_weekday' | 'full_days_between'
  lateItemDay: 'safe' | 'literal'
  approvalRolls: 'yes' | 'no'
  severalDayMeeting: 'last_day' | 'first_day'
}

/** A meeting as far as its days go by it. */
export type DatedMeeting = {
  bodyKind: string
  day: Day
  lastDay: Day | null
  kind: MeetingKind | null
  materialDay: Day | null
  summonedDay: Day | null
  noticePostedDay: Day | null
  closedDay: Day | null
}

/** What has happened with the minutes, as far as it has. */
export type MinutesFacts = {
  approvedDay: Day | null
  /** When the approval was announced; after an outage the day it was posted again (ANS-07). */
  postedDay: Day | null
}

export type MeetingDate = {
  key: MeetingDateKey
  /** Rule id of the rule book. */
  rule: string
  paragraph: string | null
  basis: 'law' | 'local'
  /** The day to aim at: backwards the last business day, forwards what counting gives (CAL-05, CAL-06). */
  aim: Day
  /** The last day that is in time. */
  latest: Day
  steps: Step[]
  /** When it was done, as far as is known. */
  done: Day | null
  /** CAL-09: the day stands though it is a day off, since no law moves it. */
  dayOff: boolean
  /** Where no ruling has settled how the law is read: the day that the other reading gives, when it differs. */
  otherReading: Day | null
}

const ruled = (
  key: MeetingDateKey,
  deadlineKey: DeadlineKey,
  { raw, due, steps }: Deadline,
  done: Day | null,
): MeetingDate => {
  const { rule, paragraph, basis, period } = deadlineRules[deadlineKey]
  // Backwards the law's day is the counted one, and the business day before it the one to plan for.
  const [aim, latest] = period.count < 0 ? [due, raw] : [raw, due]
  return { key, rule, paragraph, basis, aim, latest, steps, done, dayOff: false, otherReading: null }
}

/** MEET-02 or MEET-06: when the summons is due. A board's lead time is local and does not roll, but staff plan a business day. */
function summons({ bodyKind, day, summonedDay }: DatedMeeting, rules: MeetingRules): MeetingDate {
  if (bodyKind === 'council') {
    const deadline = computeDeadline('council_summons', day, {
      reading: { backwardWeek: rules.backwardWeek },
    })
    return ruled('summons', 'council_summons', deadline, summonedDay)
  }
  const period = { unit: 'days', count: -rules.boardNoticeDays } as const
  const deadline = computeDeadline('board_summons', day, { period })
  const back = stepsToBusinessDay(deadline.raw, -1)
  const known = ruled('summons', 'board_summons', deadline, summonedDay)
  return {
    ...known,
    aim: back.at(-1)?.to ?? deadline.raw,
    steps: [{ ...known.steps[0], rule: 'MEET-06' } as Step, ...back],
    dayOff: isOff(deadline.raw),
  }
}

/** 12.8: the manuscript stop that planning proposes: a local number of days before the summons, on a business day. */
export const proposedMaterialDay = (
  meeting: Pick<DatedMeeting, 'bodyKind' | 'day'>,
  rules: MeetingRules,
): Day => {
  const bare = { ...meeting, lastDay: null, kind: null, materialDay: null, closedDay: null }
  const { aim } = summons({ ...bare, summonedDay: null, noticePostedDay: null }, rules)
  return rollBack(addDays(aim, -rules.materialLeadDays))
}

const own = (
  key: MeetingDateKey,
  rule: string,
  paragraph: string | null,
  day: Day,
  { done = null, steps = [] }: { done?: Day | null; steps?: Step[] } = {},
): MeetingDate => ({
  ...{ key, rule, paragraph, basis: paragraph === null ? 'local' : 'law', aim: day, latest: day },
  ...{ steps, done, dayOff: isOff(day), otherReading: null },
})

/** The day that the days of the minutes are counted from: the last on which the meeting went on (MIN-08). */
const lastDayOf = ({ day, lastDay, closedDay }: DatedMeeting): Day =>
  [day, lastDay ?? day, closedDay ?? day].toSorted().at(-1) ?? day

/**
 * Every day of a meeting, in order of the calendar. Days that follow from what has not happened yet (announcement,
 * appeal, legal force) are there once it has.
 */
export function meetingDates(
  meeting: DatedMeeting,
  rules: MeetingRules,
  facts: MinutesFacts = { approvedDay: null, postedDay: null },
): MeetingDate[] {
  const { bodyKind, day, kind, materialDay, noticePostedDay, closedDay } = meeting
  const council = bodyKind === 'council'
  const reading = { backwardWeek: rules.backwardWeek, approvalRolls: rules.approvalRolls }
  const dates: MeetingDate[] = []
  if (materialDay !== null) dates.push(own('material', '12.8', null, materialDay))
  if (council) {
    const notice = computeDeadline('council_announcement', day, { reading })
    dates.push(ruled('notice', 'council_announcement', notice, noticePostedDay))
    if (kind === 'budget')
      dates.push(
        own('web_documents', 'MEET-11', 'KL 8 kap. 14 §', noticePostedDay ?? notice.due, {
          steps: noticePostedDay === null ? notice.steps : [],
        }),
      )
  }
  dates.push(summons(meeting, rules))
  if (council) {
    const { raw, due, steps } = lateItemDeadline(day, rules.lateItemDay)
    const other = rules.lateItemDay === 'safe' ? raw : lateItemDeadline(day, 'safe').due
    dates.push({
      ...own('late_item', 'MEET-03', 'KL 5 kap. 14 §', due, { steps }),
      ...{ dayOff: false, otherReading: other === due ? null : other },
    })
  }
  dates.push(own('meeting', council ? 'MEET-01' : 'MEET-06', null, day, { done: closedDay }))
  const approval = approvalDue({ day, lastDay: lastDayOf(meeting) }, rules)
  dates.push(ruled('approval', 'minutes_approval', approval, facts.approvedDay))
  if (facts.approvedDay !== null) {
    const announcement = computeDeadline('announcement', facts.approvedDay, { reading })
    dates.push(ruled('announcement', 'announcement', announcement, facts.postedDay))
  }
  if (facts.postedDay !== null) {
    const appeal = computeDeadline('appeal', facts.postedDay)
    dates.push(ruled('appeal', 'appeal', appeal, null))
    const force = addDays(appeal.due, 1)
    const step: Step = { rule: 'APP-04', from: appeal.due, to: force, reason: 'days' }
    dates.push({ ...own('legal_force', 'APP-04', 'KL 13 kap. 5 §', force, { steps: [step] }), dayOff: false })
  }
  return dates.toSorted((a, b) => (a.aim === b.aim ? order(a.key) - order(b.key) : a.aim < b.aim ? -1 : 1))
}

const order = (key: MeetingDateKey): number => meetingDateKeys.indexOf(key)

/** Which day a meeting waits for as it stands; null when it waits for none. */
const awaited: Partial<Record<MeetingState, readonly MeetingDateKey[]>> = {
  planned: ['material', 'summons'],
  collecting: ['material', 'summons'],
  agenda_locked: ['summons'],
  summoned: ['meeting'],
  in_session: ['meeting'],
  adjourned: ['meeting'],
  held: ['approval'],
  minutes_draft: ['approval'],
  minutes_signing: ['approval'],
  approved: ['announcement'],
  posted: ['appeal'],
  final_presumed: ['legal_force'],
}

/** The day that a meeting waits for: of several the nearest that has not passed, otherwise the last of them. */
export function nextDate(
  state: MeetingState | null,
  dates: readonly MeetingDate[],
  today: Day,
): MeetingDate | null {
  const keys = state === null ? [] : (awaited[state] ?? [])
  const waiting = dates.filter(({ key, done }) => keys.includes(key) && done === null)
  return waiting.find(({ latest }) => latest >= today) ?? waiting.at(-1) ?? null
}
