import type { Stance } from '../../domain/referrals/referral'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { sendableDocuments } from '#db/queries/referrals/package'
import { type ReferralPlace, referralPlace } from '#db/queries/referrals/place'
import type { Side } from '../../domain/referrals/referral'
import type { Context } from '../context'
import { type KeptFile, keptText } from './files'
import { type GiveRefusal, giveStatement } from './give-statement'
import { knowsOf } from './step'

export type AnswerInput = {
  side: Side
  /** The referral, and those of others who answer with it (REM-08). */
  referralIds: string[]
  stance: Stance | null
  /** The statement in Markdown; or a file that has come; or a document of the recipient's own case. */
  text: string | null
  file: KeptFile | null
  /** Number of a registered document: of the recipient's case, or of the sender's where the sender registers. */
  documentNumber: number | null
  decidedDay: string | null
  paragraph: string | null
}

export type AnswerRefusal =
  | GiveRefusal
  | 'statement-missing'
  | 'document-unknown'
  | 'decided-day-invalid'
  | 'decided-day-in-future'
  | 'too-long'

const LONGEST = 200_000

/** Answers a referral: from the recipient's own case, or by the sender for a statement that came on paper. */
export async function answerReferral(
  ctx: Context,
  input: AnswerInput,
): Promise<Result<{ documentNumber: number }, AnswerRefusal>> {
  const places: ReferralPlace[] = []
  for (const id of new Set(input.referralIds)) {
    const place = await referralPlace(ctx.database.read, { id })
    if (!place || !knowsOf(ctx, place, input.side)) return refuse('referral-not-found')
    places.push(place)
  }
  const [first, ...others] = places
  if (!first) return refuse('referral-not-found')
  const { decidedDay, paragraph } = input
  if (decidedDay !== null && !isDay(decidedDay)) return refuse('decided-day-invalid')
  if (decidedDay !== null && decidedDay > ctx.today) return refuse('decided-day-in-future')
  if ((input.text ?? '').length > LONGEST || (paragraph ?? '').length > 50) return refuse('too-long')
  const statement = await statementOf(ctx, first, input)
  if (!statement.ok) return statement
  const { side, stance } = input
  return giveStatement(ctx, {
    places: [first, ...others],
    side,
    stance,
    decidedDay,
    paragraph,
    ...statement.value,
  })
}

type Statement = { text: string | null; file: KeptFile; secrecyProvision: string | null }

/** A chosen document goes before a file, and a file before what was written; the written then only sums it up. */
async function statementOf(
  ctx: Context,
  { referral, matter }: ReferralPlace,
  { side, documentNumber, file, text: written }: AnswerInput,
): Promise<Result<Statement, 'statement-missing' | 'document-unknown'>> {
  const text = written?.trim() ? written.trim() : null
  if (documentNumber !== null) {
    const caseId = side === 'recipient' ? referral.recipientCaseId : matter.id
    const known = caseId ? await sendableDocuments(ctx.database.read, caseId) : []
    const chosen = known.find(({ number }) => number === documentNumber)
    if (!chosen) return refuse('document-unknown')
    const { fileHash: hash, fileName, pages, mime, secrecyProvision } = chosen
    return ok({ text, file: { hash, size: 0, mime, fileName, pages, text: chosen.text }, secrecyProvision })
  }
  if (file) return ok({ text, file, secrecyProvision: null })
  if (text === null) return refuse('statement-missing')
  return ok({ text, file: await keptText(ctx, text, 'Yttrande.md'), secrecyProvision: null })
}
