import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { application, calendarSecret } from '~/server/application'
import { readFields } from '~/server/uploads'
import { Actions, Button, LinkList, Notice, PageHeading, Section } from '~/ui'
import { changeOwnCalendar, ownCalendarSecret } from '~/use-cases/work/own-calendar'
import { workCrumbs } from './crumbs'
import { requireWorker } from './guard'
import stylesheet from './workday.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const meta: MetaFunction = () => [{ title: 'Kalender – Rådslag' }]
export const handle = workCrumbs('Kalender')

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m } = await requireWorker(args)
  const secret = await ownCalendarSecret(ctx, calendarSecret(application()))
  return { m, address: secret && application().env.baseUrl + paths.secretCalendar(m, secret) }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireWorker(args)
  const fields = await readFields(args.request)
  const what = fields.get('intent') === 'remove' ? 'remove' : 'renew'
  await changeOwnCalendar(ctx, calendarSecret(application()), { municipalityId: municipality.id, what })
  return redirect(paths.ownCalendar(m))
}

export default function OwnCalendar() {
  const { m, address } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Kalender"
        lede="Prenumerera på dina datum, uppgifter och sammanträden i den kalender du brukar använda."
      />
      <div className="column">
        <Section title="Din egen kalender">
          {address ? (
            <>
              <p>Lägg till adressen som en prenumeration i din kalender:</p>
              <p className="secret-address">
                <code>{address}</code>
              </p>
              <Notice tone="info" title="Adressen är hemlig">
                Den som har adressen ser dina datum. Har den kommit bort: byt den, så slutar den gamla att
                fungera. I sekretessbelagda ärenden visas bara numret.
              </Notice>
              <form method="post">
                <Actions>
                  <Button variant="secondary" name="intent" value="renew">
                    Byt adress
                  </Button>
                  <button className="link-button" type="submit" name="intent" value="remove">
                    Ta bort kalendern
                  </button>
                </Actions>
              </form>
            </>
          ) : (
            <form method="post">
              <p>Du har ingen egen kalender än. Den får en hemlig adress som du kan byta när du vill.</p>
              <Actions>
                <Button name="intent" value="renew">
                  Skapa min kalender
                </Button>
              </Actions>
            </form>
          )}
        </Section>
        <Section title="Öppna kalendrar">
          <LinkList
            links={[
              { label: 'Kommunens sammanträden', href: paths.meetingsCalendar(m) },
              { label: 'Datum i kommunens ärenden', href: paths.deadlinesCalendar(m) },
            ]}
          />
        </Section>
      </div>
    </>
  )
}
