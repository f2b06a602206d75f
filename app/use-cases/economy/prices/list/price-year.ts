import {
  compareLists,
  type ComparedLists,
  type PriceTable,
} from '../../../../domain/finance/price-comparison'
import { type PriceModelInput, priceModel } from '../../../../domain/finance/price-model'
import { movesDepartments, restatedTable } from '../../../../domain/finance/price-restate'
import {
  type AssignmentCost,
  changedAssignmentCosts,
  keysInUse,
  type PriceModel,
  priceInputOf,
  withoutRemoved,
} from '../../../../domain/finance/price-rows'
import type { Read } from '#db/connection'
import {
  priceRowsOf,
  publishedPriceLists,
  type PublishedPriceList,
  restatementOf,
} from '#db/queries/economy/price-list'
import { priceModelOf } from '#db/queries/economy/price-model'
import { computedTable, type ListRow, tableOf } from './freeze'

export type Named = { code: string; name: string }

/** What a published year is compared with. */
export type ComparisonBase = {
  number: number
  year: number
  /** Restated beside the published list, with its reason and day; null when the published list itself is compared. */
  restated: { number: number; reason: string; publishedAt: string | null } | null
  table: PriceTable
  /** As published, when the comparison is made against a restated year. */
  published: PriceTable
  departments: Named[]
  /** The rows of the published list, with their volumes. */
  rows: ListRow[]
}

export type PriceYear = {
  list: PublishedPriceList
  departments: Named[]
  areas: Named[]
  rows: ListRow[]
  table: PriceTable
  keys: { area: string; code: string; name: string; source: string | null; note: string | null }[]
  /** What stands beside the list: estimated volumes, known changes, shortened periods, with their reasons. */
  notes: string[]
  assignments: AssignmentCost[]
  base: ComparisonBase | null
  compared: ComparedLists | null
}

const named = ({ code, name }: Named): Named => ({ code, name })

/**
 * A published price list with its comparison with last year, including and excluding changed assignments (finance.md
 * 11.4), against the restated year when there is one (11.5). Null when the year has no published list.
 */
export async function priceYear(read: Read, municipalityId: string, year: number): Promise<PriceYear | null> {
  const lists = await publishedPriceLists(read, municipalityId)
  const list = lists.find((each) => each.year === year)
  const model = list && (await priceModelOf(read, list.id))
  if (!list || !model) return null
  const rows: ListRow[] = await priceRowsOf(read, list.id)
  const table = tableOf(rows, model)
  const before = lists.find((each) => each.year === year - 1)
  const previous = before ? await previousYear(read, before, model) : null
  return {
    ...{ list, rows, table },
    departments: model.departments.map(named),
    areas: model.areas.map(named),
    keys: model.areas.flatMap((area) =>
      keysInUse(area).map(({ code, name, source, note }) => ({ area: area.code, code, name, source, note })),
    ),
    notes: notesOf(model),
    assignments: changedAssignmentCosts(model, previous?.input ?? null),
    base: previous?.base ?? null,
    compared: previous
      ? compareLists({
          ...{ previous: previous.base.table, current: table },
          excluding: excludingOf(previous, model),
        })
      : null,
  }
}

type Previous = {
  base: ComparisonBase
  /** The model that last year's rerun begins from, and how its result is moved to this year's departments. */
  input: PriceModelInput
  moved: (table: PriceTable) => PriceTable | null
}

async function previousYear(
  read: Read,
  before: PublishedPriceList,
  model: PriceModel,
): Promise<Previous | null> {
  const old = await priceModelOf(read, before.id)
  if (!old) return null
  const rows: ListRow[] = await priceRowsOf(read, before.id)
  const published = tableOf(rows, old)
  const restating = await restatementOf(read, before.id)
  const restated = restating && (await priceModelOf(read, restating.id))
  if (!restating || !restated) {
    const { number, year } = before
    return {
      base: {
        number,
        year,
        restated: null,
        rows,
        table: published,
        published,
        departments: old.departments.map(named),
      },
      input: priceInputOf(old),
      moved: (table) => table,
    }
  }
  const moves = movesDepartments(restated)
  return {
    base: {
      ...{ number: before.number, year: before.year, published, rows },
      restated: {
        number: restating.number,
        reason: restating.restatedReason ?? '',
        publishedAt: restating.publishedAt,
      },
      table: tableOf(await priceRowsOf(read, restating.id), restated),
      departments: [...restated.departments, ...old.departments, ...model.departments].map(named),
    },
    input: priceInputOf(moves ? old : restated),
    moved: (table) => {
      if (!moves) return table
      const answer = restatedTable(table, restated)
      return answer.ok ? answer.value : null
    },
  }
}

/** The two reruns of 11.4; none when no assignment was changed, or when one of them cannot be run. */
function excludingOf({ input, moved }: Previous, model: PriceModel) {
  if (model.areas.every(({ changes }) => changes.length === 0)) return undefined
  const before = priceModel(withoutRemoved(input, model))
  const now = priceModel(priceInputOf(model, { without: 'added' }))
  const previous = before.ok ? moved(computedTable(before.value)) : null
  return previous && now.ok ? { previous, current: computedTable(now.value) } : undefined
}

function notesOf(model: PriceModel): string[] {
  const departmentName = (id: string) => model.departments.find((each) => each.id === id)?.name ?? ''
  return model.areas.flatMap((area) => [
    ...(area.measuringNote ? [`${area.name}: ${area.measuringNote}`] : []),
    ...keysInUse(area).flatMap((key) =>
      key.volumes.flatMap(({ departmentId, estimated, reason, knownChange, knownChangeReason }) => [
        ...(estimated
          ? [
              `${area.name}, ${key.name}, ${departmentName(departmentId)}: uppskattad volym. ${reason ?? ''}`.trim(),
            ]
          : []),
        ...(knownChange !== null
          ? [
              `${area.name}, ${key.name}, ${departmentName(departmentId)}: känd ändring av volymen. ${knownChangeReason ?? ''}`.trim(),
            ]
          : []),
      ]),
    ),
  ])
}
