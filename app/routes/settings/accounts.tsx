import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { accountsOf, appointmentsOf, personsOf } from '#db/queries/administration/accounts'
import { bodiesOf } from '#db/queries/administration/municipality'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { accountStatusLabel } from '~/text/administration'
import { accountRefusals } from '~/text/refusals/accounts'
import { roleName } from '~/text/roles'
import { inviteAccount } from '~/use-cases/accounts/invite-account'
import { Button, DataTable, FieldRow, PageHeading, Section, Select, StatusBadge, TextField } from '~/ui'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import { AppointmentFields, appointmentInput } from './appointment-fields'
import { roomHandle } from './crumbs'
import { requireSettings, savedAt } from './guard'
import { LinkShown } from './link-shown'
import { delivery, shownLink } from './link-shown.server'

export const handle = roomHandle('konton')
export const meta: MetaFunction = () => [{ title: 'Konton – Inställningar – Rådslag' }]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, saved } = await requireSettings(args, 'administration.accounts')
  const { read } = ctx.database
  const accounts = await accountsOf(read, municipality.id)
  const roles = (await appointmentsOf(read, municipality.id)).filter(
    ({ validTo }) => validTo === null || validTo >= ctx.today,
  )
  const taken = new Set(accounts.map(({ personId }) => personId))
  return {
    slug: municipality.slug,
    saved,
    mail: delivery() === 'mail',
    accounts: accounts.map((account) => ({
      ...account,
      roles: roles
        .filter(({ accountId }) => accountId === account.id)
        .map(({ role, bodyName }) => roleName(role, bodyName)),
    })),
    bodies: (await bodiesOf(read, municipality.id)).map(({ id, name }) => ({ value: id, label: name })),
    persons: (await personsOf(read, municipality.id))
      .filter(({ id }) => !taken.has(id))
      .map(({ id, name }) => ({ value: id, label: name })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args, 'administration.accounts')
  const fields = await readFields(args.request)
  const field = reader(fields)
  const result = await inviteAccount(ctx, {
    municipalityId: municipality.id,
    name: field('name'),
    email: field('email'),
    personId: field('personId') || null,
    appointment: field('role') === '' ? null : appointmentInput(field),
    delivery: delivery(),
  })
  if (!result.ok) return refusedForm(fields, result.refusal, accountRefusals)
  if (!result.value.link) return savedAt(paths.setting(municipality.slug, 'konton'))
  return { link: shownLink(result.value.link, field('name')) }
}

const tone = { invited: 'info', active: 'success', closed: 'neutral' } as const

export default function Accounts() {
  const { slug, saved, mail, accounts, bodies, persons } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const link = answer && 'link' in answer ? answer.link : undefined
  const view = formView(answer && 'link' in answer ? undefined : answer)
  const { field } = view
  return (
    <>
      <PageHeading
        title="Konton och roller"
        lede="Den som loggar in arbetar i en roll i taget, och det syns i loggen vilken."
      />
      <Saved show={saved && !answer}>Inbjudan är på väg med e-post.</Saved>
      <LinkShown link={link} />
      {view.problem}
      <DataTable
        caption="Konton"
        captionHidden
        rows={accounts}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: 'Namn',
            rowHeader: true,
            render: ({ id, name }) => <a href={paths.settingItem(slug, 'konton', id)}>{name}</a>,
          },
          { key: 'email', label: 'E-post', render: ({ email }) => email },
          {
            key: 'roles',
            label: 'Roller',
            render: ({ roles, personId }) =>
              [...roles, ...(personId ? ['efter uppdrag'] : [])].join('; ') || null,
          },
          {
            key: 'status',
            label: 'Läge',
            render: ({ status }) => (
              <StatusBadge tone={tone[status]}>{accountStatusLabel[status]}</StatusBadge>
            ),
          },
        ]}
      />
      <Section
        title="Bjud in"
        intro={
          mail
            ? 'Personen får en länk med e-post och väljer själv sitt lösenord. Den gäller i sju dagar.'
            : 'Du får en engångslänk att lämna till personen, som själv väljer sitt lösenord. Den gäller i sju dagar.'
        }
      >
        <form method="post">
          <FieldRow>
            <TextField {...field('name')} label="Namn" required />
            <TextField {...field('email')} label="E-post" type="email" required />
          </FieldRow>
          <Select
            {...field('personId')}
            label="Förtroendevald"
            hint="Välj personen i registret, så följer rollerna uppdragen och upphör när uppdragen gör det."
            placeholder="Nej, ett konto för en tjänsteperson"
            choices={persons}
            optional
          />
          <AppointmentFields
            view={view}
            bodies={bodies}
            required={false}
            placeholder="Ingen"
            hint="Behövs inte för en förtroendevald."
          />
          <div className="actions">
            <Button>Bjud in</Button>
          </div>
        </form>
      </Section>
    </>
  )
}
