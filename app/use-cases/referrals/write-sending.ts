import type { CaseDeadline } from '../../domain/cases/deadlines'
import { statedDeadline } from '../../domain/cases/deadlines'
import { referralIdOf } from '../../domain/referrals/sending'
import { paths } from '../../paths'
import {
  listed,
  referralEventText,
  referralMail,
  referralNoticeText,
  sentWithNote,
} from '../../text/referrals'
import type { Transaction } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'
import { accountsInRole } from '#db/queries/recipients'
import { recipientBody } from '#db/queries/referrals/place'
import type { CasePlace } from '#db/repositories/cases'
import { insertReferrals, lastReferralPosition } from '#db/repositories/referrals'
import { hashed, newToken } from '../accounts/secrets'
import { indexCase } from '../cases/index-case'
import { moveCase } from '../cases/move-case'
import type { Context } from '../context'
import { addDeadline } from '../deadlines/add-deadline'
import { localDeadlineFrom } from '../deadlines/local'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { queueMail } from '../shared/mail'
import { notify } from '../shared/notify'
import { type KeptFile, registerLine } from './files'
import type { Judged, SentReferrals } from './send-referrals'

export type Sending = {
  matter: CasePlace
  senderName: string
  recipients: Judged[]
  question: string
  letter: KeptFile
  /** Numbers of the documents that go with the letter. */
  attached: number[]
}

/** Writes a judged sending: letter, referrals, days, notices, mail, history, audit, and the case's own step. */
export async function writeSending(
  ctx: Context,
  tx: Transaction,
  { matter, senderName, recipients, question, letter, attached }: Sending,
): Promise<SentReferrals> {
  const { id: caseId, municipalityId } = matter
  const names = recipients.map(({ name }) => name)
  const letterId = ctx.newId()
  const { number: letterNumber } = await registerLine(
    ctx,
    tx,
    { caseId, municipalityId },
    {
      ...{ id: letterId, kind: 'referral', direction: 'outgoing', file: letter },
      publicTitle: `Remiss: ${matter.publicTitle}`,
      publicParty: listed(names),
      secrecyProvision: matter.secrecyProvision,
      note: attached.length > 0 ? sentWithNote(attached) : null,
    },
  )
  const last = await lastReferralPosition(tx, caseId)
  const listedRecipients = recipients.map((recipient, at) => ({
    ...recipient,
    id: referralIdOf(letterId, at + 1),
    secret: recipient.email === null ? null : newToken(),
  }))
  await insertReferrals(
    tx,
    listedRecipients.map(({ id, kind, name, bodyId, email, secret, replyDay }, at) => ({
      ...{ id, caseId, position: last + at + 1, kind, recipient: name, question },
      ...{ recipientBodyId: bodyId, recipientEmail: email, sentDay: ctx.today, state: 'sent' as const },
      replySecretHash: secret === null ? null : hashed(secret),
      sentByAccountId: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
      ...{ firstReplyDay: replyDay, replyDay },
    })),
  )
  const letterName = `${matter.number}-${letterNumber}`
  for (const { id, name, chosenDay } of listedRecipients)
    if (chosenDay !== null)
      await addDeadline(
        ctx,
        tx,
        { caseId, municipalityId, subjectId: id },
        await replyDeadline(ctx, tx, municipalityId, { name, chosenDay, letterName }),
      )
  await recordEvent(ctx, tx, {
    ...{ caseId, kind: 'referred', public: true },
    text: referralEventText.sent(names, letterName),
  })
  const about = { title: matter.publicTitle, number: matter.number, sender: senderName }
  for (const { id, name, bodyId, email, secret, replyDay } of listedRecipients) {
    if (bodyId)
      await tellBody(ctx, tx, bodyId, id, referralNoticeText.arrived(about.title, senderName, name, replyDay))
    if (email && secret)
      await queueMail(ctx, tx, {
        ...{ municipalityId, to: email, secret: true },
        ...referralMail({ ...about, recipient: name, replyDay, href: paths.reply(secret) }),
      })
  }
  const moved = await moveCase(ctx, tx, { caseId, event: 'send_remiss' })
  await indexCase(tx, caseId)
  await audit(ctx, tx, {
    ...{ municipalityId, action: 'referral.send', entity: 'case', entityId: caseId },
    detail: { number: letterName, recipients: names, documents: attached },
  })
  return { letterNumber, referralIds: listedRecipients.map(({ id }) => id), moved: moved.ok }
}

/** The reply day: counted by the local rule where it is the day that the rule gives (REM-04), otherwise the sender's own. */
async function replyDeadline(
  ctx: Context,
  tx: Transaction,
  municipalityId: string,
  { name, chosenDay, letterName }: { name: string; chosenDay: string; letterName: string },
): Promise<CaseDeadline> {
  const label = `Yttrande från ${name}`
  const counted = await localDeadlineFrom(ctx, tx, municipalityId, 'referral_reply', ctx.today)
  if (counted.rawDay === chosenDay) return { ...counted, label, basis: `Svarstid i remissen ${letterName}` }
  const rolls = (await localRule(tx, municipalityId, 'referralRolls', ctx.today)) === 'yes'
  const stated = { label, day: chosenDay, basis: `Svarstid i remissen ${letterName}`, watch: true }
  return { ...statedDeadline(stated, rolls), rule: 'referral_reply' }
}

async function tellBody(
  ctx: Context,
  tx: Transaction,
  bodyId: string,
  referralId: string,
  text: string,
): Promise<void> {
  const body = await recipientBody(tx, bodyId)
  if (!body) return
  const at = { municipalityId: body.municipalityId, bodyId: body.authorityId ?? body.bodyId }
  const href = paths.receivedReferral(body.municipalitySlug, referralId)
  for (const account of await accountsInRole(tx, at, ['registrar', 'board_secretary'], ctx.today))
    await notify(ctx, tx, {
      municipalityId: body.municipalityId,
      account,
      kind: 'referral_arrived',
      text,
      href,
    })
}
