import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation, useMatches } from '@remix-run/react'
import { allMunicipalities } from '#db/queries/municipality'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { readerWord } from '~/server/offline'
import { roleName } from '~/text/roles'
import { PageFrame } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { useOwnDevice } from '../offline/use-device'
import { footer } from '../pages/footer'

export async function loader(args: LoaderFunctionArgs) {
  const { session, database } = await requireContext(args)
  if (!session) return { reader: null, person: null }
  const home = (await allMunicipalities(database.read)).find(({ id }) => id === session.actor.municipalityId)
  return {
    reader: readerWord(session.actor.accountId),
    person: {
      name: session.actor.name,
      role: roleName(session.acting.role, session.acting.bodyName),
      links: [
        ...(home
          ? [
              { label: 'Min dag', href: paths.workday(home.slug) },
              { label: home.displayName, href: paths.municipality(home.slug) },
            ]
          : []),
        ...(session.roles.length > 1 ? [{ label: 'Byt roll', href: paths.actingRole }] : []),
      ],
    },
  }
}

/** What stands around the pages that belong to no municipality. */
export default function CountryFrame() {
  const { person, reader } = useLoaderData<typeof loader>()
  useOwnDevice(reader)
  const { pathname } = useLocation()
  const trail = useMatches().flatMap(
    ({ handle, data }) => (handle as FrameHandle | undefined)?.breadcrumbs?.(data) ?? [],
  )
  return (
    <PageFrame
      municipality={{ name: 'Rådslag', tagline: 'Från fråga till effekt', homeHref: paths.home }}
      navigation={[
        { label: 'Kommuner', href: paths.home },
        { label: 'Sök', href: paths.search },
        { label: 'Räkna', href: paths.calculators },
        { label: 'Guider', href: paths.guides },
        { label: 'Om Rådslag', href: paths.about },
      ]}
      currentPath={pathname}
      search={pathname === paths.home ? undefined : { action: paths.search, label: 'Sök i alla kommuner' }}
      person={person ? { ...person, signOut: { action: paths.signOut } } : undefined}
      signInHref={paths.signIn}
      breadcrumbs={trail}
      footer={footer}
    >
      <Outlet />
    </PageFrame>
  )
}
