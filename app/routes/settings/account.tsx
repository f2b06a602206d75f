import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { accountOf, appointmentsOf } from '#db/queries/administration/accounts'
import { bodiesOf } from '#db/queries/administration/municipality'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { accountStatusLabel } from '~/text/administration'
import { accountRefusals } from '~/text/refusals/accounts'
import { roleName } from '~/text/roles'
import { closeAccount, reopenAccount } from '~/use-cases/accounts/account-status'
import { addAppointment, stopAppointment } from '~/use-cases/accounts/appointments'
import { sendLink } from '~/use-cases/accounts/send-link'
import { Actions, Button, DataTable, EmptyState, PageHeading, Section } from '~/ui'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import { AppointmentFields, appointmentInput } from './appointment-fields'
import { roomHandle } from './crumbs'
import { EndForm } from './end-form'
import { requireSettings, savedAt } from './guard'
import { LinkShown } from './link-shown'
import { delivery, shownLink } from './link-shown.server'
import { Period } from './period'

export const handle = roomHandle('konton')
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.heading ?? 'Konto'} – Inställningar – Rådslag` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, saved } = await requireSettings(args, 'administration.accounts')
  const { read } = ctx.database
  const account = await accountOf(read, municipality.id, args.params.id ?? '')
  if (!account) throw new Response(null, { status: 404 })
  return {
    slug: municipality.slug,
    heading: account.name,
    saved,
    today: ctx.today,
    mail: delivery() === 'mail',
    own: ctx.actor.kind === 'account' && ctx.actor.accountId === account.id,
    account,
    appointments: (await appointmentsOf(read, municipality.id)).filter(
      ({ accountId }) => accountId === account.id,
    ),
    bodies: (await bodiesOf(read, municipality.id)).map(({ id, name }) => ({ value: id, label: name })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args, 'administration.accounts')
  const fields = await readFields(args.request)
  const field = reader(fields)
  const place = { municipalityId: municipality.id, accountId: args.params.id ?? '' }
  const page = paths.settingItem(municipality.slug, 'konton', place.accountId)
  const intent = field('intent')
  if (intent === 'link') {
    const made = await sendLink(ctx, { ...place, delivery: delivery() })
    if (!made.ok) return refusedForm(fields, made.refusal, accountRefusals)
    const account = await accountOf(ctx.database.read, municipality.id, place.accountId)
    return made.value ? { link: shownLink(made.value, account?.name ?? '') } : savedAt(page)
  }
  const result =
    intent === 'close'
      ? await closeAccount(ctx, place)
      : intent === 'reopen'
        ? await reopenAccount(ctx, place)
        : intent === 'end'
          ? await stopAppointment(ctx, {
              ...place,
              appointmentId: field('appointmentId'),
              validTo: field('validTo'),
            })
          : await addAppointment(ctx, { ...place, ...appointmentInput(field) })
  return result.ok ? savedAt(page) : refusedForm(fields, result.refusal, accountRefusals)
}

export default function AccountSettings() {
  const page = useLoaderData<typeof loader>()
  const { account, appointments, today, own } = page
  const answer = useActionData<typeof action>()
  const link = answer && 'link' in answer ? answer.link : undefined
  const state = answer && 'link' in answer ? undefined : answer
  const add = formView(state, 'add')
  return (
    <>
      <PageHeading title={account.name} kind={accountStatusLabel[account.status]} facts={[account.email]} />
      <Saved show={page.saved && !answer} />
      <LinkShown link={link} />
      {(['link', 'close', 'reopen', 'end', 'add'] as const).map((intent) => (
        <div key={intent}>{formView(state, intent).problem}</div>
      ))}
      <Section
        title="Roller"
        intro={account.personId ? 'Utöver dessa har personen de roller som uppdragen ger.' : undefined}
      >
        <DataTable
          caption="Roller"
          captionHidden
          rows={appointments}
          rowKey={({ id }) => id}
          empty={<EmptyState title="Inga roller">Utan roll kan kontot inte användas.</EmptyState>}
          columns={[
            {
              key: 'role',
              label: 'Roll',
              rowHeader: true,
              render: ({ role, bodyName }) => roleName(role, bodyName),
            },
            {
              key: 'period',
              label: 'Tid',
              render: ({ validFrom, validTo }) => <Period from={validFrom} to={validTo} />,
            },
            {
              key: 'end',
              label: 'Avsluta',
              render: ({ id, role, bodyName, validTo }) =>
                validTo && validTo < today ? null : (
                  <EndForm
                    id={id}
                    idField="appointmentId"
                    dayField="validTo"
                    lastDay={validTo ?? today}
                    what={roleName(role, bodyName)}
                  />
                ),
            },
          ]}
        />
      </Section>
      <Section title="Ge en roll">
        <form method="post">
          <input type="hidden" name="intent" value="add" />
          <AppointmentFields
            view={add}
            bodies={page.bodies}
            hint="Förtroendevaldas roller kommer av uppdragen."
          />
          <div className="actions">
            <Button>Ge rollen</Button>
          </div>
        </form>
      </Section>
      <Section
        title="Inloggning"
        intro={
          account.status === 'closed'
            ? 'Kontot är stängt och kan inte användas. Det personen har gjort står kvar.'
            : 'En ny länk ersätter tidigare länkar. Ett stängt konto loggas ut genast.'
        }
      >
        <Actions>
          {account.status === 'closed' ? (
            <form method="post">
              <Button name="intent" value="reopen">
                Öppna kontot igen
              </Button>
            </form>
          ) : (
            <>
              <form method="post">
                <Button variant="secondary" name="intent" value="link">
                  {page.mail ? 'Skicka länk för lösenord' : 'Skapa engångslänk för lösenord'}
                </Button>
              </form>
              {!own && (
                <form method="post">
                  <Button variant="secondary" name="intent" value="close">
                    Stäng kontot
                  </Button>
                </form>
              )}
            </>
          )}
        </Actions>
      </Section>
    </>
  )
}
