import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseByNumber } from '#db/queries/case-by-number'
import { type AppropriationView, listAppropriations } from '#db/queries/economy/appropriations'
import { waitingEffects } from '#db/queries/economy/waiting-effects'
import { paths } from '~/paths'
import { DataTable, EmptyState, LinkButton, Money, Notice, PageHeading, RoomBar, Section, Tag } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requireEconomy } from '../economy/require-economy'
import { sentenceOf } from './appropriation-bar'
import { Room } from './room'
import { WaitingEffects } from './waiting'

export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m, allowed } = await requireEconomy(args)
  const mayChange = allowed('appropriation.change')
  const drawing = new URL(args.request.url).searchParams.get('arende')
  return {
    m,
    /** The case that an appropriation is chosen for. */
    drawing: mayChange && drawing ? await caseByNumber(read, actor, municipality.id, drawing) : null,
    name: municipality.displayName,
    appropriations: await listAppropriations(read, actor, municipality.id),
    waiting: mayChange ? await waitingEffects(read, actor, municipality.id) : [],
    mayChange,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Anslag – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Anslag' }] }

export default function Appropriations() {
  const { m, appropriations, waiting, mayChange, drawing } = useLoaderData<typeof loader>()
  const years = [...new Set(appropriations.map(({ year }) => year))]
  const here = paths.economy(m, 'anslag')
  return (
    <>
      <PageHeading
        title="Anslag"
        lede="Pengar som är avsatta för investeringar, vilka ärenden som har fått av dem och vad som är kvar."
        actions={
          mayChange && <LinkButton href={paths.economy(m, 'anslag', 'nytt')}>Lägg till ett anslag</LinkButton>
        }
      />
      {drawing && (
        <Notice tone="info" title="Välj anslag">
          <p>
            Välj det anslag som {drawing.number} {drawing.title} ska ta pengar ur.
          </p>
        </Notice>
      )}
      <WaitingEffects m={m} effects={waiting} />
      {appropriations.length === 0 && (
        <EmptyState
          title="Inga anslag än"
          action={
            mayChange ? (
              <a href={paths.economy(m, 'anslag', 'nytt')}>Lägg till det första</a>
            ) : (
              <a href={paths.economy(m)}>Till översikten</a>
            )
          }
        >
          Här visas anslagen när kommunens ekonomer har lagt in dem ur budgeten.
        </EmptyState>
      )}
      {years.length > 0 && (
        <p className="bar-legend">
          Staplarna: fyllt är beslutat, streckad ram är äskat, tomt är kvar. Ett lodrätt streck visar anslaget
          när det är överskridet.
        </p>
      )}
      {years.map((year, at) => (
        <Section key={year} id={`ar-${year}`} title={String(year)}>
          <YearTable
            m={m}
            year={year}
            drawing={drawing?.slug ?? null}
            rows={appropriations.filter((each) => each.year === year)}
            downloads={
              at === 0 ? { csv: paths.data(here, 'csv'), json: paths.data(here, 'json') } : undefined
            }
          />
        </Section>
      ))}
    </>
  )
}

function YearTable({
  m,
  year,
  drawing,
  rows,
  downloads,
}: {
  m: string
  year: number
  drawing: string | null
  rows: AppropriationView[]
  downloads: { csv: string; json: string } | undefined
}) {
  return (
    <DataTable
      caption={`Anslag ${year}`}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      {...(downloads ? { downloads } : {})}
      columns={[
        {
          key: 'name',
          label: 'Anslag',
          rowHeader: true,
          render: ({ slug, name, body, example }) => (
            <>
              <a href={paths.economy(m, 'anslag', slug)}>{name}</a>
              <span className="note"> {body}</span>
              {example && (
                <>
                  {' '}
                  <Tag>Exempelbelopp</Tag>
                </>
              )}
            </>
          ),
        },
        {
          key: 'frame',
          label: 'Anslag, kr',
          align: 'end',
          nowrap: true,
          render: ({ frame }) => <Money ore={frame.frameOre} bare />,
        },
        {
          key: 'claimed',
          label: 'Beslutat, kr',
          align: 'end',
          nowrap: true,
          render: ({ frame }) => <Money ore={frame.claimedOre} bare />,
        },
        {
          key: 'room',
          label: 'Kvar, kr',
          align: 'end',
          nowrap: true,
          render: ({ frame }) => <Room ore={frame.roomOre} />,
        },
        {
          key: 'asked',
          label: 'Äskat, kr',
          align: 'end',
          nowrap: true,
          render: ({ frame }) => <Money ore={frame.requestedOre} bare />,
        },
        ...(drawing
          ? [
              {
                key: 'draw',
                label: 'Välj',
                render: ({ slug, name }: AppropriationView) => (
                  <a href={`${paths.economy(m, 'anslag', slug, 'ansprak')}?arende=${drawing}`}>
                    Ta härifrån<span className="visually-hidden">: {name}</span>
                  </a>
                ),
              },
            ]
          : []),
        {
          key: 'bar',
          label: 'Bild',
          render: (row) => (
            <RoomBar
              label={sentenceOf(row)}
              total={row.frame.frameOre}
              taken={row.frame.claimedOre}
              asked={row.frame.requestedOre}
            />
          ),
        },
      ]}
    />
  )
}
