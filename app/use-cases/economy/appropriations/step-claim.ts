import { roomsOf } from '../../../domain/finance/appropriation-room'
import { afterClaimStep, type ClaimStep } from '../../../domain/finance/claim-steps'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { type Claim, latestOf } from '#db/queries/economy/appropriations'
import { type ClaimEntry, claimEntries, insertClaimEntry } from '#db/repositories/appropriations'
import { claimText } from '../../../text/economy/appropriations'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { recordEvent } from '../../shared/event'
import { type ClaimRefusal, meetingTyped } from './add-claim'
import { actingAccount, amountTyped, type Answer, inHand, mayChange, room } from './in-hand'

/** What is told of a step; kronor as typed, empty where the step does not ask. */
export type ClaimFields = {
  requested: string
  decided: string
  committed: string
  actual: string
  forecast: string
  meetingDay: string
  position: string
  decisionId: string
  note: string
}

export type StepClaimInput = ClaimFields & {
  municipalityId: string
  appropriationId: string
  claimId: string
  /** The entry that the form was made from: someone else's later entry is never written over. */
  seen: string
  step: ClaimStep
}

export type StepClaimRefusal =
  | ClaimRefusal
  | 'claim-not-found'
  | 'claim-taken'
  | 'step-not-possible'
  | 'committed-invalid'
  | 'actual-invalid'
  | 'forecast-invalid'
  | 'reason-missing'

/**
 * Takes a claim a step on: asks for another amount, decides, follows up, closes with the final cost (what was decided
 * and not used returns), cancels or reopens. Each step is a new entry; those before it stay. A larger claim needs
 * room, or else the local rule that only flags it.
 */
export async function stepClaim(
  ctx: Context,
  input: StepClaimInput,
): Promise<Answer<null, StepClaimRefusal>> {
  const { municipalityId, appropriationId, claimId, step } = input
  if (!mayChange(ctx, municipalityId)) return refuse('forbidden')
  if (input.note.length > 2000) return refuse('text-too-long')
  return ctx.database.transaction(async (tx) => {
    const [held] = await inHand(tx, municipalityId, [appropriationId])
    if (!held) return refuse('appropriation-not-found')
    const entry = latestOf(await claimEntries(tx, [appropriationId])).find((each) => each.claimId === claimId)
    const before = held.rows.find((each) => each.claimId === claimId)
    if (!entry || !before) return refuse('claim-not-found')
    if (entry.id !== input.seen) return refuse('claim-taken')
    const status = afterClaimStep(entry.status, step, entry)
    if (status === null) return refuse('step-not-possible')
    const amounts = amountsOf(input, entry)
    if (!amounts.ok) return amounts
    const meeting =
      step === 'request' || step === 'decide'
        ? await meetingTyped(tx, entry.caseId, input)
        : ok({ meetingDay: entry.meetingDay, position: entry.position, decisionId: entry.decisionId })
    if (!meeting.ok) return meeting
    const after = { ...entry, ...amounts.value, ...meeting.value, status }
    const fits =
      step === 'decide' || step === 'reopen'
        ? await room(ctx, tx, municipalityId, held.frame.roomOre, claimOre(after, before) - before.claimOre)
        : { ok: true as const, missingOre: step === 'follow' ? entry.flaggedMissingOre : null }
    if (!fits.ok) return fits
    await insertClaimEntry(tx, {
      ...{ ...after, id: ctx.newId(), flaggedMissingOre: fits.missingOre },
      ...{ note: input.note.trim() || null, createdAt: ctx.now(), createdBy: actingAccount(ctx) },
    })
    if (entry.caseId !== null && status !== entry.status)
      await recordEvent(ctx, tx, {
        ...{ caseId: entry.caseId, kind: 'appropriation', public: true },
        text: claimText.event(status, held.name, held.year, claimText.amountOf(after)),
      })
    await audit(ctx, tx, {
      ...{ municipalityId, action: `economy.claim.${step}`, entity: 'claim', entityId: claimId },
      detail: { appropriation: held.slug, status, ...amounts.value, missingOre: fits.missingOre },
    })
    return ok(null)
  })
}

type Amounts = Pick<ClaimEntry, 'requestedOre' | 'decidedOre' | 'committedOre' | 'actualOre' | 'forecastOre'>

/** The amounts after a step: what the step asks for as typed, the others as they were. */
function amountsOf(input: StepClaimInput, entry: ClaimEntry): Result<Amounts, StepClaimRefusal> {
  const { requestedOre, decidedOre, committedOre, actualOre, forecastOre } = entry
  const kept: Amounts = { requestedOre, decidedOre, committedOre, actualOre, forecastOre }
  switch (input.step) {
    case 'request': {
      const requested = amountTyped(input.requested, 'requested-invalid')
      if (!requested.ok) return requested
      return requested.value === null
        ? refuse('requested-invalid')
        : ok({ ...kept, requestedOre: requested.value })
    }
    case 'decide': {
      const decided = amountTyped(input.decided, 'decided-invalid')
      if (!decided.ok) return decided
      return decided.value === null ? refuse('decided-invalid') : ok({ ...kept, decidedOre: decided.value })
    }
    case 'follow': {
      const committed = amountTyped(input.committed, 'committed-invalid')
      if (!committed.ok) return committed
      const actual = amountTyped(input.actual, 'actual-invalid')
      if (!actual.ok) return actual
      const forecast = amountTyped(input.forecast, 'forecast-invalid')
      if (!forecast.ok) return forecast
      return ok({
        ...{ ...kept, committedOre: committed.value ?? 0, forecastOre: forecast.value },
        actualOre: actual.value ?? kept.actualOre,
      })
    }
    case 'close':
    case 'cancel': {
      const actual = amountTyped(input.actual, 'actual-invalid')
      if (!actual.ok) return actual
      if (input.step === 'cancel' && input.note.trim() === '') return refuse('reason-missing')
      if (input.step === 'close' && actual.value === null) return refuse('actual-invalid')
      return ok({ ...kept, actualOre: actual.value ?? 0 })
    }
    case 'reopen':
      return input.note.trim() === '' ? refuse('reason-missing') : ok(kept)
  }
}

/** What a claim would take of the frame, with the cost that the accounts tell where they do. */
function claimOre(
  after: Amounts & Pick<ClaimEntry, 'status' | 'meetingDay' | 'position'>,
  before: Claim,
): number {
  const actualOre = before.actualFromLedger ? before.actualOre : after.actualOre
  const alone = roomsOf([], [{ ...after, actualOre, claimId: before.claimId }])
  return alone.ok ? alone.value.frame.claimedOre : 0
}
