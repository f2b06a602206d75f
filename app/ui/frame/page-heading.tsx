import type { ReactNode } from 'react'
import { Tag } from '../words/tag'
import { DateText } from '../words/amounts'

/**
 * The top of a page: what kind of thing, its number and home, its title, and one plain sentence about it.
 * @param facts short facts after the tag, such as registration number and board
 * @param changedAt instant or day of the last change
 */
export function PageHeading({
  title,
  kind,
  facts = [],
  lede,
  changedAt,
  actions,
}: {
  title: string
  kind?: string
  facts?: readonly ReactNode[]
  lede?: ReactNode
  changedAt?: string
  actions?: ReactNode
}) {
  return (
    <div className="page-heading">
      {(kind || facts.length > 0) && (
        <p className="page-facts">
          {kind && <Tag>{kind}</Tag>}
          {facts.map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the facts of a heading are never reordered
            <span className="page-fact" key={index}>
              {fact}
            </span>
          ))}
        </p>
      )}
      <h1>{title}</h1>
      {lede && <p className="lede">{lede}</p>}
      {changedAt && (
        <p className="changed">
          Senast ändrad <DateText value={changedAt} />
        </p>
      )}
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}
