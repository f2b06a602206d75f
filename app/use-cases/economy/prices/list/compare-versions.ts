import {
  compareLists,
  type ComparedLists,
  type PriceTable,
} from '../../../../domain/finance/price-comparison'
import { priceModel } from '../../../../domain/finance/price-model'
import { type PriceModel, priceInputOf, withoutRemoved } from '../../../../domain/finance/price-rows'
import { ok, refuse, type Result } from '../../../../domain/shared/result'
import type { Read } from '#db/connection'
import { priceRowsOf } from '#db/queries/economy/price-list'
import { priceModelOf, type PriceVersion } from '#db/queries/economy/price-model'
import { computedTable, listRows, tableOf } from './freeze'
import type { Named } from './price-year'

export type ComparedVersions = {
  compared: ComparedLists
  departments: Named[]
  areas: Named[]
  /** Changed keys: those whose weight differs, is new, or is gone. */
  keys: { area: string; name: string; before: string | null; now: string | null }[]
}

/** The prices of a version: as published, or as they would be published now. */
async function pricesOf(read: Read, version: PriceVersion, model: PriceModel): Promise<PriceTable | null> {
  if (version.state === 'published') return tableOf(await priceRowsOf(read, version.id), model)
  const rows = await listRows(read, model)
  return rows.ok ? tableOf(rows.value, model) : null
}

/**
 * Any two versions beside each other: two years, a draft against what is published, or an old model against a new one.
 * With a year between them the changed assignments of the later one are told apart.
 */
export async function compareVersions(
  read: Read,
  before: PriceVersion,
  now: PriceVersion,
): Promise<Result<ComparedVersions, 'version-not-found' | 'model-faulty'>> {
  const [old, current] = [await priceModelOf(read, before.id), await priceModelOf(read, now.id)]
  if (!old || !current) return refuse('version-not-found')
  const [previous, prices] = [await pricesOf(read, before, old), await pricesOf(read, now, current)]
  if (!previous || !prices) return refuse('model-faulty')
  return ok({
    compared: compareLists({ previous, current: prices, excluding: reruns(old, current) }),
    departments: names([...current.departments, ...old.departments]),
    areas: names([...current.areas, ...old.areas]),
    keys: changedKeys(old, current),
  })
}

const names = (all: readonly Named[]): Named[] => [
  ...new Map(all.toReversed().map(({ code, name }) => [code, { code, name }])).values(),
]

function reruns(old: PriceModel, current: PriceModel) {
  if (current.version.year !== old.version.year + 1) return undefined
  if (current.areas.every(({ changes }) => changes.length === 0)) return undefined
  const before = priceModel(withoutRemoved(priceInputOf(old), current))
  const now = priceModel(priceInputOf(current, { without: 'added' }))
  return before.ok && now.ok
    ? { previous: computedTable(before.value), current: computedTable(now.value) }
    : undefined
}

function changedKeys(old: PriceModel, current: PriceModel): ComparedVersions['keys'] {
  const weights = (model: PriceModel) =>
    new Map(
      model.areas.flatMap((area) =>
        area.keys.map((key) => [
          `${area.code}/${key.code}`,
          { area: area.name, name: key.name, weight: key.retired ? null : key.weightPct },
        ]),
      ),
    )
  const [before, now] = [weights(old), weights(current)]
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((place) => {
    const [was, is] = [before.get(place), now.get(place)]
    const known = is ?? was
    if (!known || Number(was?.weight ?? -1) === Number(is?.weight ?? -1)) return []
    return [{ area: known.area, name: known.name, before: was?.weight ?? null, now: is?.weight ?? null }]
  })
}
