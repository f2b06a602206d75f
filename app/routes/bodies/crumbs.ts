import { paths } from '~/paths'
import type { FrameHandle } from '../municipality/frame'

type Named = { m: string; body: { slug: string; name: string } }

/** The way to a page of a body; the body itself is the last step of its own page. */
export const bodyHandle = (last?: string): FrameHandle => ({
  breadcrumbs: (data) => {
    const { m, body } = data as Named
    return [
      { label: 'Organ och ledamöter', href: paths.bodies(m) },
      ...(last
        ? [{ label: body.name, href: paths.body(m, body.slug) }, { label: last }]
        : [{ label: body.name }]),
    ]
  },
})
