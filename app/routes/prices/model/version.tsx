import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { paths } from '~/paths'
import { TabNav } from '~/ui'
import type { FrameHandle } from '../../municipality/frame'
import { requireVersion } from './require-version'
import { versionTabs } from './tabs'

export async function loader(args: LoaderFunctionArgs) {
  const { m, allowed, version } = await requireVersion(args)
  return {
    ...{ m, number: version.number, name: version.name },
    tabs: versionTabs(m, version.number, allowed('economy.read')),
  }
}

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, number, name } = data as Awaited<ReturnType<typeof loader>>
    return [
      { label: 'Prismodell', href: paths.economy(m, 'prismodell') },
      { label: name, href: paths.economy(m, 'prismodell', String(number)) },
    ]
  },
}

/** What every page of a version stands in. */
export default function VersionLayout() {
  const { tabs, name } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  return (
    <>
      <TabNav label={name} items={tabs} pathname={pathname} />
      <Outlet />
    </>
  )
}
