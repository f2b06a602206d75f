import type { LoaderFunctionArgs } from '@remix-run/node'
import { type AssignmentLine, listAssignments } from '#db/queries/assignments/assignments'
import { paths } from '~/paths'
import { signalLabel, whySignal } from '~/text/assignments'
import { assignmentStateLabel, reportKindLabel } from '~/text/places'
import { listAnswer } from '../places/data'
import { requirePlace } from '../places/place'
import { readFilter } from './filter'

/** Assignments as data, latest given first, filtered as the page is. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m, today } = await requirePlace(args)
  const filter = readFilter(new URL(args.request.url).searchParams)
  const place = { municipalityId: municipality.id, today }
  const reported = ({ stages }: AssignmentLine) => stages.filter(({ state }) => state === 'reported').length
  const last = ({ reports }: AssignmentLine) =>
    reports.findLast(({ kind }) => kind !== 'union_cooperation') ?? null
  return listAnswer<AssignmentLine>(
    args.request,
    (page) => listAssignments(read, actor, place, page, filter),
    {
      type: 'AssignmentList',
      item: (row) => ({
        ...{ type: 'Assignment', id: row.id, title: row.title, text: row.text },
        ...{ giver: row.giver, origin: row.origin, given: row.givenDay },
        ...{ receiver: row.receiver, cooperation: row.cooperation },
        ...{ due: row.dueDay, nextReport: row.nextReportDay, state: row.state },
        signal: row.judged.signal,
        rule: row.judged.rule,
        reason: whySignal(row.judged),
        progress: { stated: row.stated, byDates: row.byDates },
        dueDays: row.dueDays.map(({ dueDay, decidedDay, decidedIn }) => ({ dueDay, decidedDay, decidedIn })),
        stages: row.stages.map(({ title, state }) => ({ title, state })),
        reports: row.reports.map(({ kind, day, dayText, receiver, number, progressPct, statedSignal }) => ({
          ...{ kind, day, dayText, receiver, number, progress: progressPct, stated: statedSignal },
        })),
        case: row.number,
        url: paths.assignment(m, row.slug),
        caseUrl: paths.case(m, row.slug),
      }),
      head: [
        ...['Uppdrag', 'Gavs av', 'Ursprung', 'Mottagare', 'I samverkan med', 'Givet', 'Nästa redovisning'],
        ...['Ska vara klart', 'Etapper redovisade', 'Etapper', 'Uppgiven procent', 'Procent av tiden'],
        ...['Senaste redovisning', 'Dag för redovisning', 'Tillstånd', 'Läge', 'Varför', 'Ärende', 'Adress'],
      ],
      cells: (row) => {
        const report = last(row)
        return [
          ...[row.title, row.giver, row.origin, row.receiver, row.cooperation, row.givenDay],
          ...[row.nextReportDay, row.dueDay, reported(row), row.stages.length],
          ...[row.stated?.pct ?? null, row.byDates],
          ...[report && reportKindLabel[report.kind], report && (report.day ?? report.dayText)],
          ...[assignmentStateLabel[row.state], signalLabel[row.judged.signal], whySignal(row.judged)],
          ...[row.number, paths.assignment(m, row.slug)],
        ]
      },
    },
  )
}
