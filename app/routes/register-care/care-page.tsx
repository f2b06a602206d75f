import { PageHeading } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import type { ShownEntry } from './care.server'
import { paths } from '~/paths'

/** The way to a page that cares for an entry of the register. */
export const careHandle = (label: string): FrameHandle => ({
  breadcrumbs: (page) => {
    if (!page) return []
    const { entry } = page as { entry: ShownEntry }
    return [
      { label: 'Ärenden', href: paths.cases(entry.m) },
      { label: entry.caseNumber, href: entry.caseHref },
      ...(entry.ofDocument ? [{ label: entry.number, href: entry.href }] : []),
      { label },
    ]
  },
})

/** What is being cared for, above the form. */
export function CareHeading({ title, entry, lede }: { title: string; entry: ShownEntry; lede: string }) {
  return <PageHeading kind={title} title={entry.title} facts={[entry.number]} lede={lede} />
}
