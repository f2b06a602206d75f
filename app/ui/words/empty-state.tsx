import type { ReactNode } from 'react'

/** What stands where a list would: what is missing, and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <p>{children}</p>}
      {action && <div className="actions">{action}</div>}
    </div>
  )
}
