import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { TabNav } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requirePlace } from '../places/place'
import { economyTabs } from './tabs'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, municipality, m } = await requirePlace(args)
  const inside = may(actor, 'economy.read', { municipalityId: municipality.id })
  return { m, tabs: economyTabs(m, inside) }
}

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Ekonomi', href: paths.economy((data as Awaited<ReturnType<typeof loader>>).m) },
  ],
}

/** What every page of the economy stands in: its rooms. */
export default function EconomyLayout() {
  const { tabs } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  return (
    <>
      <TabNav label="Ekonomi" items={tabs} pathname={pathname} />
      <Outlet />
    </>
  )
}
