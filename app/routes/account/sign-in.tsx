import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { inventedAccounts } from '#db/queries/administration/accounts'
import { municipalityById } from '#db/queries/administration/municipality'
import { demonstrationPassword } from '~/domain/access/demonstration'
import { paths } from '~/paths'
import { application } from '~/server/application'
import { requireContext } from '~/server/context'
import { passwords } from '~/server/password'
import { beginSession } from '~/server/session'
import { readFields } from '~/server/uploads'
import { accountRefusals } from '~/text/refusals/accounts'
import { roleName } from '~/text/roles'
import { signIn } from '~/use-cases/accounts/sign-in'
import { Button, Section, TextField } from '~/ui'
import stylesheet from './account.css?url'
import { AccountFrame } from './account-frame'
import { localPath, reader, refusedForm } from './form'
import { formView } from './form-view'
import { useOwnDevice } from '../offline/use-device'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const meta: MetaFunction = () => [{ title: 'Logga in – Rådslag' }]

/** When the next try can be made. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader(args: LoaderFunctionArgs) {
  const { session, database, today } = await requireContext(args)
  const search = new URL(args.request.url).searchParams
  const next = localPath(search.get('fran'))
  if (session) {
    const home = await municipalityById(database.read, session.actor.municipalityId)
    throw redirect(next ?? (home ? paths.workday(home.slug) : paths.home))
  }
  const { demonstration, SMTP_URL } = application().env
  const accounts = demonstration ? await inventedAccounts(database.read, today) : []
  return {
    next,
    mail: SMTP_URL !== undefined,
    password: accounts.length > 0 ? demonstrationPassword : null,
    municipalities: [...new Set(accounts.map(({ municipality }) => municipality))].map((name) => ({
      name,
      accounts: accounts
        .filter(({ municipality }) => municipality === name)
        .map((account) => ({
          email: account.email,
          name: account.name,
          roles: account.roles.map(({ role, bodyName }) => roleName(role, bodyName)),
        })),
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const fields = await readFields(args.request)
  const field = reader(fields)
  const input = { email: field('email'), password: field('password'), address: args.context.address }
  const result = await signIn(ctx, passwords, input)
  if (!result.ok) return refusedForm(fields, result.refusal, accountRefusals, result.detail.until)
  const { accountId, municipalityId } = result.value
  const cookie = await beginSession(accountId, null, ctx.session?.sessionId ?? null)
  const home = await municipalityById(ctx.database.read, municipalityId)
  const next = localPath(fields.get('next')) ?? (home ? paths.workday(home.slug) : paths.home)
  throw redirect(next, { headers: { 'Set-Cookie': cookie } })
}

export default function SignIn() {
  useOwnDevice(null)
  const { next, mail, password, municipalities } = useLoaderData<typeof loader>()
  const { value, error, problem } = formView(useActionData<typeof action>())
  return (
    <AccountFrame title="Logga in">
      {problem}
      <form method="post" className="account-form">
        {next && <input type="hidden" name="next" value={next} />}
        <TextField
          name="email"
          label="E-post"
          type="email"
          autoComplete="username"
          defaultValue={value('email')}
          error={error('email')}
          required
        />
        <TextField
          name="password"
          label="Lösenord"
          type="password"
          autoComplete="current-password"
          required
        />
        <div className="actions">
          <Button>Logga in</Button>
          <a href={paths.forgottenPassword}>{mail ? 'Glömt lösenordet?' : 'Kan du inte logga in?'}</a>
        </div>
      </form>
      {password && (
        <Section
          id="demonstration"
          title="Demonstrationens konton"
          intro={
            <>
              Personerna är påhittade. Välj en för att logga in. Lösenordet är detsamma för alla:{' '}
              <strong>{password}</strong>
            </>
          }
        >
          <div className="demo-accounts">
            {municipalities.map((municipality) => (
              <section key={municipality.name}>
                <h3>{municipality.name}</h3>
                <ul>
                  {municipality.accounts.map((account) => (
                    <li key={account.email}>
                      <form method="post">
                        {next && <input type="hidden" name="next" value={next} />}
                        <input type="hidden" name="email" value={account.email} />
                        <input type="hidden" name="password" value={password} />
                        <button type="submit">
                          <strong>{account.name}</strong>
                          <span className="role">{account.roles.join(' · ')}</span>
                        </button>
                      </form>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </Section>
      )}
    </AccountFrame>
  )
}
