import type { LoaderFunctionArgs } from '@remix-run/node'
import { type DelegatedLine, listDelegated } from '#db/queries/meetings/delegation'
import { paths } from '~/paths'
import { delegatedStateLabel, trackLabel } from '~/text/meetings/delegation'
import { listAnswer } from '../places/data'
import { requirePlace } from '../places/place'
import { delegatedFilter } from './filter'

/** Delegated decisions that the reader may know of as data, latest first. Nothing that is written about people. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  const filter = delegatedFilter(new URL(args.request.url).searchParams)
  return listAnswer<DelegatedLine>(
    args.request,
    (page) => listDelegated(read, actor, municipality.id, page, filter),
    {
      type: 'DelegatedDecisionList',
      item: (row) => ({
        ...{ type: 'DelegatedDecision', id: row.id, number: row.number, date: row.day, body: row.bodyName },
        ...{ title: row.title, delegationItem: row.itemCode, delegate: row.delegateTitle, state: row.state },
        ...{ appealTrack: row.appealTrack, urgent: row.urgent, case: row.caseNumber },
        caseUrl: row.caseSlug && paths.case(m, row.caseSlug),
        ...{ reportedAt: row.meetingDay, legalForceDay: row.legalForceDay },
        url: paths.delegatedDecisions(m, row.id),
      }),
      head: [
        'Nummer',
        'Dag',
        'Organ',
        'Beslut',
        'Punkt',
        'Delegat',
        'Läge',
        'Överklagas',
        'Ärende',
        'Adress',
      ],
      cells: (row) => [
        ...[row.number, row.day, row.bodyName, row.title, row.itemCode, row.delegateTitle],
        ...[delegatedStateLabel[row.state], trackLabel[row.appealTrack], row.caseNumber],
        paths.delegatedDecisions(m, row.id),
      ],
    },
  )
}
