import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { municipalityById } from '#db/queries/administration/municipality'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { passwords } from '~/server/password'
import { beginSession } from '~/server/session'
import { readFields } from '~/server/uploads'
import { accountRefusals } from '~/text/refusals/accounts'
import { readLink, useLink as spendLink } from '~/use-cases/accounts/use-link'
import { Button, Notice, TextField } from '~/ui'
import stylesheet from './account.css?url'
import { AccountFrame } from './account-frame'
import { reader, refusedForm } from './form'
import { formView } from './form-view'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const meta: MetaFunction = () => [
  { title: 'Välj lösenord – Rådslag' },
  { name: 'robots', content: 'noindex' },
]

/** Who has the address can set the password, so the page is kept nowhere. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

/** Opening the page does not use the link up: mail programs open links on their own. */
export async function loader(args: LoaderFunctionArgs) {
  const link = await readLink(await requireContext(args), args.params.token ?? '')
  return data({ link }, { status: link ? 200 : 404 })
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const fields = await readFields(args.request)
  const field = reader(fields)
  if (field('password') !== field('repeated'))
    return refusedForm(fields, 'password-mismatch', accountRefusals)
  const result = await spendLink(ctx, passwords, {
    token: args.params.token ?? '',
    password: field('password'),
  })
  if (!result.ok) return refusedForm(fields, result.refusal, accountRefusals)
  const { accountId, municipalityId } = result.value
  const cookie = await beginSession(accountId, null, ctx.session?.sessionId ?? null)
  const home = await municipalityById(ctx.database.read, municipalityId)
  throw redirect(home ? paths.workday(home.slug) : paths.home, { headers: { 'Set-Cookie': cookie } })
}

export default function OneTimeLink() {
  const { link } = useLoaderData<typeof loader>()
  const { error, problem } = formView(useActionData<typeof action>())
  if (!link)
    return (
      <AccountFrame title="Länken gäller inte">
        <Notice tone="warning" title="Länken kan vara använd eller för gammal">
          En länk kan användas en gång. <a href={paths.forgottenPassword}>Begär en ny länk</a> eller be
          kommunens systemförvaltare om en.
        </Notice>
      </AccountFrame>
    )
  return (
    <AccountFrame title="Välj lösenord" lede={`${link.name}, lösenordet hör till kontot ${link.email}.`}>
      {problem}
      <form method="post" className="account-form">
        <input type="hidden" name="email" autoComplete="username" value={link.email} readOnly />
        <TextField
          name="password"
          label="Lösenord"
          type="password"
          autoComplete="new-password"
          hint="Minst 12 tecken. Flera ord som inte hör ihop är lätt att minnas och svårt att gissa."
          error={error('password')}
          required
        />
        <TextField
          name="repeated"
          label="Samma lösenord igen"
          type="password"
          autoComplete="new-password"
          error={error('repeated')}
          required
        />
        <div className="actions">
          <Button>Spara och logga in</Button>
        </div>
      </form>
    </AccountFrame>
  )
}
