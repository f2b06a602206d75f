import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { roleName } from '~/text/roles'
import { DataTable, DateText, EmptyState, PageHeading, Pagination, TabLinks } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { pagesOf } from '../places/pages'
import { referralList } from './list.server'
import { dayOf, ReferralStatus } from './status'

export async function loader(args: LoaderFunctionArgs) {
  const { m, today, actor, session, search, read, sentByUs, all } = await referralList(args)
  const { rows, total } = await read(pagesOf(paths.referrals(m), search, 0).page)
  return {
    ...{ m, today, sentByUs, all, rows },
    role: roleName(actor.role, session?.acting.bodyName ?? null),
    pages: pagesOf(paths.referrals(m), search, total),
  }
}

export const meta: MetaFunction = () => [{ title: 'Remisser – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Min dag', href: paths.workday((data as { m: string } | undefined)?.m ?? '') },
    { label: 'Remisser' },
  ],
}

const address = (m: string, sentByUs: boolean, all: boolean, page = paths.referrals(m)) => {
  const query = new URLSearchParams({
    ...(sentByUs ? { vy: 'utkorg' } : {}),
    ...(all ? { visa: 'alla' } : {}),
  }).toString()
  return query === '' ? page : `${page}?${query}`
}

export default function Referrals() {
  const { m, today, role, rows, sentByUs, all, pages } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Remisser"
        facts={[role]}
        lede="Det andra frågar oss om, och det vi har frågat andra om. De som väntar på svar står först, den som har bråttom överst."
      />
      <TabLinks
        label="Remisser"
        current={address(m, sentByUs, all)}
        tabs={[
          { label: 'Till oss', href: address(m, false, all) },
          { label: 'Från oss', href: address(m, true, all) },
        ]}
      />
      <p>
        {all ? (
          <a href={address(m, sentByUs, false)}>Visa bara dem som väntar på svar</a>
        ) : (
          <a href={address(m, sentByUs, true)}>Visa också avslutade</a>
        )}
      </p>
      <DataTable
        caption={sentByUs ? 'Remisser från oss' : 'Remisser till oss'}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={sentByUs ? 'Ingen väntar på att svara oss' : 'Ingen väntar på svar från oss'}>
            {sentByUs
              ? 'Öppna ett ärende och välj Skicka på remiss för att fråga nämnder, förvaltningar och andra.'
              : 'Här visas remisser som har skickats hit, också innan de är registrerade.'}
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            label: 'Remiss',
            rowHeader: true,
            render: (row) => (
              <>
                <a
                  href={
                    sentByUs ? paths.caseReferral(m, row.slug, row.id) : paths.receivedReferral(m, row.id)
                  }
                >
                  {row.title}
                </a>
                <span className="note block">
                  {[row.number, row.recipientNumber].filter(Boolean).join(' · ')}
                </span>
              </>
            ),
          },
          {
            key: 'who',
            label: sentByUs ? 'Till' : 'Från och till',
            render: (row) => (sentByUs ? row.recipient : `${row.from} till ${row.recipient}`),
          },
          {
            key: 'state',
            label: 'Läge',
            render: (row) => <ReferralStatus referral={row} clock={{ today, asOf: row.asOf }} />,
          },
          {
            key: 'day',
            label: 'Dag',
            nowrap: true,
            render: (row) => {
              const shown = dayOf(row)
              return shown ? (
                <>
                  {shown.label} <DateText value={shown.day} short />
                </>
              ) : (
                '–'
              )
            },
          },
        ]}
      />
      <Pagination {...pages} />
      {rows.length > 0 && (
        <p className="downloads">
          Hämta listan: <a href={address(m, sentByUs, all, paths.data(paths.referrals(m), 'csv'))}>CSV</a>{' '}
          <a href={address(m, sentByUs, all, paths.data(paths.referrals(m), 'json'))}>JSON</a>
        </p>
      )}
    </>
  )
}
