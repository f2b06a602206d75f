import { may } from '../../../domain/access'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { standingImports } from '#db/queries/economy/ledger'
import {
  acceptImport,
  findImport,
  holdLedger,
  type LedgerImport,
  withdrawImport,
} from '#db/repositories/ledger'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'

export type ImportPlace = { municipalityId: string; number: number }

/** Rows as they are decided about: `replaces` is the number of an import, `beside` that it adds to what there is. */
export type AcceptImportInput = ImportPlace & { how: string }

export type DecideImportRefusal =
  | 'forbidden'
  | 'import-not-found'
  | 'import-decided-taken'
  | 'same-file-taken'
  | 'overlap-undecided'
  | 'replaced-not-found'
  | 'reason-missing'

/**
 * Lets an import count. Where another one touches its period it must be said whether it takes that one's place
 * (`replaces 3`) or adds to it (`beside`); the same file can only take its own place.
 */
export async function acceptLedger(
  ctx: Context,
  { how, ...place }: AcceptImportInput,
): Promise<Result<null, DecideImportRefusal>> {
  return deciding(ctx, place, async (tx, found) => {
    const touching = (await standingImports(tx, place.municipalityId, found)).filter(
      ({ id }) => id !== found.id,
    )
    const asked = /^replaces (\d{1,9})$/.exec(how)
    const replaced = asked ? touching.find(({ number }) => number === Number(asked[1])) : null
    if (asked && !replaced) return refuse('replaced-not-found')
    if (touching.some((each) => each.fileHash === found.fileHash && each.id !== replaced?.id))
      return refuse('same-file-taken')
    if (touching.length > 0 && !replaced && how !== 'beside') return refuse('overlap-undecided')
    const replacesId = replaced?.id ?? null
    if (!(await acceptImport(tx, found.id, { acceptedAt: ctx.now(), replacesId })))
      return refuse('import-decided-taken')
    await audit(ctx, tx, {
      ...{ municipalityId: place.municipalityId, action: 'ledger.import', entity: 'ledger_import' },
      ...{ entityId: found.id, detail: { number: found.number, replaces: replaced?.number ?? null } },
    })
    return ok(null)
  })
}

/** Takes an import back, before or after it counted; what it replaced counts again. */
export async function withdrawLedger(
  ctx: Context,
  { reason, ...place }: ImportPlace & { reason: string },
): Promise<Result<null, DecideImportRefusal>> {
  const withdrawnReason = reason.trim().slice(0, 1000)
  return deciding(ctx, place, async (tx, found) => {
    if (withdrawnReason === '' && found.acceptedAt !== null) return refuse('reason-missing')
    const withdrawn = { withdrawnAt: ctx.now(), withdrawnReason: withdrawnReason || 'Lästes aldrig in' }
    if (!(await withdrawImport(tx, found.id, withdrawn))) return refuse('import-decided-taken')
    await audit(ctx, tx, {
      ...{ municipalityId: place.municipalityId, action: 'ledger.withdraw', entity: 'ledger_import' },
      ...{ entityId: found.id, detail: { number: found.number, reason: withdrawn.withdrawnReason } },
    })
    return ok(null)
  })
}

async function deciding(
  ctx: Context,
  place: ImportPlace,
  work: (tx: Transaction, found: LedgerImport) => Promise<Result<null, DecideImportRefusal>>,
): Promise<Result<null, DecideImportRefusal>> {
  if (!may(ctx.actor, 'ledger.import', { municipalityId: place.municipalityId })) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    await holdLedger(tx, place.municipalityId)
    const found = await findImport(tx, place)
    return found ? work(tx, found) : refuse('import-not-found')
  })
}
