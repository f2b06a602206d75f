import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type PricedArea, priceModel } from '~/domain/finance/price-model'
import { keysInUse, priceInputOf, sumDecimals } from '~/domain/finance/price-rows'
import { priceDerivations } from '~/text/economy/derivations/prices'
import { formatKr, formatNumber, formatPercent } from '~/text/format'
import { financeRefusalText } from '~/text/finance'
import { ComputedMoney, DataTable, KeyFigures, Money, Notice, Section } from '~/ui'
import type { FrameHandle } from '../../municipality/frame'
import { requireVersion } from '../model/require-version'
import { versionFacts, VersionHeading } from '../model/version-heading'
import { versionHref } from './address'
import { PriceMatrix } from './price-matrix'

export async function loader(args: LoaderFunctionArgs) {
  const { m, version, model, allowed } = await requireVersion(args)
  const list = priceModel(priceInputOf(model))
  const named = ({ code, name }: { code: string; name: string }) => ({ code, name })
  return {
    ...{ m, number: version.number, name: version.name, overheads: model.overheads },
    version: versionFacts(m, version),
    inside: allowed('economy.read'),
    departments: model.departments.map(named),
    categories: model.categories.map(named),
    areas: model.areas.map((area) => ({
      ...{ ...named(area), keys: keysInUse(area).map(named) },
      costs: area.costs.map(({ label, amountOre }) => ({ label, amountOre })),
    })),
    list: list.ok ? list.value : null,
    problem: list.ok ? null : financeRefusalText[list.refusal],
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Beräkning – ${data.name}` : 'Rådslag' },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Beräkning' }] }

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type Area = PricedArea & { at: number; name: string; keys: { code: string; name: string }[] }
type How = ReturnType<typeof priceDerivations>

const nameIn = (list: readonly { code: string; name: string }[], code: string) =>
  list.find((each) => each.code === code)?.name ?? code

export default function PriceCalculation() {
  const page = useLoaderData<typeof loader>()
  const { m, number, problem, list, departments } = page
  if (!list)
    return (
      <>
        <VersionHeading version={page.version} title="Beräkning" />
        <Notice tone="warning" title="Prismodellen går inte att räkna än">
          {problem} <a href={versionHref(m, number)}>Se vad som saknas, var och hur det rättas.</a>
        </Notice>
      </>
    )
  const how = priceDerivations(list, {
    area: (code) => nameIn(page.areas, code),
    department: (code) => nameIn(departments, code),
    category: (code) => nameIn(page.categories, code),
    key: (area, key) => nameIn(page.areas.find(({ code }) => code === area)?.keys ?? [], key),
  })
  const areas: Area[] = list.areas.map((area, at) => ({
    ...{ ...area, at, name: nameIn(page.areas, area.id) },
    keys: page.areas.find(({ code }) => code === area.id)?.keys ?? [],
  }))
  const sum = (pick: (area: Area) => number) => areas.reduce((all, area) => all + pick(area), 0)
  const cost = sum(({ totalOre }) => totalOre)
  const column = (
    key: string,
    label: string,
    pick: (area: Area) => number,
    derive?: (area: number) => ReturnType<How['staff']>,
  ) => ({
    ...{ key, label, align: 'end' as const },
    render: (area: Area) => <ComputedMoney ore={pick(area)} derivation={derive?.(area.at)} />,
    total: <Money ore={sum(pick)} bare />,
  })
  return (
    <>
      <VersionHeading
        version={page.version}
        title="Beräkning"
        lede="Från självkostnaden i varje område till priset för varje förvaltning. Tryck på en siffra för att se hur den räknades."
      />
      <KeyFigures
        figures={[
          { label: 'Självkostnad', value: <Money ore={cost} /> },
          {
            ...{ label: 'Fördelas', value: <Money ore={list.totalOre} /> },
            note: `på ${departments.length} förvaltningar`,
          },
          {
            ...{ label: 'Skillnad', value: <Money ore={cost - list.totalOre} /> },
            note: cost === list.totalOre ? 'Allt är fördelat' : 'Avrundning till prislistans enhet',
          },
        ]}
      />
      <Section
        id="sjalvkostnad"
        title="Självkostnad per tjänsteområde"
        intro="Personal, andra direkta kostnader och del i den gemensamma overheaden. Inget läggs till som vinst: självkostnaden är taket enligt 2 kap. 6 § kommunallagen när priset går vidare till avgifter."
      >
        <DataTable
          caption="Självkostnad per tjänsteområde, kronor"
          captionHidden
          compact
          phone="scroll"
          rows={areas}
          rowKey={(row) => row.id}
          totalLabel="Summa"
          columns={[
            {
              ...{ key: 'name', label: 'Tjänsteområde', rowHeader: true },
              render: ({ id, name }) => <a href={`#nycklar-${id}`}>{name}</a>,
            },
            {
              ...{ key: 'fte', label: 'Årsarbetare', align: 'end' },
              render: ({ fte }) => formatNumber(fte),
              total: formatNumber(
                sumDecimals(
                  areas.map(({ fte }) => fte),
                  2,
                ),
              ),
            },
            column('staff', 'Personal', ({ staffOre }) => staffOre, how.staff),
            column(
              'other',
              'Andra direkta kostnader',
              ({ otherOre }) => otherOre,
              (at) => otherCosts(areas[at], page),
            ),
            column('overhead', 'Overhead', ({ overheadOre }) => overheadOre, how.overhead),
            column('total', 'Självkostnad', ({ totalOre }) => totalOre, how.total),
          ]}
        />
      </Section>
      <Section id="overhead" title="Gemensam overhead">
        <DataTable
          caption="Gemensam overhead, kronor"
          captionHidden
          compact
          rows={page.overheads}
          rowKey={(row) => row.id}
          totalLabel="Summa"
          columns={[
            { ...{ key: 'label', label: 'Kostnad', rowHeader: true }, render: ({ label }) => label },
            {
              ...{ key: 'kind', label: 'Rad' },
              render: ({ kind }) => (kind === 'internal' ? 'Intern' : 'Förvaltningsövergripande'),
            },
            {
              ...{ key: 'amount', label: 'Kronor', align: 'end' },
              render: ({ amountOre }) => <Money ore={amountOre} bare />,
              total: <Money ore={page.overheads.reduce((all, { amountOre }) => all + amountOre, 0)} bare />,
            },
          ]}
        />
      </Section>
      <Section
        id="priser"
        title="Pris per förvaltning"
        intro="Summan av förvaltningens del i varje nyckel."
        links={page.inside && <a href={versionHref(m, number, 'scenarier')}>Vad händer om …</a>}
      >
        <PriceMatrix
          caption="Pris per förvaltning och tjänsteområde, kronor"
          departments={departments}
          areas={page.areas}
          table={{
            departments: list.basis.departments,
            areas: list.areas.map(({ id, pricesOre }) => ({ code: id, pricesOre })),
          }}
        />
      </Section>
      <Section
        id="nycklar"
        title="Från självkostnad till pris"
        intro={`Varje områdes självkostnad delas först på nycklarna efter vikt, sedan varje nyckel på förvaltningarna efter volym. De ören som blir över går till den som ligger närmast ett helt öre till. ${departments.map(({ code, name }) => `${code} är ${name}`).join(', ')}.`}
      >
        {areas.map((area) => (
          <KeyPots key={area.id} area={area} departments={departments} how={how} />
        ))}
      </Section>
    </>
  )
}

/** The direct costs of an area, line by line. */
function otherCosts(area: Area | undefined, page: Data): ReturnType<How['staff']> {
  const costs = page.areas.find(({ code }) => code === area?.id)?.costs ?? []
  if (!area || costs.length === 0) return undefined
  return {
    ...{ title: `Andra direkta kostnader, ${area.name}`, result: formatKr(area.otherOre) },
    lines: costs.map(({ label, amountOre }) => `${label}: ${formatKr(amountOre)}`),
  }
}

function KeyPots({ area, departments, how }: { area: Area; departments: Data['departments']; how: How }) {
  return (
    <div id={`nycklar-${area.id}`}>
      <DataTable
        caption={`${area.name}: nycklar, kronor`}
        compact
        phone="scroll"
        rows={area.pots}
        rowKey={(row) => row.key}
        totalLabel="Pris"
        columns={[
          {
            ...{ key: 'key', label: 'Nyckel', rowHeader: true },
            render: ({ key }) => area.keys.find(({ code }) => code === key)?.name ?? key,
          },
          {
            ...{ key: 'weight', label: 'Vikt', align: 'end' },
            render: ({ weightPct }) => formatPercent(weightPct),
          },
          {
            ...{ key: 'pot', label: 'Nyckelns kostnad', align: 'end' },
            render: ({ potOre }, at) => <ComputedMoney ore={potOre} derivation={how.pot(area.at, at)} />,
            total: <Money ore={area.chargedOre} bare />,
          },
          ...departments.map(({ code }, at) => ({
            ...{ key: code, label: code, align: 'end' as const },
            render: ({ departmentsOre }: Area['pots'][number], row: number) => (
              <ComputedMoney ore={departmentsOre[at] ?? 0} derivation={how.part(area.at, row, at)} />
            ),
            total: <ComputedMoney ore={area.pricesOre[at] ?? 0} derivation={how.price(area.at, at)} />,
          })),
        ]}
      />
      {area.droppedKeys.length > 0 && (
        <p className="note">
          {area.droppedKeys.map((key) => area.keys.find(({ code }) => code === key)?.name ?? key).join(', ')}{' '}
          har ingen volym. Vikten är fördelad på de andra nycklarna.
        </p>
      )}
    </div>
  )
}
