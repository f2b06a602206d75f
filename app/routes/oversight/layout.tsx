import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { paths } from '~/paths'
import { TabNav } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requireOversight } from './require'
import stylesheet from './oversight.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export async function loader(args: LoaderFunctionArgs) {
  const { m, allowed } = await requireOversight(args)
  return { m, inside: allowed('ai.read') }
}

export const handle: FrameHandle = {
  breadcrumbs: (data) => [{ label: 'Uppsikt', href: paths.oversight((data as { m: string }).m) }],
}

/** What every page of oversight stands in. */
export default function OversightLayout() {
  const { m, inside } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const items = [
    { label: 'Översikt', href: paths.oversight(m) },
    { label: 'Frågor och svar', href: paths.oversight(m, 'fragor') },
    ...(inside ? [{ label: 'Revision', href: paths.oversight(m, 'revision') }] : []),
  ]
  return (
    <>
      <TabNav label="Uppsikt" items={items} pathname={pathname} />
      <Outlet />
    </>
  )
}
