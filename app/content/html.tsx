import type { ReactNode } from 'react'
import { DeadlineCalculator } from './live/deadline-calculator'
import { DepreciationTable } from './live/depreciation-table'
import { cutAtLive, isLiveName, type LiveName } from './live/place'

const live: Record<LiveName, () => ReactNode> = { DeadlineCalculator, DepreciationTable }

/** A page's text, made on the server from a file of the installation; never from anything a user wrote. */
export function ContentHtml({ html }: { html: string }) {
  return cutAtLive(html).map((piece, at) => {
    if (at % 2 === 1 && isLiveName(piece)) {
      const Live = live[piece]
      return <Live key={piece} />
    }
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML comes from the installation's own content files
    return <div key={`${at} text`} className="prose" dangerouslySetInnerHTML={{ __html: piece }} />
  })
}
