import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { electedLines } from '#db/queries/mandates/elected-lines'
import { paths } from '~/paths'
import { postLabel } from '~/text/administration'
import { partyThen } from '~/text/bodies'
import { formatDate } from '~/text/format'
import { Button, DataTable, DateField, EmptyState, PageHeading } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requirePlace } from '../places/place'
import stylesheet from './bodies.css?url'
import { dayAsked } from './guard'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Förtroendevalda' }] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Förtroendevalda – ${data?.name ?? 'Rådslag'}` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { read, today, municipality, m } = await requirePlace(args)
  const day = dayAsked(args.request, today)
  const at = { municipalityId: municipality.id, day, body: null }
  return { m, name: municipality.displayName, day, today, lines: await electedLines(read, at) }
}

export default function Elected() {
  const { m, day, today, lines } = useLoaderData<typeof loader>()
  const list = paths.electedList(m)
  return (
    <>
      <PageHeading
        title="Förtroendevalda"
        lede={`Alla som har ett uppdrag ${day === today ? 'i dag' : formatDate(day)}.`}
        actions={<a href={paths.bodies(m)}>Organ för organ</a>}
      />
      <form method="get" className="day-form">
        <DateField name="dag" label="Dag" defaultValue={day} />
        <Button variant="secondary">Visa</Button>
      </form>
      <DataTable
        caption="Förtroendevalda"
        captionHidden
        rows={lines}
        rowKey={({ personId }) => personId}
        downloads={{
          csv: `${paths.data(list, 'csv')}?dag=${day}`,
          json: `${paths.data(list, 'json')}?dag=${day}`,
        }}
        empty={
          <EmptyState title="Inga förtroendevalda är inlagda">
            De visas här när de har ett uppdrag.
          </EmptyState>
        }
        columns={[
          {
            ...{ key: 'name', label: 'Namn', rowHeader: true },
            render: ({ personId, name }) => <a href={paths.elected(m, personId)}>{name}</a>,
          },
          {
            ...{ key: 'party', label: 'Parti' },
            render: ({ posts: [first] }) => (first ? partyThen(first.party, first.electedParty) : ''),
          },
          {
            ...{ key: 'posts', label: 'Uppdrag' },
            render: ({ posts }) =>
              posts.map(({ id, post, bodyName, bodySlug }, at) => (
                <span key={id}>
                  {at > 0 && ' · '}
                  {postLabel[post]}, <a href={paths.body(m, bodySlug)}>{bodyName}</a>
                </span>
              )),
          },
        ]}
      />
    </>
  )
}
