import { useEffect, useRef } from 'react'
import type { LinkItem } from '../words/link-item'

/**
 * The item that the address lies under: the longest that is the address itself or a folder above it. A folder
 * that other items lie in, such as the start page, is only current as itself. An item may hold places that lie elsewhere.
 */
export function currentItem(items: readonly LinkItem[], path: string): LinkItem | undefined {
  const under = (href: string) => path === href || path.startsWith(href.endsWith('/') ? href : `${href}/`)
  return items
    .filter(({ href, also = [] }) => {
      const folder = href.endsWith('/') ? href : `${href}/`
      const holdsOthers = items.some((other) => other.href !== href && other.href.startsWith(folder))
      return path === href || (!holdsOthers && under(href)) || also.some(under)
    })
    .sort((a, b) => b.href.length - a.href.length)[0]
}

/** The places of the portal in one line, which scrolls sideways on a phone with the current place in view. */
export function Navigation({ items, currentPath }: { items: readonly LinkItem[]; currentPath: string }) {
  const current = currentItem(items, currentPath)
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    const line = list.current
    const mark = line?.querySelector<HTMLElement>(`a[href="${CSS.escape(current?.href ?? '')}"]`)
    if (line && mark) line.scrollLeft = mark.offsetLeft - line.offsetLeft - 48
  }, [current?.href])

  return (
    <nav className="places" aria-label="Huvudmeny">
      <ul ref={list}>
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item !== current ? undefined : item.href === currentPath ? 'page' : 'true'}
            >
              {item.label}
              {item.waiting && item.waiting.count > 0 && (
                <span className="badge">
                  <span aria-hidden="true">{item.waiting.count > 99 ? '99+' : item.waiting.count}</span>
                  <span className="visually-hidden">, {item.waiting.text}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
