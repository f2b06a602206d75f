import {
  at,
  down,
  formula,
  inputYear,
  SheetWriter,
  sheetNames,
  type Workbook,
  type WorkbookAbout,
} from '~/documents/writing/workbook'
import {
  type DeviationRow,
  type PlanVsActualInput,
  straightLine,
  type StraightLineInput,
} from '~/domain/finance'
import { partColumn, type Part, type PartRows, writeParts } from './parts'
import type { AssetCells } from './schedule-rows'

const columns = ['Plan', 'Belopp', 'Start', 'Ränta', 'Tid', 'Utfall', 'Avvikelse'] as const

/**
 * Planned against actual capital cost (finance.md 5). Every step, with one input replaced at a time, has its own rows;
 * the effects are differences between the steps. Nothing where a step cannot be counted: the core has refused it.
 */
export function planVsActualWorkbook(
  about: WorkbookAbout,
  { input, result }: { input: PlanVsActualInput; result: readonly DeviationRow[] },
): Workbook {
  const name = sheetNames()
  const main = new SheetWriter(name('Plan mot utfall'), {
    money: true,
    widths: [44, 18, 18, 18, 18, 18, 18, 18],
  })
  const written = writeParts({ parts: name('Steg'), months: () => name('Månader') }, partsOf(input))
  main.title(
    about.title,
    'Avvikelsen delas upp genom att en uppgift i taget byts från plan till utfall: belopp, start, ränta, tid.',
  )
  main.head('År', ...columns)
  main.freeze()
  const [plan, life, amount, start, rate] = written.parts
  const first = main.next
  for (const row of result) {
    const line = main.next
    const cost = (step: PartRows | undefined) =>
      step ? `SUMIFS(${partColumn(step, 'cost')},${partColumn(step, 'year')},${at(0, line)})` : '0'
    main.row(
      inputYear(row.year),
      formula(cost(plan), row.plannedOre),
      formula(`${cost(amount)}-${cost(plan)}`, row.amountEffectOre),
      formula(`${cost(start)}-${cost(amount)}`, row.startEffectOre),
      formula(`${cost(rate)}-${cost(start)}`, row.rateEffectOre),
      formula(`${cost(life)}-${cost(rate)}`, row.lifeEffectOre),
      formula(cost(life), row.actualOre),
      formula(`${at(6, line)}-${at(1, line)}`, row.deviationOre),
    )
  }
  const last = main.next - 1
  const range = (column: number) => down(column, first, last)
  const total = (pick: (row: DeviationRow) => number) => result.reduce((sum, row) => sum + pick(row), 0)
  const sums = [
    total((row) => row.plannedOre),
    total((row) => row.amountEffectOre),
    total((row) => row.startEffectOre),
    total((row) => row.rateEffectOre),
    total((row) => row.lifeEffectOre),
    total((row) => row.actualOre),
    total((row) => row.deviationOre),
  ]
  main.sum('Summa', ...sums.map((ore, index) => formula(`SUM(${range(index + 1)})`, ore)))
  main.blank()
  const checks = [
    main.check(
      'de fyra effekterna är avvikelsen varje år',
      `SUMPRODUCT(ABS(${range(2)}+${range(3)}+${range(4)}+${range(5)}-${range(7)}))`,
    ),
  ]
  return { about, sheets: [main.done(), ...written.sheets], checks }
}

/** Plan and actual first, since their figures are typed; then the steps between, which are counted from them. */
function partsOf({ plan, actual }: PlanVsActualInput): Part[] {
  const amount = { ...plan, principalOre: actual.principalOre, residualOre: actual.residualOre }
  const start = { ...amount, start: actual.start }
  const rate = { ...start, rates: actual.rates }
  const life = { ...rate, lifeMonths: actual.lifeMonths }
  return [
    part('Plan', plan),
    part('Utfall', life),
    part('Steg 1: utfallets belopp', amount, ['principal', 'residual']),
    part('Steg 2: och start', start, ['principal', 'residual', 'year', 'month']),
    part('Steg 3: och ränta', rate, ['principal', 'residual', 'year', 'month', 'rate']),
  ]
}

type Name = 'principal' | 'residual' | 'life' | 'year' | 'month' | 'rate'

const names: readonly Name[] = ['principal', 'residual', 'life', 'year', 'month', 'rate']

const cellOf = (cells: AssetCells, name: Name): string | null => {
  const all: Record<Name, string | null> = {
    principal: cells.principal,
    residual: cells.residual,
    life: cells.lifeMonths,
    year: cells.startYear,
    month: cells.startMonth,
    rate: cells.rate,
  }
  return all[name]
}

function part(label: string, input: StraightLineInput, fromActual?: readonly Name[]): Part {
  const schedule = straightLine(input)
  if (!schedule.ok) throw new RangeError(`a step that the core refuses: ${schedule.refusal}`)
  const { basis } = schedule.value
  if (!fromActual) return { label, schedule: schedule.value }
  const { principalOre, residualOre, lifeMonths, start, rates } = basis.input
  const values = {
    principal: [principalOre, 'ore'],
    residual: [residualOre, 'ore'],
    life: [lifeMonths, 'whole'],
    year: [Number(start.slice(0, 4)), 'year'],
    month: [Number(start.slice(5)), 'whole'],
    rate: [typeof rates === 'string' ? Number(rates) : 0, 'percent'],
  } as const
  return {
    label,
    schedule: schedule.value,
    derived: ([plan, actual]) => {
      const found: ReturnType<NonNullable<Part['derived']>> = {}
      for (const name of names) {
        const from = fromActual.includes(name) ? actual : plan
        const place = from && cellOf(from, name)
        if (place) found[name] = formula(place, values[name][0], values[name][1])
      }
      return found
    },
  }
}
