import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listForums } from '#db/queries/places-forums'
import { paths } from '~/paths'
import { forumLevelLabel, forumLevels, forumPurposeLabel, NOT_STATED } from '~/text/places'
import { DataTable, EmptyState, PageHeading, Section } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requirePlace } from './place'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  return { m, name: municipality.displayName, forums: await listForums(read, actor, municipality.id) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Forum – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Forum' }] }

export default function Forums() {
  const { m, forums } = useLoaderData<typeof loader>()
  const here = paths.forums(m)
  const levels = forumLevels
    .map((level) => ({ level, forums: forums.filter((forum) => forum.level === level) }))
    .filter((each) => each.forums.length > 0)
  return (
    <>
      <PageHeading
        title="Forum"
        lede="Var frågor lyfts och avgörs utanför nämnderna: vem som träffas, hur ofta och om vad."
      />
      {forums.length === 0 && (
        <EmptyState title="Inga forum än" action={<a href={paths.cases(m)}>Till ärendena</a>}>
          Forum visas här när en överenskommelse som beskriver dem har registrerats.
        </EmptyState>
      )}
      {levels.map(({ level, forums: rows }) => (
        <Section
          key={level ?? 'none'}
          id={level ?? 'ovriga'}
          title={level ? forumLevelLabel[level] : 'Nivå anges inte'}
          count={rows.length}
        >
          <DataTable
            caption={level ? `Forum på ${forumLevelLabel[level].toLowerCase()}` : 'Forum utan angiven nivå'}
            captionHidden
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'name',
                label: 'Forum',
                rowHeader: true,
                render: (row) => <a href={paths.forum(m, row.slug)}>{row.name}</a>,
              },
              {
                key: 'purpose',
                label: 'Avser',
                render: (row) => (row.purposeKind ? forumPurposeLabel[row.purposeKind] : NOT_STATED),
              },
              { key: 'frequency', label: 'Hur ofta', render: (row) => row.frequency ?? NOT_STATED },
              { key: 'convenor', label: 'Sammankallande', render: (row) => row.convenor ?? NOT_STATED },
            ]}
          />
        </Section>
      ))}
      {forums.length > 0 && (
        <p className="downloads">
          Hämta alla forum: <a href={paths.data(here, 'csv')}>CSV</a>{' '}
          <a href={paths.data(here, 'json')}>JSON</a>
        </p>
      )}
    </>
  )
}
