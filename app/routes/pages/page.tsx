import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContentHtml } from '~/content/html'
import { PageHeading } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { content } from './content.server'

/** A public page of the portal; its file has the address's name. */
export async function loader({ request }: LoaderFunctionArgs) {
  const slug = new URL(request.url).pathname.replace(/^\//, '').replace(/\.data$/, '')
  const page = (await content()).sidor.find((each) => each.slug === slug)
  if (!page) throw new Response(null, { status: 404 })
  return page
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} – Rådslag` : 'Rådslag' },
  ...(data ? [{ name: 'description', content: data.description }] : []),
]

export const handle: FrameHandle = { breadcrumbs: (data) => [{ label: (data as { title: string }).title }] }

export default function Page() {
  const { title, description, html } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={title} lede={description} />
      <ContentHtml html={html} />
    </>
  )
}
