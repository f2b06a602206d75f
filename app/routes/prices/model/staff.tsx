import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fteByCategory, staffCost, sumDecimals } from '~/domain/finance/price-rows'
import { oreTyped } from '~/domain/shared/typed'
import { readFields } from '~/server/uploads'
import { formatNumber } from '~/text/format'
import { DataTable, EmptyState, Money, Percent, Section } from '~/ui'
import { percentChange } from '~/domain/shared/money'
import { saveCategories } from '~/use-cases/economy/prices/model/save-categories'
import type { FrameHandle } from '../../municipality/frame'
import { requireVersion } from './require-version'
import { type RowColumn, RowForm, RowTable } from './rows'
import { moreRows, refusedRows, revisionOf, typedRows } from './rows.server'
import { VersionHeading, versionFacts, versionPath } from './version-heading'

const columns: RowColumn[] = [
  { name: 'id', label: '', kind: 'hidden' },
  { name: 'code', label: 'Kod', width: 'code' },
  { name: 'name', label: 'Kategori' },
  { name: 'standardCost', label: 'Kronor per årsarbetare', kind: 'number', width: 'amount' },
]
const headings = Object.fromEntries(columns.map(({ name, label }) => [name, label]))
const group = 'categories'

export async function loader(args: LoaderFunctionArgs) {
  const { m, version, model, open, previousModel } = await requireVersion(args)
  const query = new URL(args.request.url).searchParams
  const previous = await previousModel()
  const all = model.areas.flatMap(({ staff }) => staff)
  const standard = Object.fromEntries(
    model.categories.map(({ code, standardCostOre }) => [code, standardCostOre]),
  )
  const areas = model.areas.map(({ code, name, staff }) => {
    const fte = fteByCategory(model, staff)
    return { code, name, fte, sum: sumDecimals(Object.values(fte), 2), costOre: staffCost(fte, standard) }
  })
  return {
    ...{ ...versionFacts(m, version), revision: version.revision, open },
    editing: open && query.has('andra'),
    saved: query.has('sparat'),
    rows: model.categories.map(({ id, code, name, standardCostOre }) => ({
      ...{ id, code, name, standardCost: oreTyped(standardCostOre) },
    })),
    categories: model.categories.map(({ code, name, standardCostOre }) => {
      const beforeOre = previous?.categories.find((each) => each.code === code)?.standardCostOre ?? null
      return {
        ...{ code, name, standardCostOre, beforeOre },
        pct: beforeOre === null ? null : percentChange(beforeOre, standardCostOre),
        fte: fteByCategory(model, all)[code] ?? '0.00',
      }
    }),
    areas,
    sum: sumDecimals(
      areas.map((area) => area.sum),
      2,
    ),
    costOre: areas.reduce((total, area) => total + area.costOre, 0),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, municipality, version } = await requireVersion(args, 'price.work')
  const fields = await readFields(args.request)
  const rows = typedRows(
    fields,
    group,
    columns.map(({ name }) => name),
    ['code', 'name', 'standardCost'],
  )
  if (fields.has('add')) return moreRows(group, { [group]: rows }, group)
  const place = { municipalityId: municipality.id, number: version.number, revision: revisionOf(fields) }
  const saved = await saveCategories(ctx, place, rows)
  if (saved.ok) return redirect(`${versionPath({ m, number: version.number }, 'personal')}?sparat=1`)
  return refusedRows(saved, {
    ...{ intent: group, groups: { [group]: rows }, headings },
    fieldOf: ({ row, column }) => (row < 0 ? `${group}.0.code` : `${group}.${row}.${column}`),
  })
}

export const meta: MetaFunction = () => [{ title: 'Personal i prismodellen – Rådslag' }]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Personal' }] }

export default function Staff() {
  const version = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const here = versionPath(version, 'personal')
  const editing = version.editing || state !== undefined
  return (
    <>
      <VersionHeading
        version={version}
        title="Personal"
        lede="Varje kategori har en schablon: vad en årsarbetare kostar med lön, avgifter och personliga omkostnader, enligt innevarande års budget."
        edit={version.open && !editing ? `${here}?andra=1` : undefined}
        saved={version.saved}
      />
      {editing ? (
        <RowForm intent={group} revision={version.revision} back={here} state={state}>
          <RowTable group={group} caption="Kategorier" columns={columns} rows={version.rows} state={state} />
        </RowForm>
      ) : (
        <Section title="Schablon per årsarbetare">
          <DataTable
            caption="Schablon per årsarbetare"
            captionHidden
            rows={version.categories}
            rowKey={({ code }) => code}
            empty={<EmptyState title="Inga kategorier än" />}
            columns={[
              { key: 'name', label: 'Kategori', rowHeader: true, render: ({ name }) => name },
              {
                ...{ key: 'cost', label: `${version.year}`, align: 'end', nowrap: true },
                render: ({ standardCostOre }) => <Money ore={standardCostOre} />,
              },
              {
                ...{ key: 'before', label: 'Året före', align: 'end', nowrap: true },
                render: ({ beforeOre }) => (beforeOre === null ? '–' : <Money ore={beforeOre} />),
              },
              {
                ...{ key: 'pct', label: 'Ändring', align: 'end', nowrap: true },
                render: ({ pct }) => (pct === null ? '–' : <Percent value={pct} signed />),
              },
              {
                ...{ key: 'fte', label: 'Årsarbetare', align: 'end' },
                render: ({ fte }) => formatNumber(fte),
              },
            ]}
          />
        </Section>
      )}
      {version.areas.length > 0 && !editing && (
        <Section
          title="Årsarbetare per tjänsteområde"
          intro="Antalet per tjänst står hos varje tjänsteområde, och ändras där."
        >
          <DataTable
            caption="Årsarbetare per tjänsteområde och kategori"
            captionHidden
            phone="scroll"
            rows={version.areas}
            rowKey={({ code }) => code}
            totalLabel="Summa"
            columns={[
              {
                ...{ key: 'name', label: 'Tjänsteområde', rowHeader: true },
                render: ({ code, name }) => <a href={versionPath(version, 'omraden', code)}>{name}</a>,
              },
              ...version.categories.map(({ code, name, fte }) => ({
                ...{ key: code, label: name, align: 'end' as const, total: formatNumber(fte) },
                render: (area: (typeof version.areas)[number]) =>
                  area.fte[code] === undefined ? '–' : formatNumber(area.fte[code] ?? ''),
              })),
              {
                ...{ key: 'sum', label: 'Summa', align: 'end', total: formatNumber(version.sum) },
                render: ({ sum }) => formatNumber(sum),
              },
              {
                ...{ key: 'cost', label: 'Kostnad', align: 'end', nowrap: true },
                total: <Money ore={version.costOre} />,
                render: ({ costOre }) => <Money ore={costOre} />,
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}
