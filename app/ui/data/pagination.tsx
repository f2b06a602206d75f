import { Icon } from '../words/icon'

/** Steps through a long list. What has no address is not shown. `summary` says where one is: "51–100 av 212". */
export function Pagination({
  previousHref,
  nextHref,
  summary,
}: {
  previousHref?: string
  nextHref?: string
  summary?: string
}) {
  if (!previousHref && !nextHref && !summary) return null
  return (
    <nav className="pagination" aria-label="Sidor">
      {previousHref ? (
        <a href={previousHref} rel="prev">
          <Icon name="previous" />
          Föregående
        </a>
      ) : (
        <span />
      )}
      {summary && <span className="pagination-summary">{summary}</span>}
      {nextHref ? (
        <a href={nextHref} rel="next">
          Nästa
          <Icon name="next" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
