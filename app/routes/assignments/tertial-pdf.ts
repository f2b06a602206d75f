import type { LoaderFunctionArgs } from '@remix-run/node'
import { signals } from '~/domain/assignments/signal'
import { type Block, heading, list, paragraph, table } from '~/domain/shared/rich-text'
import { fileAnswer } from '~/server/file-answer'
import { renderPdf } from '~/server/writing'
import { signalLabel, whySignal } from '~/text/assignments'
import { reportLine, tertialSummary, tertialTitle } from '~/text/assignments-report'
import { formatDate } from '~/text/format'
import { letterheadOf } from '~/use-cases/shared/letterhead'
import { requireTertial } from './tertial.server'

/** The report of a period as PDF/A, to lie on the agenda of whoever gave the assignments. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, year, tertial, period, current, to, rows } = await requireTertial(args)
  const day = current ? ctx.today : period.to
  const groups = signals.flatMap((signal): Block[] => {
    const own = rows.filter(({ judged }) => judged.signal === signal)
    if (own.length === 0) return []
    return [
      heading(2, signalLabel[signal]),
      ...own.flatMap((row): Block[] => [
        heading(3, `${row.number} ${row.title}`),
        paragraph(row.text),
        paragraph(
          [
            `Från ${row.giver} (${row.origin}) till ${row.receiver}`,
            row.dueDay ? `Klart senast ${formatDate(row.dueDay)}` : 'Ingen dag är satt',
            whySignal(row.judged),
          ].join('. '),
        ),
        row.reports.length > 0
          ? list(row.reports.map((report) => reportLine(report)))
          : paragraph('Inget redovisades under perioden.'),
      ]),
    ]
  })
  const bytes = await renderPdf({
    ...{ layout: 'list', language: 'sv', kind: 'Uppföljning', title: tertialTitle(year, tertial), day },
    letterhead: await letterheadOf(ctx, municipality.id),
    meta: [
      { label: 'Läget den', value: formatDate(day) },
      ...(to === '' ? [] : [{ label: 'Till', value: to }]),
    ],
    blocks: [
      paragraph(tertialSummary(rows, { current, to: period.to })),
      ...(rows.length > 0
        ? [
            table(
              ['Nummer', 'Uppdrag', 'Mottagare', 'Klart senast', 'Läge'],
              rows.map((row) => [
                ...[row.number, row.title, row.receiver],
                ...[row.dueDay ? formatDate(row.dueDay) : '–', signalLabel[row.judged.signal]],
              ]),
              { caption: 'Uppdrag under perioden' },
            ),
          ]
        : []),
      ...groups,
    ],
  })
  return fileAnswer(bytes, {
    name: `Uppföljning av uppdrag ${year} ${tertial.toUpperCase()}.pdf`,
    ...{ type: 'pdf', disposition: 'inline' },
  })
}
