import type { LinksFunction, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { paths } from './paths'
import { fontPreloads } from './ui/fonts'
import { useNonce } from './ui/frame/nonce'
import stylesheet from './ui/styles/index.css?url'

export const links: LinksFunction = () => [
  ...fontPreloads,
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

/** A page tells its own title; this one stands where none does, and where the page could not be shown. */
export const meta: MetaFunction = ({ error }) => [
  { title: error === undefined ? 'Rådslag' : `${errorText(error)[0]} – Rådslag` },
]

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const frame = useRouteLoaderData<{ municipality: { slug: string; accent: string } }>(
    'routes/municipality/frame',
  )
  return (
    <html lang="sv" data-color-scheme="auto">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        {frame && (
          <link
            rel="stylesheet"
            href={paths.municipalityTheme(frame.municipality.slug, frame.municipality.accent)}
          />
        )}
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

/** What is shown when a page is missing, refused or broken: what happened, and where to go. */
export function ErrorBoundary() {
  const error = useRouteError()
  const status = statusOf(error)
  const [title, text] = errorText(error)
  return (
    <main className="error-page" id="innehall">
      <p>{status}</p>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href={paths.home}>Till startsidan</a>
      </p>
    </main>
  )
}

const statusOf = (error: unknown) => (isRouteErrorResponse(error) ? error.status : 500)
const errorText = (error: unknown) => errorTexts[statusOf(error)] ?? errorTexts[500]

const errorTexts: Record<number, [string, string]> & { 500: [string, string] } = {
  400: ['Begäran gick inte att förstå', 'Kontrollera adressen eller det du fyllde i och försök igen.'],
  403: [
    'Du har inte behörighet',
    'Sidan eller åtgärden kräver en annan roll. Logga in med rätt konto eller kontakta systemförvaltaren.',
  ],
  404: [
    'Sidan finns inte',
    'Den kan ha flyttats, eller så visas den inte för dig. Sök efter ärendets nummer eller rubrik.',
  ],
  405: ['Så kan sidan inte användas', 'Gå tillbaka och försök igen från sidan.'],
  413: ['Filen är för stor', 'En fil får vara högst 50 MB.'],
  429: ['För många försök', 'Vänta en kvart och försök igen.'],
  500: ['Något gick fel', 'Felet är noterat. Försök igen om en stund.'],
}
