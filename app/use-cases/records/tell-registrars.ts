import { paths } from '../../paths'
import { requestNotice } from '../../text/records'
import type { Transaction } from '#db/connection'
import { accountsInRole } from '#db/queries/recipients'
import type { Context } from '../context'
import { notify } from '../shared/notify'

/** Puts a new request on the desk of the registrars of its authority. */
export async function tellRegistrars(
  ctx: Context,
  tx: Transaction,
  { municipalityId, municipalitySlug, id }: { municipalityId: string; municipalitySlug: string; id: string },
  body: { id: string; name: string },
  number: number,
): Promise<void> {
  const place = { municipalityId, bodyId: body.id }
  for (const account of await accountsInRole(tx, place, ['registrar'], ctx.today))
    await notify(ctx, tx, {
      municipalityId,
      account,
      kind: 'records.received',
      text: requestNotice.received(number, body.name),
      href: paths.recordsRequest(municipalitySlug, id),
      onceKey: `records:${body.id}:${id}`,
    })
}
