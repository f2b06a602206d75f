import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { referralRefusal } from '~/text/refusals/referrals'
import { Columns, ErrorSummary, Notice, PageHeading } from '~/ui'
import { judgeSending, sendReferrals } from '~/use-cases/referrals/send-referrals'
import type { FrameHandle } from '../municipality/frame'
import { emptyForm, type ReviewedRecipient, requireSender, reviewed, sendChoices } from './send.server'
import { FIRST_LINES, type SendForm, sendFormOf, sendInput } from './send-form'
import { ComposeFields, HiddenCompose } from './send-compose'
import { ReviewFields } from './send-review'

export async function loader(args: LoaderFunctionArgs) {
  const sender = await requireSender(args)
  const { municipality, matter } = sender
  const choices = await sendChoices(sender)
  return { m: municipality.slug, matter, choices, form: emptyForm(choices, FIRST_LINES) }
}

type Answer = {
  form: SendForm
  error: { field: string; text: string } | null
  review: ReviewedRecipient[] | null
}

export async function action(args: ActionFunctionArgs) {
  const sender = await requireSender(args)
  const { ctx, municipality, matter } = sender
  const fields = await readFields(args.request)
  const intent = fields.get('intent')
  const form = sendFormOf(fields)
  if (intent === 'edit' || intent === 'more')
    return data<Answer>({
      form: { ...form, lines: form.lines + (intent === 'more' ? 2 : 0) },
      ...{ error: null, review: null },
    })
  const input = sendInput(form, { municipalityId: municipality.id, slug: matter.slug })
  const done = intent === 'send' ? await sendReferrals(ctx, input) : await judgeSending(ctx, input)
  if (intent === 'send' && done.ok)
    return redirect(`${paths.caseDo(municipality.slug, matter.slug, 'remiss', 'oversikt')}?skickad=1`)
  const error = done.ok ? null : (referralRefusal[done.refusal] ?? null)
  const again = done.ok || (intent === 'send' && error?.field === 'replyDay')
  return data<Answer>(
    { form, error, review: again ? await reviewed(sender, await sendChoices(sender), form) : null },
    { status: done.ok ? 200 : 400 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Skicka på remiss: ${page?.matter.number ?? ''} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, matter } = page as { m: string; matter: { number: string; slug: string } }
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: 'Skicka på remiss' },
    ]
  },
}

const fieldIds: Record<string, string> = {
  recipients: 'body',
  externals: 'externalName-0',
  documents: 'document',
}

export default function SendReferrals() {
  const { m, matter, choices, form: first } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const form = answer?.form ?? first
  const error = answer?.error ?? null
  const review = answer?.review ?? null
  const errorAt = (field: string) => (error?.field === field ? error.text : undefined)
  return (
    <>
      <PageHeading
        title={review ? 'Se över och skicka' : 'Skicka på remiss'}
        facts={[matter.number, matter.bodyName]}
        lede={matter.title}
      />
      <ErrorSummary
        errors={error ? [{ fieldId: fieldIds[error.field] ?? error.field, message: error.text }] : []}
      />
      {matter.asOf && !review && (
        <Notice tone="info" title={matter.asOf}>
          <p>Ärendet återger en handling. Det som skickas härifrån är demonstrationens eget.</p>
        </Notice>
      )}
      <Columns>
        <form method="post" key={review ? 'review' : `compose-${form.lines}`}>
          {review ? (
            <>
              <HiddenCompose form={form} />
              <ReviewFields form={form} recipients={review} error={errorAt('replyDay')} />
            </>
          ) : (
            <ComposeFields form={form} choices={choices} errorAt={errorAt} />
          )}
        </form>
        {!review && (
          <p>
            <a href={paths.case(m, matter.slug)}>Tillbaka till ärendet</a>
          </p>
        )}
      </Columns>
    </>
  )
}
