import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { casesByTheme, themesOf } from '#db/queries/themes'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { formatCount } from '~/text/format'
import { EmptyState, LinkButton, PageHeading } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requirePlace } from '../places/place'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  const counts = await casesByTheme(read, actor, municipality.id)
  return {
    m,
    name: municipality.displayName,
    marks: may(actor, 'theme.mark', { municipalityId: municipality.id }),
    themes: (await themesOf(read, municipality.id)).map(({ id, slug, name, description }) => ({
      ...{ id, slug, name, description },
      cases: counts.get(id) ?? 0,
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Teman – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Teman' }] }

export default function Themes() {
  const { m, marks, themes } = useLoaderData<typeof loader>()
  const add = marks ? <LinkButton href={paths.themes(m, 'nytt')}>Lägg till ett tema</LinkButton> : undefined
  return (
    <>
      <PageHeading
        title="Teman"
        lede="Samma fråga tas ofta upp på flera håll. Ett tema samlar ärenden, beslut, uppdrag, AI-system och forum som handlar om samma sak, i tidsordning."
        actions={themes.length > 0 ? add : undefined}
      />
      {themes.length === 0 ? (
        <EmptyState title="Inga teman än" action={add ?? <a href={paths.cases(m)}>Till ärendena</a>}>
          Teman visas här när kommunen har lagt till dem.
        </EmptyState>
      ) : (
        <ol className="happenings">
          {themes.map(({ id, slug, name, description, cases }) => (
            <li key={id}>
              <p className="note">
                {cases === 0 ? 'Inga ärenden än' : formatCount(cases, 'ärende', 'ärenden')}
              </p>
              <h2>
                <a href={paths.themes(m, slug)}>{name}</a>
              </h2>
              {description && <p>{description}</p>}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
