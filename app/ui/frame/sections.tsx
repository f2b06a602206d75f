import type { ReactNode } from 'react'
import type { LinkItem } from '../words/link-item'

/** The page's column and, when there is one, a quiet column at its side. On a phone the side comes after. */
export function Columns({
  aside,
  asideLabel = 'Nästa steg och uppgifter',
  children,
}: {
  aside?: ReactNode
  asideLabel?: string
  children: ReactNode
}) {
  if (!aside) return <div className="column">{children}</div>
  return (
    <div className="columns">
      <div className="column">{children}</div>
      <aside className="side" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  )
}

/** A part of a page under its own heading. `count` stands quietly after the heading. */
export function Section({
  id,
  title,
  count,
  intro,
  links,
  children,
}: {
  id?: string
  title: string
  count?: number
  intro?: ReactNode
  links?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2>
          {title}
          {count !== undefined && <span className="count">{count}</span>}
        </h2>
        {links && <div className="section-links">{links}</div>}
      </div>
      {intro && <p className="intro">{intro}</p>}
      {children}
    </section>
  )
}

/** A part of the side column. */
export function SideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="side-section">
      <h2 className="side-title">{title}</h2>
      {children}
    </section>
  )
}

/** A plain list of links. */
export function LinkList({ links }: { links: readonly (LinkItem & { note?: ReactNode })[] }) {
  return (
    <ul className="link-list">
      {links.map(({ label, href, note }) => (
        <li key={href}>
          <a href={href}>{label}</a>
          {note && <span className="note">{note}</span>}
        </li>
      ))}
    </ul>
  )
}

/** Views of the same thing as links, so that each has its own address and works without script. */
export function TabLinks({
  label,
  tabs,
  current,
}: {
  label: string
  tabs: readonly (LinkItem & { count?: number })[]
  current: string
}) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.href === current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span className="count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Facts as terms and values, in a narrow grid. */
export function FactList({ facts }: { facts: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
