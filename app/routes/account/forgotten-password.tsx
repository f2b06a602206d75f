import { type ActionFunctionArgs, data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { application } from '~/server/application'
import { requireContext } from '~/server/context'
import { readFields } from '~/server/uploads'
import { accountRefusals } from '~/text/refusals/accounts'
import { requestLink } from '~/use-cases/accounts/send-link'
import { Button, Notice, TextField } from '~/ui'
import stylesheet from './account.css?url'
import { AccountFrame } from './account-frame'
import { reader, refusedForm } from './form'
import { formView } from './form-view'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const meta: MetaFunction = () => [{ title: 'Nytt lösenord – Rådslag' }]

/** When the next try can be made. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const loader = () => ({ mail: application().env.SMTP_URL !== undefined })

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireContext(args)
  if (!application().env.SMTP_URL) throw data(null, { status: 404 })
  const fields = await readFields(args.request)
  const result = await requestLink(ctx, { email: reader(fields)('email'), address: args.context.address })
  if (!result.ok) return refusedForm(fields, result.refusal, accountRefusals, result.detail.until)
  return { sent: true } as const
}

export default function ForgottenPassword() {
  const { mail } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const sent = answer !== undefined && 'sent' in answer
  const { value, error, problem } = formView(sent ? undefined : answer)
  return (
    <AccountFrame title="Nytt lösenord">
      {problem}
      {sent && (
        <Notice tone="success" title="Kontrollera din e-post" live>
          Finns det ett konto med adressen har vi skickat en länk dit. Den gäller i ett dygn.
        </Notice>
      )}
      {mail && !sent && (
        <form method="post" className="account-form">
          <TextField
            name="email"
            label="E-post"
            type="email"
            autoComplete="username"
            hint="Du får en länk där du väljer ett nytt lösenord."
            defaultValue={value('email')}
            error={error('email')}
            required
          />
          <div className="actions">
            <Button>Skicka länk</Button>
            <a href={paths.signIn}>Tillbaka till inloggningen</a>
          </div>
        </form>
      )}
      {!mail && (
        <>
          <p>
            Den här portalen skickar ingen e-post. Kontakta kommunens systemförvaltare, som kan ge dig en
            engångslänk där du väljer ett nytt lösenord.
          </p>
          <p>
            <a href={paths.signIn}>Tillbaka till inloggningen</a>
          </p>
        </>
      )}
    </AccountFrame>
  )
}
