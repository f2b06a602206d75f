import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { benefitsOfCase } from '#db/queries/economy/benefits'
import { paths } from '~/paths'
import { benefitKindLabel, HOURS_ARE_NOT_MONEY } from '~/text/economy/benefits'
import { formatKr, formatTkr } from '~/text/format'
import {
  ChartFrame,
  DataTable,
  DateText,
  EmptyState,
  LinkButton,
  Money,
  PageHeading,
  Section,
  SmallMultiples,
  Tag,
} from '~/ui'
import { benefitTotals, benefitView, planOfBenefits } from '~/use-cases/economy/benefits/benefit-view'
import { Saved } from '../account/form-view'
import { benefitsRoom, caseRoomHandle } from '../actuals/case-room'
import { requireEconomyCase } from '../actuals/require-case'
import { FullYear, Realised } from './realised'
import { Totals } from './totals'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, m, head, matter, allowed } = await requireEconomyCase(args)
  const benefits = await benefitsOfCase(read, matter.id)
  const views = benefits.map((each) => benefitView(each, ctx.today))
  const { items, rows } = planOfBenefits(benefits)
  const ofKind = (itemsOre: readonly number[], money: boolean) =>
    itemsOre.reduce((sum, ore, at) => ((items[at]?.kind === 'CASHABLE') === money ? sum + ore : sum), 0)
  return {
    ...{ m, head, mayPlan: allowed('benefit.plan'), totals: benefitTotals(views), items },
    rows: rows.map((row) => ({
      ...row,
      moneyOre: ofKind(row.itemsOre, true),
      timeOre: ofKind(row.itemsOre, false),
    })),
    benefits: views.map(({ readings: _, latest, ...view }) => ({
      ...{ number: view.number, name: view.name, kind: view.kind, owner: view.owner, target: view.target },
      ...{ annualFullOre: view.annualFullOre, annualHours: view.annualHours, department: view.department },
      ended: view.endedDay !== null,
      next: view.endedDay === null ? (view.dates.find(({ done }) => !done) ?? null) : null,
      latest: latest && {
        ...{ months: latest.months, rate: latest.rate, actualOre: latest.actualOre },
        ...{
          actualHours: latest.actualHours,
          plannedOre: latest.plannedOre,
          plannedHours: latest.plannedHours,
        },
      },
    })),
    saved: new URL(args.request.url).searchParams.has('sparat'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Nyttor av ${data.head.title} – Rådslag` : 'Rådslag' },
]
export const handle = caseRoomHandle(benefitsRoom)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function CaseBenefits() {
  const data = useLoaderData<typeof loader>()
  const { m, head, benefits, totals, rows, mayPlan, saved } = data
  const at = (...what: string[]) => paths.caseBenefits(m, head.slug, ...what)
  return (
    <>
      <PageHeading
        kind="Nyttor"
        facts={[head.number]}
        title={`Nyttor: ${head.title}`}
        lede={sentenceOf(totals)}
        actions={
          <>
            {mayPlan && <LinkButton href={at('ny')}>Planera en nytta</LinkButton>}
            <a href={paths.case(m, head.slug)}>Till ärendet</a>
          </>
        }
      />
      <Saved show={saved}>Nyttan är sparad.</Saved>
      {benefits.length === 0 ? (
        <EmptyState title="Inga nyttor planerade än">
          Skriv vad som ska bli bättre, vem som äger det, hur det mäts och när det ska följas upp.
        </EmptyState>
      ) : (
        <>
          <Totals totals={totals} />
          <Section id="nyttor" title="Planerat och realiserat" count={benefits.length}>
            <DataTable
              caption="Nyttor av ärendet"
              captionHidden
              rows={benefits}
              rowKey={({ number }) => String(number)}
              columns={[
                {
                  key: 'name',
                  label: 'Nytta',
                  rowHeader: true,
                  render: ({ number, name, ended, department }) => (
                    <>
                      <a href={at(String(number))}>{name}</a> {ended && <Tag>Avslutad</Tag>}
                      {department && <span className="cell-note">{department}</span>}
                    </>
                  ),
                },
                { key: 'kind', label: 'Slag', render: ({ kind }) => benefitKindLabel[kind] },
                { key: 'owner', label: 'Ägare', render: ({ owner }) => owner },
                {
                  key: 'full',
                  label: 'Ett helt år',
                  align: 'end',
                  render: (benefit) => <FullYear benefit={benefit} />,
                },
                {
                  key: 'realised',
                  label: 'Realiserat',
                  align: 'end',
                  render: ({ latest }) =>
                    latest ? (
                      <span>
                        <Realised reading={latest} />
                        <span className="cell-note">efter {latest.months} månader</span>
                      </span>
                    ) : (
                      '–'
                    ),
                },
                {
                  key: 'next',
                  label: 'Nästa uppföljning',
                  nowrap: true,
                  render: ({ next }) =>
                    next ? (
                      <span>
                        <DateText value={next.day} short /> {next.late && <Tag>Sen</Tag>}
                      </span>
                    ) : (
                      '–'
                    ),
                },
              ]}
            />
          </Section>
          {rows.length > 0 && <Plan data={data} />}
        </>
      )}
    </>
  )
}

function sentenceOf({ cashable, freed }: Data['totals']): string {
  if (cashable.fullOre === 0 && freed.valueOre === 0 && freed.hours === '0')
    return 'Vad ärendet ska ge, vem som ser till att det blir så och hur det går.'
  const money = cashable.fullOre > 0 ? `sänka budgeten med ${formatKr(cashable.fullOre)} om året` : null
  const time = freed.hours !== '0' || freed.valueOre > 0 ? 'frigöra tid' : null
  return `Ärendet ska ${[money, time].filter(Boolean).join(' och ')}.`
}

/** The plan per year: money and time side by side, never one figure. */
function Plan({ data: { rows, items, m, head } }: { data: Data }) {
  const time = rows.some(({ timeOre }) => timeOre > 0)
  const table = (
    <DataTable
      caption="Planerad nytta per år, kronor"
      downloads={{ excel: `${paths.caseBenefits(m, head.slug)}.xlsx` }}
      rows={rows}
      rowKey={({ year }) => String(year)}
      phone="scroll"
      columns={[
        { key: 'year', label: 'År', rowHeader: true, render: ({ year }) => year },
        ...items.map(({ number, name, kind }, at) => ({
          key: String(number),
          label: kind === 'FREED_TIME' ? `${name} (tid)` : name,
          align: 'end' as const,
          render: ({ itemsOre }: (typeof rows)[number]) => <Money ore={itemsOre[at] ?? 0} bare />,
        })),
        {
          key: 'money',
          label: 'Pengar',
          align: 'end',
          render: ({ moneyOre }) => <Money ore={moneyOre} bare />,
        },
        ...(time
          ? [
              {
                key: 'time',
                label: 'Värde av tid',
                align: 'end' as const,
                render: ({ timeOre }: (typeof rows)[number]) => <Money ore={timeOre} bare />,
              },
            ]
          : []),
      ]}
    />
  )
  return (
    <Section id="plan" title="Planen år för år">
      <ChartFrame
        title="Planerad nytta per år"
        description={
          time
            ? `Pengar är budget som ska sänkas. Tid är värderad i kronor för jämförelse. ${HOURS_ARE_NOT_MONEY}`
            : 'Helårsbelopp gånger månader, infasning och sannolikhet.'
        }
      >
        <SmallMultiples
          label={`Planerad nytta ${rows[0]?.year}–${rows.at(-1)?.year}`}
          ticks={rows.map(({ year }) => String(year))}
          pictures={[
            { title: 'Pengar', values: rows.map(({ moneyOre }) => moneyOre) },
            ...(time ? [{ title: 'Värde av frigjord tid', values: rows.map(({ timeOre }) => timeOre) }] : []),
          ]}
          format={(value) => formatTkr(value, { decimals: 0 })}
        />
      </ChartFrame>
      {table}
      <p className="note">
        Planerat = helårsbelopp × månader / 12 × infasning × sannolikhet, avrundat till hela ören för varje
        nytta och år.
      </p>
    </Section>
  )
}
