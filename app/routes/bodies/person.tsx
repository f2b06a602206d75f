import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { electedPerson } from '#db/queries/mandates/bodies'
import { continuedBy, holdsOn, neverBegan } from '~/domain/meetings/composition'
import { paths } from '~/paths'
import { postLabel } from '~/text/administration'
import { endReasonLabel, partyThen, spanText } from '~/text/bodies'
import { DataTable, PageHeading, Section } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requirePlace } from '../places/place'

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, name } = data as Awaited<ReturnType<typeof loader>>
    return [{ label: 'Förtroendevalda', href: paths.electedList(m) }, { label: name }]
  },
}
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.name} – ${data.municipality}` : 'Rådslag' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { read, today, municipality, m } = await requirePlace(args)
  const found = await electedPerson(read, municipality.id, args.params.person ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const posts = found.posts.map((post) => ({
    ...post,
    now: holdsOn(post, today),
    ahead: post.from !== null && post.from > today && !neverBegan(post),
    goesOn: continuedBy(found.posts, post) !== null,
  }))
  return {
    ...{ m, municipality: municipality.displayName, name: found.name },
    groups: [
      { id: 'nu', title: 'Uppdrag i dag', posts: posts.filter(({ now }) => now) },
      { id: 'kommande', title: 'Kommande uppdrag', posts: posts.filter(({ ahead }) => ahead) },
      { id: 'tidigare', title: 'Tidigare uppdrag', posts: posts.filter(({ now, ahead }) => !now && !ahead) },
    ].filter((group) => group.posts.length > 0),
  }
}

export default function ElectedPerson() {
  const { m, name, groups } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading kind="Förtroendevald" title={name} />
      {groups.map(({ id, title, posts }) => (
        <Section key={id} id={id} title={title} count={posts.length}>
          <DataTable
            caption={title}
            captionHidden
            rows={posts}
            rowKey={(post) => post.id}
            columns={[
              {
                ...{ key: 'body', label: 'Organ', rowHeader: true },
                render: (post) => <a href={paths.body(m, post.bodySlug)}>{post.bodyName}</a>,
              },
              {
                ...{ key: 'post', label: 'Uppdrag' },
                render: ({ post, order }) =>
                  order !== null ? `${postLabel[post]} (${order})` : postLabel[post],
              },
              { key: 'party', label: 'Parti', render: (post) => partyThen(post.party, post.electedParty) },
              {
                ...{ key: 'time', label: 'Tid' },
                render: (post) => (neverBegan(post) ? 'Tillträdde aldrig' : spanText(post.from, post.to)),
              },
              { key: 'decided', label: 'Valdes', render: ({ decidedIn }) => decidedIn ?? '' },
              ...(id === 'tidigare'
                ? [
                    {
                      ...{ key: 'why', label: 'Upphörde' },
                      render: ({ endReason, endNote, goesOn }: (typeof posts)[number]) =>
                        [endReason ? endReasonLabel[endReason] : goesOn ? 'Ny ordning' : null, endNote]
                          .filter(Boolean)
                          .join('. '),
                    },
                  ]
                : []),
            ]}
          />
        </Section>
      ))}
    </>
  )
}
