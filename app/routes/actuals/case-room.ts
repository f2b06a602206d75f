import { paths } from '~/paths'
import type { FrameHandle } from '../municipality/frame'

type Data = { m: string; head: { number: string; slug: string } }

/** Breadcrumbs of a page of a case: its number, a room of it, and what stands in the room. */
export const caseRoomHandle = (
  room: { label: string; href: (m: string, slug: string) => string },
  label?: (data: unknown) => string,
): FrameHandle => ({
  breadcrumbs: (data) => {
    const { m, head } = data as Data
    const crumbs = [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: head.number, href: paths.case(m, head.slug) },
    ]
    return label
      ? [...crumbs, { label: room.label, href: room.href(m, head.slug) }, { label: label(data) }]
      : [...crumbs, { label: room.label }]
  },
})

export const actualsRoom = { label: 'Utfall', href: (m: string, slug: string) => paths.caseActuals(m, slug) }
export const benefitsRoom = {
  label: 'Nyttor',
  href: (m: string, slug: string) => paths.caseBenefits(m, slug),
}
