import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { packageByLink } from '#db/queries/referrals/package'
import { isAwaited } from '~/domain/referrals/referral'
import { paths } from '~/paths'
import { noteSentRead } from '~/use-cases/referrals/note-read'
import {
  acknowledgeByLink,
  answerByLink,
  askExtensionByLink,
  declineByLink,
} from '~/use-cases/referrals/reply-by-link'
import { type ReferralAnswer, refusedAnswer, statementIn, typedIn } from './answer.server'
import { sentForm } from './form.server'
import { requireReply, sentTooOften } from './reply.server'
import { ReplyView } from './reply-view'
import { nothingTyped, type StatementTyped } from './statement-fields'

/** Who has the address may answer, so the page is kept nowhere and indexed by nobody. */
export const headers = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' })

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Remiss: ${page.title} – Rådslag` : 'Remiss – Rådslag' },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, secret, place } = await requireReply(args)
  const { referral, matter, sender, municipality } = place
  await noteSentRead(ctx, place, null)
  const { letterText, documents } = await packageByLink(ctx.database.read, referral.id, matter.id)
  return {
    secret,
    done: new URL(args.request.url).searchParams.get('klart'),
    title: matter.publicTitle,
    number: matter.number,
    sender: `${sender.name}, ${municipality.displayName}`,
    contact: sender.email,
    recipient: referral.recipient,
    kind: referral.kind,
    state: referral.state,
    question: letterText === null ? null : referral.question,
    replyDay: referral.replyDay,
    passed: referral.replyDay !== null && referral.replyDay < ctx.today,
    answeredDay: referral.answeredDay,
    stance: referral.stance,
    statementText: referral.statementText,
    statementAsFile: referral.statementDocumentId !== null && referral.statementText === null,
    closingReason: referral.state === 'declined' ? referral.closingReason : null,
    waits: isAwaited(referral),
    answers:
      referral.kind !== 'information' && !(referral.state === 'closed' && referral.answeredDay !== null),
    letterText,
    documents: documents.map(({ number, publicTitle, pages }) => ({
      ...{ number, title: publicTitle, pages, secrecy: null },
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, secret } = await requireReply(args)
  const tooOften = await sentTooOften(ctx, secret)
  const { fields, file, problem } = await sentForm(ctx, args.request)
  const { intent, reason, day } = typedIn(fields)
  const answered = (done: { ok: true } | { ok: false; refusal: string }, told: string) =>
    done.ok
      ? redirect(`${paths.reply(secret)}?klart=${told}`)
      : refusedAnswer(fields, done.refusal, done.refusal === 'too-many' ? 429 : 400)
  if (tooOften) return answered({ ok: false, refusal: 'too-many' }, '')
  if (problem) return answered({ ok: false, refusal: problem }, '')
  switch (intent) {
    case 'acknowledge':
      return answered(await acknowledgeByLink(ctx, secret), 'mottagen')
    case 'ask':
      return answered(await askExtensionByLink(ctx, secret, { day, reason }), 'begart')
    case 'decline':
      return answered(await declineByLink(ctx, secret, reason), 'avstod')
    case 'answer': {
      const { stance, text } = statementIn(fields)
      const done = await answerByLink(ctx, secret, { stance, text, file })
      return answered(done, done.ok && done.value.late ? 'sent' : 'svarat')
    }
    default:
      throw new Response(null, { status: 400 })
  }
}

export type ReplyPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function Reply() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<ReferralAnswer>() ?? null
  const before: StatementTyped = {
    ...nothingTyped,
    text: page.statementText ?? '',
    stance: page.stance ?? '',
  }
  return <ReplyView page={page} answer={answer} typed={answer?.typed ?? before} />
}
