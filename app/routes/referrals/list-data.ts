import type { LoaderFunctionArgs } from '@remix-run/node'
import { listAnswer } from '../places/data'
import { referralHref, referralList, type ShownReferral } from './list.server'
import { standingOf } from './status'

/** The list of the view as data. */
export async function loader(args: LoaderFunctionArgs) {
  const { m, today, sentByUs, read } = await referralList(args)
  return listAnswer<ShownReferral>(args.request, read, {
    type: 'ReferralList',
    item: (row) => ({
      ...{ type: 'Referral', id: row.id, caseNumber: row.number, title: row.title, kind: row.kind },
      ...{ from: row.from, to: row.recipient, recipientNumber: row.recipientNumber, state: row.state },
      ...{ sent: row.sentDay, replyBy: row.replyDay, answered: row.answeredDay },
      url: referralHref(m, sentByUs, row),
    }),
    head: [
      ...['Nummer', 'Remiss', 'Från', 'Till', 'Mottagarens nummer', 'Läge'],
      ...['Skickad', 'Svar senast', 'Svarade', 'Adress'],
    ],
    cells: (row) => [
      ...[row.number, row.title, row.from, row.recipient, row.recipientNumber],
      ...[standingOf(row, { today, asOf: row.asOf }).text, row.sentDay, row.replyDay, row.answeredDay],
      referralHref(m, sentByUs, row),
    ],
  })
}
