import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  EXAMPLE_NOTE,
  priceSentence,
  signedKr,
  signedPercent,
  withoutAssignments,
} from '~/text/economy/price-list'
import {
  ChartFrame,
  DataTable,
  DateText,
  DivergingBars,
  KeyFigures,
  LinkButton,
  Money,
  Notice,
  PageHeading,
  Section,
} from '~/ui'
import type { FrameHandle } from '../../municipality/frame'
import { compareHref, departmentHref, priceListHref, versionHref } from './address'
import { KrOre } from './change-cells'
import { ChangeByArea, ChangeByDepartment, WhyTable } from './change-tables'
import { PriceMatrix } from './price-matrix'
import { requirePriceYear } from './require-list'

export async function loader(args: LoaderFunctionArgs) {
  const { m, priced, allowed, municipality } = await requirePriceYear(args)
  return {
    ...{ m, priced, name: municipality.displayName },
    inside: allowed('economy.read'),
    restates: allowed('price.work'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.priced.list.name} – ${data.name}` : 'Rådslag' },
]

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, priced } = page as Data
    return [
      { label: 'Prislista', href: priceListHref(m, priced.list.year).replace(/\/\d+$/, '') },
      { label: String(priced.list.year) },
    ]
  },
}

export default function PriceYearPage() {
  const { m, priced, inside, restates } = useLoaderData<typeof loader>()
  const { list, base, compared } = priced
  const here = (...what: string[]) => priceListHref(m, list.year, ...what)
  const nameOf = (code: string) =>
    [...priced.departments, ...(base?.departments ?? [])].find((each) => each.code === code)?.name ?? code
  const areaName = (code: string) => priced.areas.find((each) => each.code === code)?.name ?? code
  const total = compared?.total
  const comparison = compared &&
    base && {
      ...{ compared, labels: [String(base.year), String(list.year)] as const },
      published: base.restated ? base.published : null,
    }
  return (
    <>
      <PageHeading
        kind="Prislista"
        facts={[
          list.publishedAt && (
            <>
              Publicerad <DateText value={list.publishedAt.slice(0, 10)} />
            </>
          ),
        ].filter(Boolean)}
        title={list.name}
        lede={[
          priceSentence(
            'Förvaltningarna tillsammans',
            list.year,
            list.totalOre,
            total && base ? { year: base.year, ...total.including } : null,
          ),
          withoutAssignments(total?.excluding?.pct ?? null),
        ]
          .filter(Boolean)
          .join(' ')}
        actions={
          <>
            <LinkButton variant="secondary" href={here('prislista.pdf')}>
              PDF
            </LinkButton>
            {base && (
              <LinkButton variant="secondary" href={compareHref(m, base.number, list.number)}>
                Jämför i detalj
              </LinkButton>
            )}
            {inside && (
              <LinkButton variant="secondary" href={versionHref(m, list.number, 'berakning')}>
                Beräkningen
              </LinkButton>
            )}
            {inside && (
              <LinkButton variant="secondary" href={versionHref(m, list.number, 'scenarier')}>
                Vad händer om …
              </LinkButton>
            )}
          </>
        }
      />
      {list.example && <Notice tone="info">{EXAMPLE_NOTE}</Notice>}
      {base?.restated && (
        <Notice tone="info" title={`Jämförs med ett omräknat ${base.year}`}>
          {base.restated.reason} Den publicerade prislistan för {base.year} står kvar och visas bredvid.
        </Notice>
      )}
      {total && base && (
        <KeyFigures
          figures={[
            { label: `Summa ${list.year}`, value: <Money ore={list.totalOre} /> },
            {
              label: `Mot ${base.year}${base.restated ? ', omräknat' : ''}`,
              value: total.including.pct ? signedPercent(total.including.pct) : '–',
              note: signedKr(total.including.changeOre),
            },
            ...(total.excluding
              ? [
                  {
                    label: 'Utan ändrade uppdrag',
                    value: total.excluding.pct ? signedPercent(total.excluding.pct) : '–',
                    note: signedKr(total.excluding.changeOre),
                  },
                ]
              : []),
          ]}
        />
      )}
      <Section
        id="priser"
        title="Pris per förvaltning och tjänsteområde"
        intro="Kronor för året. Varje förvaltning har en egen sida med sina volymer och vad som har ändrats."
      >
        <PriceMatrix
          caption={`Pris per förvaltning och tjänsteområde ${list.year}, kronor`}
          {...priced}
          href={(code) => departmentHref(m, list.year, code)}
          downloads={{
            excel: here('prislista.xlsx'),
            csv: here('prislista.csv'),
            json: here('prislista.json'),
          }}
        />
      </Section>
      {comparison && compared && base && (
        <Section
          id="forandring"
          title={`Förändring från ${base.year}`}
          intro="Med ändrade uppdrag jämförs det som betalas. Utan ändrade uppdrag räknas båda åren om i sin helhet: i år utan det som har tillkommit, i fjol utan det som har tagits bort."
        >
          <ChartFrame
            title={`Förändring per förvaltning, ${base.year} till ${list.year}`}
            description="Staplar åt höger är höjningar och åt vänster sänkningar."
          >
            <DivergingBars
              label={`Förändring per förvaltning från ${base.year} till ${list.year}`}
              changes={compared.departments.map(({ code, including }) => ({
                ...{ label: nameOf(code), value: including.changeOre },
              }))}
              format={(value) => signedKr(value)}
            />
          </ChartFrame>
          <ChangeByDepartment
            comparison={comparison}
            nameOf={nameOf}
            href={(code) =>
              priced.departments.some((each) => each.code === code)
                ? departmentHref(m, list.year, code)
                : null
            }
          />
          <ChangeByArea comparison={comparison} nameOf={areaName} />
          <WhyTable compared={compared} nameOf={nameOf} />
        </Section>
      )}
      {priced.assignments.length > 0 && (
        <Section id="uppdrag" title="Ändrade uppdrag" count={priced.assignments.length}>
          <DataTable
            caption="Ändrade uppdrag"
            captionHidden
            rows={priced.assignments}
            rowKey={(row) => `${row.area} ${row.name}`}
            columns={[
              { ...{ key: 'name', label: 'Uppdrag', rowHeader: true }, render: (row) => row.name },
              {
                ...{ key: 'area', label: 'Område' },
                render: (row) => areaName(row.area),
              },
              {
                ...{ key: 'kind', label: 'Ändring' },
                render: (row) => (row.kind === 'added' ? 'Tillkommer' : 'Utgår'),
              },
              {
                ...{ key: 'cost', label: 'Kostnad kr', align: 'end' },
                render: (row) => <KrOre ore={row.kind === 'added' ? row.costOre : -row.costOre} signed />,
              },
              { ...{ key: 'comment', label: 'Kommentar' }, render: (row) => row.comment ?? '' },
            ]}
          />
        </Section>
      )}
      {priced.notes.length > 0 && (
        <Section id="anmarkningar" title="Anmärkningar">
          <ul>
            {priced.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="om-listan" title="Om prislistan">
        <p>
          Prislistan ändras inte efter att den har publicerats. Om organisationen eller nycklarna ändras
          räknas jämförelseåret om och visas bredvid.{' '}
          {restates && <a href={here('omrakna')}>Räkna om {list.year} som jämförelseår</a>}
        </p>
        {list.listHash && (
          <p className="note price-hash">
            Fingeravtryck (SHA-256): <code>{list.listHash}</code>
          </p>
        )}
      </Section>
    </>
  )
}
