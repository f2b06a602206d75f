import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { EmptyState, LinkList, PageHeading } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { content } from './content.server'

export async function loader() {
  const { guider } = await content()
  return guider.map(({ slug, title, description }) => ({ slug, title, description }))
}

export const meta: MetaFunction = () => [{ title: 'Guider – Rådslag' }]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Guider' }] }

export default function Guides() {
  const guides = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="Guider" lede="Korta beskrivningar av hur du gör." />
      {guides.length === 0 ? (
        <EmptyState title="Inga guider än" action={<a href={paths.home}>Till startsidan</a>}>
          Guider visas här när de har lagts i innehållsmappen.
        </EmptyState>
      ) : (
        <LinkList
          links={guides.map(({ slug, title, description }) => ({
            label: title,
            href: paths.guide(slug),
            note: description,
          }))}
        />
      )}
    </>
  )
}
