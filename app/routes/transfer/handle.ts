import { paths } from '~/paths'
import type { FrameHandle } from '../municipality/frame'

/** Where the pages of imports stand. */
export const transferHandle = (label?: (data: never) => string): FrameHandle => ({
  breadcrumbs: (data) => {
    const m = (data as { m: string } | undefined)?.m ?? ''
    const imports = { label: 'Läs in från ett annat system', href: paths.imports(m) }
    return [
      { label: 'Min dag', href: paths.workday(m) },
      ...(label && data ? [imports, { label: label(data as never) }] : [{ label: imports.label }]),
    ]
  },
})
