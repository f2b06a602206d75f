import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { municipalityById } from '#db/queries/administration/municipality'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { beginSession } from '~/server/session'
import { readFields } from '~/server/uploads'
import { accountRefusals } from '~/text/refusals/accounts'
import { roleName } from '~/text/roles'
import { changeActingRole } from '~/use-cases/accounts/change-acting-role'
import { Button, RadioGroup } from '~/ui'
import stylesheet from './account.css?url'
import { AccountFrame } from './account-frame'
import { reader, refusedForm } from './form'
import { formView } from './form-view'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const meta: MetaFunction = () => [{ title: 'Byt roll – Rådslag' }]

export async function loader(args: LoaderFunctionArgs) {
  const { session } = await requireContext(args)
  if (!session) throw redirect(`${paths.signIn}?fran=${paths.actingRole}`)
  return {
    name: session.actor.name,
    acting: session.acting.key,
    roles: session.roles.map(({ key, role, bodyName }) => ({ value: key, label: roleName(role, bodyName) })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const fields = await readFields(args.request)
  const result = await changeActingRole(ctx, reader(fields)('role'))
  if (!result.ok) return refusedForm(fields, result.refusal, accountRefusals)
  const { accountId, acting } = result.value
  const cookie = await beginSession(accountId, acting, ctx.session?.sessionId ?? null)
  args.context.cookies.length = 0
  const home = ctx.session && (await municipalityById(ctx.database.read, ctx.session.actor.municipalityId))
  throw redirect(home ? paths.workday(home.slug) : paths.home, { headers: { 'Set-Cookie': cookie } })
}

export default function ActingRole() {
  const { name, acting, roles } = useLoaderData<typeof loader>()
  const { error, problem } = formView(useActionData<typeof action>())
  return (
    <AccountFrame
      title="Byt roll"
      lede={`${name}, välj den roll du arbetar i nu. Det du gör loggas med rollen.`}
    >
      {problem}
      {roles.length === 1 && <p>Du har bara en roll i dag.</p>}
      <form method="post" className="account-form">
        <RadioGroup name="role" label="Roll" choices={roles} defaultValue={acting} error={error('role')} />
        <div className="actions">
          <Button>Byt roll</Button>
        </div>
      </form>
    </AccountFrame>
  )
}
