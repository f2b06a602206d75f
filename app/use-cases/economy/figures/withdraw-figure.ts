import { may } from '../../../domain/access'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { figuresOf } from '#db/queries/economy/figures'
import { insertFigure } from '#db/repositories/figures'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'

export type WithdrawFigureRefusal = 'forbidden' | 'figure-not-found' | 'reason-missing' | 'text-too-long'

/** Withdraws a figure that should not have been noted. The year is then without one; the history keeps both. */
export async function withdrawFigure(
  ctx: Context,
  { municipalityId, figureId, reason }: { municipalityId: string; figureId: string; reason: string },
): Promise<Result<null, WithdrawFigureRefusal>> {
  if (!may(ctx.actor, 'economy.figures', { municipalityId })) return refuse('forbidden')
  const withdrawnReason = reason.trim()
  if (withdrawnReason === '') return refuse('reason-missing')
  if (withdrawnReason.length > 300) return refuse('text-too-long')
  return ctx.database.transaction(async (tx) => {
    const figure = (await figuresOf(tx, municipalityId)).find(({ id }) => id === figureId)
    if (!figure) return refuse('figure-not-found')
    const { kind, year, value, editionDay, source, decidedBy, decidedDay } = figure
    const id = ctx.newId()
    await insertFigure(tx, {
      ...{ id, municipalityId, kind, year, value, editionDay, source, decidedBy, decidedDay },
      ...{ withdrawnReason, createdAt: ctx.now() },
      createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'economy.figure.withdraw', entity: 'figure', entityId: id },
      detail: { kind, year, value, withdrawnReason },
    })
    return ok(null)
  })
}
