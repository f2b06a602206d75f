import { formatCount } from '~/text/format'
import { Section } from '~/ui'

/** The documents that came with a referral, as files to open. Nothing when none did. */
export function SentDocuments({
  documents,
  href,
}: {
  documents: readonly { number: number; title: string; pages: number | null; secrecy: string | null }[]
  href: (number: number) => string
}) {
  if (documents.length === 0) return null
  return (
    <Section id="handlingar" title="Handlingar som följer med" count={documents.length}>
      <ul className="link-list">
        {documents.map(({ number, title, pages, secrecy }) => (
          <li key={number}>
            <a href={href(number)}>{title}</a>
            <span className="note">
              {[pages ? formatCount(pages, 'sida', 'sidor') : null, secrecy ? `sekretess ${secrecy}` : null]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
