import type { ReactNode } from 'react'
import type { LinkItem } from '../words/link-item'
import { Navigation } from './navigation'
import { SearchBox } from './search-box'

/** Whose portal this is. Without `crestUrl` the neutral shield is shown. */
export interface FrameMunicipality {
  name: string
  homeHref: string
  crestUrl?: string
  /** Stands under the name; the product's name unless told. */
  tagline?: string
}

/** Who is signed in and in what role. Links open under the name; signing out is a form. */
export interface FramePerson {
  name: string
  role: string
  links?: readonly LinkItem[]
  signOut?: { action: string; fields?: ReactNode }
}

/** What stands around every page. */
export interface PageFrameProps {
  municipality: FrameMunicipality
  navigation: readonly LinkItem[]
  currentPath: string
  search?: { action: string; query?: string; label?: string }
  person?: FramePerson
  signInHref?: string
  breadcrumbs?: readonly (LinkItem | { label: string; href?: undefined })[]
  footer: { about: string; accessibility: string; openData: string; more?: readonly LinkItem[] }
  /** A message above the page, such as a receipt for what was just done. */
  message?: ReactNode
  children: ReactNode
}

/** Where the skip link leads. */
export const MAIN_ID = 'innehall'

/** Header, navigation, breadcrumbs, the page itself and the footer. */
export function PageFrame(props: PageFrameProps) {
  const { municipality, search, person, signInHref, breadcrumbs, message, children } = props
  return (
    <>
      <a className="skip-link" href={`#${MAIN_ID}`}>
        Hoppa till innehållet
      </a>
      <header className="site-header">
        <div className="site-bar">
          <a className="site-name" href={municipality.homeHref}>
            <img src={municipality.crestUrl ?? '/crest.svg'} alt="" width="30" height="36" />
            <span>
              <strong>{municipality.name}</strong>
              <span className="site-product">{municipality.tagline ?? 'Rådslag'}</span>
            </span>
          </a>
          {search && (
            <SearchBox
              action={search.action}
              query={search.query}
              label={search.label ?? 'Sök ärende, beslut, AI-system'}
            />
          )}
          {person ? (
            <Person person={person} />
          ) : (
            signInHref && (
              <a className="sign-in" href={signInHref}>
                Logga in
              </a>
            )
          )}
        </div>
        <Navigation items={props.navigation} currentPath={props.currentPath} />
      </header>
      <div className="site-body">
        {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs items={breadcrumbs} />}
        <main id={MAIN_ID} tabIndex={-1}>
          {message}
          {children}
        </main>
      </div>
      <Footer municipality={municipality} links={props.footer} />
    </>
  )
}

function Person({ person }: { person: FramePerson }) {
  const face = (
    <span className="person-face">
      <span className="visually-hidden">Inloggad som </span>
      <span className="person-name">{person.name}</span>
      <span className="person-role">{person.role}</span>
    </span>
  )
  if (!person.links?.length && !person.signOut) return <div className="person">{face}</div>
  return (
    <details className="person person-menu">
      <summary>{face}</summary>
      <div className="person-panel">
        <ul>
          {person.links?.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        {person.signOut && (
          <form action={person.signOut.action} method="post">
            {person.signOut.fields}
            <button className="link-button" type="submit">
              Logga ut
            </button>
          </form>
        )}
      </div>
    </details>
  )
}

/** The way here. The last item is this page and is not a link. */
export function Breadcrumbs({ items }: { items: readonly { label: string; href?: string }[] }) {
  return (
    <nav className="breadcrumbs" aria-label="Brödsmulor">
      <ol>
        {items.map(({ label, href }, index) => (
          <li key={href ?? label}>
            {href && index < items.length - 1 ? (
              <a href={href}>{label}</a>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Footer({
  municipality,
  links,
}: {
  municipality: FrameMunicipality
  links: PageFrameProps['footer']
}) {
  const items: LinkItem[] = [
    { label: 'Om Rådslag', href: links.about },
    { label: 'Tillgänglighet', href: links.accessibility },
    { label: 'Öppna data', href: links.openData },
    ...(links.more ?? []),
  ]
  return (
    <footer className="site-footer">
      <div>
        <p>
          <strong>{municipality.name}</strong>
          <span>Från fråga till effekt</span>
        </p>
        <nav aria-label="Sidfot">
          <ul>
            {items.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
