import { statedDeadline } from '../../domain/cases/deadlines'
import type { NewDocument } from '../../domain/cases/particulars'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { referralEventText, recipientEventText } from '../../text/referrals'
import type { Transaction } from '#db/connection'
import { sentPackage, textOfFile } from '#db/queries/referrals/package'
import { openRegistersOf, type ReferralPlace } from '#db/queries/referrals/place'
import { openDaysOfReferral } from '#db/repositories/referrals'
import { insertLink } from '#db/repositories/register-care'
import { findRegister } from '#db/repositories/registers'
import { judgeRegistration, type RegisterCaseInput, writeCase } from '../cases/register-case'
import type { Context } from '../context'
import { addDeadline } from '../deadlines/add-deadline'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { inOneGo, judgeStep, moveReferral, type StepRefusal } from './step'

export type ReceiveReferralInput = {
  referralId: string
  /** One of the recipient's open registers; the first unless told. */
  registerId?: string
}

export type ReceiveRefusal = StepRefusal | 'register-missing'

/** The recipient's own case; null where the recipient is part of the sender's own authority and keeps none. */
export type ReceivedReferral = { case: { number: string; slug: string } | null }

/**
 * Registers a referral in the recipient's own register (REM-06, TF 2:10): its own number with the sender's as a further
 * one, copies of what was sent, the reply day, and links both ways. An office of the sender's own board only notes that
 * it has come: within one authority nothing is received.
 */
export async function receiveReferral(
  ctx: Context,
  input: ReceiveReferralInput,
): Promise<Result<ReceivedReferral, ReceiveRefusal>> {
  const judged = await judgeReceipt(ctx, input.referralId)
  if (!judged.ok) return judged
  const place = judged.value
  const { recipient, matter, referral } = place
  if (!recipient) return refuse('not-possible')
  const state = referral.state === 'sent' ? ('received' as const) : referral.state
  const change = { state, acknowledgedDay: referral.acknowledgedDay ?? ctx.today }
  if (recipient.authorityId === matter.bodyId)
    return inOneGo(ctx, async (tx) => {
      await moveReferral(tx, place, change)
      await noteReceived(ctx, tx, place, null)
      return ok({ case: null })
    })

  const { read } = ctx.database
  const open = recipient.authorityId ? await openRegistersOf(read, recipient.authorityId, ctx.today) : []
  const chosen = input.registerId ? open.find(({ id }) => id === input.registerId) : open[0]
  if (!chosen) return refuse('register-missing')
  const register = await findRegister(read, recipient.municipalityId, chosen.id)
  const registration = await registrationOf(ctx, place, chosen.id)
  const allowed = judgeRegistration(ctx, registration, register)
  if (!allowed.ok) return refuse(allowed.refusal === 'forbidden' ? 'forbidden' : 'register-missing')

  return inOneGo(ctx, async (tx) => {
    await moveReferral(tx, place, change)
    const written = await writeCase(ctx, tx, registration, allowed.value)
    if (!written.ok) throw new Error(`A judged registration was refused: ${written.refusal}`)
    const { caseId, number, slug } = written.value
    await moveReferral(
      tx,
      { ...place, referral: { ...referral, state } },
      { recipientCaseId: caseId, recipientNumber: number },
    )
    await keepDay(ctx, tx, place, caseId)
    // One link shows on both cases, each to those who may see the other.
    await insertLink(tx, {
      ...{ id: ctx.newId(), caseId, toCaseId: matter.id, kind: 'referral_of' },
      label: matter.number,
    })
    await recordEvent(ctx, tx, {
      ...{ caseId, kind: 'referral_received', public: true },
      text: recipientEventText.received(matter.number, place.sender.name),
    })
    await noteReceived(ctx, tx, place, number)
    return ok({ case: { number, slug } })
  })
}

/** A receipt, or the registering of what was noted as received before. */
async function judgeReceipt(ctx: Context, referralId: string): Promise<Result<ReferralPlace, StepRefusal>> {
  const receipt = await judgeStep(ctx, { referralId, side: 'recipient', event: 'receive' })
  if (receipt.ok || receipt.refusal !== 'not-possible') return receipt
  return judgeStep(ctx, { referralId, side: 'recipient', event: 'register' })
}

/** What is registered: the register line that OSL 5:2 asks for, and copies that point at the sender's files. */
async function registrationOf(
  ctx: Context,
  { referral, matter, recipient, sender, municipality }: ReferralPlace,
  registerId: string,
): Promise<RegisterCaseInput> {
  const { read } = ctx.database
  const { documents } = await sentPackage(read, referral.id)
  const from =
    recipient?.municipalityId === matter.municipalityId
      ? sender.name
      : `${sender.name}, ${municipality.displayName}`
  const copies: NewDocument[] = []
  for (const document of documents) {
    const { kind, publicTitle, secrecyProvision, fileHash: hash, fileName, pages, versionId } = document
    const file = { hash, fileName, pages, text: await textOfFile(read, versionId) }
    copies.push({
      ...{ kind, direction: 'incoming', publicTitle, day: ctx.today, publicParty: from },
      ...{ released: false, secrecyProvision, file },
    })
  }
  return {
    municipalityId: recipient?.municipalityId ?? matter.municipalityId,
    ...{ registerId, kind: 'referral', receivedDay: ctx.today, publicParty: from },
    publicTitle: `Remiss: ${matter.publicTitle}`,
    secrecyProvision: matter.secrecyProvision,
    furtherNumbers: [{ number: matter.number, holder: from }],
    documents: copies,
  }
}

/** The recipient keeps the sender's day as its own, hanging on the sender's, so that an extension moves both. */
async function keepDay(
  ctx: Context,
  tx: Transaction,
  { referral, matter, sender, recipient }: ReferralPlace,
  caseId: string,
): Promise<void> {
  const { replyDay } = referral
  if (replyDay === null || !recipient || matter.asOf !== null) return
  const [day] = await openDaysOfReferral(tx, referral.id)
  const basis = `Svarstid i remissen ${matter.number}`
  await addDeadline(
    ctx,
    tx,
    { caseId, municipalityId: recipient.municipalityId, dependsOnId: day?.id ?? null },
    {
      ...statedDeadline({ label: `Yttrande till ${sender.name}`, day: replyDay, basis, watch: true }, false),
      rule: 'referral_reply',
    },
  )
}

async function noteReceived(
  ctx: Context,
  tx: Transaction,
  { matter, referral, recipient }: ReferralPlace,
  number: string | null,
): Promise<void> {
  await recordEvent(ctx, tx, {
    ...{ caseId: matter.id, kind: 'referral_received', public: true },
    text: referralEventText.received(referral.recipient, number),
  })
  await audit(ctx, tx, {
    municipalityId: recipient?.municipalityId ?? matter.municipalityId,
    ...{ action: 'referral.receive', entity: 'referral', entityId: referral.id },
    detail: { number, sender: matter.number },
  })
}
