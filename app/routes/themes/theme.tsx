import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { formatCount } from '~/text/format'
import { themedHappening } from '~/text/themes'
import {
  Columns,
  EmptyState,
  LinkButton,
  LinkList,
  PageHeading,
  Pagination,
  Section,
  SideSection,
  TabLinks,
  Timeline,
} from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { pagesOf } from '../places/pages'
import { requireTheme } from './require'
import { type Happening, themeTimeline } from './timeline.server'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, theme, marks } = await requireTheme(args)
  const here = paths.themes(m, theme.slug)
  const { searchParams } = new URL(args.request.url)
  const { happenings, undated, shared, wide } = await themeTimeline(ctx, {
    ...{ municipality, theme, wide: searchParams.get('kommuner') === 'flera' },
  })
  const { page, ...pages } = pagesOf(here, searchParams, happenings.length)
  return {
    ...{ m, theme, marks, wide, shared, undated, pages, total: happenings.length },
    happenings: happenings.slice((page.number - 1) * page.size, page.number * page.size),
    data: searchParams.size > 0 ? `?${searchParams}` : '',
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.theme.name ?? 'Tema'} – Rådslag` },
  ...(data?.theme.description ? [{ name: 'description', content: data.theme.description }] : []),
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, theme } = data as { m: string; theme: { name: string } }
    return [{ label: 'Teman', href: paths.themes(m) }, { label: theme.name }]
  },
}

export default function ThemePage() {
  const { m, theme, marks, wide, shared, undated, happenings, pages, total, data } =
    useLoaderData<typeof loader>()
  const here = paths.themes(m, theme.slug)
  const wideHref = `${here}?kommuner=flera`
  return (
    <>
      <PageHeading
        kind="Tema"
        title={theme.name}
        facts={total > 0 ? [formatCount(total, 'händelse', 'händelser')] : []}
        lede={theme.description ?? undefined}
        actions={
          marks ? (
            <LinkButton href={paths.themes(m, theme.slug, 'forslag')}>Gå igenom förslag</LinkButton>
          ) : undefined
        }
      />
      {shared.length > 1 && (
        <TabLinks
          label="Vilka kommuner"
          current={wide ? wideHref : here}
          tabs={[
            { label: 'Bara här', href: here },
            { label: formatCount(shared.length, 'kommun', 'kommuner'), href: wideHref },
          ]}
        />
      )}
      <Columns
        asideLabel="Om temat"
        aside={<Beside m={m} theme={theme} marks={marks} undated={undated} wide={wide} />}
      >
        {happenings.length === 0 ? (
          <EmptyState title="Inget i temat än" action={<a href={paths.cases(m)}>Till ärendena</a>}>
            Ett ärende visas här när en tjänsteperson har bekräftat att det hör till temat.
          </EmptyState>
        ) : (
          <Section
            title="Tidslinje"
            links={
              <>
                <a href={`${here}/tidslinje.csv${data}`}>CSV</a>{' '}
                <a href={`${here}/tidslinje.json${data}`}>JSON</a>
              </>
            }
          >
            <Timeline
              label={`Det som har hänt om ${theme.name}, det senaste först`}
              events={happenings.map((each) => ({
                id: `${each.kind} ${each.id}`,
                at: each.day ?? '',
                atText: each.day === null ? (each.dayText ?? 'Dag anges inte') : undefined,
                title: <a href={each.url}>{each.title}</a>,
                detail: each.note ? <p>{each.note}</p> : undefined,
                actor: saidOf(each, wide),
                weight: each.kind === 'decision' ? 'milestone' : 'ordinary',
              }))}
            />
            <Pagination {...pages} />
          </Section>
        )}
      </Columns>
    </>
  )
}

const saidOf = ({ kind, place, municipality }: Happening, wide: boolean): string =>
  [themedHappening[kind], place, wide ? municipality : null].filter(Boolean).join(' · ')

function Beside({
  m,
  theme,
  marks,
  undated,
  wide,
}: {
  m: string
  theme: { slug: string; words: string[] }
  marks: boolean
  undated: Happening[]
  wide: boolean
}) {
  return (
    <>
      {undated.length > 0 && (
        <SideSection title="Forum där frågan tas upp">
          <LinkList
            links={undated.map((each) => ({
              label: each.title,
              href: each.url,
              note: wide ? each.municipality : undefined,
            }))}
          />
        </SideSection>
      )}
      <SideSection title="Så väljs det ut">
        <p>
          Orden nedan ger förslag när de står i en rubrik eller kort beskrivning. En tjänsteperson bekräftar
          vart och ett. Beslut och uppdrag följer också med sitt ärende.
        </p>
        <p>{theme.words.join(', ')}</p>
        {marks && <a href={paths.themes(m, theme.slug, 'andra')}>Ändra namn och ord</a>}
      </SideSection>
    </>
  )
}
