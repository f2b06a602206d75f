import type { Workbook, WorkbookAbout } from '~/documents/writing/workbook'
import { areaSheet } from './prices/areas'
import { type PriceWorkbookData, priceSheets } from './prices/data'
import {
  assignmentsSheet,
  conditionsSheet,
  otherCostsSheet,
  staffSheet,
  volumesSheetOf,
} from './prices/inputs'
import { changeSheet, costsSheet, pricesSheet } from './prices/summary'

/**
 * The price model of a year as controllers know it (finance.md 11): the price list, last year beside it, all costs, a
 * sheet for each area with volumes, keys and prices, resources, volumes, direct costs, changed assignments apart, and
 * what it all rests on. `list` must be the prices of `model`. The sheet of volumes can be read back.
 */
export function priceModelWorkbook(about: WorkbookAbout, data: PriceWorkbookData): Workbook {
  const names = priceSheets(data.model)
  const conditions = conditionsSheet(data, names)
  const staff = staffSheet(data, names)
  const other = otherCostsSheet(data, names)
  const volumes = volumesSheetOf(data, names)
  const costs = costsSheet(data, names, {
    standard: conditions.standard,
    overhead: conditions.overhead,
    staff: staff.areas,
    other: other.rows,
  })
  const areas = data.list.areas.map((priced, place) => {
    const area = data.model.areas[place]
    if (!area || area.code !== priced.id) throw new RangeError('a price list of another model')
    return areaSheet(data, names, place, area, priced, costs.totals[place] ?? 'A1', volumes.places)
  })
  const prices = pricesSheet(data, names, areas)
  return {
    about,
    sheets: [
      prices.sheet,
      ...(data.previous ? [changeSheet(data, names, data.previous, prices.rows)] : []),
      costs.sheet,
      ...areas.map(({ sheet }) => sheet),
      staff.sheet,
      volumes.sheet,
      other.sheet,
      assignmentsSheet(data, names),
      conditions.sheet,
    ],
    checks: [...prices.checks, ...costs.checks, ...areas.flatMap(({ checks }) => checks)],
  }
}
