import type { LoaderFunctionArgs } from '@remix-run/node'
import { electedLines } from '#db/queries/mandates/elected-lines'
import { paths } from '~/paths'
import { postLabel } from '~/text/administration'
import { partyText } from '~/text/bodies'
import { listAnswer, whole } from '../places/data'
import { requirePlace } from '../places/place'
import { dayAsked } from './guard'

/** The elected as data, a row for each post, without contact data (14.3 #12): `?dag=2027-01-01&organ=kommunstyrelsen`. */
export async function loader(args: LoaderFunctionArgs) {
  const { read, today, municipality, m } = await requirePlace(args)
  const day = dayAsked(args.request, today)
  const body = new URL(args.request.url).searchParams.get('organ')
  const at = { municipalityId: municipality.id, day, body }
  const rows = async () => (await electedLines(read, at)).flatMap(({ posts }) => posts)
  return listAnswer(args.request, whole(rows), {
    type: 'ElectedList',
    item: (row) => ({
      ...{ type: 'Mandate', id: row.id, person: row.name, body: row.bodyName, post: row.post },
      ...{ party: row.party, electedParty: row.electedParty, deputyOrder: row.order },
      ...{ constituency: row.constituency, from: row.from, to: row.to, decidedIn: row.decidedIn },
      url: paths.elected(m, row.personId),
    }),
    head: ['Namn', 'Parti', 'Uppdrag', 'Organ', 'Ordning', 'Valkrets', 'Från', 'Till', 'Valdes'],
    cells: (row) => [
      ...[row.name, partyText(row.party), postLabel[row.post], row.bodyName, row.order],
      ...[row.constituency, row.from, row.to, row.decidedIn],
    ],
  })
}
