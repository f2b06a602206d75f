import type { PriceModel } from '../../domain/finance/price-rows'
import type { PriceFault, PriceFaultCode } from '../../domain/finance/price-faults'
import type { PriceCostKind } from '../../domain/finance/price-version'
import type { VolumeRemark, VolumeRemarkKind } from '../../domain/finance/volume-check'
import { formatNumber } from '../format'

export const priceCostKindLabel: Record<PriceCostKind, string> = {
  direct: 'Direkt kostnad',
  capital: 'Kapitalkostnad',
  settlement: 'Reglering av över- eller underskott',
}

export const priceChangeKindLabel = { added: 'Tillkommer', removed: 'Tas bort' } as const

export const overheadKindLabel = {
  internal: 'Intern overhead',
  administration: 'Förvaltningsövergripande overhead',
} as const

export const zeroKeyPolicyLabel = {
  ERROR: 'Stoppa beräkningen tills volymer finns',
  REDISTRIBUTE: 'Släpp nyckeln och fördela dess vikt på de andra',
} as const

const months = [
  ...['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli'],
  ...['augusti', 'september', 'oktober', 'november', 'december'],
]

/** A month as people write it: `2025-06` is `juni 2025`. */
export const monthText = (month: string): string =>
  `${months[Number(month.slice(5)) - 1] ?? month} ${month.slice(0, 4)}`

/** Months that volumes are counted in: `juli 2024–juni 2025`. */
export const periodText = (from: string, until: string): string =>
  `${monthText(from)}\u2013${monthText(until)}`

/** Names by code, to say in words where something is. */
export type PriceNames = {
  area: (code: string) => string
  key: (area: string, code: string) => string
  department: (code: string) => string
}

/** The names of a model by their codes; what the model does not have, the one before it may. */
export function priceNames(model: PriceModel, previous: PriceModel | null = null): PriceNames {
  const areas = [...model.areas, ...(previous?.areas ?? [])]
  const departments = [...model.departments, ...(previous?.departments ?? [])]
  return {
    area: (code) => areas.find((each) => each.code === code)?.name ?? code,
    key: (area, code) =>
      areas
        .filter((each) => each.code === area)
        .flatMap(({ keys }) => keys)
        .find((key) => key.code === code)?.name ?? code,
    department: (code) => departments.find((each) => each.code === code)?.name ?? code,
  }
}

const list = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} och ${names.length - 3} till`

const faultWords: Record<PriceFaultCode, (where: string, fault: PriceFault, names: PriceNames) => string> = {
  DEPARTMENTS_MISSING: () => 'Inga förvaltningar finns. Lägg till dem som ska betala.',
  AREAS_MISSING: () => 'Inga tjänsteområden finns. Lägg till det första.',
  KEY_MISSING: (where) => `${where} har ingen nyckel i bruk. Lägg till en.`,
  KEY_WEIGHTS_NOT_100: (where, { found }) =>
    `${where}: nycklarnas vikter blir ${formatNumber(found ?? '0')} %. De ska bli 100 %.`,
  VOLUME_MISSING: (where, { departments }, names) =>
    `${where}: volym saknas för ${list(departments.map(names.department))}. Skriv in den, noll om inget har räknats.`,
  NEGATIVE_WEIGHT: (where, { departments }, names) =>
    `${where}: volymen är mindre än noll för ${list(departments.map(names.department))}. Rätta den, eller den kända ändringen.`,
  NO_VOLUMES: (where) => `${where} har inga volymer alls och kan inte fördelas efter volym.`,
  KEY_TOTAL_ZERO: (where) =>
    `${where}: alla volymer är noll. Rätta volymerna, eller låt området släppa nyckeln och fördela vikten.`,
  VOLUME_PERIOD_INCOMPLETE: (where, { found }) =>
    `${where}: mätperioden är ${found ?? '0'} månader. Den ska vara tolv, eller så ska volymerna vara uppskattade med skäl.`,
  ESTIMATE_WITHOUT_REASON: (where) =>
    `${where}: en uppskattad volym saknar skäl. Skriv varför den är uppskattad.`,
  OVERHEAD_WITHOUT_FTE: () =>
    'Overhead fördelas efter årsarbetare, men inga finns. Skriv in vilka som arbetar i tjänsteområdena.',
}

/** What is missing before the model can be computed: where, and what to do about it. */
export function priceFaultText(fault: PriceFault, names: PriceNames): string {
  const area = fault.area === null ? '' : names.area(fault.area)
  const where =
    fault.key === null || fault.area === null ? area : `${area}, ${names.key(fault.area, fault.key)}`
  return faultWords[fault.code](where, fault, names)
}

const number = (text: string | null): string => (text === null ? '\u2013' : formatNumber(text))

const remarkWords: Record<VolumeRemarkKind, (remark: VolumeRemark) => string> = {
  missing: ({ before }) => (before === null ? 'saknas' : `saknas; förra året ${number(before)}`),
  became_zero: ({ before }) => `har blivit noll, från ${number(before)}`,
  began: ({ now }) => `var noll förra året och är nu ${number(now)}`,
  doubled: ({ before, now }) => `har minst fördubblats, från ${number(before)} till ${number(now)}`,
  halved: ({ before, now }) => `har minst halverats, från ${number(before)} till ${number(now)}`,
  department_new: () => 'fanns inte förra året',
  department_gone: () => 'finns inte längre, och ingen förvaltning är utpekad som efterföljare',
  key_new: () => 'är en ny nyckel utan volymer förra året',
  key_gone: () => 'användes förra året men inte nu',
}

/** What stands out against last year's volumes, in one sentence. */
export function volumeRemarkText(remark: VolumeRemark, names: PriceNames): string {
  const { area, key, department } = remark
  const where = [
    area === null ? null : names.area(area),
    area === null || key === null ? null : names.key(area, key),
    department === null ? null : names.department(department),
  ].filter((each): each is string => each !== null)
  return `${where.join(', ')} ${remarkWords[remark.kind](remark)}.`
}
