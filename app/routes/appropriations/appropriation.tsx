import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { waitingEffects } from '#db/queries/economy/waiting-effects'
import { paths } from '~/paths'
import { roomLabel } from '~/text/economy/appropriations'
import {
  Computed,
  DateText,
  EmptyState,
  KeyFigures,
  LinkButton,
  Money,
  Notice,
  PageHeading,
  Section,
  Tag,
} from '~/ui'
import { Saved } from '../account/form-view'
import { formatCount } from '~/text/format'
import { AppropriationBar, sentenceOf } from './appropriation-bar'
import { ClaimTable } from './claim-table'
import { frameDerivation, roomDerivation } from './derivations'
import { BudgetLines } from './line-table'
import type { FrameHandle } from '../municipality/frame'
import { appropriationCrumbs } from './crumbs'
import { requireAppropriation } from './require-appropriation'
import { names, takeUpHref } from './waiting'

export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m, allowed, appropriation } = await requireAppropriation(args)
  const mayChange = allowed('appropriation.change')
  const waiting = mayChange ? await waitingEffects(read, actor, municipality.id) : []
  return {
    m,
    appropriation,
    mayChange,
    waiting: waiting.filter((effect) => names(effect, appropriation)),
    saved: new URL(args.request.url).searchParams.has('sparat'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.appropriation.name} ${data.appropriation.year} – Rådslag` : 'Rådslag' },
]

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const handle: FrameHandle = {
  breadcrumbs: (data) => appropriationCrumbs(data as Data),
}

export default function AppropriationRoute() {
  const { m, appropriation, mayChange, waiting, saved } = useLoaderData<typeof loader>()
  const { name, year, body, example, note, frame, rows, lines, slug } = appropriation
  const at = (...what: string[]) => paths.economy(m, 'anslag', slug, ...what)
  const roomOf = { room: frame.roomOre, forecast: frame.roomForecastOre, actual: frame.roomActualOre }
  const overspent = frame.cancelledSpending.length > 0
  return (
    <>
      <PageHeading
        kind="Anslag"
        facts={[body, String(year), ...(example ? [<Tag key="example">Exempelbelopp</Tag>] : [])]}
        title={`${name} ${year}`}
        lede={sentenceOf(appropriation)}
      />
      <Saved show={saved} />
      {example && (
        <Notice tone="info" title="Beloppen är exempel">
          <p>{note ?? 'De verkliga beloppen är inte kända.'}</p>
        </Notice>
      )}
      {!example && note && <p className="as-of">{note}</p>}
      {frame.roomOre < 0 && (
        <Notice tone="warning" title="Anslaget är överskridet">
          <p>
            Det som är beslutat eller har kostat är <Money ore={-frame.roomOre} /> mer än anslaget. Det behövs
            ett tilläggsanslag eller en omdisponering.
          </p>
        </Notice>
      )}
      {waiting.map((effect) => (
        <Notice key={effect.id} tone="info" title="Ett beslut väntar på det här anslaget">
          <p>
            {effect.bodyName} har {effect.day && <DateText value={effect.day} />} beslutat om{' '}
            <Money ore={effect.amountOre ?? 0} /> till {effect.title}.{' '}
            <a href={takeUpHref(m, effect, appropriation.id)}>Bekräfta att pengarna tas härifrån</a>
          </p>
        </Notice>
      ))}
      <KeyFigures
        figures={[
          {
            label: 'Anslag',
            value: (
              <Computed derivation={frameDerivation(appropriation)}>
                <Money ore={frame.frameOre} />
              </Computed>
            ),
            note: formatCount(lines.length, 'post', 'poster'),
          },
          { label: 'Beslutat', value: <Money ore={frame.claimedOre} /> },
          ...(['room', 'forecast', 'actual'] as const).map((which) => ({
            label: roomLabel[which].label,
            value: (
              <Computed derivation={roomDerivation(appropriation, which)}>
                <Money ore={roomOf[which]} />
              </Computed>
            ),
            note: roomLabel[which].note,
          })),
          ...(frame.requestedOre > 0
            ? [
                {
                  label: 'Äskat',
                  value: <Money ore={frame.requestedOre} />,
                  note: 'räknas inte förrän det är beslutat',
                },
              ]
            : []),
        ]}
      />
      <AppropriationBar m={m} appropriation={appropriation} />
      <Section
        id="arenden"
        title="Ärenden i den ordning de beslutas"
        count={rows.length}
        links={mayChange ? <a href={at('ansprak')}>Lägg till ett ärende</a> : undefined}
        intro="Först det som är beslutat, sedan det som äskas, i sammanträdenas ordning. Kvar efter ett äskande gäller om det och de före det beviljas."
      >
        {rows.length === 0 ? (
          <EmptyState
            title="Inga ärenden än"
            action={mayChange && <LinkButton href={at('ansprak')}>Lägg till ett ärende</LinkButton>}
          >
            Här visas ärenden som äskar eller har fått pengar ur anslaget.
          </EmptyState>
        ) : (
          <ClaimTable m={m} appropriation={appropriation} mayChange={mayChange} />
        )}
        {overspent && (
          <p className="note">
            Avbrutna ärenden har kostat pengar. De kan behöva bokföras som driftkostnad i stället för
            investering.
          </p>
        )}
      </Section>
      <Section
        id="poster"
        title="Så har anslaget blivit till"
        links={mayChange ? <a href={at('rad')}>Tilläggsanslag eller flytt</a> : undefined}
      >
        <BudgetLines appropriation={appropriation} />
      </Section>
    </>
  )
}
