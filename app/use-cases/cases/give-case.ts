import { paths } from '../../paths'
import { assignNotice } from '../../text/lifecycle-events'
import type { Transaction } from '#db/connection'
import { accountsOf } from '#db/queries/case-course'
import { setResponsible } from '#db/repositories/course'
import type { Context } from '../context'
import { notify } from '../shared/notify'
import { keepTask } from './keep-task'

export type GivenCase = {
  id: string
  municipalityId: string
  municipalitySlug: string
  slug: string
  number: string
  publicTitle: string
}

/**
 * Makes someone answer for a case, and tells that person unless it is who acts. Answers with the new responsible's
 * name; null when nobody answers for it any more.
 */
export async function giveCase(
  ctx: Context,
  tx: Transaction,
  matter: GivenCase,
  to: { accountId: string | null; unit?: string | null; note: string | null },
): Promise<string | null> {
  const { municipalityId, id: caseId, number, publicTitle } = matter
  const { accountId, unit, note } = to
  await setResponsible(tx, caseId, {
    responsibleAccountId: accountId,
    ...(unit === undefined ? {} : { responsibleUnit: unit }),
  })
  await keepTask(ctx, tx, caseId)
  if (accountId === null) return null
  const [account] = await accountsOf(tx, municipalityId, { id: accountId })
  if (!account) return null
  if (ctx.actor.kind !== 'account' || ctx.actor.accountId !== account.id)
    await notify(ctx, tx, {
      ...{ municipalityId, account, caseId, kind: 'case_assigned' },
      text: assignNotice(number, publicTitle, note),
      href: paths.case(matter.municipalitySlug, matter.slug),
    })
  return account.name
}
