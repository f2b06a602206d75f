import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { paths } from '~/paths'
import { currentItem } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requireSettings } from './guard'
import { actionOf, rooms } from './rooms'
import stylesheet from './settings.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { slug, name } = data as Awaited<ReturnType<typeof loader>>
    return [
      { label: name, href: paths.municipality(slug) },
      { label: 'Inställningar', href: paths.settings(slug) },
    ]
  },
}

export async function loader(args: LoaderFunctionArgs) {
  const { municipality, allowed } = await requireSettings(args, 'any')
  const { slug, displayName: name } = municipality
  return {
    slug,
    name,
    rooms: rooms
      .filter((room) => allowed(actionOf(room.slug)))
      .map((room) => ({ label: room.label, href: paths.setting(slug, room.slug) })),
  }
}

export default function SettingsLayout() {
  const { rooms } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const current = currentItem(rooms, pathname)
  return (
    <div className="settings">
      <nav className="settings-menu" aria-label="Inställningar">
        <ul>
          {rooms.map((room) => (
            <li key={room.href}>
              <a
                href={room.href}
                aria-current={room !== current ? undefined : room.href === pathname ? 'page' : 'true'}
              >
                {room.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="settings-page">
        <Outlet />
      </div>
    </div>
  )
}
