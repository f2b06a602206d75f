import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Claim } from '#db/queries/economy/appropriations'
import type { ClaimRoom } from '~/domain/finance/appropriation-room'
import { paths } from '~/paths'
import { claimStatusLabel } from '~/text/economy/appropriations'
import { listAnswer, whole } from '../places/data'
import { claimName } from './claim-name'
import { kronor } from './kronor'
import { requireAppropriation } from './require-appropriation'

/** The claims on an appropriation as data, in the order of the meetings, with the room after each. */
export async function loader(args: LoaderFunctionArgs) {
  const { m, appropriation } = await requireAppropriation(args)
  return listAnswer<ClaimRoom<Claim>>(
    args.request,
    whole(() => Promise.resolve(appropriation.rows)),
    {
      type: 'AppropriationClaimList',
      item: (row) => ({
        ...{ type: 'AppropriationClaim', id: row.claimId, name: claimName(row), status: row.status },
        ...{ case: row.case?.number ?? null, meeting: row.meetingDay, position: row.position },
        ...{ requestedOre: row.requestedOre, decidedOre: row.decidedOre, committedOre: row.committedOre },
        ...{ actualOre: row.actualOre, forecastOre: row.expectedOre, claimOre: row.claimOre },
        ...{ roomAfterOre: row.roomAfterOre, url: row.case ? paths.case(m, row.case.slug) : null },
      }),
      head: [
        ...[
          'Ärende',
          'Nummer',
          'Sammanträde',
          'Punkt',
          'Läge',
          'Äskat kr',
          'Beslutat kr',
          'Bundet kr',
          'Utfall kr',
        ],
        ...['Prognos kr', 'Tar av anslaget kr', 'Kvar efter kr'],
      ],
      cells: (row) => [
        ...[
          claimName(row),
          row.case?.number ?? null,
          row.meetingDay,
          row.position,
          claimStatusLabel[row.status],
        ],
        ...[row.requestedOre === null ? null : kronor(row.requestedOre), kronor(row.decidedOre)],
        ...[kronor(row.committedOre), kronor(row.actualOre), kronor(row.expectedOre), kronor(row.claimOre)],
        kronor(row.roomAfterOre),
      ],
    },
  )
}
