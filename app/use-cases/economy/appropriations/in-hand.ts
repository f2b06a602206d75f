import { may } from '../../../domain/access'
import { tryRoom } from '../../../domain/finance'
import { refuse, type Result } from '../../../domain/shared/result'
import { typedOre } from '../../../domain/shared/typed'
import type { Transaction } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'
import { type AppropriationView, wholeAppropriations } from '#db/queries/economy/appropriations'
import { heldAppropriations } from '#db/repositories/appropriations'
import type { Context } from '../../context'

/** Most that an amount can be (100 miljarder kronor): sums of thousands of them are still exact. */
export const MOST_ORE = 10_000_000_000_000

/** A refusal for want of room says how much is missing. */
export type RoomRefusal = { ok: false; refusal: 'FRAME_OVERCOMMITTED'; detail: { missingOre: number } }

export type Answer<Value, Refusal extends string> = Result<Value, Refusal> | RoomRefusal

export const mayChange = (ctx: Context, municipalityId: string): boolean =>
  may(ctx.actor, 'appropriation.change', { municipalityId })

export const actingAccount = ({ actor }: Context): string | null =>
  actor.kind === 'account' ? actor.accountId : null

/** Appropriations locked until the transaction ends, with their rooms, in the order asked for. */
export async function inHand(
  tx: Transaction,
  municipalityId: string,
  ids: readonly string[],
): Promise<(AppropriationView | undefined)[]> {
  await heldAppropriations(tx, municipalityId, ids)
  const found = await wholeAppropriations(tx, municipalityId, ids)
  return ids.map((id) => found.find((each) => each.id === id))
}

/**
 * Whether an appropriation has room for taking more of it (finance.md 6): exactly nothing left is enough. Where the
 * local rule only flags it, what is missing is answered and the change goes on.
 */
export async function room(
  ctx: Context,
  tx: Transaction,
  municipalityId: string,
  roomOre: number,
  increaseOre: number,
): Promise<{ ok: true; missingOre: number | null } | RoomRefusal> {
  if (increaseOre <= 0) return { ok: true, missingOre: null }
  const { missingOre, allowed } = tryRoom(roomOre, increaseOre)
  if (allowed) return { ok: true, missingOre: null }
  const rule = await localRule(tx, municipalityId, 'overcommitment', ctx.today)
  return rule === 'flag'
    ? { ok: true, missingOre }
    : { ok: false, refusal: 'FRAME_OVERCOMMITTED', detail: { missingOre } }
}

/** An amount as typed, in öre: null when nothing was typed. Refused when it is no amount or beyond reason. */
export function amountTyped<Refusal extends string>(
  text: string,
  refusal: Refusal,
): Result<number | null, Refusal> {
  if (text.trim() === '') return { ok: true, value: null }
  const ore = typedOre(text)
  if (ore === null || ore < 0 || ore > MOST_ORE) return refuse(refusal)
  return { ok: true, value: ore }
}
