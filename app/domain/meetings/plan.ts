/** Planning a meeting: what hinders a day and what is worth a thought before it is set (rules 2.1, 14.3). */
import { isOff } from '../calendar/holidays'
import { councilTerm, electionDay, isElectionYear } from '../calendar/mandates'
import { addDays, type Day, dayFrom, dayParts, weekday } from '../shared/day'
import { type MeetingRules, meetingDates } from './dates'
import type { MeetingKind } from './meeting'

/** Bodies that hold meetings of the kind that the law is about. */
export const meetingBodyKinds = [
  'council',
  'executive_board',
  'board',
  'working_committee',
  'council_committee',
  'joint_board',
] as const
type MeetingBodyKind = (typeof meetingBodyKinds)[number]

export const isMeetingBodyKind = (kind: string): kind is MeetingBodyKind =>
  meetingBodyKinds.some((known) => known === kind)

/** `13:00`, `9.30` and `1330` as HH:MM; null for what is no clock. */
export function readClock(text: string): string | null {
  const match = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(text.trim())
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2]}` : null
}

/** Who asked for an extra meeting (KL 5:12, 6:23). */
export const extraGrounds = ['chair', 'executive_board', 'members'] as const
export type ExtraGround = (typeof extraGrounds)[number]

/** MEET-05, MEET-06: a third of the members, rounded up. */
export const requestsNeeded = (seats: number): number => Math.ceil(seats / 3)

export type ExtraHindrance = 'ground-missing' | 'ground-not-for-boards' | 'requests-too-few'

/** MEET-05, MEET-06: on what ground an extra meeting is held; null when the ground holds. */
export function extraHindrance(
  bodyKind: string,
  { ground, requests, seats }: { ground: ExtraGround | null; requests: number; seats: number },
): ExtraHindrance | null {
  if (ground === null) return 'ground-missing'
  if (ground === 'executive_board' && bodyKind !== 'council') return 'ground-not-for-boards'
  return ground === 'members' && requests < requestsNeeded(seats) ? 'requests-too-few' : null
}

export type PlannedDay = {
  bodyId: string
  bodyKind: string
  day: Day
  lastDay: Day | null
  kind: MeetingKind
  startsAt: string | null
}

type OtherMeeting = { id: string; bodyId: string; bodyName: string; day: Day; startsAt: string | null }

export type PlanWarning =
  /** Saturday, holiday or eve. */
  | { code: 'day_off'; day: Day }
  /** Another body meets the same day. */
  | { code: 'collides'; other: OtherMeeting }
  /** The body has a meeting that day already: this becomes its second. */
  | { code: 'second_same_day'; other: OtherMeeting }
  /** MEET-01, MEET-02, MEET-06: the summons can no longer be in time. */
  | { code: 'summons_passed'; latest: Day }
  /** MAND-02: between the election and 15 October it is the old council that meets. */
  | { code: 'old_council'; from: Day }
  /** BUD-03: the budget of an election year is decided by the new council. */
  | { code: 'budget_by_old_council'; from: Day }

/** What is worth a thought before a day is set; none of it hinders. */
export function planWarnings(
  planned: PlannedDay,
  others: readonly OtherMeeting[],
  { today, rules }: { today: Day; rules: MeetingRules },
): PlanWarning[] {
  const { bodyId, bodyKind, day, lastDay, kind } = planned
  const warnings: PlanWarning[] = []
  if (isOff(day)) warnings.push({ code: 'day_off', day })
  for (const other of others.filter((each) => each.day >= day && each.day <= (lastDay ?? day)))
    warnings.push({ code: other.bodyId === bodyId ? 'second_same_day' : 'collides', other })
  const dated = { ...{ bodyKind, day, lastDay, kind, materialDay: null, summonedDay: null } }
  const summons = meetingDates({ ...dated, noticePostedDay: null, closedDay: null }, rules).find(
    ({ key }) => key === 'summons',
  )
  if (summons && summons.latest < today) warnings.push({ code: 'summons_passed', latest: summons.latest })
  const { year } = dayParts(day)
  if (bodyKind === 'council' && isElectionYear(year)) {
    const { from } = councilTerm(year)
    if (kind === 'budget' && day < from) warnings.push({ code: 'budget_by_old_council', from })
    else if (day > electionDay(year) && day < from) warnings.push({ code: 'old_council', from })
  }
  return warnings
}

/** 14.3 #2, KL 5:9: the new council first meets on 15 October of an election year at the earliest. */
export const constitutingTooEarly = ({ bodyKind, day, kind }: PlannedDay): Day | null => {
  if (kind !== 'constituting' || bodyKind !== 'council') return null
  const { year } = dayParts(day)
  if (!isElectionYear(year)) return null
  const { from } = councilTerm(year)
  return day < from ? from : null
}

/** One word for a set of warnings, so that whoever has seen them can say yes to just these. */
export const warningsKey = (warnings: readonly PlanWarning[]): string =>
  warnings
    .map((each) => `${each.code}${'other' in each ? `:${each.other.id}` : ''}`)
    .toSorted()
    .join(' ')

/** "Last Thursday of the month": `nth` 1–4, or −1 for the last; weekday 1 Monday – 7 Sunday. */
export type SeriesPattern = { weekday: number; nth: 1 | 2 | 3 | 4 | -1; months: readonly number[] }

const inMonth = (year: number, month: number, { weekday: wanted, nth }: SeriesPattern): Day => {
  const first = dayFrom(year, month, 1)
  const start = addDays(first, (wanted - weekday(first) + 7) % 7)
  if (nth !== -1) return addDays(start, 7 * (nth - 1))
  const fifth = addDays(start, 28)
  return fifth.slice(0, 7) === first.slice(0, 7) ? fifth : addDays(start, 21)
}

/**
 * The days of a year after a pattern. A day off gives way to the same weekday a week before or after, whichever first
 * is a business day in that month; `moved` tells the day that the pattern gave.
 */
export function seriesDays(year: number, pattern: SeriesPattern): { day: Day; moved: Day | null }[] {
  return [...new Set(pattern.months)]
    .filter((month) => month >= 1 && month <= 12)
    .toSorted((a, b) => a - b)
    .map((month) => {
      const given = inMonth(year, month, pattern)
      const found = [0, -7, 7, -14, 14]
        .map((shift) => addDays(given, shift))
        .find((day) => !isOff(day) && day.slice(0, 7) === given.slice(0, 7))
      return found === undefined || found === given
        ? { day: given, moved: null }
        : { day: found, moved: given }
    })
}
