import type { LinkItem } from '../words/link-item'
import { currentItem } from './navigation'

/** The rooms of something that has several pages, as links in a row; the one we are in is marked. */
export function TabNav({ label, items, pathname }: { label: string; items: LinkItem[]; pathname: string }) {
  const current = currentItem(items, pathname)
  return (
    <nav className="tab-nav" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item !== current ? undefined : item.href === pathname ? 'page' : 'true'}
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
