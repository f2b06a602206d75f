import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendableDocuments, sentPackage } from '#db/queries/referrals/package'
import { openRegistersOf } from '#db/queries/referrals/place'
import { ownCase, samePlaceReferrals } from '#db/queries/referrals/received'
import { ORDINARY_SLACK } from '~/domain/calendar/meeting-days'
import { answeringEvent, isAwaited } from '~/domain/referrals/referral'
import { paths } from '~/paths'
import { feasibleMeeting } from '~/use-cases/deadlines/feasible-meeting'
import { answerReferral } from '~/use-cases/referrals/answer-referral'
import { askExtension } from '~/use-cases/referrals/ask-extension'
import { beginAnswer } from '~/use-cases/referrals/begin-answer'
import { declineReferral } from '~/use-cases/referrals/decline-referral'
import { noteSentRead } from '~/use-cases/referrals/note-read'
import { receiveReferral } from '~/use-cases/referrals/receive-referral'
import { mayActFor } from '~/use-cases/referrals/step'
import type { FrameHandle } from '../municipality/frame'
import { type ReferralAnswer, refusedAnswer, statementIn, typedIn } from './answer.server'
import { filled, sentForm } from './form.server'
import { requireReceived } from './received.server'
import { ReceivedView } from './received-view'
import { nothingTyped } from './statement-fields'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, place, recipient } = await requireReceived(args)
  const { referral, matter, sender } = place
  const { read } = ctx.database
  await noteSentRead(ctx, place, null)
  const { letterText, documents } = await sentPackage(read, referral.id)
  const own = referral.recipientCaseId ? await ownCase(read, ctx.actor, referral.recipientCaseId) : null
  const inHouse = recipient.authorityId === matter.bodyId
  const registers =
    recipient.authorityId && !inHouse ? await openRegistersOf(read, recipient.authorityId, ctx.today) : []
  const waits = isAwaited(referral)
  const answers = mayActFor(ctx, place, 'recipient', 'referral.answer')
  return {
    m: municipality.slug,
    today: ctx.today,
    done: new URL(args.request.url).searchParams.get('klart'),
    referral: {
      id: referral.id,
      kind: referral.kind,
      state: referral.state,
      recipient: referral.recipient,
      question: referral.question,
      sentDay: referral.sentDay,
      replyDay: referral.replyDay,
      firstReplyDay: referral.firstReplyDay,
      answeredDay: referral.answeredDay,
      stance: referral.stance,
      statementText: referral.statementText,
      closingReason: referral.closingReason,
      note: referral.note,
    },
    matter: { number: matter.number, title: matter.publicTitle, asOf: matter.asOf },
    sender:
      matter.municipalityId === municipality.id
        ? sender.name
        : `${sender.name}, ${place.municipality.displayName}`,
    letterText,
    documents: documents.map(({ number, publicTitle, pages, secrecyProvision }) => ({
      ...{ number, title: publicTitle, pages, secrecy: secrecyProvision },
    })),
    own,
    ownDocuments:
      own && referral.recipientCaseId
        ? (await sendableDocuments(read, referral.recipientCaseId)).map(({ number, title }) => ({
            number,
            title,
          }))
        : [],
    inHouse,
    registers,
    together: (await samePlaceReferrals(read, place))
      .filter((other) => mayActFor(ctx, other, 'recipient', 'referral.answer'))
      .map((other) => ({ id: other.referral.id, name: other.referral.recipient })),
    meeting:
      waits && referral.replyDay && referral.kind === 'board' && recipient.authorityId
        ? await feasibleMeeting(read, recipient.bodyId, referral.replyDay, ORDINARY_SLACK, ctx.today)
        : null,
    may: {
      receive:
        mayActFor(ctx, place, 'recipient', 'referral.receive') &&
        (referral.state === 'sent' ||
          (!inHouse && waits && referral.recipientCaseId === null && registers.length > 0)),
      begin: answers && referral.state === 'received' && referral.kind !== 'information',
      answer:
        answers &&
        referral.kind !== 'information' &&
        answeringEvent(referral.state) !== null &&
        !(referral.state === 'closed' && referral.answeredDay !== null),
      decline: answers && waits,
      ask: answers && waits,
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, place } = await requireReceived(args)
  const { fields, file, problem } = await sentForm(ctx, args.request)
  const { intent, typed, reason, day } = typedIn(fields)
  const referralId = place.referral.id
  const here = (done: string) =>
    redirect(`${paths.receivedReferral(municipality.slug, referralId)}?klart=${done}`)
  const wrong = (refusal: string) => refusedAnswer(fields, refusal, refusal === 'forbidden' ? 403 : 400)
  if (problem) return wrong(problem)
  switch (intent) {
    case 'receive': {
      const done = await receiveReferral(ctx, {
        referralId,
        registerId: filled(fields, 'register') ?? undefined,
      })
      return done.ok ? here('mottagen') : wrong(done.refusal)
    }
    case 'begin': {
      const done = await beginAnswer(ctx, referralId)
      return done.ok ? here('bereds') : wrong(done.refusal)
    }
    case 'decline': {
      const done = await declineReferral(ctx, { referralId, side: 'recipient', reason })
      return done.ok ? here('avstod') : wrong(done.refusal)
    }
    case 'ask': {
      const done = await askExtension(ctx, { referralId, day, reason })
      return done.ok ? here('begart') : wrong(done.refusal)
    }
    case 'answer': {
      const done = await answerReferral(ctx, {
        ...{ side: 'recipient', referralIds: [referralId, ...typed.together], file },
        ...statementIn(fields),
      })
      return done.ok ? here('svarat') : wrong(done.refusal)
    }
    default:
      throw new Response(null, { status: 400 })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Remiss: ${page?.matter.title ?? ''} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, matter } = page as { m: string; matter: { number: string } }
    return [
      { label: 'Min dag', href: paths.workday(m) },
      { label: 'Remisser', href: paths.referrals(m) },
      { label: matter.number },
    ]
  },
}

export type ReceivedPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function Received() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<ReferralAnswer>() ?? null
  return <ReceivedView page={page} answer={answer} typed={answer?.typed ?? nothingTyped} />
}
