/**
 * Deadlines as data: which event starts the time, how long it is, which paragraph says so, and every step of
 * the computation, so that a page can answer "why this date?".
 */
import { type Day, addDays, addMonths } from '../shared/day'
import { type OffReason, isOff, offReason } from './holidays'
import { lateItem } from './periods'

export type PeriodUnit = 'days' | 'weeks' | 'months'

/** Negative when time is counted backwards: "at least one week before". */
export interface Period {
  unit: PeriodUnit
  count: number
}

/** Why a step was taken: the period itself, or what makes a day no business day. Swedish words live in `text/`. */
export type StepReason = PeriodUnit | OffReason

export interface Step {
  /** Rule id of the rule book. */
  rule: string
  from: Day
  to: Day
  reason: StepReason
}

/** `raw` is what counting gives and the date to aim at, `due` what is enforced (CAL-05; backwards CAL-06). */
export interface Deadline {
  raw: Day
  due: Day
  steps: Step[]
}

export interface DeadlineRule {
  /** The rule of the rule book. */
  rule: string
  /** The paragraph of law; for a local one the paragraph that lets the municipality decide, if any. */
  paragraph: string | null
  /** Local periods are defaults that the municipality's settings replace; they never roll by themselves (CAL-09). */
  basis: 'law' | 'local'
  period: Period
  /** Which unsettled question of reading the day hangs on, if any. */
  unsettled?: keyof Reading
}

/** How a municipality reads what the law leaves open and no ruling has settled (rules 16.1). */
export interface Reading {
  /** U5: whether the days for approving minutes and announcing that move from a day off; `yes` is the safe default. */
  approvalRolls?: 'yes' | 'no'
  /** U2: a week back to the same weekday, the common reading, or seven whole days in between. */
  backwardWeek?: 'same_weekday' | 'full_days_between'
}

const law = (
  rule: string,
  paragraph: string,
  count: number,
  unit: PeriodUnit,
  unsettled?: keyof Reading,
): DeadlineRule => ({
  rule,
  paragraph,
  basis: 'law',
  period: { unit, count },
  ...(unsettled ? { unsettled } : {}),
})

const local = (rule: string, paragraph: string | null, count: number, unit: PeriodUnit): DeadlineRule => ({
  ...law(rule, '', count, unit),
  paragraph,
  basis: 'local',
})

/** Each counts from the day of the event that its key names; `text/` has one Swedish text for each key. */
export const deadlineRules = {
  motion: law('MOT-01', 'KL 5 kap. 35 §', 12, 'months'),
  motion_report: law('MOT-02', 'KL 5 kap. 35 § andra stycket', 12, 'months'),
  citizen_proposal: law('MOT-01', 'KL 5 kap. 35 §', 12, 'months'),
  citizen_proposal_board: law('MED-03', 'KL 6 kap. 34 §', 12, 'months'),
  council_announcement: law('MEET-01', 'KL 5 kap. 13 §', -1, 'weeks', 'backwardWeek'),
  council_summons: law('MEET-02', 'KL 5 kap. 15 §', -1, 'weeks', 'backwardWeek'),
  minutes_approval: law('MIN-03', 'KL 5 kap. 69 § och 6 kap. 35 §', 14, 'days', 'approvalRolls'),
  announcement: law('ANS-04', 'KL 8 kap. 12 §', 2, 'days', 'approvalRolls'),
  appeal: law('APP-01', 'KL 13 kap. 5 §', 3, 'weeks'),
  appeal_after_receipt: law('FL-11', 'FL 44 §', 3, 'weeks'),
  interim_report: law('BUD-07', 'KL 11 kap. 16 §', 2, 'months'),
  board_summons: local('MEET-06', 'KL 6 kap. 23 §', -5, 'days'),
  interpellation: local('INT-03', 'KL 5 kap. 59–63 §§', -10, 'days'),
  simple_question: local('FRA-02', 'KL 5 kap. 64 §', -1, 'days'),
  referral_reply: local('REM-04', null, 3, 'months'),
  benefit_followup: local('12.7', null, 6, 'months'),
} as const satisfies Record<string, DeadlineRule>

export type DeadlineKey = keyof typeof deadlineRules

export const isDeadlineKey = (word: string): word is DeadlineKey => Object.hasOwn(deadlineRules, word)

/** The paragraph of a day that the law itself sets, which nobody may move; null for every other day. */
export const statutoryParagraph = (rule: string): string | null => {
  const found: DeadlineRule | null = isDeadlineKey(rule) ? deadlineRules[rule] : null
  return found?.basis === 'law' ? found.paragraph : null
}

/** What a municipality's own rules may change of a local deadline. */
export interface LocalDeadline {
  period?: Period
  /** Whether the local rule moves the day to a business day. */
  rolls?: boolean
  /** Heard for the statutory days too, where the law can be read in two ways. */
  reading?: Reading
}

const countingRule: Record<PeriodUnit, string> = { days: 'CAL-04', weeks: 'CAL-01', months: 'CAL-02' }

function count(from: Day, { unit, count: number }: Period): Day {
  if (unit === 'months') return addMonths(from, number)
  return addDays(from, unit === 'weeks' ? 7 * number : number)
}

/** One step for each day off that is passed: forwards by the Sunday rule, backwards as planning requires, or by `rule`. */
export function stepsToBusinessDay(start: Day, direction: 1 | -1, rule?: string): Step[] {
  const steps: Step[] = []
  for (let day = start, reason = offReason(day); reason !== null; reason = offReason(day)) {
    const next = addDays(day, direction)
    steps.push({ rule: rule ?? (direction === 1 ? 'CAL-03' : 'CAL-06'), from: day, to: next, reason })
    day = next
  }
  return steps
}

/**
 * The deadline that an event on `from` starts. For the statutory ones of `localRules` only the reading is heard.
 * Steps begin with the counting (the rule of the deadline, or the counting rule when the period is a local one)
 * and go on day by day to the business day that is due.
 */
export function computeDeadline(key: DeadlineKey, from: Day, localRules: LocalDeadline = {}): Deadline {
  const rule: DeadlineRule = deadlineRules[key]
  const heard = rule.basis === 'local' ? localRules : {}
  const period = heard.period ?? read(rule, localRules.reading)
  const raw = count(from, period)
  const counted: Step = {
    rule: heard.period ? countingRule[period.unit] : rule.rule,
    from,
    to: raw,
    reason: period.unit,
  }
  const moved = rolls(rule, localRules) ? stepsToBusinessDay(raw, period.count < 0 ? -1 : 1) : []
  return { raw, due: moved.at(-1)?.to ?? raw, steps: [counted, ...moved] }
}

/** U2: with seven whole days between, the day lies eight days before. */
const read = ({ period, unsettled }: DeadlineRule, reading: Reading = {}): Period =>
  unsettled === 'backwardWeek' && reading.backwardWeek === 'full_days_between'
    ? { unit: 'days', count: -8 }
    : period

const rolls = ({ basis, unsettled }: DeadlineRule, local: LocalDeadline): boolean =>
  basis === 'local'
    ? local.rolls === true
    : !(unsettled === 'approvalRolls' && local.reading?.approvalRolls === 'no')

/**
 * MEET-03, KL 5:14: an urgent item is announced by the weekday nearest before the meeting. `raw` is the literal
 * reading, in which Saturdays and eves are weekdays; `due` the one that the municipality goes by (CAL-07, U3).
 */
export function lateItemDeadline(meeting: Day, reading: 'safe' | 'literal' = 'safe'): Deadline {
  const days = lateItem(meeting)
  const before = addDays(meeting, -1)
  const first: Step = { rule: 'MEET-03', from: meeting, to: before, reason: 'days' }
  const back = stepsToBusinessDay(before, -1, 'CAL-07').filter(({ to }) => to >= days[reading])
  return { raw: days.literal, due: days[reading], steps: [first, ...back] }
}

/** CAL-09: whether a local date that does not roll falls on a day off, which is worth a warning. */
export const fallsOnDayOff = (deadline: Deadline): boolean => isOff(deadline.due)
