import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sentPackage } from '#db/queries/referrals/package'
import { isAwaited, isStance } from '~/domain/referrals/referral'
import { paths } from '~/paths'
import { referralRefusal } from '~/text/refusals/referrals'
import { noteSentRead } from '~/use-cases/referrals/note-read'
import {
  acknowledgeByLink,
  answerByLink,
  askExtensionByLink,
  declineByLink,
} from '~/use-cases/referrals/reply-by-link'
import { filled, sentForm } from './form.server'
import { requireReply, sentTooOften } from './reply.server'
import { ReplyView } from './reply-view'
import { nothingTyped, type StatementTyped, typedStatement } from './statement-fields'

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
  const { letterText, documents } = await sentPackage(ctx.database.read, referral.id)
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
    question: referral.question,
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

export type ReplyAnswer = {
  intent: string
  error: { field: string; text: string }
  typed: StatementTyped
  reason: string
  day: string
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, secret } = await requireReply(args)
  const tooOften = await sentTooOften(ctx, secret)
  const { fields, file, problem } = await sentForm(ctx, args.request)
  const intent = fields.get('intent') ?? ''
  const typed = typedStatement(fields)
  const reason = filled(fields, 'reason') ?? ''
  const day = filled(fields, 'newReplyDay') ?? ''
  const answered = (done: { ok: true } | { ok: false; refusal: string }, told: string) =>
    done.ok
      ? redirect(`${paths.reply(secret)}?klart=${told}`)
      : data<ReplyAnswer>(
          {
            ...{ intent, typed, reason, day },
            error: referralRefusal[done.refusal] ?? { field: 'text', text: done.refusal },
          },
          { status: done.refusal === 'too-many' ? 429 : 400 },
        )
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
      const stance = isStance(typed.stance) ? typed.stance : null
      const done = await answerByLink(ctx, secret, { stance, text: typed.text, file })
      return answered(done, done.ok && done.value.late ? 'sent' : 'svarat')
    }
    default:
      throw new Response(null, { status: 400 })
  }
}

export type ReplyPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function Reply() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<ReplyAnswer>() ?? null
  const before: StatementTyped = {
    ...nothingTyped,
    text: page.statementText ?? '',
    stance: page.stance ?? '',
  }
  return <ReplyView page={page} answer={answer} typed={answer?.typed ?? before} />
}
