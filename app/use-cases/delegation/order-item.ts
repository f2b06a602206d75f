import { may } from '../../domain/access'
import {
  type DelegationReason,
  holdsPost,
  isDelegateKind,
  isMatterKind,
  isSubCode,
  itemHinders,
  subCode,
} from '../../domain/meetings/delegation'
import { addDays, isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { delegationWords } from '../../text/meetings/delegation'
import { delegatingBodies, orderItem } from '#db/queries/meetings/delegation'
import {
  endOrderItem,
  heldOrderItem,
  holdBody,
  insertOrderItem,
  type OrderItem,
  orderItemsWithCode,
} from '#db/repositories/delegation'
import type { Transaction } from '#db/connection'
import type { Context } from '../context'
import { audit } from '../shared/audited'

export type OrderItemInput = {
  municipalityId: string
  bodyId: string
  /** The row that it changes; null for an item that is new. */
  itemId: string | null
  code: string
  text: string
  delegate: string
  delegateKind: string
  limits: string
  reported: boolean
  appealTrack: string
  mayDelegateOn: boolean
  personal: boolean
  validFrom: string
  decidedIn: string
  /** What it is about that decides whether it can be delegated at all (DEL-03, DEL-04). */
  about: readonly string[]
}

export type OrderItemRefusal =
  | DelegationReason
  | 'forbidden'
  | 'body-not-found'
  | 'item-not-found'
  | 'code-missing'
  | 'code-reserved'
  | 'code-in-use'
  | 'text-missing'
  | 'delegate-missing'
  | 'delegate-kind-missing'
  | 'track-missing'
  | 'from-not-a-day'
  | 'from-too-early'
  | 'decided-in-missing'
  | 'too-long'
  | 'item-ended'

const LONGEST = 2000

/**
 * Saves an item of a body's delegation order (DEL-01…04). What was stays: a change ends the row on the day before and
 * begins another, so that every decision keeps the words that it was made under.
 */
export const saveOrderItem = (
  ctx: Context,
  input: OrderItemInput,
): Promise<Result<{ itemId: string }, OrderItemRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const { municipalityId, bodyId } = input
    if (!may(ctx.actor, 'delegation.order', { municipalityId, bodyId })) return refuse('forbidden')
    const bodies = await delegatingBodies(tx, municipalityId, ctx.today)
    const body = bodies.find(({ id }) => id === bodyId)
    if (!body) return refuse('body-not-found')
    const checked = checkedItem(input, body.kind)
    if (!checked.ok) return checked
    await holdBody(tx, bodyId)
    const before = input.itemId === null ? null : await heldOrderItem(tx, input.itemId)
    if (input.itemId !== null && before?.bodyId !== bodyId) return refuse('item-not-found')
    if (before?.validTo) return refuse('item-ended')
    const row = checked.value
    if (before && row.validFrom <= before.validFrom) return refuse('from-too-early')
    const others = (await orderItemsWithCode(tx, bodyId, row.code)).filter(({ id }) => id !== before?.id)
    if (
      others.some(({ code, validTo }) => code === row.code && (validTo === null || validTo >= row.validFrom))
    )
      return refuse('code-in-use')
    if (before) await endIn(tx, before, addDays(row.validFrom, -1))
    const itemId = ctx.newId()
    await insertOrderItem(tx, { ...row, id: itemId, bodyId, createdAt: ctx.now() })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'delegation.save', entity: 'delegation_item', entityId: itemId },
      detail: { body: body.name, code: row.code, validFrom: row.validFrom, before: before?.id ?? null },
    })
    return ok({ itemId })
  })

function checkedItem(
  input: OrderItemInput,
  bodyKind: string,
): Result<Omit<OrderItem, 'id' | 'bodyId' | 'createdAt'>, OrderItemRefusal> {
  const trimmed = (text: string) => text.trim().replaceAll(/\s+/g, ' ')
  const code = trimmed(input.code)
  const { appealTrack, delegateKind } = input
  if (code === '') return refuse('code-missing')
  if (isSubCode(code)) return refuse('code-reserved')
  if (input.text.trim() === '') return refuse('text-missing')
  if (input.delegate.trim() === '') return refuse('delegate-missing')
  if (!isDelegateKind(delegateKind)) return refuse('delegate-kind-missing')
  if (appealTrack !== 'K' && appealTrack !== 'F') return refuse('track-missing')
  if (!isDay(input.validFrom)) return refuse('from-not-a-day')
  if (input.decidedIn.trim() === '') return refuse('decided-in-missing')
  const [longest = 0] = [code, input.text, input.delegate, input.limits, input.decidedIn]
    .map(({ length }) => length)
    .toSorted((one, other) => other - one)
  if (longest > LONGEST || code.length > 20) return refuse('too-long')
  const about = input.about.filter(isMatterKind)
  const [hinder] = itemHinders({ bodyKind, delegateKind, appealTrack, about })
  if (hinder) return refuse(hinder)
  const delegate = trimmed(input.delegate)
  return ok({
    ...{ code, text: input.text.trim(), limits: input.limits.trim() || null },
    delegate: delegateKind === 'automated' ? delegationWords.automated(delegate) : delegate,
    ...{ reported: input.reported, appealTrack, personal: input.personal },
    // Only a head of administration passes anything on (DEL-07), and nobody does what a machine decides.
    mayDelegateOn: delegateKind === 'employee' && input.mayDelegateOn,
    ...{ validFrom: input.validFrom, validTo: null, decidedIn: trimmed(input.decidedIn) },
  })
}

/** The item with its body's order held, always in that order, so that no two wait for each other. */
async function itemInHand(tx: Transaction, municipalityId: string, id: string): Promise<OrderItem | null> {
  const known = await orderItem(tx, municipalityId, id)
  if (!known) return null
  await holdBody(tx, known.body.id)
  return heldOrderItem(tx, id)
}

/** Ends a row, and with it what has been passed on under it. */
async function endIn(tx: Transaction, item: OrderItem, validTo: string): Promise<boolean> {
  const under = (await orderItemsWithCode(tx, item.bodyId, item.code)).filter(
    ({ code, validTo: ended }) => code !== item.code && ended === null,
  )
  for (const each of under) await endOrderItem(tx, each.id, validTo)
  return endOrderItem(tx, item.id, validTo)
}

export type EndItemRefusal = 'item-not-found' | 'forbidden' | 'item-ended' | 'to-not-a-day' | 'to-too-early'

/** Ends an item after a day; what was decided under it stays as it was. */
export const endItem = (
  ctx: Context,
  input: { municipalityId: string; itemId: string; validTo: string },
): Promise<Result<null, EndItemRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const { municipalityId, validTo } = input
    const item = await itemInHand(tx, municipalityId, input.itemId)
    if (!item) return refuse('item-not-found')
    if (!may(ctx.actor, 'delegation.order', { municipalityId, bodyId: item.bodyId }))
      return refuse('forbidden')
    if (!isDay(validTo)) return refuse('to-not-a-day')
    if (validTo < item.validFrom) return refuse('to-too-early')
    if (item.validTo !== null || !(await endIn(tx, item, validTo))) return refuse('item-ended')
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'delegation.end', entity: 'delegation_item', entityId: item.id },
      detail: { code: item.code, validTo },
    })
    return ok(null)
  })

export type PassOnRefusal =
  | 'item-not-found'
  | 'forbidden'
  | 'may-not-pass-on'
  | 'one-step-only'
  | 'item-ended'
  | 'delegate-missing'
  | 'from-not-a-day'
  | 'from-too-early'
  | 'too-long'
  | 'code-in-use'

/**
 * DEL-07, KL 7:6: a head of administration passes an item on to someone else in the administration, one step and only
 * where the board lets it. It holds as long as the item, and is reported and appealed as that is.
 */
export const passOn = (
  ctx: Context,
  input: { municipalityId: string; itemId: string; delegate: string; validFrom: string },
): Promise<Result<{ itemId: string }, PassOnRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const { municipalityId, validFrom } = input
    const known = await itemInHand(tx, municipalityId, input.itemId)
    if (!known) return refuse('item-not-found')
    const { bodyId } = known
    if (!mayPassOn(ctx, municipalityId, known)) return refuse('forbidden')
    if (isSubCode(known.code)) return refuse('one-step-only')
    if (!known.mayDelegateOn) return refuse('may-not-pass-on')
    if (known.validTo !== null) return refuse('item-ended')
    const delegate = input.delegate.trim().replaceAll(/\s+/g, ' ')
    if (delegate === '') return refuse('delegate-missing')
    if (delegate.length > LONGEST) return refuse('too-long')
    if (!isDay(validFrom)) return refuse('from-not-a-day')
    if (validFrom < known.validFrom) return refuse('from-too-early')
    const taken = await orderItemsWithCode(tx, bodyId, known.code)
    const code = subCode(
      known.code,
      taken.map((each) => each.code),
    )
    if (code === null) return refuse('code-in-use')
    const itemId = ctx.newId()
    await insertOrderItem(tx, {
      ...known,
      ...{ id: itemId, code, delegate, mayDelegateOn: false, personal: false, validFrom, validTo: null },
      ...{ decidedIn: delegationWords.passedOn(known.delegate, ctx.today), createdAt: ctx.now() },
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'delegation.pass_on', entity: 'delegation_item', entityId: itemId },
      detail: { code, delegate, validFrom },
    })
    return ok({ itemId })
  })

/** The post that holds the item, or the secretary who notes what the head has decided. */
export const mayPassOn = (
  { actor }: Pick<Context, 'actor'>,
  municipalityId: string,
  { bodyId, delegate }: { bodyId: string; delegate: string },
): boolean =>
  may(actor, 'delegation.order', { municipalityId, bodyId }) ||
  (actor.kind === 'account' &&
    may(actor, 'delegation.decide', { municipalityId, bodyId }) &&
    holdsPost(delegate, actor.role) === true)
