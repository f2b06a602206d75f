import { compare, parseDecimal, ratio } from '../shared/rational'
import { monthsOfPeriod } from './price-keys'
import {
  fteByCategory,
  keysInUse,
  type PriceModel,
  type PriceModelArea,
  sumDecimals,
  volumeOf,
} from './price-rows'

export const priceFaultCodes = [
  'DEPARTMENTS_MISSING',
  'AREAS_MISSING',
  'KEY_MISSING',
  'KEY_WEIGHTS_NOT_100',
  'VOLUME_MISSING',
  'NEGATIVE_WEIGHT',
  'NO_VOLUMES',
  'KEY_TOTAL_ZERO',
  'VOLUME_PERIOD_INCOMPLETE',
  'ESTIMATE_WITHOUT_REASON',
  'OVERHEAD_WITHOUT_FTE',
] as const
export type PriceFaultCode = (typeof priceFaultCodes)[number]

/** Where in the model something is missing; codes of area, key and department, and what stands there now. */
export type PriceFault = {
  code: PriceFaultCode
  area: string | null
  key: string | null
  departments: string[]
  found: string | null
}

const zero = ratio(0n, 1n)
const fault = (code: PriceFaultCode, rest: Partial<PriceFault> = {}): PriceFault => ({
  ...{ code, area: null, key: null, departments: [], found: null },
  ...rest,
})

/**
 * Everything that keeps a model from being computed, all of it and not only the first, area by area and within one in
 * the order of finance.md 14: key weights, missing volumes, an area without any volume, single keys that are all zero.
 */
export function priceModelFaults(model: PriceModel): PriceFault[] {
  return [
    ...(model.departments.length === 0 ? [fault('DEPARTMENTS_MISSING')] : []),
    ...(model.areas.length === 0 ? [fault('AREAS_MISSING')] : []),
    ...model.areas.flatMap((area) => areaFaults(model, area)),
    ...overheadFaults(model),
  ]
}

function areaFaults(model: PriceModel, area: PriceModelArea): PriceFault[] {
  const here = { area: area.code }
  const keys = keysInUse(area)
  if (keys.length === 0) return [fault('KEY_MISSING', here)]
  const rows = keys.map((key) => ({
    key: key.code,
    volumes: model.departments.map(({ id, code }) => ({ code, volume: volumeOf(key, id) })),
  }))
  const isZero = ({ volumes }: (typeof rows)[number]) =>
    volumes.every(({ volume }) => volume !== null && isNothing(volume))
  const total = sumDecimals(keys.map(({ weightPct }) => weightPct ?? '0'))
  const zeroKeys = rows.filter(isZero)
  return [
    ...(compare(parseDecimal(total) ?? zero, ratio(100n, 1n)) === 0
      ? []
      : [fault('KEY_WEIGHTS_NOT_100', { ...here, found: total })]),
    ...rows.flatMap(({ key, volumes }) => faultsIn(volumes, { ...here, key })),
    ...zeroFaults(area, zeroKeys, rows.length),
    ...periodFaults(area),
  ]
}

function faultsIn(
  volumes: readonly { code: string; volume: string | null }[],
  here: { area: string; key: string },
): PriceFault[] {
  const missing = volumes.filter(({ volume }) => volume === null)
  const negative = volumes.filter(({ volume }) => volume?.startsWith('-'))
  const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code)
  return [
    ...(missing.length > 0 ? [fault('VOLUME_MISSING', { ...here, departments: codes(missing) })] : []),
    ...(negative.length > 0 ? [fault('NEGATIVE_WEIGHT', { ...here, departments: codes(negative) })] : []),
  ]
}

/** 11.3: an area without any volume cannot be priced; one key without may, if the area says that it is dropped. */
function zeroFaults(area: PriceModelArea, zeroKeys: readonly { key: string }[], count: number): PriceFault[] {
  if (zeroKeys.length === 0) return []
  if (zeroKeys.length === count) return [fault('NO_VOLUMES', { area: area.code })]
  if (area.zeroKeyPolicy === 'REDISTRIBUTE') return []
  return zeroKeys.map(({ key }) => fault('KEY_TOTAL_ZERO', { area: area.code, key }))
}

/** 11.3: another measuring period than twelve months goes only with volumes that say that they are estimated. */
function periodFaults(area: PriceModelArea): PriceFault[] {
  const rows = keysInUse(area).flatMap(({ volumes }) => volumes)
  const unexplained = rows.some(({ estimated, reason }) => estimated && !reason?.trim())
  const months = monthsOfPeriod({ from: area.measuringFrom, until: area.measuringTo })
  const allEstimated = rows.length > 0 && rows.every(({ estimated }) => estimated)
  return [
    ...(months === 12 || allEstimated
      ? []
      : [
          fault('VOLUME_PERIOD_INCOMPLETE', {
            area: area.code,
            found: months === null ? null : String(months),
          }),
        ]),
    ...(unexplained ? [fault('ESTIMATE_WITHOUT_REASON', { area: area.code })] : []),
  ]
}

/** Overhead follows the persons, so it cannot be shared out when there are none. */
function overheadFaults(model: PriceModel): PriceFault[] {
  const amount = model.overheads.reduce((sum, { amountOre }) => sum + amountOre, 0)
  const persons = model.areas.flatMap(({ staff }) => Object.values(fteByCategory(model, staff)))
  const none = persons.every(isNothing)
  return amount !== 0 && none && model.areas.length > 0 ? [fault('OVERHEAD_WITHOUT_FTE')] : []
}

const isNothing = (text: string): boolean => compare(parseDecimal(text) ?? zero, zero) === 0
