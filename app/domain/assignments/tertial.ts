import type { Day } from '../shared/day'
import type { DueDay } from './due-day'
import type { AssignmentFacts } from './signal'

export const tertials = ['t1', 't2', 't3'] as const
export type Tertial = (typeof tertials)[number]

export const isTertial = (word: string): word is Tertial => tertials.some((each) => each === word)

/** First and last day of a four-month period: T1 January–April, T2 May–August, T3 September–December. */
export const tertialDays = (year: number, tertial: Tertial): { from: Day; to: Day } =>
  ({
    t1: { from: `${year}-01-01`, to: `${year}-04-30` },
    t2: { from: `${year}-05-01`, to: `${year}-08-31` },
    t3: { from: `${year}-09-01`, to: `${year}-12-31` },
  })[tertial]

/** The latest period that has ended on a day. */
export function latestTertial(today: Day): { year: number; tertial: Tertial } {
  const year = Number(today.slice(0, 4))
  const ended = tertials.findLast((tertial) => tertialDays(year, tertial).to <= today)
  return ended ? { year, tertial: ended } : { year: year - 1, tertial: 't3' }
}

export type DatedFacts = AssignmentFacts & {
  /** When it was fulfilled or withdrawn. */
  closedDay: Day | null
  dueDays: readonly DueDay[]
}

/** Whether it was an assignment in a period: given by its end, and not ended before it began. */
export const ranIn = (
  { givenDay, closedDay }: Pick<DatedFacts, 'givenDay' | 'closedDay'>,
  { from, to }: { from: Day; to: Day },
): boolean => (givenDay === null || givenDay <= to) && (closedDay === null || closedDay >= from)

/** What was known of an assignment on an earlier day: its reports, its day and its state as they then stood. */
export function factsOn(facts: DatedFacts, day: Day): AssignmentFacts {
  const reports = facts.reports.filter((report) => report.day === null || report.day <= day)
  const ended = facts.state === 'fulfilled' || facts.state === 'withdrawn'
  const endedLater = ended && facts.closedDay !== null && facts.closedDay > day
  const running = facts.state === 'reported' || endedLater ? 'in_progress' : facts.state
  const final = reports.some(({ kind }) => kind === 'final')
  const due = facts.dueDays.filter(({ decidedDay }) => decidedDay <= day).at(-1)
  return {
    ...{ givenDay: facts.givenDay, reports },
    state: ended && !endedLater ? facts.state : final ? 'reported' : running,
    dueDay: facts.dueDays.length > 0 ? (due?.dueDay ?? null) : facts.dueDay,
    // A day for reporting that is ahead now says nothing of how it stood then.
    nextReportDay: null,
  }
}
