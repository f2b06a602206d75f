import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { paths } from '~/paths'
import { TabNav } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requireIndex } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { m, inside } = await requireIndex(args)
  return { m, inside }
}

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Index', href: paths.governanceIndex((data as Awaited<ReturnType<typeof loader>>).m) },
  ],
}

/** What every page of the index stands in: its rooms. */
export default function IndexLayout() {
  const { m, inside } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const room = (label: string, ...what: string[]) => ({ label, href: paths.governanceIndex(m, ...what) })
  const items = [
    room('Eget index'),
    room('Jämförelse', 'jamforelse'),
    room('Metod', 'metod'),
    ...(inside ? [room('Värden', 'varden'), room('Definition', 'definition')] : []),
  ]
  return (
    <>
      <TabNav label="Index" items={items} pathname={pathname} />
      <Outlet />
    </>
  )
}
