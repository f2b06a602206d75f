import type { LoaderFunctionArgs } from '@remix-run/node'
import { type PriceYear, priceYear } from '~/use-cases/economy/prices/list/price-year'
import { requireEconomy } from '../../economy/require-economy'
import { departmentAddress } from './address'

/** The published price list of the address; 404 when the year has none. */
export async function requirePriceYear(args: LoaderFunctionArgs) {
  const place = await requireEconomy(args)
  const year = Number(args.params.ar)
  const found = Number.isInteger(year) ? await priceYear(place.read, place.municipality.id, year) : null
  if (!found) throw new Response(null, { status: 404 })
  return { ...place, priced: found }
}

/** The department of the address with what is said of it; 404 when the list does not have it. */
export async function requirePriceDepartment(args: LoaderFunctionArgs) {
  const place = await requirePriceYear(args)
  const department = departmentOf(place.priced, args.params.forvaltning ?? '')
  if (!department) throw new Response(null, { status: 404 })
  return { ...place, department }
}

/** What a department pays, for what, and why it changed. Amounts in öre. */
export function departmentOf(priced: PriceYear, address: string) {
  const at = priced.departments.findIndex(({ code }) => departmentAddress(code) === address)
  const found = priced.departments[at]
  if (!found) return null
  const { code, name } = found
  const { base, compared } = priced
  const lastYear = base?.rows.filter(({ departmentCode }) => departmentCode === code) ?? []
  return {
    ...{ code, name },
    priceOre: priced.table.areas.reduce((sum, { pricesOre }) => sum + (pricesOre[at] ?? 0), 0),
    compared: compared?.departments.find((each) => each.code === code) ?? null,
    published: compared?.published.find((each) => each.code === code) ?? null,
    areas: priced.areas.map((area) => ({
      ...area,
      priceOre: priced.table.areas.find((each) => each.code === area.code)?.pricesOre[at] ?? 0,
      compared:
        compared?.cells
          .find((row) => row.area === area.code)
          ?.departments.find((each) => each.code === code) ?? null,
      keys: (
        priced.rows.find((row) => row.areaCode === area.code && row.departmentCode === code)?.parts ?? []
      ).map((part) => ({
        ...part,
        name: priced.keys.find((key) => key.area === area.code && key.code === part.key)?.name ?? part.key,
        lastVolume:
          lastYear.find((row) => row.areaCode === area.code)?.parts.find(({ key }) => key === part.key)
            ?.volume ?? null,
      })),
    })),
  }
}
export type DepartmentPrice = NonNullable<ReturnType<typeof departmentOf>>
