import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { inbox, outbox } from '#db/queries/referrals/lists'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { roleName } from '~/text/roles'
import { DataTable, DateText, EmptyState, PageHeading, TabLinks } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { dayOf, ReferralStatus } from './status'

const MOST = 200

export async function loader(args: LoaderFunctionArgs) {
  const { actor, database, session, today } = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const m = municipality.slug
  if (actor.kind !== 'account')
    throw redirect(`${paths.signIn}?${new URLSearchParams({ fran: paths.referrals(m) })}`)
  const place = { municipalityId: municipality.id, bodyId: actor.bodyId, responsibleAccountId: null }
  if (!may(actor, 'referral.answer', place)) throw new Response(null, { status: 403 })
  const search = new URL(args.request.url).searchParams
  const sentByUs = search.get('vy') === 'utkorg'
  const all = search.get('visa') === 'alla'
  const rows = await (sentByUs ? outbox : inbox)(database.read, actor, { all, most: MOST })
  return {
    ...{ m, today, sentByUs, all, most: MOST },
    role: roleName(actor.role, session?.acting.bodyName ?? null),
    rows: rows.map(({ senderMunicipalityId, senderMunicipality, ...row }) => ({
      ...row,
      from: senderMunicipalityId === municipality.id ? row.sender : `${row.sender}, ${senderMunicipality}`,
    })),
  }
}

export const meta: MetaFunction = () => [{ title: 'Remisser – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Min dag', href: paths.workday((data as { m: string } | undefined)?.m ?? '') },
    { label: 'Remisser' },
  ],
}

const address = (m: string, sentByUs: boolean, all: boolean) => {
  const query = new URLSearchParams({
    ...(sentByUs ? { vy: 'utkorg' } : {}),
    ...(all ? { visa: 'alla' } : {}),
  }).toString()
  return query === '' ? paths.referrals(m) : `${paths.referrals(m)}?${query}`
}

export default function Referrals() {
  const { m, today, role, rows, sentByUs, all, most } = useLoaderData<typeof loader>()
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
      {rows.length === most && <p className="note">De {most} första visas.</p>}
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
    </>
  )
}
