import { paths } from '~/paths'
import type { FrameHandle } from '../municipality/frame'
import { type RoomSlug, rooms } from './rooms'

/** The way to a room, and to one of the things in it when the page's data has a `heading`. */
export const roomHandle = (room: RoomSlug): FrameHandle => ({
  breadcrumbs: (data) => {
    const { slug, heading } = data as { slug: string; heading?: string }
    const label = rooms.find((each) => each.slug === room)?.label ?? room
    return [{ label, href: paths.setting(slug, room) }, ...(heading ? [{ label: heading }] : [])]
  },
})
