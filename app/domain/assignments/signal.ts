import { addDays, type Day, daysBetween } from '../shared/day'
import { latestReport, progressByDates, type ReportFact, statedProgress } from './progress'

export const signals = ['late', 'at_risk', 'on_time', 'reported', 'fulfilled', 'withdrawn'] as const
export type Signal = (typeof signals)[number]

export type AssignmentFacts = {
  state: 'given' | 'registered' | 'planned' | 'in_progress' | 'reported' | 'fulfilled' | 'withdrawn'
  givenDay: Day | null
  dueDay: Day | null
  nextReportDay: Day | null
  reports: readonly ReportFact[]
}

export type SignalRule =
  | 'withdrawn'
  | 'fulfilled'
  | 'final_report'
  | 'due_day_passed'
  | 'report_day_passed'
  | 'stated_late'
  | 'stated_at_risk'
  | 'behind_dates'
  | 'due_day_near'
  | 'within_time'
  | 'no_day'

/** The signal, the rule it follows from, and the day and number of days (or percent) that the rule speaks of. */
export type Judged = { signal: Signal; rule: SignalRule; day: Day | null; number: number | null }

/** A due day this near, with no final report, is a risk. */
const NEAR_DAYS = 30
/** Stated progress this many percentage points behind the time that has gone is a risk. */
const BEHIND_POINTS = 25

type Found = { day?: Day | null; number?: number | null }
type Rule = {
  rule: SignalRule
  signal: Signal
  /** What the rule speaks of when it holds; null when it does not. */
  holds: (facts: AssignmentFacts, today: Day) => Found | null
}

const when = (condition: boolean, found: Found = {}): Found | null => (condition ? found : null)

const passed = (day: Day | null, today: Day): Found | null =>
  day !== null && day < today ? { day, number: daysBetween(day, today) } : null

const stated = (says: 'at_risk' | 'late') => (facts: AssignmentFacts, today: Day) => {
  const report = latestReport(facts.reports, today, ({ statedSignal }) => statedSignal !== null)
  return when(report?.statedSignal === says, { day: report?.day })
}

/** In the order they are tried; the first that holds gives the signal (rules 12.6, UPP-02). */
const signalRules: readonly Rule[] = [
  { rule: 'withdrawn', signal: 'withdrawn', holds: ({ state }) => when(state === 'withdrawn') },
  { rule: 'fulfilled', signal: 'fulfilled', holds: ({ state }) => when(state === 'fulfilled') },
  { rule: 'final_report', signal: 'reported', holds: ({ state }) => when(state === 'reported') },
  { rule: 'due_day_passed', signal: 'late', holds: ({ dueDay }, today) => passed(dueDay, today) },
  {
    rule: 'report_day_passed',
    signal: 'late',
    holds: ({ nextReportDay }, today) => passed(nextReportDay, today),
  },
  { rule: 'stated_late', signal: 'late', holds: stated('late') },
  { rule: 'stated_at_risk', signal: 'at_risk', holds: stated('at_risk') },
  {
    rule: 'behind_dates',
    signal: 'at_risk',
    holds: ({ reports, givenDay, dueDay }, today) => {
      const told = statedProgress(reports, today)
      const gone = told && progressByDates(givenDay, dueDay, told.day)
      if (told === null || gone === null) return null
      return when(gone - told.pct >= BEHIND_POINTS, { day: told.day, number: gone - told.pct })
    },
  },
  {
    rule: 'due_day_near',
    signal: 'at_risk',
    holds: ({ dueDay }, today) =>
      dueDay !== null && dueDay <= addDays(today, NEAR_DAYS)
        ? { day: dueDay, number: daysBetween(today, dueDay) }
        : null,
  },
  {
    rule: 'within_time',
    signal: 'on_time',
    holds: ({ dueDay, nextReportDay }) => {
      const [day] = [dueDay, nextReportDay].flatMap((each) => each ?? []).toSorted()
      return when(day !== undefined, { day })
    },
  },
]

/** How an assignment stands on a day, with the rule behind it. */
export function signalOf(facts: AssignmentFacts, today: Day): Judged {
  for (const { rule, signal, holds } of signalRules) {
    const found = holds(facts, today)
    if (found) return { signal, rule, day: found.day ?? null, number: found.number ?? null }
  }
  return { signal: 'on_time', rule: 'no_day', day: null, number: null }
}
