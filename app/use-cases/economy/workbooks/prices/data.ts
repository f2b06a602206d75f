import type { PriceList } from '~/domain/finance'
import type { AssignmentCost, PriceModel, PriceModelArea } from '~/domain/finance/price-rows'
import { sheetNames } from '~/documents/writing/workbook'

/** A version of the price model with its prices, and last year's list where there is one. */
export type PriceWorkbookData = {
  model: PriceModel
  list: PriceList
  previous?: { year: number; list: PriceList } | null
  assignments?: readonly AssignmentCost[]
}

/** The names of all sheets, given out once so that they can refer to each other. */
export type PriceSheets = {
  prices: string
  change: string
  costs: string
  areas: string[]
  staff: string
  volumes: string
  otherCosts: string
  assignments: string
  conditions: string
}

/** The sheet that volumes are read back from. */
const volumesSheet = 'Volymer'

export function priceSheets({ areas }: PriceModel): PriceSheets {
  const name = sheetNames()
  const fixedNames = {
    ...{ prices: name('Prislista'), change: name('Mot föregående år'), costs: name('Alla kostnader') },
    ...{ staff: name('Resurser'), volumes: name(volumesSheet), otherCosts: name('Direkta kostnader') },
    ...{ assignments: name('Ändrade uppdrag'), conditions: name('Förutsättningar') },
  }
  return { ...fixedNames, areas: areas.map((area) => name(areaTitle(area))) }
}

export const areaTitle = ({ code, name }: PriceModelArea): string => `${code} ${name}`

/** Where something stands on another sheet, by its place in the model. */
export type Rows = { first: number; last: number }
