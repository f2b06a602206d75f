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

/** Two versions beside each other, the older first. */
export const compareHref = (m: string, a: number, b: number): string =>
  `${paths.economy(m, 'prislista', 'jamfor')}?a=${a}&b=${b}`
