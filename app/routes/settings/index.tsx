import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { LinkList, PageHeading } from '~/ui'
import { requireSettings } from './guard'
import { actionOf, rooms } from './rooms'

export const meta: MetaFunction = () => [{ title: 'Inställningar – Rådslag' }]

export async function loader(args: LoaderFunctionArgs) {
  const { municipality, allowed } = await requireSettings(args, 'any')
  return rooms
    .filter((room) => allowed(actionOf(room.slug)))
    .map(({ slug, ...room }) => ({ ...room, href: paths.setting(municipality.slug, slug) }))
}

export default function Settings() {
  return (
    <>
      <PageHeading
        title="Inställningar"
        lede="Gå igenom dem uppifrån och ner när kommunen är ny i portalen."
      />
      <LinkList links={useLoaderData<typeof loader>()} />
    </>
  )
}
