import { dayInStockholm, isDay } from '../../../domain/shared/day'
import { approvalDay } from '../../../domain/meetings/minutes/signing'
import { may } from '../../../domain/access'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { personOf } from '#db/queries/meetings/minutes'
import { signersOf, type SignatureRow, signOnce } from '#db/repositories/meetings/minutes'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { approve } from './approve'
import { accountIdOf, type MinutesInHand, textHashOf } from './hand'
import { heldWithMeeting } from './held-with-meeting'

export type Signed = { approved: boolean }
export type SignRefusal = 'minutes-not-found' | 'forbidden' | 'not-signing' | 'not-signer' | 'text-changed'

/**
 * Signs the minutes in the portal: the person whom they name, signed in, with the hash of the text that was read
 * (SIG-03). The right is the minutes' and not the role's: a former chair keeps it (rules 14.3 p 3). The last required
 * signature approves them (MIN-04).
 */
export async function sign(
  ctx: Context,
  { minutesId, textHash }: { minutesId: string; textHash: string },
): Promise<Result<Signed, SignRefusal>> {
  return ctx.database.transaction(async (tx): Promise<Result<Signed, SignRefusal>> => {
    const held = await heldWithMeeting(ctx, tx, minutesId, 'signer')
    if (!held.ok) return held
    const { minutes, signers } = held.value
    const accountId = accountIdOf(ctx)
    const personId = accountId && (await personOf(tx, accountId))
    const mine = signers.find(
      (signer) =>
        signer.releasedAt === null &&
        signer.part !== 'secretary' &&
        personId !== null &&
        signer.personId === personId,
    )
    if (!mine) return refuse('not-signer')
    // Signed already, in another window: the same press gives the same answer.
    if (mine.signedAt !== null && mine.textHash === textHash)
      return ok({ approved: minutes.state === 'approved' })
    return put(ctx, tx, held.value, mine, { textHash, day: ctx.today, method: 'portal' })
  })
}

/**
 * Notes that someone has signed on paper, on a day; the secretary keeps the paper. Whoever has no account, or cannot
 * sign in, signs so.
 */
export async function signOnPaper(
  ctx: Context,
  {
    minutesId,
    signerId,
    day,
    textHash,
  }: { minutesId: string; signerId: string; day: string; textHash: string },
): Promise<Result<Signed, SignRefusal | 'day-invalid'>> {
  return ctx.database.transaction(async (tx): Promise<Result<Signed, SignRefusal | 'day-invalid'>> => {
    const held = await heldWithMeeting(ctx, tx, minutesId, 'write')
    if (!held.ok) return held
    const { meeting, minutes, signers } = held.value
    if (!may(ctx.actor, 'minutes.write', meeting)) return refuse('forbidden')
    // Nobody has signed a text before it was locked.
    const from = minutes.lockedAt === null ? meeting.day : dayInStockholm(minutes.lockedAt)
    if (!isDay(day) || day > ctx.today || day < from) return refuse('day-invalid')
    const signer = signers.find(({ id, part }) => id === signerId && part !== 'secretary')
    if (!signer || signer.releasedAt !== null) return refuse('not-signer')
    if (signer.signedAt !== null) return ok({ approved: held.value.minutes.state === 'approved' })
    return put(ctx, tx, held.value, signer, { textHash, day, method: 'paper' })
  })
}

async function put(
  ctx: Context,
  tx: Transaction,
  hand: MinutesInHand,
  signer: SignatureRow,
  { textHash, day, method }: { textHash: string; day: string; method: 'portal' | 'paper' },
): Promise<Result<Signed, SignRefusal>> {
  const { minutes, meeting, paragraphs } = hand
  if (minutes.state !== 'signing') return refuse('not-signing')
  // What was read, what was locked and what stands here now are the same text, or nothing is signed.
  if (textHash !== minutes.textHash || textHashOf(hand, paragraphs) !== textHash)
    return refuse('text-changed')
  const at = ctx.now()
  if (!(await signOnce(tx, signer.id, { signedAt: at, signedDay: day, textHash, method })))
    throw new Error('A signature was given while its minutes were held')
  await audit(ctx, tx, {
    municipalityId: meeting.municipalityId,
    action: method === 'portal' ? 'minutes.sign' : 'minutes.sign_paper',
    entity: 'minutes',
    entityId: minutes.id,
    detail: { textHash, signer: signer.name, part: signer.part, day },
  })
  const approvedDay = approvalDay(await signersOf(tx, minutes.id))
  if (approvedDay !== null) await approve(ctx, tx, hand, approvedDay)
  return ok({ approved: approvedDay !== null })
}
