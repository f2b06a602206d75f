import { answeringEvent, type Stance } from '../../domain/referrals/referral'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { referralEventText } from '../../text/referrals'
import type { ReferralPlace } from '#db/queries/referrals/place'
import { referralPlace } from '#db/queries/referrals/place'
import { hashed } from '../accounts/secrets'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { askExtensionAt, type AskRefusal } from './ask-extension'
import { declineAt } from './decline-referral'
import { type KeptFile, keptText } from './files'
import { type GiveRefusal, giveStatement } from './give-statement'
import { inOneGo, judgedAt, moveReferral, type StepRefusal } from './step'

/** As long as the secrets of `newToken` are; anything else is looked up nowhere. */
const SECRET = /^[A-Za-z0-9_-]{43}$/

/** The referral behind a secret link, or null. The secret is compared by its hash and kept nowhere. */
export const referralBehind = async (ctx: Context, secret: string): Promise<ReferralPlace | null> =>
  SECRET.test(secret) ? referralPlace(ctx.database.read, { secretHash: hashed(secret) }) : null

/** Whoever has the link acts as the recipient, and as nobody else: history and audit name it. */
const asRecipient = (ctx: Context, { referral }: ReferralPlace): Context => ({
  ...ctx,
  actor: { kind: 'system', name: referral.recipient },
})

type LinkRefusal = 'referral-not-found'

/** Tells that the referral has come. Done twice it changes nothing. */
export async function acknowledgeByLink(
  ctx: Context,
  secret: string,
): Promise<Result<null, LinkRefusal | StepRefusal>> {
  const place = await referralBehind(ctx, secret)
  if (!place) return refuse('referral-not-found')
  if (place.referral.state !== 'sent') return ok(null)
  const as = asRecipient(ctx, place)
  const judged = judgedAt(as, place, { side: 'recipient', event: 'receive' })
  if (!judged.ok) return judged
  const { matter, referral } = place
  return inOneGo(as, async (tx) => {
    await moveReferral(tx, place, { state: 'received', acknowledgedDay: ctx.today })
    await recordEvent(as, tx, {
      ...{ caseId: matter.id, kind: 'referral_received', public: true },
      text: referralEventText.received(referral.recipient, null),
    })
    await audit(as, tx, {
      municipalityId: matter.municipalityId,
      ...{ action: 'referral.receive', entity: 'referral', entityId: referral.id },
      detail: { number: null, sender: matter.number },
    })
    return ok(null)
  })
}

export async function askExtensionByLink(
  ctx: Context,
  secret: string,
  asked: { day: string; reason: string },
): Promise<Result<null, LinkRefusal | AskRefusal>> {
  const place = await referralBehind(ctx, secret)
  return place ? askExtensionAt(asRecipient(ctx, place), place, asked) : refuse('referral-not-found')
}

export async function declineByLink(
  ctx: Context,
  secret: string,
  reason: string,
): Promise<Result<null, LinkRefusal | StepRefusal>> {
  const place = await referralBehind(ctx, secret)
  return place
    ? declineAt(asRecipient(ctx, place), place, { side: 'recipient', reason })
    : refuse('referral-not-found')
}

export type LinkStatement = { stance: Stance | null; text: string; file: KeptFile | null }

const LONGEST = 200_000

/** A statement through the link; another one corrects it until the sender has accepted it, and a late one is kept. */
export async function answerByLink(
  ctx: Context,
  secret: string,
  { stance, text: written, file }: LinkStatement,
): Promise<Result<{ late: boolean }, LinkRefusal | GiveRefusal | 'statement-missing' | 'too-long'>> {
  const place = await referralBehind(ctx, secret)
  if (!place) return refuse('referral-not-found')
  const text = written.trim() === '' ? null : written.trim()
  if (text === null && !file) return refuse('statement-missing')
  if ((text ?? '').length > LONGEST) return refuse('too-long')
  const given = await giveStatement(asRecipient(ctx, place), {
    ...{ places: [place], side: 'recipient', stance, text, decidedDay: null, paragraph: null },
    file: file ?? (await keptText(ctx, text ?? '', 'Yttrande.md')),
    secrecyProvision: null,
  })
  return given.ok ? ok({ late: answeringEvent(place.referral.state) === 'answer_late' }) : given
}
