import type { ReactNode } from 'react'
import { DeadlineCalculator } from './live/deadline-calculator'
import { DepreciationTable } from './live/depreciation-table'
import { cutAtLive, isLiveName, type LiveName } from './live/place'

const live: Record<LiveName, () => ReactNode> = { DeadlineCalculator, DepreciationTable }

/** A page's text with its live components, made on the server from a file of the installation; never from anything a user wrote. */
export function ContentHtml({ html }: { html: string }) {
  return cutAtLive(html).map((piece) => <Piece key={piece} piece={piece} />)
}

function Piece({ piece }: { piece: string }) {
  if (isLiveName(piece)) {
    const Live = live[piece]
    return <Live />
  }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML comes from the installation's own content files
  return <div className="prose" dangerouslySetInnerHTML={{ __html: piece }} />
}
