import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendableDocuments } from '#db/queries/referrals/package'
import { referralPlace } from '#db/queries/referrals/place'
import { statementsOf } from '#db/queries/referrals/statements'
import { answeringEvent, isAwaited } from '~/domain/referrals/referral'
import { paths } from '~/paths'
import { answerReferral } from '~/use-cases/referrals/answer-referral'
import { declineReferral } from '~/use-cases/referrals/decline-referral'
import { extendReferral } from '~/use-cases/referrals/extend-referral'
import { acceptStatement, closeUnanswered } from '~/use-cases/referrals/finish-referral'
import { remindRecipient } from '~/use-cases/referrals/remind-recipients'
import { sendLinkAgain } from '~/use-cases/referrals/send-link-again'
import type { FrameHandle } from '../municipality/frame'
import { type ReferralAnswer, refusedAnswer, statementIn, typedIn } from './answer.server'
import { sentForm } from './form.server'
import { OneView } from './one-view'
import { noteReadHere, requireSender } from './send.server'
import { nothingTyped } from './statement-fields'

async function requireOne(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const sender = await requireSender(args)
  const place = await referralPlace(sender.ctx.database.read, { id: args.params.remiss ?? '' })
  if (!place || place.matter.id !== sender.matter.id) throw new Response(null, { status: 404 })
  return { ...sender, place }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, matter, place } = await requireOne(args)
  await noteReadHere(ctx, matter)
  const { read } = ctx.database
  const { replySecretHash, ...referral } = place.referral
  const statements = await statementsOf(read, matter.id)
  const own = statements.find(({ id }) => id === referral.id)
  const waits = isAwaited(referral)
  const passed = referral.replyDay !== null && referral.replyDay < ctx.today
  return {
    m: municipality.slug,
    clock: { today: ctx.today, asOf: matter.asOf },
    done: new URL(args.request.url).searchParams.get('klart'),
    matter: { number: matter.number, slug: matter.slug, title: matter.title },
    referral: {
      ...{ id: referral.id, recipient: referral.recipient, kind: referral.kind, state: referral.state },
      ...{ email: referral.recipientEmail, question: referral.question, note: referral.note },
      ...{ sentDay: referral.sentDay, replyDay: referral.replyDay, firstReplyDay: referral.firstReplyDay },
      ...{ acknowledgedDay: referral.acknowledgedDay, answeredDay: referral.answeredDay },
      ...{ recipientNumber: referral.recipientNumber, stance: referral.stance },
      ...{ closingReason: referral.closingReason, statementText: referral.statementText },
    },
    statementNumber: own?.documentNumber ?? null,
    readText: own?.readText ?? null,
    documents: (await sendableDocuments(read, matter.id)).map(({ number, title }) => ({ number, title })),
    together: statements
      .filter((each) => each.id !== referral.id && isAwaited(each))
      .map(({ id, recipient }) => ({ id, name: recipient })),
    may: {
      accept: referral.state === 'answered',
      extend: waits,
      close: waits && passed && matter.asOf === null,
      answer:
        referral.kind !== 'information' &&
        answeringEvent(referral.state) !== null &&
        !(referral.state === 'closed' && referral.answeredDay !== null),
      decline: waits,
      remind: waits && matter.asOf === null,
      link: replySecretHash !== null && (waits || referral.state === 'answered'),
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, matter, place } = await requireOne(args)
  const { fields, file, problem } = await sentForm(ctx, args.request)
  const { intent, typed, reason, day } = typedIn(fields)
  const referralId = place.referral.id
  const answered = (done: { ok: true } | { ok: false; refusal: string }) =>
    done.ok
      ? redirect(`${paths.caseReferral(municipality.slug, matter.slug, referralId)}?klart=${intent}`)
      : refusedAnswer(fields, done.refusal, done.refusal === 'forbidden' ? 403 : 400)
  if (problem) return answered({ ok: false, refusal: problem })
  switch (intent) {
    case 'accept':
      return answered(await acceptStatement(ctx, referralId))
    case 'extend':
      return answered(await extendReferral(ctx, { referralId, newReplyDay: day, reason }))
    case 'close':
      return answered(await closeUnanswered(ctx, { referralId, reason }))
    case 'decline':
      return answered(await declineReferral(ctx, { referralId, side: 'sender', reason }))
    case 'remind':
      return answered(await remindRecipient(ctx, referralId))
    case 'link':
      return answered(await sendLinkAgain(ctx, referralId))
    case 'answer':
      return answered(
        await answerReferral(ctx, {
          ...{ side: 'sender', referralIds: [referralId, ...typed.together], file },
          ...statementIn(fields),
        }),
      )
    default:
      throw new Response(null, { status: 400 })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Remiss till ${page?.referral.recipient ?? ''} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, matter, referral } = page as OnePage
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: 'Remiss', href: paths.caseDo(m, matter.slug, 'remiss', 'oversikt') },
      { label: referral.recipient },
    ]
  },
}

export type OnePage = ReturnType<typeof useLoaderData<typeof loader>>

export default function OneReferral() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<ReferralAnswer>() ?? null
  return <OneView page={page} answer={answer} typed={answer?.typed ?? nothingTyped} />
}
