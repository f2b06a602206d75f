import { may } from '../../../../domain/access'
import { nextYearOf, type PriceContent } from '../../../../domain/finance/price-content'
import { ok, refuse, type Result } from '../../../../domain/shared/result'
import { priceModelOf, priceVersionByNumber } from '#db/queries/economy/price-model'
import { insertPriceVersion } from '#db/repositories/price-model'
import type { Context } from '../../../context'
import { audit } from '../../../shared/audited'

/** As typed. `basedOn` is the number of the version to copy; empty begins from nothing. `unit` is öre, kr or tkr. */
export type BeginVersionInput = {
  municipalityId: string
  year: string
  name: string
  basedOn: string
  unit: string
}

export type BeginVersionRefusal =
  'forbidden' | 'year-invalid' | 'name-missing' | 'name-too-long' | 'base-unknown'

const units: Record<string, number> = { ore: 1, kr: 100, tkr: 100_000 }
const empty: PriceContent = { departments: [], categories: [], overheads: [], areas: [] }

/** Begins a year's price model as a draft: a copy of another version without its volumes, or from nothing. */
export async function beginVersion(
  ctx: Context,
  { municipalityId, year: typedYear, name: typedName, basedOn, unit }: BeginVersionInput,
): Promise<Result<{ number: number }, BeginVersionRefusal>> {
  if (!may(ctx.actor, 'price.work', { municipalityId })) return refuse('forbidden')
  const year = /^2[01]\d{2}$/.test(typedYear.trim()) ? Number(typedYear) : null
  if (year === null) return refuse('year-invalid')
  const name = typedName.trim()
  if (name === '') return refuse('name-missing')
  if (name.length > 120) return refuse('name-too-long')
  return ctx.database.transaction(async (tx) => {
    const base =
      basedOn === ''
        ? null
        : await priceVersionByNumber(tx, { municipalityId, number: Number(basedOn) || 0, inside: true })
    if (basedOn !== '' && !base) return refuse('base-unknown')
    const model = base && (await priceModelOf(tx, base.id))
    const id = ctx.newId()
    const number = await insertPriceVersion(
      tx,
      ctx.newId,
      {
        ...{ id, municipalityId, year, name, basedOnId: base?.id ?? null, caseId: base?.caseId ?? null },
        ...{ unitOre: units[unit] ?? 1, example: base?.example ?? false, createdAt: ctx.now() },
        createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
      },
      model ? nextYearOf(model, year) : empty,
    )
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'price.begin', entity: 'price_version', entityId: id },
      detail: { number, year, basedOn: base?.number ?? null },
    })
    return ok({ number })
  })
}
