import {
  along,
  at,
  down,
  fixed,
  formula,
  on,
  onOre,
  type Check,
  ore,
  percent,
  type Sheet,
  SheetWriter,
} from '~/documents/writing/workbook'
import type { PricedArea } from '~/domain/finance'
import type { PriceModelArea } from '~/domain/finance/price-rows'
import { areaTitle, type PriceSheets, type PriceWorkbookData, type Rows } from './data'
import { type VolumePlaces, volumePlace } from './inputs'

export type AreaWritten = { sheet: Sheet; checks: Check[]; prices: Rows; total: string }

/**
 * One service area as controllers know it: its keys with weight and pot, volumes by department and key, and what each
 * department pays. Pots and parts are dealt out by largest remainder: they are values, and the checks beside them say
 * that they add up and lie within one unit of the exact share.
 */
export function areaSheet(
  data: PriceWorkbookData,
  names: PriceSheets,
  place: number,
  area: PriceModelArea,
  priced: PricedArea,
  total: string,
  places: VolumePlaces,
): AreaWritten {
  const { model } = data
  const { departments } = model
  const name = names.areas[place] ?? area.code
  const keyNames = new Map(area.keys.map((key) => [key.code, key.name]))
  const sheet = new SheetWriter(name, { money: true, widths: [44, ...priced.pots.map(() => 18), 20, 20] })
  const unit = Math.max(1, model.version.unitOre)
  sheet.title(
    areaTitle(area),
    `Prisår ${model.version.year}. Volymer ${area.measuringFrom} till ${area.measuringTo}.`,
  )
  const cost = fixed(
    1,
    sheet.fact('Områdets självkostnad', formula(onOre(names.costs, total), priced.totalOre)),
  )
  const charged =
    priced.chargedOre === priced.totalOre
      ? cost
      : fixed(1, sheet.fact('Fördelas, avrundat till prislistans enhet', ore(priced.chargedOre)))
  if (priced.droppedKeys.length > 0)
    sheet.fact('Nycklar utan volym', priced.droppedKeys.map((key) => keyNames.get(key) ?? key).join(', '))

  sheet.blank()
  sheet.add('heading', 'Nycklar')
  sheet.head('Nyckel', 'Vikt', 'Pott')
  const top = sheet.next
  for (const pot of priced.pots)
    sheet.row(keyNames.get(pot.key) ?? pot.key, percent(pot.weightPct), ore(pot.potOre))
  const bottom = sheet.next - 1
  const weight = priced.pots.reduce((sum, pot) => sum + Number(pot.weightPct), 0)
  sheet.sum(
    'Summa',
    formula(`SUM(${down(1, top, bottom)})`, weight, 'percent'),
    formula(`SUM(${down(2, top, bottom)})`, priced.chargedOre),
  )

  sheet.blank()
  sheet.add('heading', 'Volymer')
  const keyHead = priced.pots.map((pot) => keyNames.get(pot.key) ?? pot.key)
  sheet.head('Förvaltning', ...keyHead)
  const volumesTop = sheet.next
  departments.forEach((department, index) => {
    sheet.row(
      department.name,
      ...priced.pots.map((pot) => {
        const where = places.get(volumePlace(area.code, pot.key, department.code))
        const value = volumeAt(data, area.code, pot.key, index)
        return where ? formula(on(names.volumes, where), value, 'number') : null
      }),
    )
  })
  const volumesBottom = sheet.next - 1
  const keys = priced.pots.map((_, index) => index + 1)
  sheet.sum(
    'Summa',
    ...priced.pots.map((pot, index) =>
      formula(
        `SUM(${down(index + 1, volumesTop, volumesBottom)})`,
        sumOfVolumes(data, area.code, pot.key),
        'number',
      ),
    ),
  )

  sheet.blank()
  sheet.add('heading', 'Pris per nyckel och förvaltning')
  sheet.head('Förvaltning', ...keyHead, 'Pris')
  const pricesTop = sheet.next
  departments.forEach((department, index) => {
    const line = sheet.next
    sheet.row(
      department.name,
      ...priced.pots.map((pot) => ore(pot.departmentsOre[index] ?? 0)),
      formula(`SUM(${along(line, 1, keys.length)})`, priced.pricesOre[index] ?? 0),
    )
  })
  const pricesBottom = sheet.next - 1
  const sums = sheet.sum(
    'Summa',
    ...priced.pots.map((pot, index) =>
      formula(`SUM(${down(index + 1, pricesTop, pricesBottom)})`, pot.potOre),
    ),
    formula(`SUM(${down(keys.length + 1, pricesTop, pricesBottom)})`, priced.chargedOre),
  )
  sheet.blank()
  const partsTo = (column: number) => down(column, pricesTop, pricesBottom)
  const unequal = keys
    .map((column) => {
      const volumes = down(column, volumesTop, volumesBottom)
      const pot = at(2, top + column - 1)
      return `SUMPRODUCT(--(ABS(${partsTo(column)}-${pot}*${volumes}/SUM(${volumes}))>=${unit}))`
    })
    .join('+')
  const checks = [
    sheet.check('potterna är det som fördelas', `SUM(${down(2, top, bottom)})-${charged}`),
    sheet.check(
      'förvaltningarnas delar är potterna',
      keys.map((column) => `ABS(${at(column, sums)}-${at(2, top + column - 1)})`).join('+'),
    ),
    sheet.check(
      'varje pott är sin vikt av kostnaden',
      `SUMPRODUCT(--(ABS(${down(2, top, bottom)}-${charged}*${down(1, top, bottom)}/SUM(${down(1, top, bottom)}))>=${unit}))`,
    ),
    sheet.check('varje del är sin andel av volymen', unequal),
  ]
  return {
    sheet: sheet.done(),
    checks: checks.map((check) => ({ ...check, label: `${area.code}: ${check.label}` })),
    prices: { first: pricesTop, last: pricesBottom },
    total: at(keys.length + 1, sums),
  }
}

/** The column of the price on the sheet of an area, from 0. */
export const priceColumn = (priced: PricedArea): number => priced.pots.length + 1

const volumesOf = ({ list }: PriceWorkbookData, area: string, key: string) =>
  list.basis.areas.find(({ id }) => id === area)?.keys.find((one) => one.key === key)?.volumes ?? []

const volumeAt = (data: PriceWorkbookData, area: string, key: string, department: number): number =>
  Number(volumesOf(data, area, key)[department] ?? 0)

const sumOfVolumes = (data: PriceWorkbookData, area: string, key: string): number =>
  volumesOf(data, area, key).reduce<number>((sum, volume) => sum + Number(volume ?? 0), 0)
