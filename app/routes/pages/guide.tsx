import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContentHtml } from '~/content/html'
import { paths } from '~/paths'
import { PageHeading } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { content } from './content.server'

export async function loader({ params }: LoaderFunctionArgs) {
  const guide = (await content()).guider.find(({ slug }) => slug === params.guide)
  if (!guide) throw new Response(null, { status: 404 })
  return guide
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} – Rådslag` : 'Rådslag' },
  ...(data ? [{ name: 'description', content: data.description }] : []),
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Guider', href: paths.guides },
    { label: (data as { title: string }).title },
  ],
}

export default function Guide() {
  const { title, description, html } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading kind="Guide" title={title} lede={description} />
      <ContentHtml html={html} />
    </>
  )
}
