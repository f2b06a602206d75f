import { actorName, may, maySee, scopeOf } from '../../domain/access'
import { normalEmail } from '../../domain/access/email'
import { stepsToBusinessDay } from '../../domain/calendar/deadlines'
import { isDay } from '../../domain/shared/day'
import { referralKindFor } from '../../domain/referrals/sending'
import type { ReferralKind } from '../../domain/referrals/referral'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { letterMarkdown } from '../../text/referrals'
import { localRule } from '#db/queries/administration/local-rules'
import { bodiesToAsk, bodyById } from '#db/queries/referrals/choices'
import { sendableDocuments } from '#db/queries/referrals/package'
import { awaitedBodies } from '#db/queries/referrals/place'
import { shownMatter } from '#db/queries/documents'
import { type CasePlace, findCasePlace } from '#db/repositories/cases'
import type { Context } from '../context'
import { keptText } from './files'
import { type Sending, writeSending } from './write-sending'

export type RecipientInput = {
  /** A body of the installation, or nobody there. */
  bodyId: string | null
  /** Name and address of a recipient outside the installation. */
  name?: string
  email?: string
  /** REM-02: sent to be known, no answer expected; no reply day then. */
  information: boolean
  replyDay: string | null
}

export type SendReferralsInput = {
  municipalityId: string
  /** The case's address. */
  slug: string
  recipients: RecipientInput[]
  /** REM-01, FL-08: what the statement shall cover. */
  question: string
  background: string | null
  contact: string | null
  /** Numbers of the case's documents that go with the letter. */
  documents: number[]
  /** The sender has judged that documents with a secrecy marking may be given to every recipient. */
  secretConfirmed: boolean
}

export type SendRefusal =
  | 'case-not-found'
  | 'forbidden'
  | 'case-closed'
  | 'no-recipients'
  | 'recipient-unknown'
  | 'recipient-twice'
  | 'recipient-asked'
  | 'name-missing'
  | 'email-invalid'
  | 'question-missing'
  | 'too-long'
  | 'reply-day-invalid'
  | 'reply-day-passed'
  | 'document-unknown'
  | 'document-secret'

export type SentReferrals = { letterNumber: number; referralIds: string[]; moved: boolean }

const LONGEST_TEXT = 20_000
const MOST_RECIPIENTS = 100

/** A recipient as it is written: its kind follows from what sort of body it is. */
export type Judged = {
  kind: ReferralKind
  name: string
  bodyId: string | null
  email: string | null
  /** The day that the sender chose, and the one that holds where the local rule moves days off (CAL-09). */
  chosenDay: string | null
  replyDay: string | null
}

export type JudgedSending = Omit<Sending, 'letter'> & { letterText: string }

/**
 * Sends a case to several recipients at once (FL-08): one letter in the register, one referral with its own day for
 * each, notices to the registrars of the bodies and secret links to those outside. All in one transaction.
 */
export async function sendReferrals(
  ctx: Context,
  input: SendReferralsInput,
): Promise<Result<SentReferrals, SendRefusal>> {
  const judged = await judgeSending(ctx, input)
  if (!judged.ok) return judged
  const { letterText, ...sending } = judged.value
  const letter = await keptText(ctx, letterText, 'Remiss.md')
  return ok(await ctx.database.transaction((tx) => writeSending(ctx, tx, { ...sending, letter })))
}

/** What would be sent, for looking it through before it is. Writes nothing. */
export async function judgeSending(
  ctx: Context,
  input: SendReferralsInput,
): Promise<Result<JudgedSending, SendRefusal>> {
  const { read } = ctx.database
  const matter = await findCasePlace(read, input.municipalityId, input.slug)
  if (!matter || !maySee(scopeOf(ctx.actor), shownMatter(matter))) return refuse('case-not-found')
  if (!may(ctx.actor, 'referral.send', matter)) return refuse('forbidden')
  if (!matter.open) return refuse('case-closed')
  const recipients = await judgeRecipients(ctx, matter, input.recipients)
  if (!recipients.ok) return recipients
  const wrong = wrongText(input)
  if (wrong) return refuse(wrong)
  const sendable = await sendableDocuments(read, matter.id)
  const attached = sendable.filter(({ number }) => input.documents.includes(number))
  if (attached.length !== new Set(input.documents).size) return refuse('document-unknown')
  const secret = matter.secrecyProvision !== null || attached.some((each) => each.secrecyProvision !== null)
  if (secret && attached.length > 0 && !input.secretConfirmed) return refuse('document-secret')

  const senderName = (await bodyById(read, matter.bodyId))?.name ?? ''
  const letterText = letterMarkdown({
    title: matter.publicTitle,
    number: matter.number,
    sender: senderName,
    question: input.question,
    background: input.background,
    contact: input.contact ?? actorName(ctx.actor),
    recipients: recipients.value,
    documents: attached.map(({ number, title }) => ({ number: `${matter.number}-${number}`, title })),
  })
  return ok({
    ...{ matter, senderName, recipients: recipients.value, letterText },
    question: input.question.trim(),
    attached: attached.map(({ number }) => number),
  })
}

function wrongText({ question, background, contact }: SendReferralsInput): SendRefusal | null {
  if (question.trim() === '') return 'question-missing'
  return [question, background ?? '', contact ?? ''].some((text) => text.length > LONGEST_TEXT)
    ? 'too-long'
    : null
}

/** Each recipient on its own, then that none is asked twice, now or since before. */
async function judgeRecipients(
  ctx: Context,
  matter: CasePlace,
  given: readonly RecipientInput[],
): Promise<Result<Judged[], SendRefusal>> {
  if (given.length === 0) return refuse('no-recipients')
  if (given.length > MOST_RECIPIENTS) return refuse('recipient-unknown')
  const { own, others } = await bodiesToAsk(ctx.database.read, matter, ctx.today)
  const known = new Map([
    ...own.map((body) => [body.id, { ...body, municipalityId: matter.municipalityId }] as const),
    ...others.map(
      (body) =>
        [
          body.id,
          { id: body.id, name: `${body.name}, ${body.municipality}`, kind: 'board', municipalityId: '' },
        ] as const,
    ),
  ])
  const rolls =
    (await localRule(ctx.database.read, matter.municipalityId, 'referralRolls', ctx.today)) === 'yes'
  const judged: Judged[] = []
  for (const { bodyId, information, replyDay, ...named } of given) {
    const body = bodyId === null ? null : known.get(bodyId)
    if (body === undefined) return refuse('recipient-unknown')
    const name = (body?.name ?? named.name ?? '').trim()
    const email = body ? null : normalEmail(named.email ?? '')
    if (name === '' || name.length > 200) return refuse('name-missing')
    if (!body && email === null) return refuse('email-invalid')
    if (!information && !isDay(replyDay)) return refuse('reply-day-invalid')
    if (!information && replyDay !== null && replyDay <= ctx.today) return refuse('reply-day-passed')
    judged.push({
      kind: information ? 'information' : referralKindFor(body, matter.municipalityId),
      ...{ name, bodyId, email },
      chosenDay: information ? null : replyDay,
      replyDay: information || replyDay === null ? null : rolls ? rolledDay(replyDay) : replyDay,
    })
  }
  const keys = judged.map(({ bodyId, email }) => bodyId ?? email)
  if (new Set(keys).size !== keys.length) return refuse('recipient-twice')
  const asked = await awaitedBodies(ctx.database.read, matter.id)
  if (keys.some((key) => key !== null && asked.includes(key))) return refuse('recipient-asked')
  return ok(judged)
}

const rolledDay = (day: string): string => stepsToBusinessDay(day, 1).at(-1)?.to ?? day
