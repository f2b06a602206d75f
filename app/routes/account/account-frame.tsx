import type { ReactNode } from 'react'
import { paths } from '~/paths'
import { MAIN_ID, PageHeading } from '~/ui'

/** What stands around the pages that belong to no municipality: signing in, roles, one-time links, installation. */
export function AccountFrame({
  title,
  lede,
  children,
}: {
  title: string
  lede?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <a className="skip-link" href={`#${MAIN_ID}`}>
        Hoppa till innehållet
      </a>
      <header className="site-header">
        <div className="site-bar">
          <a className="site-name" href={paths.home}>
            <img src="/crest.svg" alt="" width="30" height="36" />
            <span>
              <strong>Rådslag</strong>
              <span className="site-product">Från fråga till effekt</span>
            </span>
          </a>
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="account-page">
        <PageHeading title={title} lede={lede} />
        {children}
      </main>
    </>
  )
}
