import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation, useMatches } from '@remix-run/react'
import { countUnread } from '#db/queries/desk-work'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readerWord } from '~/server/offline'
import { formatCount } from '~/text/format'
import { roleName } from '~/text/roles'
import { type LinkItem, PageFrame } from '~/ui'
import { useOwnDevice } from '../offline/use-device'
import { footer } from '../pages/footer'

export async function loader(args: LoaderFunctionArgs) {
  const { session, actor, database } = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const place = { municipalityId: municipality.id }
  const works = may(actor, 'workday.see', place)
  return {
    municipality,
    works,
    unread: works && actor.kind === 'account' ? await countUnread(database.read, actor.accountId) : 0,
    person: session
      ? { name: session.actor.name, role: roleName(session.acting.role, session.acting.bodyName) }
      : null,
    administers: may(actor, 'administration.settings', place),
    reader: session ? readerWord(session.actor.accountId) : null,
    several: (session?.roles.length ?? 0) > 1,
  }
}

/** What a page tells the frame through its route handle: its way here. */
export type FrameHandle = { breadcrumbs?: (data: unknown) => { label: string; href?: string }[] }

export default function MunicipalityFrame() {
  const { municipality, person, works, administers, several, unread, reader } = useLoaderData<typeof loader>()
  useOwnDevice(reader)
  const { pathname } = useLocation()
  const m = municipality.slug
  const trail = useMatches().flatMap(
    ({ handle, data }) => (handle as FrameHandle | undefined)?.breadcrumbs?.(data) ?? [],
  )
  return (
    <PageFrame
      municipality={{
        name: municipality.displayName,
        homeHref: paths.municipality(m),
        crestUrl: municipality.crestFile ? paths.crest(m) : undefined,
      }}
      navigation={places(m, works, unread)}
      currentPath={pathname}
      search={{ action: paths.municipalitySearch(m) }}
      person={
        person
          ? {
              ...person,
              links: [
                ...(several ? [{ label: 'Byt roll', href: paths.actingRole }] : []),
                ...(administers ? [{ label: 'Inställningar', href: paths.settings(m) }] : []),
              ],
              signOut: { action: paths.signOut },
            }
          : undefined
      }
      signInHref={paths.signIn}
      breadcrumbs={trail}
      footer={footer}
    >
      <Outlet />
    </PageFrame>
  )
}

function places(m: string, works: boolean, unread: number): LinkItem[] {
  const waiting = { count: unread, text: formatCount(unread, 'oläst avisering', 'olästa aviseringar') }
  return [
    ...(works ? [{ label: 'Min dag', href: paths.workday(m), waiting }] : []),
    { label: 'Översikt', href: paths.municipality(m) },
    { label: 'Ärenden', href: paths.cases(m) },
    { label: 'Sammanträden', href: paths.meetings(m), also: [paths.meetingPlan(m)] },
    { label: 'Beslut', href: paths.decisions(m) },
    { label: 'Anslagstavla', href: paths.noticeBoard(m) },
    { label: 'Organ', href: paths.bodies(m), also: [paths.electedList(m)] },
    { label: 'Uppdrag', href: paths.assignments(m) },
    { label: 'Ekonomi', href: paths.economy(m) },
    { label: 'Forum', href: paths.forums(m) },
    { label: 'Index', href: paths.governanceIndex(m) },
    { label: 'AI-register', href: paths.aiRegister(m) },
    { label: 'Uppsikt', href: paths.oversight(m) },
    { label: 'Styrdokument', href: paths.governing(m) },
  ]
}
