import { measuringPeriodOf } from './price-keys'
import type {
  PriceModel,
  PriceModelArea,
  PriceModelChange,
  PriceModelCost,
  PriceModelDepartment,
  PriceModelKey,
  PriceModelOverhead,
  PriceModelStaff,
  PriceModelVolume,
} from './price-rows'

/**
 * What a version of the price model holds, named by codes instead of ids, so that it can be written into a version:
 * a copy of last year's, or one that is begun from nothing.
 */
export type PriceContent = {
  departments: Omit<PriceModelDepartment, 'id'>[]
  categories: { code: string; name: string; standardCostOre: number }[]
  overheads: Omit<PriceModelOverhead, 'id'>[]
  areas: PriceContentArea[]
}

export type PriceContentArea = Omit<PriceModelArea, 'id' | 'staff' | 'costs' | 'changes' | 'keys'> & {
  /** `change` is the place in `changes` of the changed assignment that the row belongs to. */
  staff: (Omit<PriceModelStaff, 'id' | 'categoryId' | 'changeId'> & {
    category: string
    change: number | null
  })[]
  costs: (Omit<PriceModelCost, 'id' | 'changeId'> & { change: number | null })[]
  changes: Omit<PriceModelChange, 'id'>[]
  keys: (Omit<PriceModelKey, 'id' | 'volumes'> & {
    volumes: (Omit<PriceModelVolume, 'departmentId'> & { department: string })[]
  })[]
}

/**
 * What next year's model begins with: this year's departments, standard costs, persons, costs and keys. Volumes are
 * counted anew, settlements belong to their year, and what was changed this year is from now on part of the whole.
 */
export function nextYearOf(model: PriceModel, year: number): PriceContent {
  const { from, until } = measuringPeriodOf(year)
  const categoryOf = new Map(model.categories.map(({ id, code }) => [id, code]))
  return {
    departments: model.departments.map(({ code, name }) => ({
      code,
      name,
      splitFrom: null,
      mergedFrom: null,
    })),
    categories: model.categories.map(({ code, name, standardCostOre }) => ({ code, name, standardCostOre })),
    overheads: model.overheads.map(({ id: _, ...rest }) => rest),
    areas: model.areas.map((area) => ({
      code: area.code,
      name: area.name,
      serviceAreaId: area.serviceAreaId,
      measuringFrom: from,
      measuringTo: until,
      measuringNote: area.measuringNote,
      zeroKeyPolicy: area.zeroKeyPolicy,
      staff: area.staff.map(({ categoryId, serviceId, service, fte }) => ({
        ...{ category: categoryOf.get(categoryId) ?? '', serviceId, service, fte, change: null },
      })),
      costs: area.costs
        .filter(({ kind }) => kind !== 'settlement')
        .map(({ kind, label, amountOre, assetId }) => ({ kind, label, amountOre, assetId, change: null })),
      changes: [],
      keys: area.keys.map(({ id: _, volumes: _volumes, ...key }) => ({ ...key, volumes: [] })),
    })),
  }
}

/** The whole content of a version, volumes and changes too: what a restated comparison year begins with. */
export function contentOf(model: PriceModel): PriceContent {
  const categoryOf = new Map(model.categories.map(({ id, code }) => [id, code]))
  const departmentOf = new Map(model.departments.map(({ id, code }) => [id, code]))
  return {
    departments: model.departments.map(({ code, name, splitFrom, mergedFrom }) => ({
      ...{ code, name, splitFrom, mergedFrom },
    })),
    categories: model.categories.map(({ code, name, standardCostOre }) => ({ code, name, standardCostOre })),
    overheads: model.overheads.map(({ kind, label, fte, standardCostOre, amountOre }) => ({
      ...{ kind, label, fte, standardCostOre, amountOre },
    })),
    areas: model.areas.map((area) => {
      const placeOf = (changeId: string | null) => {
        const place = area.changes.findIndex(({ id }) => id === changeId)
        return place < 0 ? null : place
      }
      const { code, name, serviceAreaId, measuringFrom, measuringTo, measuringNote, zeroKeyPolicy } = area
      return {
        ...{ code, name, serviceAreaId, measuringFrom, measuringTo, measuringNote, zeroKeyPolicy },
        staff: area.staff.map(({ categoryId, serviceId, service, fte, changeId }) => ({
          ...{
            category: categoryOf.get(categoryId) ?? '',
            serviceId,
            service,
            fte,
            change: placeOf(changeId),
          },
        })),
        costs: area.costs.map(({ kind, label, amountOre, assetId, changeId }) => ({
          ...{ kind, label, amountOre, assetId, change: placeOf(changeId) },
        })),
        changes: area.changes.map(
          ({ kind, name, comment, removedFte, removedOtherOre, overheadChangeOre }) => ({
            ...{ kind, name, comment, removedFte, removedOtherOre, overheadChangeOre },
          }),
        ),
        keys: area.keys.map(({ code, name, weightPct, source, retired, note, volumes }) => ({
          ...{ code, name, weightPct, source, retired, note },
          volumes: volumes.map(
            ({ departmentId, volume, estimated, reason, knownChange, knownChangeReason }) => ({
              ...{ department: departmentOf.get(departmentId) ?? '', volume, estimated, reason },
              ...{ knownChange, knownChangeReason },
            }),
          ),
        })),
      }
    }),
  }
}
