import { type Signal, signals } from '../domain/assignments/signal'
import type { CaseKind } from '../domain/cases/kinds'
import type { Tertial } from '../domain/assignments/tertial'
import { tertialLabel } from './assignments'
import { formatCount, formatDate } from './format'
import { reportKindLabel } from './places'

export const tertialTitle = (year: number, tertial: Tertial): string =>
  `Uppföljning av uppdrag ${year}, ${tertialLabel[tertial]}`

/** What the report comes to, in sentences. */
export function tertialSummary(
  rows: readonly { judged: { signal: Signal }; reports: readonly unknown[] }[],
  { current, to }: { current: boolean; to: string },
): string {
  const reported = rows.filter(({ reports }) => reports.length > 0).length
  const counts = signals.flatMap((signal) => {
    const count = rows.filter(({ judged }) => judged.signal === signal).length
    return count === 0 ? [] : [`${count} ${signalCount[signal]}`]
  })
  return [
    `${formatCount(rows.length, 'uppdrag', 'uppdrag')} gällde under perioden.`,
    ...(counts.length > 0 ? [`${current ? 'Nu' : `Den ${formatDate(to)}`}: ${counts.join(', ')}.`] : []),
    ...(rows.length > 0
      ? [reported === 0 ? 'Inget redovisades under perioden.' : `${reported} redovisades under perioden.`]
      : []),
  ].join(' ')
}

const signalCount: Record<Signal, string> = {
  late: 'försenade',
  at_risk: 'med risk',
  on_time: 'i tid',
  reported: 'redovisade som väntar på beslut',
  fulfilled: 'fullgjorda',
  withdrawn: 'återkallade',
}

/** A report made in the period, in a line. */
export const reportLine = (report: {
  kind: keyof typeof reportKindLabel
  day: string | null
  note: string | null
  progressPct: number | null
  receiver: string
}): string =>
  [
    `${reportKindLabel[report.kind]}${report.day ? ` ${formatDate(report.day)}` : ''} till ${report.receiver}`,
    report.progressPct === null ? null : `${report.progressPct} procent klart`,
    report.note,
  ]
    .filter(Boolean)
    .join('. ')

const began: Partial<Record<CaseKind, string>> = {
  motion: 'Motionen lämnades in',
  citizen_proposal: 'Medborgarförslaget lämnades in',
  interpellation: 'Interpellationen lämnades in',
  simple_question: 'Frågan lämnades in',
  referral: 'Remissen kom in',
}

/** How a case began, on the day it came in. */
export const beganLabel = (kind: CaseKind): string => began[kind] ?? 'Ärendet började'
