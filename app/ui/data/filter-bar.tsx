import type { ReactNode } from 'react'
import { Button } from '../words/button'

/**
 * A form that keeps its filters in the address, so that a view can be sent to a colleague.
 * @param children fields
 * @param keep values that must survive, such as the sort order
 * @param clearHref shown when something is filtered
 * @param summary how much is shown, announced politely
 */
export function FilterBar({
  action,
  children,
  keep = {},
  clearHref,
  summary,
  submitLabel = 'Visa',
}: {
  action: string
  children: ReactNode
  keep?: Readonly<Record<string, string>>
  clearHref?: string
  summary?: string
  submitLabel?: string
}) {
  return (
    <form className="filter-bar" action={action} method="get" aria-label="Filter">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="filter-fields">
        {children}
        <div className="filter-actions">
          <Button variant="secondary">{submitLabel}</Button>
          {clearHref && <a href={clearHref}>Rensa</a>}
        </div>
      </div>
      {summary && (
        <p className="filter-summary" role="status">
          {summary}
        </p>
      )}
    </form>
  )
}
