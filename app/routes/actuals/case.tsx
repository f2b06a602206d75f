import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { deviationSentence } from '~/text/economy/actuals'
import { formatCount, formatMonth } from '~/text/format'
import { assetRefusalText } from '~/text/refusals/actuals'
import {
  DataTable,
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
import { actualsOfCase, followUpOfCase } from '~/use-cases/economy/assets/case-outcome'
import { startMoved } from '~/use-cases/economy/assets/start-moved'
import { Saved } from '../account/form-view'
import { Deviation } from './deviation'
import { FollowUp } from './follow-up'
import { actualsRoom, caseRoomHandle } from './case-room'
import { requireEconomyCase } from './require-case'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, m, head, matter, allowed } = await requireEconomyCase(args)
  const { municipalityId, id: caseId } = matter
  const { decided, plan, assets, deviation, activatedOre } = await actualsOfCase(read, caseId)
  const followUp = await followUpOfCase(read, { municipalityId, caseId }, decided)
  const { searchParams } = new URL(args.request.url)
  const rows = deviation?.ok ? deviation.value : []
  const asked = Number(searchParams.get('ar') ?? ctx.today.slice(0, 4))
  const focus =
    rows.find(({ year }) => year === asked) ?? rows.find(({ actualOre }) => actualOre !== 0) ?? null
  const moved = startMoved({ plan, assets })
  const inside = allowed('economy.read')
  // Why a forecast is what it is, and whose it is, stays inside the administration.
  const lines = inside
    ? followUp.lines
    : followUp.lines.map((line) => ({ ...line, comment: null, day: null, by: null }))
  return {
    ...{ m, head, inside, today: ctx.today, activatedOre },
    may: { activate: allowed('asset.activate'), import: allowed('ledger.import') },
    decided: decided && {
      ...{ number: decided.number, name: decided.name, decidedDay: decided.decidedDay },
      principalOre: decided.frozen.principalOre,
    },
    undated: plan?.undated ?? false,
    planStart: plan?.start ?? null,
    rows,
    focus,
    sentence: focus && deviationSentence(focus, moved),
    fault: deviation && !deviation.ok ? assetRefusalText(deviation.refusal) : null,
    assets: assets.map(({ asset, schedule }) => ({
      ...{ number: asset.number, name: asset.name, start: asset.start, takenIntoUse: asset.takenIntoUse },
      ...{ principalOre: asset.principalOre, lifeMonths: asset.lifeMonths, events: asset.events.length },
      closingOre: closingOf(schedule, ctx.today),
      disposed: schedule.ok && schedule.value.disposedAfterMonths !== null,
    })),
    followUp: {
      ...{ lines, totals: followUp.totals, years: followUp.years },
      ...{ projects: inside ? followUp.projects : [], capitalOre: followUp.capitalOre },
      posted: followUp.postings.length > 0,
    },
    saved: searchParams.get('sparat'),
  }
}

type Schedule = Awaited<ReturnType<typeof actualsOfCase>>['assets'][number]['schedule']

/** What the asset is worth in the books at the end of this year; what it cost while it is not in use yet. */
function closingOf(schedule: Schedule, today: string): number | null {
  if (!schedule.ok) return null
  const { years } = schedule.value
  const year = Number(today.slice(0, 4))
  const row = years.find((each) => each.year === year)
  if (row) return row.closingOre
  const first = years[0]
  return first && first.year > year ? first.openingOre : (years.at(-1)?.closingOre ?? 0)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Utfall för ${data.head.title} – Rådslag` : 'Rådslag' },
]
export const handle = caseRoomHandle(actualsRoom)

const savedText: Record<string, string> = {
  aktiverad: 'Tillgången är aktiverad.',
  prognos: 'Prognosen är sparad.',
  tillbaka: 'Tillgången är tillbakadragen.',
}

export default function CaseActuals() {
  const data = useLoaderData<typeof loader>()
  const { m, head, decided, rows, focus, fault, assets, followUp, undated, planStart, saved, sentence } = data
  const at = (...what: string[]) => paths.caseActuals(m, head.slug, ...what)
  const downloads = { csv: `${at()}.csv`, json: `${at()}.json`, excel: `${at()}.xlsx` }
  const nothing = assets.length === 0 && !followUp.posted && !decided
  return (
    <>
      <PageHeading
        kind="Utfall"
        facts={[head.number]}
        title={`Planerat mot utfall: ${head.title}`}
        lede={sentence ?? (assets.length === 0 ? 'Inget är taget i bruk än.' : undefined)}
        actions={
          data.may.activate && decided ? (
            <>
              <LinkButton href={at('aktivera')}>
                {assets.length === 0 ? 'Aktivera' : 'Aktivera en del till'}
              </LinkButton>
              <a href={paths.case(m, head.slug)}>Till ärendet</a>
            </>
          ) : (
            <a href={paths.case(m, head.slug)}>Till ärendet</a>
          )
        }
      />
      <Saved show={saved !== null}>{savedText[saved ?? ''] ?? 'Ändringen är sparad.'}</Saved>
      {fault && (
        <Notice tone="warning" title="Utfallet går inte att räkna än">
          <p>{fault}</p>
        </Notice>
      )}
      {nothing && (
        <EmptyState
          title="Inget att jämföra än"
          action={<a href={paths.calculations(m, head.slug)}>Till kalkylerna</a>}
        >
          När en kalkyl är beslutad jämförs den här med det som bokförs och det som tas i bruk.
        </EmptyState>
      )}
      {(decided || assets.length > 0 || followUp.posted) && (
        <KeyFigures
          figures={[
            ...(decided
              ? [
                  {
                    label: 'Beslutat att investera',
                    value: <Money ore={decided.principalOre} />,
                    note: (
                      <a href={paths.calculations(m, head.slug, String(decided.number))}>
                        Kalkyl {decided.number}
                        {decided.decidedDay && (
                          <>
                            , <DateText value={decided.decidedDay} short />
                          </>
                        )}
                      </a>
                    ),
                  },
                ]
              : []),
            {
              label: 'Bokfört som investering',
              value: <Money ore={followUp.capitalOre} />,
              note: 'konto 10–13',
            },
            {
              label: 'Taget i bruk',
              value: <Money ore={data.activatedOre} />,
              note: formatCount(assets.length, 'tillgång', 'tillgångar'),
            },
          ]}
        />
      )}
      {focus && (
        <Section
          id="kapitalkostnad"
          title="Kapitalkostnad: plan och utfall"
          intro={
            undated && planStart
              ? `Kalkylen har inga datum. Planens år läggs från ${formatMonth(planStart)}, då tillgången togs i bruk.`
              : undefined
          }
        >
          <Deviation rows={rows} focus={focus} sentence={sentence ?? ''} downloads={downloads} />
        </Section>
      )}
      {assets.length > 0 && (
        <Section id="tillgangar" title="Tillgångar" count={assets.length}>
          <DataTable
            caption="Tillgångar i bruk"
            captionHidden
            rows={assets}
            rowKey={({ number }) => String(number)}
            columns={[
              {
                key: 'name',
                label: 'Tillgång',
                rowHeader: true,
                render: ({ number, name, disposed, events }) => (
                  <>
                    <a href={at('tillgang', String(number))}>{name}</a> {disposed && <Tag>Utrangerad</Tag>}
                    {events > 0 && !disposed && <Tag>{formatCount(events, 'ändring', 'ändringar')}</Tag>}
                  </>
                ),
              },
              {
                key: 'start',
                label: 'Avskrivs från',
                nowrap: true,
                render: ({ start }) => formatMonth(start),
              },
              { key: 'life', label: 'Månader', align: 'end', render: ({ lifeMonths }) => lifeMonths },
              {
                key: 'principal',
                label: 'Belopp, kr',
                align: 'end',
                render: ({ principalOre }) => <Money ore={principalOre} bare />,
              },
              {
                key: 'closing',
                label: `Bokfört värde vid slutet av ${data.today.slice(0, 4)}, kr`,
                align: 'end',
                render: ({ closingOre }) => (closingOre === null ? '–' : <Money ore={closingOre} bare />),
              },
            ]}
          />
        </Section>
      )}
      {followUp.lines.length > 0 && followUp.totals && (
        <Section
          id="projekt"
          title="Projektet rad för rad"
          links={data.may.activate ? <a href={at('prognos')}>Ändra prognosen</a> : undefined}
        >
          <FollowUp lines={followUp.lines} totals={followUp.totals} />
        </Section>
      )}
      {followUp.years.length > 0 && (
        <Section id="bokfort" title="Bokfört per år" intro={<Projects {...data} />}>
          <DataTable
            caption="Bokfört per år, kronor"
            captionHidden
            rows={followUp.years}
            rowKey={({ year }) => String(year)}
            phone="scroll"
            columns={[
              { key: 'year', label: 'År', rowHeader: true, render: ({ year }) => year },
              {
                key: 'capital',
                label: 'Investering',
                align: 'end',
                render: ({ capitalOre }) => <Money ore={capitalOre} bare />,
              },
              {
                key: 'operating',
                label: 'Drift',
                align: 'end',
                render: ({ operatingOre }) => <Money ore={operatingOre} bare />,
              },
              { key: 'sum', label: 'Summa', align: 'end', render: ({ ore }) => <Money ore={ore} bare /> },
            ]}
          />
        </Section>
      )}
      {data.inside && followUp.years.length === 0 && decided && (
        <Section id="bokfort" title="Bokfört">
          <EmptyState
            title="Inget bokfört än"
            action={
              data.may.import ? (
                <a href={`${paths.economy(m, 'utfall', 'projekt')}?arende=${head.slug}`}>
                  Koppla en projektkod
                </a>
              ) : undefined
            }
          >
            Utfallet kommer hit när projektets kod i ekonomisystemet är kopplad till ärendet och en fil är
            inläst.
          </EmptyState>
        </Section>
      )}
    </>
  )
}

function Projects({ followUp: { projects }, m, may }: ReturnType<typeof useLoaderData<typeof loader>>) {
  if (projects.length === 0)
    return <>Ur kommunens bokföring, efter projektkod. Kostnad är plus, intäkt minus.</>
  const codes = [...new Set(projects.map(({ project }) => project))]
  return (
    <>
      Ur kommunens bokföring, projekt {codes.join(', ')}. Kostnad är plus, intäkt minus.{' '}
      {may.import && <a href={paths.economy(m, 'utfall', 'projekt')}>Ändra kopplingen</a>}
    </>
  )
}
