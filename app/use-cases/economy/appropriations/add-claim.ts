import { slugOf } from '../../../domain/cases/slug'
import { isDay } from '../../../domain/shared/day'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { caseByNumber } from '#db/queries/case-by-number'
import { decisionsOfCase } from '#db/queries/economy/appropriations'
import { type ClaimEntry, insertClaimEntry } from '#db/repositories/appropriations'
import type { Transaction } from '#db/connection'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { recordEvent } from '../../shared/event'
import { claimText } from '../../../text/economy/appropriations'
import { actingAccount, amountTyped, type Answer, inHand, mayChange, room } from './in-hand'

export type AddClaimInput = {
  municipalityId: string
  appropriationId: string
  /** The case's number as typed, or empty and a name for what has no case in the portal. */
  caseNumber: string
  label: string
  /** Kronor as typed. With a decided amount the claim begins as decided. */
  requested: string
  decided: string
  /** The meeting that takes it and the item's place on its agenda; a decision brings its own day. */
  meetingDay: string
  position: string
  decisionId: string
  note: string
}

export type ClaimRefusal =
  | 'forbidden'
  | 'appropriation-not-found'
  | 'case-not-found'
  | 'label-missing'
  | 'case-taken'
  | 'requested-invalid'
  | 'decided-invalid'
  | 'amount-missing'
  | 'meeting-day-invalid'
  | 'position-invalid'
  | 'decision-unknown'
  | 'text-too-long'

/** When a claim is taken: the meeting and the item's place on its agenda, or the decision that took it. */
export async function meetingTyped(
  tx: Transaction,
  caseId: string | null,
  typed: Pick<AddClaimInput, 'meetingDay' | 'position' | 'decisionId'>,
): Promise<Result<Pick<ClaimEntry, 'meetingDay' | 'position' | 'decisionId'>, ClaimRefusal>> {
  if (typed.meetingDay !== '' && !isDay(typed.meetingDay)) return refuse('meeting-day-invalid')
  const place = typed.position.trim()
  if (place !== '' && !/^\d{1,3}$/.test(place)) return refuse('position-invalid')
  const position = place === '' ? null : Number(place)
  if (typed.decisionId === '') return ok({ meetingDay: typed.meetingDay || null, position, decisionId: null })
  const decided = caseId === null ? [] : await decisionsOfCase(tx, caseId)
  const decision = decided.find(({ id }) => id === typed.decisionId)
  if (!decision) return refuse('decision-unknown')
  return ok({ meetingDay: decision.day ?? (typed.meetingDay || null), position, decisionId: decision.id })
}

/**
 * A case that draws on an appropriation: asked for, or decided at once. A case draws once on an appropriation; more
 * money is a new decision on the same claim. The room is judged inside the transaction.
 */
export async function addClaim(
  ctx: Context,
  input: AddClaimInput,
): Promise<Answer<{ claimId: string }, ClaimRefusal>> {
  const { municipalityId, appropriationId } = input
  if (!mayChange(ctx, municipalityId)) return refuse('forbidden')
  const requested = amountTyped(input.requested, 'requested-invalid')
  if (!requested.ok) return requested
  const decided = amountTyped(input.decided, 'decided-invalid')
  if (!decided.ok) return decided
  if (requested.value === null && decided.value === null) return refuse('amount-missing')
  if (input.note.length > 2000 || input.label.length > 200) return refuse('text-too-long')
  return ctx.database.transaction(async (tx) => {
    const [held] = await inHand(tx, municipalityId, [appropriationId])
    if (!held) return refuse('appropriation-not-found')
    const number = input.caseNumber.trim()
    const drawn = number === '' ? null : await caseByNumber(tx, ctx.actor, municipalityId, slugOf(number))
    if (number !== '' && !drawn) return refuse('case-not-found')
    if (!drawn && input.label.trim() === '') return refuse('label-missing')
    if (drawn && held.rows.some((claim) => claim.case?.id === drawn.id)) return refuse('case-taken')
    const meeting = await meetingTyped(tx, drawn?.id ?? null, input)
    if (!meeting.ok) return meeting
    const decidedOre = decided.value ?? 0
    const fits = await room(ctx, tx, municipalityId, held.frame.roomOre, decidedOre)
    if (!fits.ok) return fits
    const claimId = ctx.newId()
    const status = decided.value === null ? 'REQUESTED' : 'DECIDED'
    await insertClaimEntry(tx, {
      ...{ id: ctx.newId(), appropriationId, claimId, caseId: drawn?.id ?? null, status, ...meeting.value },
      ...{ label: drawn ? null : input.label.trim(), requestedOre: requested.value, decidedOre },
      ...{ committedOre: 0, actualOre: 0, forecastOre: null, flaggedMissingOre: fits.missingOre },
      ...{ note: input.note.trim() || null, createdAt: ctx.now(), createdBy: actingAccount(ctx) },
    })
    if (drawn)
      await recordEvent(ctx, tx, {
        ...{ caseId: drawn.id, kind: 'appropriation', public: true },
        text: claimText.event(status, held.name, held.year, decided.value ?? requested.value ?? 0),
      })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'economy.claim.add', entity: 'claim', entityId: claimId },
      detail: {
        appropriation: held.slug,
        case: drawn?.number ?? null,
        requestedOre: requested.value,
        decidedOre,
      },
    })
    return ok({ claimId })
  })
}
