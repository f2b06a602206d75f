import { formatNumber } from '~/text/format'

/** The text that was read from a file, page by page. It is shown as text, whatever it holds. */
export function TextPreview({ pages }: { pages: string[] }) {
  return (
    <div className="paper paper-whole">
      {pages.map((page, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a document do not change
        <div className="paper-page" key={at}>
          {pages.length > 1 && (
            <p className="paper-number" id={`sida-${at + 1}`}>
              Sida {at + 1}
            </p>
          )}
          <div className="paper-text">{page}</div>
        </div>
      ))}
    </div>
  )
}

/** Bytes as people say them: 824 byte, 12 kB, 3,4 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`
  if (bytes < 1_000_000) return `${formatNumber(Math.round(bytes / 1000))} kB`
  return `${formatNumber((bytes / 1_000_000).toFixed(1))} MB`
}
