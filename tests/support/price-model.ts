import type { PriceContent } from '~/domain/finance/price-content'
import type { PriceModel } from '~/domain/finance/price-rows'

/** A content as a model that has been kept: codes serve as ids. */
export function modelOf(
  year: number,
  content: PriceContent,
  version: Partial<PriceModel['version']> = {},
): PriceModel {
  return {
    version: {
      ...{ id: `version-${year}`, number: year - 2024, year, name: `Prislista ${year}`, state: 'draft' },
      ...{ unitOre: 1, example: false, basedOnId: null, restatesId: null, ...version },
    },
    departments: content.departments.map((row) => ({ ...row, id: row.code })),
    categories: content.categories.map((row) => ({ ...row, id: row.code })),
    overheads: content.overheads.map((row, at) => ({ ...row, id: String(at) })),
    areas: content.areas.map(({ staff, costs, changes, keys, ...area }) => {
      const changeId = (place: number | null) => (place === null ? null : `${area.code}-${place}`)
      return {
        ...{ ...area, id: area.code },
        staff: staff.map(({ category, change, ...row }, at) => ({
          ...{ ...row, id: String(at), categoryId: category, changeId: changeId(change) },
        })),
        costs: costs.map(({ change, ...row }, at) => ({
          ...row,
          id: String(at),
          changeId: changeId(change),
        })),
        changes: changes.map((row, at) => ({ ...row, id: `${area.code}-${at}` })),
        keys: keys.map(({ volumes, ...row }) => ({
          ...{ ...row, id: `${area.code}-${row.code}` },
          volumes: volumes.map(({ department, ...volume }) => ({ ...volume, departmentId: department })),
        })),
      }
    }),
  }
}
