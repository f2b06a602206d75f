import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { selfCosts, sumDecimals } from '~/domain/finance/price-rows'
import { sumOre } from '~/domain/shared/money'
import { readFields } from '~/server/uploads'
import { Notice } from '~/ui'
import type { FrameHandle } from '../../municipality/frame'
import { removeArea, saveArea } from '~/use-cases/economy/prices/model/save-area'
import { takeAssetCost } from '~/use-cases/economy/prices/model/take-asset-cost'
import { assetCostsOfYear } from '~/use-cases/economy/assets/asset-costs'
import { saveChanges, saveCosts, saveKeys, saveStaff } from '~/use-cases/economy/prices/model/save-area-rows'
import { AreaAssets } from './area-assets'
import { areaColumns, areaRows, requireArea } from './area.server'
import { type AreaPart, areaParts, tellingColumns } from './area-columns'
import { AreaFacts, AreaFactsForm } from './area-facts'
import { AreaSection } from './area-section'
import { ChangeTable, CostTable, KeyTable, StaffTable } from './area-tables'
import { moreRows, refusedRows, revisionOf, typedRows } from './rows.server'
import { VersionHeading, versionFacts, versionPath } from './version-heading'

const factColumns = ['name', 'serviceArea', 'measuringFrom', 'measuringTo', 'measuringNote', 'zeroKeyPolicy']
const factHeadings = {
  ...{ name: 'Namn', serviceArea: 'Tjänsteområde i överenskommelsen', measuringNote: 'Om mätperioden' },
  ...{ measuringFrom: 'Första månaden', measuringTo: 'Sista månaden' },
}
const save = { staff: saveStaff, costs: saveCosts, changes: saveChanges, keys: saveKeys }

export async function loader(args: LoaderFunctionArgs) {
  const place = await requireArea(args)
  const { ctx, m, municipality, version, model, area, open, allowed, previousModel } = place
  const query = new URL(args.request.url).searchParams
  const asked = query.get('andra') ?? ''
  const previous = await previousModel()
  const before = previous?.areas.find(({ code }) => code === area.code)
  const priced = selfCosts(model)?.find(({ id }) => id === area.code)
  const { agreed, columns } = await areaColumns(place)
  const assets = allowed('economy.read') ? await assetCostsOfYear(ctx, municipality.id, version.year) : []
  const categoryOf = new Map(model.categories.map(({ id, code }) => [id, code]))
  const changeOf = new Map(area.changes.map(({ id, name }) => [id, name]))
  const serviceOf = new Map(
    columns.staff
      .find(({ name }) => name === 'serviceId')
      ?.choices?.map(({ value, label }) => [value, label]),
  )
  return {
    ...versionFacts(m, version),
    ...{ revision: version.revision, open, editing: open ? asked : '', saved: query.has('sparat') },
    ...{ agreed, columns, rows: areaRows(model, area) },
    categories: model.categories.map(({ code, name }) => ({ code, name })),
    area: {
      ...{ code: area.code, name: area.name, serviceAreaId: area.serviceAreaId },
      ...{ measuringFrom: area.measuringFrom, measuringTo: area.measuringTo },
      ...{ measuringNote: area.measuringNote, zeroKeyPolicy: area.zeroKeyPolicy },
    },
    cost: priced
      ? {
          ...{ fte: priced.fte, staffOre: priced.staffOre, otherOre: priced.otherOre },
          ...{ overheadOre: priced.overheadOre, totalOre: priced.totalOre },
        }
      : null,
    staff: area.staff.map(({ id, categoryId, serviceId, service, fte, changeId }) => ({
      ...{ id, category: categoryOf.get(categoryId) ?? '', fte },
      service: serviceOf.get(serviceId ?? '') ?? service ?? 'Hela området',
      change: changeOf.get(changeId ?? '') ?? null,
    })),
    fteSum: sumDecimals(
      area.staff.map(({ fte }) => fte),
      2,
    ),
    costs: area.costs.map(({ id, kind, label, amountOre, changeId }) => ({
      ...{ id, kind, label, amountOre, change: changeOf.get(changeId ?? '') ?? null },
    })),
    assets: assets
      .filter(({ priceAreaCode }) => priceAreaCode === area.code)
      .map(({ assetId, caseSlug, number, name, netCostOre }) => ({
        ...{ assetId, caseSlug, number, name, costOre: netCostOre },
        keptOre: area.costs.find((cost) => cost.assetId === assetId)?.amountOre ?? null,
      })),
    costSumOre: sumOre(area.costs.map(({ amountOre }) => amountOre)) ?? 0,
    changes: area.changes,
    keys: area.keys.map(({ id, code, name, weightPct, source, retired, note }) => ({
      ...{ id, name, weightPct, source, retired, note },
      before: before?.keys.find((key) => key.code === code)?.weightPct ?? null,
    })),
    hasPrevious: previous !== null,
  }
}
export type AreaPage = Awaited<ReturnType<typeof loader>>

export async function action(args: ActionFunctionArgs) {
  const place = await requireArea(args, 'price.work')
  const { ctx, m, municipality, version, area } = place
  const fields = await readFields(args.request)
  const intent = fields.get('intent') ?? ''
  const at = { municipalityId: municipality.id, number: version.number, revision: revisionOf(fields) }
  const here = versionPath({ m, number: version.number }, 'omraden', area.code)
  if (intent === 'remove') {
    const gone = await removeArea(ctx, at, area.code)
    if (gone.ok) return redirect(`${versionPath({ m, number: version.number })}?sparat=1`)
    return refusedRows(gone, { intent, groups: {}, headings: {}, fieldOf: () => 'area' })
  }
  if (intent === 'asset') {
    const taken = await takeAssetCost(ctx, at, { code: area.code, assetId: fields.get('asset') ?? '' })
    if (taken.ok) return redirect(`${here}?sparat=1#costs`)
    return refusedRows(taken, { intent, groups: {}, headings: { asset: 'Tillgång' }, fieldOf: () => 'costs' })
  }
  const part = areaParts.find((each) => each === intent)
  if (!part) {
    const row = Object.fromEntries(factColumns.map((name) => [name, fields.get(name) ?? '']))
    const saved = await saveArea(ctx, at, area.code, row)
    if (saved.ok) return redirect(`${here}?sparat=1`)
    return refusedRows(saved, {
      ...{ intent: 'facts', groups: { facts: [row] }, headings: factHeadings, lone: true },
      fieldOf: ({ column }) => column,
    })
  }
  const columns = (await areaColumns(place)).columns[part]
  const rows = typedRows(
    fields,
    part,
    columns.map(({ name }) => name),
    tellingColumns[part],
  )
  if (fields.has('add')) return moreRows(part, { [part]: rows }, part)
  const saved = await save[part](ctx, at, area.code, rows)
  if (saved.ok) return redirect(`${here}?sparat=1#${part}`)
  return refusedRows(saved, {
    ...{ intent: part, groups: { [part]: rows } },
    headings: Object.fromEntries(columns.map(({ name, label }) => [name, label])),
    fieldOf: ({ row, column }) => `${part}.${Math.max(row, 0)}.${column}`,
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.area.name ?? 'Tjänsteområde'} – prismodell – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [{ label: (data as AreaPage).area.name }],
}

export default function Area() {
  const page = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const editing = state?.intent || page.editing
  const section = (part: AreaPart) => ({ part, page, state, editing: editing === part })
  return (
    <>
      <VersionHeading version={page} title={page.area.name} saved={page.saved} />
      {(state?.intent === 'asset' || state?.intent === 'remove') &&
        [...state.general, ...state.faults.map(({ text }) => text)].map((text) => (
          <Notice key={text} tone="danger" title="Det gick inte" live>
            {text}
          </Notice>
        ))}
      {editing === 'facts' ? <AreaFactsForm page={page} state={state} /> : <AreaFacts page={page} />}
      <AreaSection
        {...section('staff')}
        title="Årsarbetare"
        intro="Vilka som arbetar i området, per tjänst och kategori. Två decimaler."
      >
        <StaffTable page={page} />
      </AreaSection>
      <AreaSection
        {...section('costs')}
        title="Andra kostnader"
        intro="Direkta kostnader, kapitalkostnad för områdets tillgångar, och reglering av tidigare över- eller underskott."
      >
        <CostTable page={page} />
        <AreaAssets page={page} />
      </AreaSection>
      <AreaSection
        {...section('changes')}
        title="Förändrade uppdrag"
        intro="Det som tillkommer och tas bort sedan året före hålls för sig, så att priset kan visas med och utan. Årsarbetare och kostnader för ett tillkommande uppdrag pekas ut i deras tabeller; för ett borttaget anges vad det kostade förra året."
      >
        <ChangeTable page={page} />
      </AreaSection>
      <AreaSection
        {...section('keys')}
        title="Fördelningsnycklar"
        intro="Nycklarna i bruk väger tillsammans 100 %. En nyckel som inte längre används står kvar som ur bruk."
      >
        <KeyTable page={page} />
      </AreaSection>
    </>
  )
}
