import type { LoaderFunctionArgs } from '@remix-run/node'
import { presentAmount } from '~/domain/shared/money'
import { csvAnswer, csvOf } from '~/server/csv'
import { departmentHref, priceListHref } from './address'
import { requirePriceYear } from './require-list'

const kronor = (ore: number): string => presentAmount(ore, 'kr', 2).replace('.', ',')

/** A price list as data, a row per area and department. JSON has whole öre, CSV kronor with a decimal comma. */
export async function loader(args: LoaderFunctionArgs) {
  const { m, priced } = await requirePriceYear(args)
  const { list, rows, areas, departments, compared } = priced
  const nameOf = (list_: { code: string; name: string }[], code: string) =>
    list_.find((each) => each.code === code)?.name ?? code
  const cell = (area: string, department: string) =>
    compared?.cells.find((row) => row.area === area)?.departments.find(({ code }) => code === department) ??
    null
  if (new URL(args.request.url).pathname.endsWith('.csv')) {
    return csvAnswer(
      `prislista-${list.year}.csv`,
      csvOf(
        [
          'År',
          'Område',
          'Områdets namn',
          'Förvaltning',
          'Förvaltningens namn',
          'Pris kr',
          'I fjol kr',
          'Ändring kr',
          'Ändring procent',
          'Ändring utan ändrade uppdrag kr',
        ],
        rows.map((row) => {
          const move = cell(row.areaCode, row.departmentCode)
          const before = move?.including.previousOre ?? null
          return [
            ...[String(list.year), row.areaCode, nameOf(areas, row.areaCode)],
            ...[row.departmentCode, nameOf(departments, row.departmentCode), kronor(row.priceOre)],
            before === null ? null : kronor(before),
            move && before !== null ? kronor(move.including.changeOre) : null,
            move?.including.pct?.replace('.', ',') ?? null,
            move?.excluding ? kronor(move.excluding.changeOre) : null,
          ]
        }),
      ),
    )
  }
  return Response.json({
    type: 'PriceList',
    year: list.year,
    name: list.name,
    example: list.example,
    publishedAt: list.publishedAt,
    sha256: list.listHash,
    totalOre: list.totalOre,
    url: priceListHref(m, list.year),
    departments: departments.map(({ code, name }) => ({
      code,
      name,
      url: departmentHref(m, list.year, code),
    })),
    areas,
    items: rows.map((row) => {
      const move = cell(row.areaCode, row.departmentCode)
      return {
        type: 'Price',
        area: row.areaCode,
        department: row.departmentCode,
        priceOre: row.priceOre,
        previousOre: move?.including.previousOre ?? null,
        changeOre: move?.including.previousOre == null ? null : move.including.changeOre,
        changePercent: move?.including.pct ?? null,
        changeExcludingAssignmentsOre: move?.excluding?.changeOre ?? null,
        parts: row.parts.map(({ key, weightPct, volume, potOre, partOre }) => ({
          ...{ key, weightPercent: weightPct, volume, potOre, partOre },
        })),
      }
    }),
    total: rows.length,
    next: null,
  })
}
