import { answeringEvent, type Side, type Stance } from '../../domain/referrals/referral'
import { ok, refuse, type Result } from '../../domain/shared/result'
import {
  decidedText,
  recipientEventText,
  referralEventText,
  referralNoticeText,
  listed,
  statementTitle,
} from '../../text/referrals'
import type { Transaction } from '#db/connection'
import type { ReferralPlace } from '#db/queries/referrals/place'
import { meetDeadline, refreshNextDeadline } from '#db/repositories/deadlines'
import { openDaysOfReferral } from '#db/repositories/referrals'
import { indexCase } from '../cases/index-case'
import { moveCase } from '../cases/move-case'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { type KeptFile, registerLine } from './files'
import { inOneGo, judgedAt, moveReferral, type StepRefusal } from './step'
import { goOnWhenSettled, tellSender } from './told'

/** A statement as it is given, by one recipient or by several together (REM-08). */
export type GivenStatement = {
  places: readonly [ReferralPlace, ...ReferralPlace[]]
  /** Who acts: the recipient itself, or the sender for a statement that came on paper or by mail. */
  side: Side
  stance: Stance | null
  /** The statement in Markdown, where it was written and not sent as a file. */
  text: string | null
  file: KeptFile
  decidedDay: string | null
  paragraph: string | null
  secrecyProvision: string | null
}

export type GiveRefusal = StepRefusal

/**
 * Dispatches a statement from the recipients' cases and receives it on the sender's (REM-06), in one transaction: one
 * document there however many answer together. A correction is a new document; a late one is registered and changes
 * nothing else.
 */
export async function giveStatement(
  ctx: Context,
  given: GivenStatement,
): Promise<Result<{ documentNumber: number }, GiveRefusal>> {
  const [first] = given.places
  for (const place of given.places) {
    const event = answeringEvent(place.referral.state)
    if (!event || place.matter.id !== first.matter.id) return refuse('not-possible')
    const judged = judgedAt(ctx, place, { side: given.side, event })
    if (!judged.ok) return judged
  }
  return inOneGo(ctx, async (tx) => ok(await writeStatement(ctx, tx, given)))
}

async function writeStatement(
  ctx: Context,
  tx: Transaction,
  given: GivenStatement,
): Promise<{ documentNumber: number }> {
  const { places, side, text, stance, file } = given
  const [{ matter, referral, recipient }] = places
  const names = places.map((place) => place.referral.recipient)
  const document = {
    kind: 'statement_on_referral' as const,
    publicTitle: statementTitle(names, decidedText(given.decidedDay, given.paragraph)),
    publicParty: listed(names),
    secrecyProvision: given.secrecyProvision ?? matter.secrecyProvision,
    file,
  }
  const inHouse = recipient !== null && recipient.authorityId === matter.bodyId
  const received = await registerLine(
    ctx,
    tx,
    { caseId: matter.id, municipalityId: matter.municipalityId },
    {
      ...document,
      direction: inHouse ? 'drawn_up' : 'incoming',
    },
  )
  for (const place of places) {
    await answerOne(ctx, tx, place, { text, stance, documentId: received.documentId })
    if (side === 'recipient') await dispatch(ctx, tx, place, { ...document, publicParty: place.sender.name })
  }
  const event = answeringEvent(referral.state)
  const numbered = `${matter.number}-${received.number}`
  await recordEvent(ctx, tx, {
    ...{ caseId: matter.id, kind: 'statement', public: true },
    text:
      event === 'answer_late'
        ? referralEventText.answeredLate(names, numbered)
        : event === 'correct'
          ? referralEventText.corrected(listed(names), numbered)
          : referralEventText.answered(names, numbered),
  })
  await indexCase(tx, matter.id)
  await audit(ctx, tx, {
    ...{
      municipalityId: matter.municipalityId,
      action: 'referral.answer',
      entity: 'case',
      entityId: matter.id,
    },
    detail: { number: numbered, recipients: names, by: side, late: event === 'answer_late' },
  })
  if (side === 'recipient') {
    const told = event === 'answer_late' ? 'late' : event === 'correct' ? 'corrected' : ('answered' as const)
    await tellSender(
      ctx,
      tx,
      places[0],
      'referral_answered',
      referralNoticeText[told](listed(names), matter.number),
    )
  }
  await goOnWhenSettled(ctx, tx, places[0])
  return { documentNumber: received.number }
}

/** The referral's own row and days. A late statement leaves it closed (rules 12.5). */
async function answerOne(
  ctx: Context,
  tx: Transaction,
  place: ReferralPlace,
  given: { text: string | null; stance: Stance | null; documentId: string },
): Promise<void> {
  const { referral, matter } = place
  await moveReferral(tx, place, {
    state: referral.state === 'closed' ? 'closed' : 'answered',
    acknowledgedDay: referral.acknowledgedDay ?? ctx.today,
    ...{ answeredDay: referral.answeredDay ?? ctx.today, stance: given.stance },
    ...{ statementText: given.text, statementDocumentId: given.documentId },
  })
  for (const day of await openDaysOfReferral(tx, referral.id)) await meetDeadline(tx, day.id, ctx.today)
  await refreshNextDeadline(tx, matter.id)
  if (referral.recipientCaseId) await refreshNextDeadline(tx, referral.recipientCaseId)
}

/** The same document leaves the recipient's own case, which has then done what it was for. */
async function dispatch(
  ctx: Context,
  tx: Transaction,
  { referral, recipient, sender }: ReferralPlace,
  document: Omit<Parameters<typeof registerLine>[3], 'direction'>,
): Promise<void> {
  const { recipientCaseId: caseId, recipientNumber } = referral
  if (!caseId || !recipient) return
  const { municipalityId } = recipient
  const { number } = await registerLine(
    ctx,
    tx,
    { caseId, municipalityId },
    {
      ...document,
      direction: 'outgoing',
    },
  )
  await recordEvent(ctx, tx, {
    ...{ caseId, kind: 'sent', public: true },
    text: recipientEventText.dispatched(`${recipientNumber}-${number}`, sender.name),
  })
  const legalDay = ctx.today
  const sent = await moveCase(ctx, tx, { caseId, event: 'send', legalDay })
  if (!sent.ok) await moveCase(ctx, tx, { caseId, event: 'answer_directly', legalDay })
  await indexCase(tx, caseId)
}
