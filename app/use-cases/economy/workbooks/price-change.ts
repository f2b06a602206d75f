import {
  along,
  at,
  changeInPercent,
  down,
  formula,
  onOre,
  ore,
  SheetWriter,
  sheetNames,
  type Workbook,
  type WorkbookAbout,
} from '~/documents/writing/workbook'
import type { PriceSteps, PriceYears } from '~/domain/finance'
import { listSheet, type ListTable } from './prices/list-sheet'

export type PriceChangeData = {
  years: PriceYears
  previousYear: number
  currentYear: number
  areaNames?: Readonly<Record<string, string>>
  departmentNames?: Readonly<Record<string, string>>
}

/**
 * Two price years against each other (finance.md 11.4): published and rerun lists, change with and without changed
 * assignments, and the way from one price to the other. Reruns and cost effects are dealt out by largest remainder and
 * stand as values; every sum, difference and share effect is a formula.
 */
export function priceChangeWorkbook(about: WorkbookAbout, data: PriceChangeData): Workbook {
  const { years, previousYear, currentYear, areaNames = {}, departmentNames = {} } = data
  const name = sheetNames()
  const departments = years.departments.map((code) => departmentNames[code] ?? code)
  const areas = years.areas.map((code) => areaNames[code] ?? code)
  const main = new SheetWriter(name('Förändring'), {
    money: true,
    widths: [44, ...Array.from({ length: 8 }, () => 19)],
  })
  const why = new SheetWriter(name('Varför'), {
    money: true,
    widths: [44, ...Array.from({ length: 8 }, () => 19)],
  })
  const tables: ListTable[] = [
    {
      name: name(`Prislista ${previousYear}`),
      title: `Prislista ${previousYear}, som den publicerades`,
      amounts: years.tables.previous,
    },
    {
      name: name(`Prislista ${currentYear}`),
      title: `Prislista ${currentYear}`,
      amounts: years.tables.current,
    },
    {
      name: name(`${previousYear} utan borttaget`),
      title: `${previousYear} omräknat utan det som tagits bort`,
      amounts: years.tables.previousExcl,
    },
    {
      name: name(`${currentYear} utan tillagt`),
      title: `${currentYear} omräknat utan det som lagts till`,
      amounts: years.tables.currentExcl,
    },
  ]
  const lists = tables.map((table) => listSheet(table, areas, departments))
  const [before, now, beforeExcl, nowExcl] = tables
  const width = departments.length

  main.title(
    about.title,
    'Inklusive: som publicerat. Exklusive: båda åren omräknade utan de ändrade uppdragen.',
  )
  const changeTable = (
    title: string,
    labels: readonly string[],
    where: (index: number) => string,
    amounts: (table: number[][], index: number) => number,
  ): void => {
    main.add('heading', title)
    main.head(
      ...['', `${previousYear}`, `${currentYear}`, 'Förändring', 'Procent'],
      ...[
        `${previousYear} utan borttaget`,
        `${currentYear} utan tillagt`,
        'Förändring exklusive',
        'Procent exklusive',
      ],
    )
    const first = main.next
    labels.forEach((label, index) => {
      const line = main.next
      const cell = (table: ListTable | undefined, grid: number[][]) =>
        formula(table ? onOre(table.name, where(index)) : '0', amounts(grid, index))
      const [a, b, c, d] = [
        years.tables.previous,
        years.tables.current,
        years.tables.previousExcl,
        years.tables.currentExcl,
      ].map((grid) => amounts(grid, index)) as [number, number, number, number]
      main.row(
        label,
        cell(before, years.tables.previous),
        cell(now, years.tables.current),
        formula(`${at(2, line)}-${at(1, line)}`, b - a),
        changeInPercent(at(1, line), at(2, line), a, b),
        cell(beforeExcl, years.tables.previousExcl),
        cell(nowExcl, years.tables.currentExcl),
        formula(`${at(6, line)}-${at(5, line)}`, d - c),
        changeInPercent(at(5, line), at(6, line), c, d),
      )
    })
    const line = main.next
    const total = (grid: number[][]) => labels.reduce((sum, _, index) => sum + amounts(grid, index), 0)
    const [a, b, c, d] = [
      years.tables.previous,
      years.tables.current,
      years.tables.previousExcl,
      years.tables.currentExcl,
    ].map(total) as [number, number, number, number]
    const sumOf = (column: number) => `SUM(${down(column, first, line - 1)})`
    main.sum(
      'Summa',
      formula(sumOf(1), a),
      formula(sumOf(2), b),
      formula(`${at(2, line)}-${at(1, line)}`, b - a),
      changeInPercent(at(1, line), at(2, line), a, b),
      formula(sumOf(5), c),
      formula(sumOf(6), d),
      formula(`${at(6, line)}-${at(5, line)}`, d - c),
      changeInPercent(at(5, line), at(6, line), c, d),
    )
    main.blank()
  }
  const listTop = lists[0]?.first ?? 0
  const listEnd = listTop + areas.length
  changeTable(
    'Förvaltningar',
    departments,
    (index) => at(1 + index, listEnd),
    (grid, index) => grid.reduce((sum, row) => sum + (row[index] ?? 0), 0),
  )
  const totals = main.next - 2
  changeTable(
    'Områden',
    areas,
    (index) => at(1 + width, listTop + index),
    (grid, index) => (grid[index] ?? []).reduce((sum, ore) => sum + ore, 0),
  )
  main.add('heading', 'Ändrade uppdrag')
  const added = at(1, main.fact('Tillagda uppdrag kostar', ore(years.addedCostOre)))
  const removed = at(1, main.fact('Borttagna uppdrag kostade', ore(years.removedCostOre)))
  main.blank()
  const checks = [
    main.check(
      'förändringen inklusive är exklusive plus tillagt minus borttaget',
      `${at(3, totals)}-${at(7, totals)}-${added}+${removed}`,
    ),
  ]

  why.title(
    'Varför priset ändrades',
    'Från förra årets pris till årets: borttaget, kostnader, andelar, tillagt',
  )
  why.head(
    'Förvaltning',
    `${previousYear}`,
    'Borttagna uppdrag',
    'Kostnadseffekt',
    'Andelseffekt',
    'Tillagda uppdrag',
    `${currentYear}`,
  )
  const stepTop = why.next
  const stepValues = ({
    previousOre,
    removedOre,
    costEffectOre,
    shareEffectOre,
    addedOre,
    currentOre,
  }: PriceSteps) => [...[previousOre, removedOre, costEffectOre, shareEffectOre, addedOre, currentOre]]
  years.steps.forEach((steps, index) => {
    const line = why.next
    const values = stepValues(steps)
    const listed = (table: ListTable | undefined) => (table ? onOre(table.name, at(1 + index, listEnd)) : '0')
    why.row(
      departments[index] ?? '',
      formula(listed(before), values[0] ?? 0),
      formula(`${listed(beforeExcl)}-${listed(before)}`, values[1] ?? 0),
      ore(values[2] ?? 0),
      // What the cost effect leaves of the change without changed assignments.
      formula(`${listed(nowExcl)}-${listed(beforeExcl)}-${at(3, line)}`, values[3] ?? 0),
      formula(`${listed(now)}-${listed(nowExcl)}`, values[4] ?? 0),
      formula(`SUM(${along(line, 1, 5)})`, values[5] ?? 0),
    )
  })
  const stepEnd = why.next - 1
  why.sum(
    'Summa',
    ...stepValues(years.totalSteps).map((value, index) =>
      formula(`SUM(${down(index + 1, stepTop, stepEnd)})`, value),
    ),
  )
  why.blank()
  why.add('heading', 'Som publicerat, med ändrade uppdrag inräknade')
  why.head('Förvaltning', 'Kostnadseffekt', 'Andelseffekt', 'Förändring')
  const publishedTop = why.next
  years.departments.forEach((_, index) => {
    const line = why.next
    const change = years.decomposition.totalChangeOre[index] ?? 0
    why.row(
      departments[index] ?? '',
      ore(years.decomposition.costEffectOre[index] ?? 0),
      formula(`${at(3, line)}-${at(1, line)}`, years.decomposition.shareEffectOre[index] ?? 0),
      formula(`${at(6, stepTop + index)}-${at(1, stepTop + index)}`, change),
    )
  })
  const publishedEnd = why.next - 1
  const totalOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
  const { costEffectOre, shareEffectOre, totalChangeOre } = years.decomposition
  why.sum(
    'Summa',
    ...[costEffectOre, shareEffectOre, totalChangeOre].map((amounts, index) =>
      formula(`SUM(${down(index + 1, publishedTop, publishedEnd)})`, totalOf(amounts)),
    ),
  )
  why.blank()
  checks.push(
    why.check('andelseffekterna tar ut varandra', `SUM(${down(2, publishedTop, publishedEnd)})`),
    why.check(
      'stegen leder till årets pris',
      `SUMPRODUCT(ABS(${down(6, stepTop, stepEnd)}-${down(1, stepTop, stepEnd)}-${down(3, publishedTop, publishedEnd)}))`,
    ),
  )
  return { about, sheets: [main.done(), why.done(), ...lists.map(({ sheet }) => sheet)], checks }
}
