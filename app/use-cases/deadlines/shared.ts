import { may } from '../../domain/access'
import type { DeadlineStep } from '../../domain/cases/deadlines'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { caseByNumber, type NumberedCase } from '#db/queries/case-by-number'
import { deadlinesOfCase, type DeadlineRow, supersedeDeadline } from '#db/repositories/deadlines'
import { localRule } from '#db/queries/administration/local-rules'
import { activeAccount } from '#db/queries/recipients'
import type { Context } from '../context'
import { notify } from '../shared/notify'

/** The case whose days are changed, by its address. */
export type DatesOfCase = { municipalityId: string; slug: string }

export type CaseRefusal = 'case-not-found' | 'forbidden' | 'case-closed' | 'case-as-of'

/** The case, when the actor may change its days. The demonstration's cases are told as of a document and stay so. */
export async function caseToChange(
  ctx: Context,
  { municipalityId, slug }: DatesOfCase,
): Promise<Result<NumberedCase, CaseRefusal>> {
  const matter = await caseByNumber(ctx.database.read, ctx.actor, municipalityId, slug)
  if (!matter) return refuse('case-not-found')
  if (!may(ctx.actor, 'deadline.move', matter)) return refuse('forbidden')
  if (matter.asOf !== null) return refuse('case-as-of')
  if (!matter.open) return refuse('case-closed')
  return ok(matter)
}

/** One day of the case as it stands inside the transaction, with all the others; null when it is not there. */
export async function dayToChange(tx: Transaction, caseId: string, id: string) {
  const all = await deadlinesOfCase(tx, caseId)
  const row = all.find((each) => each.id === id)
  return row ? { row, all } : null
}

/**
 * A reply day that sender and recipient share: it is moved with the referral, which tells the other, and never alone.
 * The sender's row belongs to the referral; the recipient's hangs on the sender's, in another case.
 */
export const sharedReplyDay = (row: DeadlineRow, ofCase: readonly DeadlineRow[]): boolean =>
  row.rule === 'referral_reply' &&
  (row.subjectId !== null || (row.dependsOnId !== null && !ofCase.some(({ id }) => id === row.dependsOnId)))

/** CAL-09: whether a local day that is moved goes on to a business day. Only the reply days of referrals can. */
export const rollsHere = async (
  ctx: Context,
  tx: Transaction,
  { municipalityId, rule }: DeadlineRow,
): Promise<boolean> =>
  rule === 'referral_reply' && (await localRule(tx, municipalityId, 'referralRolls', ctx.today)) === 'yes'

/** Puts a new row in the place of one that is kept. Answers with the new row. */
export async function replaceDeadline(
  ctx: Context,
  tx: Transaction,
  old: DeadlineRow,
  changes: Partial<DeadlineRow> & { reason: string | null; steps?: DeadlineStep[] },
): Promise<DeadlineRow> {
  const row: DeadlineRow = {
    ...old,
    pausedDay: null,
    metDay: null,
    ...changes,
    id: ctx.newId(),
    supersedesId: old.id,
    createdAt: ctx.now(),
  }
  await supersedeDeadline(tx, old, row)
  return row
}

/** Tells whoever is responsible, unless that is who acts. */
export async function tellResponsible(
  ctx: Context,
  tx: Transaction,
  matter: NumberedCase,
  notice: { kind: string; text: string; href: string },
): Promise<void> {
  const { responsibleAccountId, municipalityId, id } = matter
  if (responsibleAccountId === null) return
  if (ctx.actor.kind === 'account' && ctx.actor.accountId === responsibleAccountId) return
  const account = await activeAccount(tx, responsibleAccountId)
  if (account) await notify(ctx, tx, { municipalityId, account, caseId: id, ...notice })
}
