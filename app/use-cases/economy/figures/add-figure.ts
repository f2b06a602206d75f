import { may } from '../../../domain/access'
import { type EconomicFigureKind, economicFigureKinds } from '../../../domain/finance/figures'
import { isDay } from '../../../domain/shared/day'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { typedDecimal } from '../../../domain/shared/typed'
import { insertFigure } from '#db/repositories/figures'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'

/** A yearly figure as it was typed: percent, whole kronor or an index number. Days are empty when not told. */
export type AddFigureInput = {
  municipalityId: string
  kind: string
  year: string
  value: string
  source: string
  decidedBy: string
  decidedDay: string
  editionDay: string
}

export type FigureRefusal =
  | 'forbidden'
  | 'kind-unknown'
  | 'year-invalid'
  | 'rate-invalid'
  | 'rate-negative'
  | 'base-amount-invalid'
  | 'index-invalid'
  | 'source-missing'
  | 'decider-missing'
  | 'decided-invalid'
  | 'edition-invalid'
  | 'text-too-long'

type Noted = {
  kind: EconomicFigureKind
  year: number
  value: string
  source: string
  decidedBy: string | null
  decidedDay: string | null
  editionDay: string | null
}

/**
 * Notes a yearly figure (finance.md 2.2–2.4). It holds from then on for its year; what was noted before stays as
 * history, and decided calculations keep the rates they were decided with.
 */
export async function addFigure(ctx: Context, input: AddFigureInput): Promise<Result<null, FigureRefusal>> {
  const { municipalityId } = input
  if (!may(ctx.actor, 'economy.figures', { municipalityId })) return refuse('forbidden')
  const read = readFigure(input, ctx.today)
  if (!read.ok) return read
  const figure = read.value
  await ctx.database.transaction(async (tx) => {
    const id = ctx.newId()
    await insertFigure(tx, {
      ...{ id, municipalityId, ...figure, withdrawnReason: null, createdAt: ctx.now() },
      createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'economy.figure.add', entity: 'figure', entityId: id },
      detail: figure,
    })
  })
  return ok(null)
}

function readFigure(typed: AddFigureInput, today: string): Result<Noted, FigureRefusal> {
  const kind = economicFigureKinds.find((word) => word === typed.kind)
  if (!kind) return refuse('kind-unknown')
  const year = /^\d{4}$/.test(typed.year.trim()) ? Number(typed.year) : Number.NaN
  if (!(year >= 1990 && year <= 2100)) return refuse('year-invalid')
  const value = valueTyped(kind, typed.value)
  if (!value.ok) return value
  const source = typed.source.trim()
  const decidedBy = typed.decidedBy.trim()
  if (source === '') return refuse('source-missing')
  if (source.length > 300 || decidedBy.length > 200) return refuse('text-too-long')
  if (kind === 'internal_rate' && decidedBy === '') return refuse('decider-missing')
  if (typed.decidedDay !== '' && (!isDay(typed.decidedDay) || typed.decidedDay > today))
    return refuse('decided-invalid')
  const editionDay = kind === 'price_index' ? typed.editionDay : ''
  if (kind === 'price_index' && (!isDay(editionDay) || editionDay > today)) return refuse('edition-invalid')
  return ok({
    ...{ kind, year, source, value: value.value },
    ...{ decidedBy: decidedBy || null, decidedDay: typed.decidedDay || null, editionDay: editionDay || null },
  })
}

function valueTyped(kind: EconomicFigureKind, typed: string): Result<string, FigureRefusal> {
  const value = typedDecimal(typed)
  if (kind === 'internal_rate') {
    if (value === null || Number(value) > 100) return refuse('rate-invalid')
    return value.startsWith('-') ? refuse('rate-negative') : ok(value)
  }
  if (kind === 'price_base_amount')
    return value !== null && /^\d{4,7}$/.test(value) ? ok(value) : refuse('base-amount-invalid')
  return value !== null && Number(value) > 0 ? ok(value) : refuse('index-invalid')
}
