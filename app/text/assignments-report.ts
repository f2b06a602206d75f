import type { Signal } from '../domain/assignments/signal'
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
  const of = (...which: Signal[]) => rows.filter(({ judged }) => which.includes(judged.signal)).length
  const reported = rows.filter(({ reports }) => reports.length > 0).length
  const running = of('late', 'at_risk', 'on_time')
  return [
    `${formatCount(rows.length, 'uppdrag', 'uppdrag')} gällde under perioden.`,
    `${running === 1 ? 'Ett' : running} ${current ? 'pågår' : `pågick den ${formatDate(to)}`}, varav ${of('late')} försenade och ${of('at_risk')} med risk.`,
    `${of('reported')} är slutredovisade och väntar på beslut, ${of('fulfilled')} är fullgjorda.`,
    `${reported} redovisades under perioden.`,
  ].join(' ')
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
