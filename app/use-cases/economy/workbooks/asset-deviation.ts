import {
  at,
  down,
  formula,
  inputOre,
  inputYear,
  SheetWriter,
  sheetNames,
  type Workbook,
  type WorkbookAbout,
} from '~/documents/writing/workbook'
import type { AssetDeviationRow } from '~/domain/finance/asset-deviation'

/**
 * Planned against actual capital cost of what was activated in several steps, or has changed since: the figures of the
 * steps as values, outcome, deviation and sums as formulas.
 */
export function assetDeviationWorkbook(about: WorkbookAbout, rows: readonly AssetDeviationRow[]): Workbook {
  const sheet = new SheetWriter(sheetNames()('Plan mot utfall'), {
    money: true,
    widths: [44, 18, 18, 18, 18, 18, 18, 18, 18],
  })
  const explained = rows.every(({ amountEffectOre }) => amountEffectOre !== null)
  sheet.title(
    about.title,
    explained
      ? 'En uppgift i taget byts från plan till utfall: belopp, start, ränta, livslängd, och sist det som har ändrats efter starten.'
      : 'Planen är inte en enda rak avskrivning. Därför delas avvikelsen inte upp.',
  )
  const effects = explained
    ? ['Belopp', 'Start', 'Ränta', 'Livslängd', 'Ändringar']
    : ['Avvikelse från planen']
  sheet.head('År', 'Planerat', ...effects, 'Utfall', 'Avvikelse')
  sheet.freeze()
  const first = sheet.next
  const actualAt = 2 + effects.length
  for (const row of rows) {
    const line = sheet.next
    const parts = explained
      ? [row.amountEffectOre, row.startEffectOre, row.rateEffectOre, row.lifeEffectOre, row.changesEffectOre]
      : [row.deviationOre]
    const planned = at(1, line)
    const sum = parts.map((_, index) => at(2 + index, line)).join('+')
    sheet.row(
      inputYear(row.year),
      inputOre(row.plannedOre),
      ...parts.map((ore) => inputOre(ore ?? 0)),
      formula(`${planned}+${sum}`, row.actualOre),
      formula(`${at(actualAt, line)}-${planned}`, row.deviationOre),
    )
  }
  const last = sheet.next - 1
  const range = (column: number) => down(column, first, last)
  const of = (pick: (row: AssetDeviationRow) => number | null) =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0)
  const sums = [
    of((row) => row.plannedOre),
    ...(explained
      ? [
          ...[
            of((row) => row.amountEffectOre),
            of((row) => row.startEffectOre),
            of((row) => row.rateEffectOre),
          ],
          ...[of((row) => row.lifeEffectOre), of((row) => row.changesEffectOre)],
        ]
      : [of((row) => row.deviationOre)]),
    ...[of((row) => row.actualOre), of((row) => row.deviationOre)],
  ]
  sheet.sum('Summa', ...sums.map((ore, index) => formula(`SUM(${range(index + 1)})`, ore)))
  sheet.blank()
  const check = sheet.check(
    'utfall minus plan är avvikelsen varje år',
    `SUMPRODUCT(ABS(${range(actualAt)}-${range(1)}-${range(actualAt + 1)}))`,
  )
  return { about, sheets: [sheet.done()], checks: [check] }
}
