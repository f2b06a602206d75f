import type { Letterhead, WrittenDocument } from '../../documents/writing/model'
import { decision, definitions, heading, paragraph, table } from '../../domain/shared/rich-text'
import { formatDate, formatNumber, formatShortDate } from '../../text/format'
import { motionColumns, motionReport } from '../../text/motions'

/** One line of the report; days are ISO, everything else is worded. */
export type ReportLine = {
  number: string
  title: string
  mover: string
  raised: string | null
  age: string | null
  limit: { raw: string } | null
  meeting: string | null
  responsible: string
  status: string
  shown: string
  over: boolean
}

/** The report of KL 5:35 and MOT-05 to the council, as it is written: what the law says, the count, and the list. */
export function motionReportDocument(report: {
  letterhead: Letterhead
  cutoff: string
  citizenProposals: boolean
  lines: readonly ReportLine[]
}): WrittenDocument {
  const { letterhead, cutoff, lines, citizenProposals } = report
  const over = lines.filter((line) => line.over).length
  const what = citizenProposals ? 'motioner och medborgarförslag' : 'motioner'
  return {
    layout: 'list',
    language: 'sv',
    kind: 'Redovisning',
    title: motionReport.title,
    letterhead,
    landscape: true,
    day: cutoff,
    meta: [
      { label: 'Läget per', value: formatDate(cutoff) },
      { label: 'Till', value: 'Kommunfullmäktige' },
    ],
    blocks: [
      heading(1, 'Förslag till beslut'),
      decision('att', motionReport.proposal, 'Kommunfullmäktige beslutar'),
      heading(1, 'Vad lagen kräver'),
      paragraph(motionReport.law),
      heading(1, 'Läget'),
      definitions([
        [`Obesvarade ${what}`, formatNumber(lines.length)],
        ['Äldre än ett år', formatNumber(over)],
      ]),
      ...(lines.length === 0
        ? [paragraph('Ingen motion väntar på beslut.')]
        : [
            heading(1, 'Förteckning'),
            table(
              [
                motionColumns.number,
                motionColumns.title,
                motionColumns.mover,
                motionColumns.raised,
                motionColumns.due,
                motionColumns.responsible,
                motionColumns.status,
                motionColumns.shown,
              ],
              lines.map((line) => [
                line.number,
                line.title,
                line.mover || '–',
                line.raised
                  ? `${formatShortDate(line.raised)}${line.age ? `\n${line.age}` : ''}`
                  : 'Inte känt',
                line.limit ? (line.over ? 'Över ett år' : formatShortDate(line.limit.raw)) : '–',
                line.responsible,
                line.status,
                line.shown || '–',
              ]),
            ),
          ]),
    ],
  }
}
