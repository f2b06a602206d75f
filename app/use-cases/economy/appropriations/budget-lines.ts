import { isDay } from '../../../domain/shared/day'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { typedOre } from '../../../domain/shared/typed'
import { insertBudgetLines } from '#db/repositories/appropriations'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { actingAccount, type Answer, inHand, mayChange, MOST_ORE, room } from './in-hand'

/** What is told of money that is granted, lowered or moved. Kronor as typed. */
export type BudgetLineFields = { amount: string; day: string; decidedIn: string; note: string }

export type BudgetLineRefusal =
  | 'forbidden'
  | 'appropriation-not-found'
  | 'amount-invalid'
  | 'day-invalid'
  | 'decided-missing'
  | 'text-too-long'
  | 'other-missing'
  | 'transfer-other-year'
  | 'carry-over-not-later'

type ReadLine = { amountOre: number; day: string; decidedIn: string; note: string | null }

function readLine(fields: BudgetLineFields, least: number): Result<ReadLine, BudgetLineRefusal> {
  const amountOre = typedOre(fields.amount)
  if (amountOre === null || amountOre === 0 || amountOre < least || amountOre > MOST_ORE)
    return refuse('amount-invalid')
  if (!isDay(fields.day)) return refuse('day-invalid')
  const decidedIn = fields.decidedIn.trim()
  if (decidedIn === '') return refuse('decided-missing')
  if (decidedIn.length > 300 || fields.note.length > 2000) return refuse('text-too-long')
  return ok({ amountOre, day: fields.day, decidedIn, note: fields.note.trim() || null })
}

/**
 * A supplementary grant, or with a minus a lowered one (finance.md 6). Lowering below what is already claimed is
 * refused with the missing amount, unless the local rule only flags it.
 */
export async function grantSupplement(
  ctx: Context,
  input: BudgetLineFields & { municipalityId: string; appropriationId: string },
): Promise<Answer<null, BudgetLineRefusal>> {
  const { municipalityId, appropriationId } = input
  if (!mayChange(ctx, municipalityId)) return refuse('forbidden')
  const line = readLine(input, -MOST_ORE)
  if (!line.ok) return line
  return ctx.database.transaction(async (tx) => {
    const [held] = await inHand(tx, municipalityId, [appropriationId])
    if (!held) return refuse('appropriation-not-found')
    const { amountOre } = line.value
    const fits = await room(ctx, tx, municipalityId, held.frame.roomOre, -amountOre)
    if (!fits.ok) return fits
    const id = ctx.newId()
    await insertBudgetLines(tx, [
      {
        ...{ id, appropriationId, kind: 'supplementary', ...line.value },
        ...{ createdAt: ctx.now(), createdBy: actingAccount(ctx) },
      },
    ])
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'economy.appropriation.supplement', entity: 'appropriation' },
      ...{ entityId: appropriationId, detail: { ...line.value, missingOre: fits.missingOre } },
    })
    return ok(null)
  })
}

export type MoveMoneyInput = BudgetLineFields & {
  municipalityId: string
  kind: 'carry_over' | 'transfer'
  fromId: string
  toId: string
}

/**
 * Moves money between two appropriations: a carry-over to a later year or a transfer within the year. Both lines are
 * written at once with the same amount, so that no money appears or is lost (finance.md 6). What is already claimed
 * cannot be moved away, unless the local rule only flags it.
 */
export async function moveMoney(
  ctx: Context,
  { municipalityId, kind, fromId, toId, ...fields }: MoveMoneyInput,
): Promise<Answer<null, BudgetLineRefusal>> {
  if (!mayChange(ctx, municipalityId)) return refuse('forbidden')
  const line = readLine(fields, 1)
  if (!line.ok) return line
  if (toId === '' || toId === fromId) return refuse('other-missing')
  return ctx.database.transaction(async (tx) => {
    const [from, to] = await inHand(tx, municipalityId, [fromId, toId])
    if (!from) return refuse('appropriation-not-found')
    if (!to) return refuse('other-missing')
    if (kind === 'transfer' && from.year !== to.year) return refuse('transfer-other-year')
    if (kind === 'carry_over' && to.year <= from.year) return refuse('carry-over-not-later')
    const { amountOre } = line.value
    const fits = await room(ctx, tx, municipalityId, from.frame.roomOre, amountOre)
    if (!fits.ok) return fits
    const [out, into] = [ctx.newId(), ctx.newId()]
    const made = { ...line.value, kind, createdAt: ctx.now(), createdBy: actingAccount(ctx) }
    await insertBudgetLines(tx, [
      { ...made, id: out, appropriationId: from.id, amountOre: -amountOre, counterpartId: into },
      { ...made, id: into, appropriationId: to.id, amountOre, counterpartId: out },
    ])
    await audit(ctx, tx, {
      ...{ municipalityId, action: `economy.appropriation.${kind}`, entity: 'appropriation' },
      ...{ entityId: from.id, detail: { ...line.value, to: to.id, missingOre: fits.missingOre } },
    })
    return ok(null)
  })
}
