import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import {
  EXAMPLE_NOTE,
  priceSentence,
  signedKr,
  signedPercent,
  wholeKr,
  withoutAssignments,
} from '~/text/economy/price-list'
import { priceSteps } from '~/text/economy/price-waterfall'
import { formatNumber, formatPercent } from '~/text/format'
import {
  ChartFrame,
  DataTable,
  DivergingBars,
  KeyFigures,
  LinkButton,
  Money,
  Notice,
  PageHeading,
  Section,
  Waterfall,
} from '~/ui'
import type { FrameHandle } from '../../municipality/frame'
import { departmentAddress, departmentHref, priceListHref } from './address'
import { ChangeKr, ChangePct, KrOre } from './change-cells'
import type { DepartmentPrice } from './require-list'
import { requirePriceDepartment } from './require-list'

export async function loader(args: LoaderFunctionArgs) {
  const { m, priced, department, municipality } = await requirePriceDepartment(args)
  const { list, base, assignments, notes, departments } = priced
  return {
    ...{ m, department, notes, name: municipality.displayName },
    list: { year: list.year, name: list.name, example: list.example, totalOre: list.totalOre },
    base: base && { year: base.year, restated: base.restated },
    assignments: assignments.map(({ kind, name }) => ({ kind, name })),
    others: departments.filter(({ code }) => code !== department.code),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.department.name} – ${data.list.name} – ${data.name}` : 'Rådslag' },
]

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, list, department } = page as Data
    return [
      { label: 'Prislista', href: paths.economy(m, 'prislista') },
      { label: String(list.year), href: priceListHref(m, list.year) },
      { label: department.name },
    ]
  },
}

export default function DepartmentPage() {
  const { m, department, list, base, assignments, notes, others } = useLoaderData<typeof loader>()
  const { compared, published } = department
  const here = (...what: string[]) => departmentHref(m, list.year, department.code, ...what)
  const including = compared?.including ?? null
  const before = base ? `Pris ${base.year}${base.restated ? ', omräknat' : ''}` : ''
  const names = (kind: 'added' | 'removed') =>
    assignments.filter((each) => each.kind === kind).map(({ name }) => name)
  const steps = compared
    ? priceSteps(compared, {
        ...{ from: before, to: `Pris ${list.year}` },
        ...{ removed: names('removed'), added: names('added') },
      })
    : []
  return (
    <>
      <PageHeading
        kind={`Prislista ${list.year}`}
        title={department.name}
        lede={[
          priceSentence(
            department.name,
            list.year,
            department.priceOre,
            base && including && including.previousOre !== null ? { year: base.year, ...including } : null,
          ),
          withoutAssignments(compared?.excluding?.pct ?? null),
        ]
          .filter(Boolean)
          .join(' ')}
        actions={
          <>
            <LinkButton variant="secondary" href={here('prislista.pdf')}>
              PDF
            </LinkButton>
            <LinkButton variant="secondary" href={priceListHref(m, list.year)}>
              Hela prislistan
            </LinkButton>
          </>
        }
      />
      {list.example && <Notice tone="info">{EXAMPLE_NOTE}</Notice>}
      {base?.restated && (
        <Notice tone="info" title={`Jämförs med ett omräknat ${base.year}`}>
          {base.restated.reason}
        </Notice>
      )}
      <KeyFigures
        figures={[
          { label: `Pris ${list.year}`, value: <Money ore={department.priceOre} /> },
          ...(base && including?.pct
            ? [
                {
                  ...{ label: `Mot ${base.year}`, value: signedPercent(including.pct) },
                  note: signedKr(including.changeOre),
                },
              ]
            : []),
          ...(compared?.excluding?.pct
            ? [
                {
                  ...{ label: 'Utan ändrade uppdrag', value: signedPercent(compared.excluding.pct) },
                  note: signedKr(compared.excluding.changeOre),
                },
              ]
            : []),
        ]}
      />
      {steps.length > 0 && base && (
        <Section id="varfor" title="Varför priset ändras">
          <ChartFrame
            title={`Från priset ${base.year} till priset ${list.year}`}
            description="Varje steg visar vad som höjer eller sänker priset. Stegen summerar till hela ändringen."
            table={
              <StepTable
                steps={steps}
                caption={`Från priset ${base.year} till priset ${list.year}, kronor`}
              />
            }
            note={
              published &&
              compared?.excluding &&
              `Med de ändrade uppdragen inräknade är kostnadseffekten ${signedKr(published.costOre)} och andelseffekten ${signedKr(published.shareOre)}.`
            }
          >
            <Waterfall
              label={`Från priset ${base.year} till priset ${list.year}`}
              steps={steps}
              formatSum={wholeKr}
              formatChange={(value) => `${value > 0 ? '+' : ''}${wholeKr(value)}`}
            />
          </ChartFrame>
        </Section>
      )}
      <Section id="omraden" title="Per tjänsteområde">
        {base && (
          <ChartFrame title={`Förändring per tjänsteområde från ${base.year}`}>
            <DivergingBars
              label={`Förändring per tjänsteområde från ${base.year}`}
              changes={department.areas.flatMap(({ name, compared: cell }) =>
                cell ? [{ label: name, value: cell.including.changeOre }] : [],
              )}
              format={(value) => `${value > 0 ? '+' : ''}${wholeKr(value)}`}
            />
          </ChartFrame>
        )}
        <AreaTable department={department} base={base} year={list.year} />
      </Section>
      <Section
        id="nycklar"
        title="Nycklar och volymer"
        intro="Varje områdes kostnad delas på nycklar efter vikt, och varje nyckel på förvaltningarna efter volym. Volymen är det ni själva kan påverka."
      >
        <KeyTable department={department} base={base} />
      </Section>
      {notes.length > 0 && (
        <Section id="anmarkningar" title="Anmärkningar till prislistan">
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Section>
      )}
      {others.length > 0 && (
        <nav className="department-links" aria-label="Andra förvaltningar">
          {others.map(({ code, name }) => (
            <a key={code} href={priceListHref(m, list.year, departmentAddress(code))}>
              {name}
            </a>
          ))}
        </nav>
      )}
    </>
  )
}

function StepTable({ steps, caption }: { steps: ReturnType<typeof priceSteps>; caption: string }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      compact
      rows={steps}
      rowKey={(row) => row.label}
      columns={[
        { ...{ key: 'label', label: 'Steg', rowHeader: true }, render: ({ label }) => label },
        {
          ...{ key: 'value', label: 'Kronor', align: 'end' },
          render: ({ kind, value }) => (kind === 'change' ? signedKr(value) : <Money ore={value} />),
        },
        { ...{ key: 'note', label: 'Vad det är' }, render: ({ note }) => note ?? '' },
      ]}
    />
  )
}

function AreaTable({
  department,
  base,
  year,
}: {
  department: DepartmentPrice
  base: { year: number; restated: object | null } | null
  year: number
}) {
  const { compared } = department
  return (
    <DataTable
      caption={`Pris per tjänsteområde, ${department.name}`}
      captionHidden
      compact
      phone="scroll"
      rows={department.areas}
      rowKey={(row) => row.code}
      totalLabel="Summa"
      columns={[
        { ...{ key: 'name', label: 'Tjänsteområde', rowHeader: true }, render: ({ name }) => name },
        ...(base
          ? [
              {
                ...{
                  key: 'before',
                  label: `${base.year}${base.restated ? ' omräknat' : ''} kr`,
                  align: 'end' as const,
                },
                render: ({ compared: cell }: DepartmentPrice['areas'][number]) => (
                  <KrOre ore={cell?.including.previousOre ?? null} />
                ),
                total: <KrOre ore={compared?.including.previousOre ?? null} />,
              },
            ]
          : []),
        {
          ...{ key: 'now', label: `${year} kr`, align: 'end' },
          render: ({ priceOre }) => <KrOre ore={priceOre} />,
          total: <KrOre ore={department.priceOre} />,
        },
        ...(base
          ? [
              {
                ...{ key: 'change', label: 'Ändring kr', align: 'end' as const },
                render: ({ compared: cell }: DepartmentPrice['areas'][number]) => (
                  <ChangeKr move={cell?.including ?? null} />
                ),
                total: <ChangeKr move={compared?.including ?? null} />,
              },
              {
                ...{ key: 'pct', label: 'Ändring', align: 'end' as const },
                render: ({ compared: cell }: DepartmentPrice['areas'][number]) => (
                  <ChangePct move={cell?.including ?? null} />
                ),
                total: <ChangePct move={compared?.including ?? null} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function KeyTable({ department, base }: { department: DepartmentPrice; base: { year: number } | null }) {
  const rows = department.areas.flatMap((area) => area.keys.map((key) => ({ area: area.name, ...key })))
  return (
    <DataTable
      caption={`Nycklar och volymer, ${department.name}`}
      captionHidden
      compact
      phone="scroll"
      rows={rows}
      rowKey={(row) => `${row.area} ${row.key}`}
      totalLabel="Summa"
      columns={[
        { ...{ key: 'key', label: 'Nyckel', rowHeader: true }, render: ({ name }) => name },
        { ...{ key: 'area', label: 'Tjänsteområde' }, render: ({ area }) => area },
        {
          ...{ key: 'weight', label: 'Vikt', align: 'end' },
          render: ({ weightPct }) => formatPercent(weightPct),
        },
        ...(base
          ? [
              {
                ...{ key: 'last', label: 'Volym i fjol', align: 'end' as const },
                render: ({ lastVolume }: (typeof rows)[number]) =>
                  lastVolume === null ? '–' : formatNumber(lastVolume),
              },
            ]
          : []),
        {
          ...{ key: 'volume', label: 'Volym', align: 'end' },
          render: ({ volume }) => formatNumber(volume),
        },
        {
          ...{ key: 'pot', label: 'Nyckelns kostnad kr', align: 'end' },
          render: ({ potOre }) => <KrOre ore={potOre} />,
        },
        {
          ...{ key: 'part', label: 'Er del kr', align: 'end' },
          render: ({ partOre }) => <KrOre ore={partOre} />,
          total: <KrOre ore={rows.reduce((sum, { partOre }) => sum + partOre, 0)} />,
        },
      ]}
    />
  )
}
