import {
  along,
  at,
  type Cell,
  down,
  fixedDown,
  formula,
  inputBlank,
  inputHundredths,
  inputNumber,
  inputOre,
  inputText,
  type Sheet,
  SheetWriter,
} from '~/documents/writing/workbook'
import { effectiveVolume, overheadOf, type PriceModelVolume, sumDecimals } from '~/domain/finance/price-rows'
import type { PriceSheets, PriceWorkbookData, Rows } from './data'

const overheadWords = { internal: 'Intern overhead', administration: 'Förvaltningsövergripande' } as const
const costWords = { direct: 'Direkt kostnad', capital: 'Kapitalkostnad', settlement: 'Reglering' } as const
const changeWords = { added: 'Tillagt', removed: 'Borttaget' } as const

/** Standard cost per full-time person, and the lines of the common overhead. */
export function conditionsSheet({ model }: PriceWorkbookData, { conditions }: PriceSheets) {
  const sheet = new SheetWriter(conditions, { money: true, widths: [34, 40, 20, 20] })
  sheet.title('Förutsättningar', 'Standardkostnad per årsarbetare och gemensam overhead')
  sheet.head('Kategori', 'Namn', 'Standardkostnad per år')
  const standard = model.categories.map(({ code, name, standardCostOre }) =>
    at(2, sheet.row(code, name, inputOre(standardCostOre))),
  )
  sheet.blank()
  sheet.head('Overhead', 'Rad', 'Belopp')
  const first = sheet.next
  for (const { kind, label, amountOre } of model.overheads)
    sheet.row(overheadWords[kind], label, inputOre(amountOre))
  if (model.overheads.length === 0) sheet.row('', 'Ingen gemensam overhead', inputOre(0))
  const overhead = at(
    2,
    sheet.sum('Summa', null, formula(`SUM(${down(2, first, sheet.next - 1)})`, overheadOf(model))),
  )
  return { sheet: sheet.done(), standard, overhead }
}

/** Full-time persons by area, service and category; then the sums by area, which the staff cost is counted from. */
export function staffSheet(
  { model }: PriceWorkbookData,
  { staff }: PriceSheets,
): { sheet: Sheet; areas: Rows } {
  const codes = model.categories.map(({ code }) => code)
  const last = 2 + codes.length
  const sheet = new SheetWriter(staff, { money: false, widths: [16, 46, 30, ...codes.map(() => 12), 14] })
  sheet.title('Resurser', 'Årsarbetare per tjänst och område')
  sheet.head('Område', 'Tjänst', 'Ändrat uppdrag', ...codes, 'Summa')
  sheet.freeze()
  const first = sheet.next
  for (const area of model.areas) {
    const services = new Map<string, typeof area.staff>()
    for (const row of area.staff) {
      const key = `${row.service ?? ''}\u0000${row.changeId ?? ''}`
      services.set(key, [...(services.get(key) ?? []), row])
    }
    for (const rows of services.values()) {
      const line = sheet.next
      const change = area.changes.find(({ id }) => id === rows[0]?.changeId)
      const cells = model.categories.map(({ id }): Cell => {
        const ftes = rows.filter(({ categoryId }) => categoryId === id).map(({ fte }) => fte)
        return ftes.length === 0 ? inputBlank('hundredths') : inputHundredths(sumDecimals(ftes, 2))
      })
      sheet.row(
        ...[area.code, rows[0]?.service ?? 'Hela området', change?.name ?? ''],
        ...cells,
        formula(
          `SUM(${along(line, 3, last)})`,
          Number(sumDecimals(rows.map(({ fte }) => fte))),
          'hundredths',
        ),
      )
    }
  }
  if (sheet.next === first) sheet.row('', 'Inga årsarbetare är inlagda')
  const end = sheet.next - 1
  sheet.blank()
  sheet.head('Område', 'Namn', '', ...codes, 'Summa')
  const top = sheet.next
  for (const area of model.areas) {
    const line = sheet.next
    const range = (column: number) => fixedDown(column, first, end)
    const cells = model.categories.map(({ id }, index) => {
      const ftes = area.staff.filter(({ categoryId }) => categoryId === id).map(({ fte }) => fte)
      return formula(
        `SUMIFS(${range(3 + index)},${range(0)},${at(0, line)})`,
        Number(sumDecimals(ftes)),
        'hundredths',
      )
    })
    sheet.row(
      ...[area.code, area.name, ''],
      ...cells,
      formula(
        `SUM(${along(line, 3, last)})`,
        Number(sumDecimals(area.staff.map(({ fte }) => fte))),
        'hundredths',
      ),
    )
  }
  return { sheet: sheet.done(), areas: { first: top, last: sheet.next - 1 } }
}

/** Direct cost, capital cost and settlement lines by area. */
export function otherCostsSheet(
  { model }: PriceWorkbookData,
  { otherCosts }: PriceSheets,
): { sheet: Sheet; rows: Rows } {
  const sheet = new SheetWriter(otherCosts, { money: true, widths: [16, 20, 50, 20, 34] })
  sheet.title(
    'Direkta kostnader',
    'Licenser, kapitalkostnad för områdets tillgångar och reglering av tidigare över- eller underskott',
  )
  sheet.head('Område', 'Slag', 'Vad', 'Belopp', 'Ändrat uppdrag')
  sheet.freeze()
  const first = sheet.next
  for (const area of model.areas)
    for (const { kind, label, amountOre, changeId } of area.costs)
      sheet.row(
        ...[area.code, costWords[kind], label],
        inputOre(amountOre),
        area.changes.find(({ id }) => id === changeId)?.name ?? '',
      )
  if (sheet.next === first) sheet.row('', '', 'Inga kostnader är inlagda', inputOre(0), '')
  const rows = { first, last: sheet.next - 1 }
  const all = model.areas.flatMap(({ costs }) => costs.map(({ amountOre }) => amountOre))
  sheet.sum(
    ...['Summa', null, null],
    formula(
      `SUM(${down(3, rows.first, rows.last)})`,
      all.reduce((sum, ore) => sum + ore, 0),
    ),
  )
  return { sheet: sheet.done(), rows }
}

/** Base services added and removed, apart from everything else, with what each costs. */
export function assignmentsSheet({ assignments = [] }: PriceWorkbookData, names: PriceSheets): Sheet {
  const sheet = new SheetWriter(names.assignments, { money: true, widths: [16, 16, 50, 20, 60] })
  sheet.title(
    'Ändrade uppdrag',
    'Tillagda uppdrag kostar det som står i årets modell, borttagna det som de kostade året innan.',
  )
  sheet.head('Område', 'Ändring', 'Uppdrag', 'Kostnad', 'Kommentar')
  sheet.freeze()
  const first = sheet.next
  for (const { area, kind, name, costOre, comment } of assignments)
    sheet.row(area, changeWords[kind], name, { kind: 'ore', ore: costOre }, comment ?? '')
  if (assignments.length === 0) sheet.row('', '', 'Inga uppdrag har lagts till eller tagits bort')
  const last = sheet.next - 1
  for (const kind of ['added', 'removed'] as const) {
    const sum = assignments.filter((one) => one.kind === kind).reduce((all, { costOre }) => all + costOre, 0)
    sheet.sum(
      ...[`${changeWords[kind]}, summa`, null, null],
      formula(`SUMIFS(${down(3, first, last)},${down(1, first, last)},"${changeWords[kind]}")`, sum),
    )
  }
  return sheet.done()
}

/** Where each volume that counts stands: by area, key in use and department, as places in the list. */
export type VolumePlaces = Map<string, string>

export const volumePlace = (area: string, key: string, department: string): string =>
  [area, key, department].join('\u0000')

/** Volumes with last year's beside them, one line for each area, key and department: the sheet that is read back. */
export function volumesSheetOf(
  data: PriceWorkbookData,
  names: PriceSheets,
): { sheet: Sheet; places: VolumePlaces } {
  const { model, previous } = data
  const sheet = new SheetWriter(names.volumes, {
    money: false,
    widths: [12, 20, 34, 16, 16, 16, 16, 16, 14, 14, 40],
  })
  sheet.add(
    'head',
    ...['Område', 'Nyckel', 'Nyckelns namn', 'Förvaltning', 'Volym', 'Känd förändring', 'Räknas med'],
    ...['Föregående år', 'Ändring', 'Uppskattad', 'Skäl'],
  )
  sheet.freeze()
  const places: VolumePlaces = new Map()
  for (const area of model.areas)
    for (const key of area.keys.filter(({ retired }) => !retired))
      for (const department of model.departments) {
        const line = sheet.next
        const row = key.volumes.find(({ departmentId }) => departmentId === department.id)
        places.set(volumePlace(area.code, key.code, department.code), at(6, line))
        sheet.row(
          ...[area.code, key.code, key.name, department.code],
          row ? inputNumber(row.volume) : inputBlank('number'),
          row?.knownChange ? inputNumber(row.knownChange) : inputBlank('number'),
          formula(`N(${at(4, line)})+N(${at(5, line)})`, row ? Number(effectiveVolume(row)) : 0, 'number'),
          ...comparedVolume(previous, area.code, key.code, department.code, row, line),
          inputText(row?.estimated ? 'ja' : ''),
          inputText(row?.reason ?? row?.knownChangeReason ?? ''),
        )
      }
  return { sheet: sheet.done(), places }
}

function comparedVolume(
  previous: PriceWorkbookData['previous'],
  area: string,
  key: string,
  department: string,
  row: PriceModelVolume | undefined,
  line: number,
): (Cell | null)[] {
  const basis = previous?.list.basis
  const place = basis?.departments.indexOf(department) ?? -1
  const found = basis?.areas.find(({ id }) => id === area)?.keys.find((one) => one.key === key)
  const before = place < 0 ? null : (found?.volumes[place] ?? null)
  if (before === null) return [null, null]
  const [now, then] = [row ? Number(effectiveVolume(row)) : 0, Number(before)]
  const words = `IF(${at(7, line)}=0,"–",ROUND((${at(6, line)}/${at(7, line)}-1)*100,1))`
  const percent = Math.round((now / then - 1) * 1000) / 10
  // The share of two volumes is for the eye only; what lies on the edge of a decimal is not worth a formula.
  const value: Cell = then === 0 ? formula(words, '–', 'percent') : formula(words, percent, 'percent')
  return [{ kind: 'figure', value: String(before), format: 'number' }, value]
}
