import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type MailState, outbox, outboxCounts } from '#db/queries/outbox'
import { paths } from '~/paths'
import { application } from '~/server/application'
import { readFields } from '~/server/uploads'
import { accountRefusals } from '~/text/refusals/accounts'
import { formatDateTime } from '~/text/format'
import { DataTable, EmptyState, Notice, PageHeading, Pagination, StatusBadge, TabLinks } from '~/ui'
import { handleMail } from '~/use-cases/administration/outbox'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import { pagesOf } from '../places/pages'
import { roomHandle } from './crumbs'
import { requireSettings } from './guard'

export const handle = roomHandle('utkorg')
export const meta: MetaFunction = () => [{ title: 'Utkorg – Inställningar – Rådslag' }]

/** The views of the outbox, as the address calls them. */
const views = { vantar: 'waiting', skickade: 'sent', 'gick-inte': 'failed' } as const
const viewLabel = { waiting: 'Väntar', sent: 'Skickade', failed: 'Gick inte att skicka' } as const
const tone = { waiting: 'accent', sent: 'success', failed: 'danger' } as const
const refusals = {
  forbidden: accountRefusals.forbidden,
  'mail-not-found': { field: null, text: 'Brevet är redan skickat eller finns inte längre.' },
} as const

const stateOf = (search: URLSearchParams): MailState | null => {
  const view = search.get('visa') ?? ''
  return Object.hasOwn(views, view) ? views[view as keyof typeof views] : null
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args, 'outbox.read')
  const search = new URL(args.request.url).searchParams
  const state = stateOf(search)
  const counts = await outboxCounts(ctx.database.read, municipality.id)
  const total = state === null ? counts.waiting + counts.sent + counts.failed : counts[state]
  const { page, ...pages } = pagesOf(paths.setting(municipality.slug, 'utkorg'), search, total)
  const rows = await outbox(ctx.database.read, municipality.id, {
    ...{ state, size: page.size, offset: (page.number - 1) * page.size },
  })
  return {
    slug: municipality.slug,
    state,
    counts,
    pages,
    rows,
    server: application().env.SMTP_URL !== undefined,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args, 'outbox.read')
  const fields = await readFields(args.request)
  const result = await handleMail(ctx, {
    ...{ municipalityId: municipality.id, mailId: fields.get('id') ?? '' },
    what: fields.get('intent') === 'give-up' ? 'give-up' : 'retry',
  })
  if (!result.ok) return refusedForm(fields, result.refusal, refusals)
  const { pathname, search } = new URL(args.request.url)
  return redirect(pathname + search)
}

export default function Outbox() {
  const { slug, state, counts, pages, rows, server } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = paths.setting(slug, 'utkorg')
  const tab = (view: keyof typeof views) => ({
    ...{ label: viewLabel[views[view]], href: `${here}?visa=${view}`, count: counts[views[view]] },
  })
  const tabs = [{ label: 'Alla', href: here }, tab('vantar'), tab('skickade'), tab('gick-inte')]
  const current = tabs.find((each) => state !== null && each.label === viewLabel[state])?.href ?? here
  return (
    <>
      <PageHeading title="Utkorg" lede="E-post som portalen har skrivit åt kommunen, den senaste först." />
      {formView(answer, answer?.intent).problem}
      {!server && (
        <Notice tone="warning" title="Ingen e-postserver är angiven">
          Breven väntar och skickas när den som driver portalen anger SMTP_URL. Brev som då är äldre än två
          veckor skickas inte.
        </Notice>
      )}
      <TabLinks label="Visa" tabs={tabs} current={current} />
      <DataTable
        caption="Brev"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Inga brev här">
            Brev skrivs när någon får en uppgift, ett datum närmar sig eller något händer i det någon bevakar.
          </EmptyState>
        }
        columns={[
          {
            key: 'subject',
            label: 'Brev',
            rowHeader: true,
            render: ({ subject, to, text, secret }) => (
              <>
                {subject}
                <span className="note block">Till {to}</span>
                {secret ? (
                  <span className="note block">Innehållet visas inte: det har en hemlig länk.</span>
                ) : (
                  <details className="mail-text">
                    <summary>Visa texten</summary>
                    <pre>{text}</pre>
                  </details>
                )}
              </>
            ),
          },
          {
            key: 'state',
            label: 'Läge',
            render: (mail) => (
              <div>
                <StatusBadge tone={tone[mail.state]}>{viewLabel[mail.state]}</StatusBadge>
                <span className="note block">
                  {mail.sentAt ? formatDateTime(mail.sentAt) : `Skrevs ${formatDateTime(mail.createdAt)}`}
                </span>
                {mail.attempts > 1 && <span className="note block">{mail.attempts} försök</span>}
                {mail.lastError && <span className="note block mail-error">{mail.lastError}</span>}
                {mail.state === 'waiting' && mail.attempts > 0 && mail.nextTry && (
                  <span className="note block">Nästa försök {formatDateTime(mail.nextTry)}</span>
                )}
              </div>
            ),
          },
          {
            key: 'do',
            label: 'Ändra',
            render: ({ id, state, subject, to }) =>
              state === 'sent' ? (
                ''
              ) : (
                <form method="post" className="mail-do">
                  <input type="hidden" name="id" value={id} />
                  <button className="link-button" type="submit" name="intent" value="retry">
                    Skicka nu
                    <span className="visually-hidden">
                      : {subject}, till {to}
                    </span>
                  </button>
                  {state === 'waiting' && (
                    <button className="link-button" type="submit" name="intent" value="give-up">
                      Avbryt
                      <span className="visually-hidden">
                        : {subject}, till {to}
                      </span>
                    </button>
                  )}
                </form>
              ),
          },
        ]}
      />
      <Pagination {...pages} />
    </>
  )
}
