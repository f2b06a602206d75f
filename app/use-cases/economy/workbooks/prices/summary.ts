import {
  along,
  at,
  changeInPercent,
  type Check,
  down,
  fixed,
  formula,
  on,
  onOre,
  ore,
  quotient,
  type Sheet,
  SheetWriter,
} from '~/documents/writing/workbook'
import type { PriceList } from '~/domain/finance'
import { parseDecimal } from '~/domain/shared/rational'
import { type AreaWritten, priceColumn } from './areas'
import { areaTitle, type PriceSheets, type PriceWorkbookData, type Rows } from './data'

/** All costs: staff from persons and standard cost, direct cost from its lines, overhead by person, self-cost. */
export function costsSheet(
  { model, list }: PriceWorkbookData,
  names: PriceSheets,
  from: { standard: readonly string[]; overhead: string; staff: Rows; other: Rows },
): { sheet: Sheet; checks: Check[]; totals: string[] } {
  const sheet = new SheetWriter(names.costs, { money: true, widths: [46, 14, 18, 18, 18, 20] })
  sheet.title(
    'Alla kostnader',
    `Prisår ${model.version.year}. Självkostnad utan vinst; overhead fördelas efter årsarbetare.`,
  )
  sheet.head('Område', 'Årsarbetare', 'Personal', 'Direkta kostnader', 'Overhead', 'Självkostnad')
  sheet.freeze()
  const codes = model.categories.map(({ code }) => code)
  const first = sheet.next
  const otherRange = (column: number) =>
    onOre(names.otherCosts, `${fixed(column, from.other.first)}:${fixed(column, from.other.last)}`)
  list.areas.forEach((priced, index) => {
    const line = sheet.next
    const area = model.areas[index]
    const row = from.staff.first + index
    const ftes = codes.map((code) => list.basis.areas[index]?.fte[code] ?? '0')
    const scale = 10 ** Math.max(2, ...ftes.map((fte) => fte.split('.')[1]?.length ?? 0))
    const num = ftes.reduce(
      (sum, fte, place) =>
        sum + wholeOf(fte, scale) * BigInt(list.basis.standardCostOre[codes[place] ?? ''] ?? 0),
      0n,
    )
    const products = codes
      .map(
        (_, place) =>
          `ROUND(${on(names.staff, at(3 + place, row))}*${scale},0)*${onOre(names.conditions, from.standard[place] ?? '')}`,
      )
      .join('+')
    sheet.row(
      area ? areaTitle(area) : priced.id,
      formula(on(names.staff, at(3 + codes.length, row)), Number(priced.fte), 'hundredths'),
      quotient(`ROUND((${products || '0'})/${scale},0)`, num, BigInt(scale)),
      formula(`SUMIFS(${otherRange(3)},${otherRange(0)},${quotedText(priced.id)})`, priced.otherOre),
      ore(priced.overheadOre),
      formula(`SUM(${along(line, 2, 4)})`, priced.totalOre),
    )
  })
  const last = sheet.next - 1
  const sums = [2, 3, 4, 5].map((column) => `SUM(${down(column, first, last)})`)
  const total = (pick: (area: PriceList['areas'][number]) => number) =>
    list.areas.reduce((sum, area) => sum + pick(area), 0)
  sheet.sum(
    'Summa',
    formula(
      `SUM(${down(1, first, last)})`,
      Number(total((area) => Math.round(Number(area.fte) * 100))) / 100,
      'hundredths',
    ),
    formula(
      sums[0] ?? '0',
      total((area) => area.staffOre),
    ),
    formula(
      sums[1] ?? '0',
      total((area) => area.otherOre),
    ),
    formula(
      sums[2] ?? '0',
      total((area) => area.overheadOre),
    ),
    formula(
      sums[3] ?? '0',
      total((area) => area.totalOre),
    ),
  )
  sheet.blank()
  const overhead = onOre(names.conditions, from.overhead)
  const persons = down(1, first, last)
  const checks = [
    sheet.check('overheaden är fördelad utan rest', `${sums[2]}-${overhead}`),
    sheet.check(
      'varje områdes overhead är dess andel av årsarbetarna',
      `SUMPRODUCT(--(ABS(${down(4, first, last)}-${overhead}*${persons}/SUM(${persons}))>=1))`,
    ),
  ]
  return { sheet: sheet.done(), checks, totals: list.areas.map((_, index) => at(5, first + index)) }
}

const quotedText = (words: string): string => `"${words.replaceAll('"', '""')}"`

const wholeOf = (decimal: string, scale: number): bigint => {
  const exact = parseDecimal(decimal)
  return exact ? (exact.num * BigInt(scale)) / exact.den : 0n
}

/** The price list: what each department pays for each area, fetched from the sheets of the areas. */
export function pricesSheet(
  { model, list }: PriceWorkbookData,
  names: PriceSheets,
  areas: readonly AreaWritten[],
): { sheet: Sheet; checks: Check[]; rows: Rows } {
  const { departments } = model
  const sheet = new SheetWriter(names.prices, { money: true, widths: [46, ...departments.map(() => 20), 20] })
  const example = model.version.example ? ['Exempel: siffrorna är påhittade.'] : []
  sheet.title(`Prislista ${model.version.year}`, 'Vad varje förvaltning betalar för varje område', ...example)
  sheet.head('Område', ...departments.map(({ name }) => name), 'Summa')
  sheet.freeze()
  const first = sheet.next
  list.areas.forEach((priced, index) => {
    const line = sheet.next
    const area = model.areas[index]
    const there = names.areas[index] ?? ''
    const top = areas[index]?.prices.first ?? 0
    sheet.row(
      area ? areaTitle(area) : priced.id,
      ...departments.map((_, place) =>
        formula(onOre(there, at(priceColumn(priced), top + place)), priced.pricesOre[place] ?? 0),
      ),
      formula(`SUM(${along(line, 1, departments.length)})`, priced.chargedOre),
    )
  })
  const last = sheet.next - 1
  const sums = sheet.sum(
    'Summa',
    ...departments.map((_, place) =>
      formula(`SUM(${down(place + 1, first, last)})`, list.departmentTotalsOre[place] ?? 0),
    ),
    formula(`SUM(${down(departments.length + 1, first, last)})`, list.totalOre),
  )
  sheet.blank()
  const checks = [
    sheet.check(
      'rader och kolumner har samma summa',
      `SUM(${along(sums, 1, departments.length)})-${at(departments.length + 1, sums)}`,
    ),
    sheet.check(
      'prislistan är det som områdena fördelar',
      `${at(departments.length + 1, sums)}-(${names.areas.map((name, index) => onOre(name, areas[index]?.total ?? 'A1')).join('+')})`,
    ),
  ]
  return { sheet: sheet.done(), checks, rows: { first, last } }
}

/** Self-cost by area and price by department against last year. */
export function changeSheet(
  { model, list }: PriceWorkbookData,
  names: PriceSheets,
  previous: { year: number; list: PriceList },
  rows: Rows,
): Sheet {
  const sheet = new SheetWriter(names.change, { money: true, widths: [46, 20, 20, 20, 14] })
  const { year } = model.version
  sheet.title(
    `${year} mot ${previous.year}`,
    'Det som inte fanns året innan har inget värde att jämföra med.',
  )
  const width = model.departments.length
  const table = (
    title: string,
    lines: readonly { label: string; before: number | null; now: number; where: string }[],
  ) => {
    sheet.add('heading', title)
    sheet.head('', `${previous.year}`, `${year}`, 'Förändring', 'Förändring i procent')
    const first = sheet.next
    for (const { label, before, now, where } of lines) {
      const line = sheet.next
      const [then, after] = [at(1, line), at(2, line)]
      sheet.row(
        label,
        before === null ? 'fanns inte' : ore(before),
        formula(onOre(names.prices, where), now),
        formula(`${after}-N(${then})`, now - (before ?? 0)),
        before === null ? null : changeInPercent(then, after, before, now),
      )
    }
    const line = sheet.next
    const last = line - 1
    const sum = (column: number) => `SUM(${down(column, first, last)})`
    const [then, after] = [
      lines.reduce((all, { before }) => all + (before ?? 0), 0),
      lines.reduce((all, { now }) => all + now, 0),
    ]
    sheet.sum(
      'Summa',
      formula(sum(1), then),
      formula(sum(2), after),
      formula(`${at(2, line)}-${at(1, line)}`, after - then),
      changeInPercent(at(1, line), at(2, line), then, after),
    )
    sheet.blank()
  }
  table(
    'Områden',
    list.areas.map((priced, index) => {
      const area = model.areas[index]
      return {
        label: area ? areaTitle(area) : priced.id,
        before: previous.list.areas.find(({ id }) => id === priced.id)?.chargedOre ?? null,
        now: priced.chargedOre,
        where: at(width + 1, rows.first + index),
      }
    }),
  )
  table(
    'Förvaltningar',
    model.departments.map((department, place) => {
      const before = previous.list.basis.departments.indexOf(department.code)
      return {
        label: department.name,
        before: before < 0 ? null : (previous.list.departmentTotalsOre[before] ?? null),
        now: list.departmentTotalsOre[place] ?? 0,
        where: at(place + 1, rows.last + 1),
      }
    }),
  )
  return sheet.done()
}
