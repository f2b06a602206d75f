import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { formatDate } from '~/text/format'
import { FactList, LinkButton, MAIN_ID, PageHeading } from '~/ui'
import { requireExtract } from './behind.server'

/** Who has the address may read it, so the page is kept nowhere and indexed by nobody. */
export const headers = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' })

export const meta: MetaFunction = () => [
  { title: 'Protokollsutdrag – Rådslag' },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { secret, extract } = await requireExtract(args)
  const { number, heading, day, bodyName, municipality, sentDay, until } = extract
  return { secret, number, heading, day, bodyName, municipality, sentDay, until }
}

/** What was sent to whoever has the link, with its file. */
export default function Extract() {
  const { secret, number, heading, day, bodyName, municipality, sentDay, until } =
    useLoaderData<typeof loader>()
  return (
    <>
      <a className="skip-link" href={`#${MAIN_ID}`}>
        Hoppa till innehållet
      </a>
      <header className="site-header">
        <div className="site-bar">
          <span className="site-name">
            <img src="/crest.svg" alt="" width="30" height="36" />
            <span>
              <strong>{municipality}</strong>
              <span className="site-product">Rådslag</span>
            </span>
          </span>
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="reply-page">
        <PageHeading
          kind="Protokollsutdrag"
          facts={[bodyName]}
          title={`§ ${number} ${heading}`}
          actions={
            <LinkButton href={paths.extract(secret, 'protokollsutdrag.pdf')}>Öppna utdraget (PDF)</LinkButton>
          }
        />
        <FactList
          facts={[
            { term: 'Sammanträde', value: formatDate(day) },
            { term: 'Expedierat', value: formatDate(sentDay) },
            ...(until ? [{ term: 'Länken fungerar till och med', value: formatDate(until) }] : []),
          ]}
        />
        <p className="note">Spara utdraget om du behöver det längre.</p>
      </main>
    </>
  )
}
