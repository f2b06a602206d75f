import type { LoaderFunctionArgs } from '@remix-run/node'
import { type AppropriationView, listAppropriations } from '#db/queries/economy/appropriations'
import { paths } from '~/paths'
import { listAnswer, whole } from '../places/data'
import { requireEconomy } from '../economy/require-economy'
import { kronor } from './kronor'

/** Appropriations as data. JSON has whole öre; CSV has kronor with a decimal comma. */
export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m } = await requireEconomy(args)
  return listAnswer<AppropriationView>(
    args.request,
    whole(() => listAppropriations(read, actor, municipality.id)),
    {
      type: 'AppropriationList',
      item: ({ id, name, body, year, example, frame, slug }) => ({
        ...{ type: 'Appropriation', id, name, body, year, example },
        ...{ frameOre: frame.frameOre, claimedOre: frame.claimedOre, requestedOre: frame.requestedOre },
        ...{
          roomOre: frame.roomOre,
          roomForecastOre: frame.roomForecastOre,
          roomActualOre: frame.roomActualOre,
        },
        url: paths.economy(m, 'anslag', slug),
      }),
      head: [
        ...[
          'Anslag',
          'Organ',
          'År',
          'Anslag kr',
          'Beslutat kr',
          'Äskat kr',
          'Kvar kr',
          'Kvar enligt prognos kr',
        ],
        ...['Kvar att betala ut kr', 'Exempel', 'Adress'],
      ],
      cells: ({ name, body, year, example, frame, slug }) => [
        ...[name, body, year, kronor(frame.frameOre), kronor(frame.claimedOre), kronor(frame.requestedOre)],
        ...[kronor(frame.roomOre), kronor(frame.roomForecastOre), kronor(frame.roomActualOre)],
        ...[example ? 'ja' : 'nej', paths.economy(m, 'anslag', slug)],
      ],
    },
  )
}
