import type { LoaderFunctionArgs } from '@remix-run/node'
import { listAnswer, whole } from '../places/data'
import { requireList } from './require-list'

/** What a number counts, as data. */
export async function loader(args: LoaderFunctionArgs) {
  const { lines } = await requireList(args)
  return listAnswer(
    args.request,
    whole(() => Promise.resolve(lines)),
    {
      type: 'OversightList',
      item: ({ label, href, board }) => ({ label, url: href, responsible: board }),
      head: ['Vad', 'Ansvarig', 'Adress'],
      cells: ({ label, board, href }) => [label, board, href],
    },
  )
}
