import { slugOf } from '~/domain/cases/slug'
import { paths } from '~/paths'

/** A department's place in an address. */
export const departmentAddress = (code: string): string => slugOf(code)

export const priceListHref = (m: string, year: number, ...what: string[]): string =>
  paths.economy(m, 'prislista', String(year), ...what)

export const departmentHref = (m: string, year: number, code: string, ...what: string[]): string =>
  priceListHref(m, year, departmentAddress(code), ...what)

export const versionHref = (m: string, number: number, ...what: string[]): string =>
  paths.economy(m, 'prismodell', String(number), ...what)

/** Two versions beside each other, the older first; as a page, or as a file. */
export const compareHref = (m: string, a: number, b: number, file?: 'xlsx' | 'csv'): string =>
  `${paths.economy(m, 'prislista', file ? `jamfor.${file}` : 'jamfor')}?a=${a}&b=${b}`

/** The files of a what-if, whose changes stand in the query. */
export const scenarioFiles = (m: string, number: number, query: string) => ({
  pdf: `${versionHref(m, number, 'scenarier.pdf')}?${query}`,
  excel: `${versionHref(m, number, 'scenarier.xlsx')}?${query}`,
  csv: `${versionHref(m, number, 'scenarier.csv')}?${query}`,
})
