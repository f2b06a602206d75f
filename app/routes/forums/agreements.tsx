import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { agreementAt, listAgreements } from '#db/queries/forums/agreement'
import { paths } from '~/paths'
import { agreementStateLabel } from '~/text/forums'
import { DataTable, EmptyState, PageHeading } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { ForumRooms } from './parts'
import { requireForums } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, staff } = await requireForums(args)
  const { read } = ctx.database
  const rows = await listAgreements(read, ctx.actor, municipality.id)
  const agreements = await Promise.all(
    rows.map(async (row) => {
      const page = await agreementAt(read, ctx.actor, { municipalityId: municipality.id, slug: row.slug })
      const versions = page?.versions ?? []
      const named = (state: string) => versions.find((version) => version.state === state)
      const inForce = named('in_force')
      const onItsWay = versions.find(({ state }) => state !== 'in_force' && state !== 'superseded')
      return {
        ...row,
        inForce: inForce ? `${inForce.year}, version ${inForce.version}` : null,
        onItsWay: onItsWay ? `${onItsWay.year}: ${agreementStateLabel[onItsWay.state].toLowerCase()}` : null,
      }
    }),
  )
  return { m, staff, agreements }
}

export const meta: MetaFunction = () => [{ title: 'Överenskommelser – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m } = data as { m: string }
    return [{ label: 'Forum', href: paths.forums(m) }, { label: 'Överenskommelser' }]
  },
}

export default function Agreements() {
  const { m, staff, agreements } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Överenskommelser"
        lede="Vad som gäller mellan den som beställer och den som levererar, och nästa version på väg genom forumen."
      />
      <ForumRooms m={m} staff={staff} />
      <DataTable
        caption="Överenskommelser"
        captionHidden
        rows={agreements}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title="Inga överenskommelser än">
            En överenskommelse är ett ärende av det slaget. Registrera den i diariet, så kan versionerna
            skrivas här.
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            label: 'Överenskommelse',
            rowHeader: true,
            render: (row) => <a href={paths.forumWork(m, 'overenskommelser', row.slug)}>{row.title}</a>,
          },
          { key: 'number', label: 'Ärende', nowrap: true, render: (row) => row.number },
          { key: 'force', label: 'Gäller', render: (row) => row.inForce ?? 'Ingen version' },
          ...(staff
            ? [
                {
                  key: 'way',
                  label: 'På väg',
                  render: (row: (typeof agreements)[number]) => row.onItsWay ?? 'Ingen version',
                },
              ]
            : []),
        ]}
      />
    </>
  )
}
