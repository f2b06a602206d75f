import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { assetChoices, serviceAreaChoices, serviceChoices } from '#db/queries/economy/service-areas'
import { formatNumber } from '~/text/format'
import { oreTyped } from '~/domain/shared/typed'
import type { PriceModel, PriceModelArea } from '~/domain/finance/price-rows'
import type { Action } from '~/domain/access'
import { changeColumns, costColumns, keyColumns, staffColumns } from './area-columns'
import { requireVersion } from './require-version'

/** The area of the address, in its version; 404 when the version has none of that code. */
export async function requireArea(args: LoaderFunctionArgs | ActionFunctionArgs, action?: Action) {
  const place = await requireVersion(args, action)
  const code = args.params.omrade ?? ''
  const area = place.model.areas.find((each) => each.code === code)
  if (!area) throw new Response(null, { status: 404 })
  return { ...place, area }
}

const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })

/** The columns of each part of an area, with what can be chosen in them. */
export async function areaColumns({
  read,
  actor,
  municipality,
  model,
  area,
}: Awaited<ReturnType<typeof requireArea>>) {
  const services = (await serviceChoices(read, area.serviceAreaId)).map(choice)
  const readable = (await assetChoices(read, actor, municipality.id)).map(choice)
  // A line keeps its asset when somebody saves it who may not read what it belongs to.
  const hidden = area.costs.flatMap(({ assetId, label }) =>
    assetId === null || readable.some(({ value }) => value === assetId) ? [] : [{ value: assetId, label }],
  )
  const assets = [...readable, ...hidden]
  const agreed = (await serviceAreaChoices(read, actor, municipality.id)).map(choice)
  const added = area.changes.filter(({ kind }) => kind === 'added').map(choice)
  const categories = model.categories.map(choice)
  return {
    agreed,
    columns: {
      staff: staffColumns({ services, categories, added }),
      costs: costColumns({ assets, added }),
      changes: changeColumns(model.categories),
      keys: keyColumns,
    },
  }
}

/** The rows of an area as fields show them. */
export function areaRows({ categories }: PriceModel, area: PriceModelArea) {
  return {
    staff: area.staff.map(({ serviceId, service, categoryId, fte, changeId }) => ({
      ...{ serviceId: serviceId ?? '', service: service ?? '', category: categoryId },
      ...{ fte: formatNumber(fte), change: changeId ?? '' },
    })),
    costs: area.costs.map(({ kind, label, amountOre, assetId, changeId }) => ({
      ...{ kind, label, amount: oreTyped(amountOre), asset: assetId ?? '', change: changeId ?? '' },
    })),
    changes: area.changes.map(
      ({ id, kind, name, comment, removedFte, removedOtherOre, overheadChangeOre }) => ({
        ...{ id, kind, name, comment: comment ?? '' },
        ...Object.fromEntries(
          categories.map(({ code }) => {
            const fte = removedFte?.[code]
            return [`fte-${code}`, fte === undefined ? '' : formatNumber(fte)]
          }),
        ),
        other: removedOtherOre === null ? '' : oreTyped(removedOtherOre),
        overhead: overheadChangeOre === null ? '' : oreTyped(overheadChangeOre),
      }),
    ),
    keys: area.keys.map(({ id, code, name, weightPct, source, note, retired }) => ({
      ...{ id, code, name, weight: weightPct === null ? '' : formatNumber(weightPct) },
      ...{ source: source ?? '', note: note ?? '', retired: retired ? '1' : '' },
    })),
  }
}
