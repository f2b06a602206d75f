import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { passwords } from '~/server/password'
import { beginSession } from '~/server/session'
import { readFields } from '~/server/uploads'
import { accountRefusals } from '~/text/refusals/accounts'
import { administrationRefusals } from '~/text/refusals/administration'
import { isSetUpOpen, setUp } from '~/use-cases/administration/set-up'
import { Button, FieldRow, Section, TextField } from '~/ui'
import stylesheet from '../account/account.css?url'
import { AccountFrame } from '../account/account-frame'
import { reader, refusedForm } from '../account/form'
import { formView } from '../account/form-view'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const meta: MetaFunction = () => [
  { title: 'Installera Rådslag' },
  { name: 'robots', content: 'noindex' },
]

const refusals = { ...administrationRefusals, ...accountRefusals }

/** When the next try can be made. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

/** Once there is an account the page is gone. */
export async function loader(args: LoaderFunctionArgs) {
  if (!(await isSetUpOpen(await requireContext(args)))) throw new Response(null, { status: 404 })
  return null
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireContext(args)
  if (!(await isSetUpOpen(ctx))) throw new Response(null, { status: 404 })
  const fields = await readFields(args.request)
  const field = reader(fields)
  const result = await setUp(ctx, passwords, {
    code: field('code'),
    municipalityName: field('municipalityName'),
    displayName: field('displayName'),
    municipalityCode: field('municipalityCode').trim(),
    name: field('name'),
    email: field('email'),
    password: field('password'),
    address: args.context.address,
  })
  if (!result.ok) return refusedForm(fields, result.refusal, refusals, result.detail.until)
  const cookie = await beginSession(result.value.accountId, null, null)
  throw redirect(paths.settings(result.value.slug), { headers: { 'Set-Cookie': cookie } })
}

export default function SetUp() {
  const { error, field, problem } = formView(useActionData<typeof action>())
  return (
    <AccountFrame
      title="Installera Rådslag"
      lede="Portalen är tom. Här läggs kommunen och det första kontot upp. Resten fyller du i under Inställningar."
    >
      {problem}
      <form method="post">
        <Section title="Engångskod">
          <TextField
            {...field('code')}
            label="Kod"
            hint="Den skrevs i loggen när portalen startade, fyra grupper om fyra tecken."
            autoComplete="off"
            width="medium"
            required
          />
        </Section>
        <Section title="Kommunen">
          <TextField
            {...field('municipalityName')}
            label="Namn"
            hint="Egennamnet, till exempel Norrtälje. Det blir också adressen: /norrtalje."
            required
          />
          <FieldRow>
            <TextField
              {...field('displayName')}
              label="Kallas"
              hint="Till exempel Norrtälje kommun."
              required
            />
            <TextField
              {...field('municipalityCode')}
              label="Kommunkod"
              hint="Fyra siffror."
              inputMode="numeric"
              width="short"
              optional
            />
          </FieldRow>
        </Section>
        <Section
          title="Ditt konto"
          intro="Du blir systemförvaltare och registrator. Fler konton bjuder du in sedan."
        >
          <TextField {...field('name')} label="Namn" autoComplete="name" required />
          <TextField {...field('email')} label="E-post" type="email" autoComplete="username" required />
          <TextField
            name="password"
            label="Lösenord"
            type="password"
            autoComplete="new-password"
            hint="Minst 12 tecken. Flera ord som inte hör ihop är lätt att minnas och svårt att gissa."
            error={error('password')}
            required
          />
        </Section>
        <div className="actions">
          <Button>Installera</Button>
        </div>
      </form>
    </AccountFrame>
  )
}
