import { slugOf } from '../../../domain/cases/slug'
import { isDay } from '../../../domain/shared/day'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { bodyById } from '#db/queries/economy/bodies'
import {
  holdAllAppropriations,
  insertAppropriation,
  insertBudgetLines,
  slugsLike,
} from '#db/repositories/appropriations'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { actingAccount, amountTyped, mayChange } from './in-hand'

export type CreateAppropriationInput = {
  municipalityId: string
  name: string
  /** A body of the municipality, or empty and told in words. */
  bodyId: string
  body: string
  year: string
  /** Kronor as typed. */
  amount: string
  decidedIn: string
  day: string
  note: string
  example?: boolean
}

export type CreateAppropriationRefusal =
  | 'forbidden'
  | 'name-missing'
  | 'name-too-long'
  | 'body-missing'
  | 'year-invalid'
  | 'amount-invalid'
  | 'day-invalid'
  | 'text-too-long'

/** Notes an appropriation with its original amount (finance.md 6). Its name and year give its address. */
export async function createAppropriation(
  ctx: Context,
  input: CreateAppropriationInput,
): Promise<Result<{ id: string; slug: string }, CreateAppropriationRefusal>> {
  const { municipalityId } = input
  if (!mayChange(ctx, municipalityId)) return refuse('forbidden')
  const name = input.name.trim()
  if (name === '') return refuse('name-missing')
  if (name.length > 150) return refuse('name-too-long')
  const year = /^\d{4}$/.test(input.year.trim()) ? Number(input.year) : 0
  if (year < 1990 || year > 2100) return refuse('year-invalid')
  const amount = amountTyped(input.amount, 'amount-invalid')
  if (!amount.ok) return amount
  const amountOre = amount.value
  if (amountOre === null) return refuse('amount-invalid')
  if (!isDay(input.day)) return refuse('day-invalid')
  if (input.decidedIn.length > 300 || input.note.length > 2000) return refuse('text-too-long')
  return ctx.database.transaction(async (tx) => {
    const found = input.bodyId === '' ? null : await bodyById(tx, municipalityId, input.bodyId)
    const body = found?.name ?? input.body.trim().slice(0, 150)
    if (body === '' || (input.bodyId !== '' && !found)) return refuse('body-missing')
    await holdAllAppropriations(tx, municipalityId)
    const id = ctx.newId()
    const slug = freeSlug(`${slugOf(name).slice(0, 80)}-${year}`, await slugsLike(tx, municipalityId))
    const made = { createdAt: ctx.now(), createdBy: actingAccount(ctx) }
    await insertAppropriation(tx, {
      ...{ id, municipalityId, slug, bodyId: found?.id ?? null, body, name, year, ...made },
      ...{ example: input.example ?? false, note: input.note.trim() || null },
    })
    await insertBudgetLines(tx, [
      {
        ...{ id: ctx.newId(), appropriationId: id, kind: 'original', amountOre, day: input.day, ...made },
        ...{ decidedIn: input.decidedIn.trim() || null },
      },
    ])
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'economy.appropriation.add', entity: 'appropriation', entityId: id },
      detail: { name, year, body, amountOre },
    })
    return ok({ id, slug })
  })
}

function freeSlug(slug: string, taken: readonly string[]): string {
  if (!taken.includes(slug)) return slug
  let nth = 2
  while (taken.includes(`${slug}-${nth}`)) nth += 1
  return `${slug}-${nth}`
}
