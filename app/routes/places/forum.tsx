import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forumPage } from '#db/queries/places-forums'
import { paths } from '~/paths'
import { forumLevelLabel, forumPurposeLabel } from '~/text/places'
import { Columns, LinkList, PageHeading, SideSection } from '~/ui'
import { ForumDetails } from '../cases/sections/agreement'
import type { FrameHandle } from '../municipality/frame'
import { requirePlace } from './place'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  const forum = await forumPage(read, actor, municipality.id, args.params.forum ?? '')
  if (!forum) throw new Response(null, { status: 404 })
  return { m, name: municipality.displayName, forum }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.forum.name} – ${data.name}` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, forum } = data as { m: string; forum: { name: string } }
    return [{ label: 'Forum', href: paths.forums(m) }, { label: forum.name }]
  },
}

export default function Forum() {
  const { m, forum } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        kind="Forum"
        facts={[
          forum.level ? forumLevelLabel[forum.level] : 'Nivå anges inte',
          ...(forum.purposeKind ? [forumPurposeLabel[forum.purposeKind]] : []),
        ]}
        title={forum.name}
      />
      {forum.asOf && <p className="as-of">{forum.asOf}</p>}
      <Columns
        asideLabel="Ärendet som forumet hör till"
        aside={
          forum.caseSlug && (
            <SideSection title="Beskrivs i">
              <LinkList
                links={[
                  {
                    label: forum.caseTitle,
                    href: paths.case(m, forum.caseSlug),
                    note: forum.caseNumber,
                  },
                ]}
              />
            </SideSection>
          )
        }
      >
        <ForumDetails forum={forum} />
      </Columns>
    </>
  )
}
