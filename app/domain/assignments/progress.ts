import { type Day, daysBetween } from '../shared/day'

/** A report of how an assignment goes, as whoever made it states it. Cooperation with the unions is none. */
export type ReportFact = {
  kind: 'status' | 'interim' | 'final' | 'union_cooperation'
  /** Null when the document does not say. */
  day: Day | null
  progressPct: number | null
  statedSignal: 'on_track' | 'at_risk' | 'late' | null
}

/** The latest report that says something of a kind, up to and including a day. */
export const latestReport = (
  reports: readonly ReportFact[],
  until: Day,
  says: (report: ReportFact) => boolean = () => true,
): ReportFact | null =>
  reports
    .filter((report) => report.kind !== 'union_cooperation' && report.day !== null && report.day <= until)
    .filter(says)
    .toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))
    .at(-1) ?? null

/** How far it has come as stated, whole percent, and the day of the report that says so. */
export function statedProgress(reports: readonly ReportFact[], until: Day): { pct: number; day: Day } | null {
  const report = latestReport(reports, until, ({ progressPct }) => progressPct !== null)
  return report?.day && report.progressPct !== null ? { pct: report.progressPct, day: report.day } : null
}

/** How much of the time between given and due has gone, whole percent 0–100; null when either day is unknown. */
export function progressByDates(givenDay: Day | null, dueDay: Day | null, today: Day): number | null {
  if (givenDay === null || dueDay === null || dueDay <= givenDay) return null
  const share = (100 * daysBetween(givenDay, today)) / daysBetween(givenDay, dueDay)
  return Math.round(Math.min(100, Math.max(0, share)))
}
