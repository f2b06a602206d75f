import { type Rational, ratio, toDecimalText } from './rational'

/** Amounts are whole öre. In storage and JSON they are numbers, so they end at 2^53 − 1 (90 071 992 mnkr). */
export type Ore = number

/** Units an amount is shown in. */
export const moneyUnits = ['kr', 'tkr', 'mnkr'] as const
export type MoneyUnit = (typeof moneyUnits)[number]

const orePerUnit: Record<MoneyUnit, bigint> = { kr: 100n, tkr: 100_000n, mnkr: 100_000_000n }

/** An exact öre amount as a number, or null when a number can no longer hold it exactly. */
export const toOre = (exact: bigint): Ore | null => {
  const ore = Number(exact)
  return Number.isSafeInteger(ore) ? ore : null
}

/** The sum of whole öre amounts, or null when it passes what a number holds exactly. */
export const sumOre = (parts: readonly Ore[]): Ore | null =>
  toOre(parts.reduce((sum, part) => sum + BigInt(part), 0n))

/** An exact amount in öre shown in a unit: text with point and `decimals` decimals. Never read back. */
export const presentExact = (ore: Rational, unit: MoneyUnit, decimals: number): string =>
  toDecimalText(ratio(ore.num, ore.den * orePerUnit[unit]), decimals)

/** A whole öre amount shown in a unit: text with point, no thousands separator, halves away from zero. */
export const presentAmount = (ore: Ore, unit: MoneyUnit, decimals: number): string =>
  presentExact(ratio(BigInt(ore), 1n), unit, decimals)

/** Change from `before` to `after` in percent with one decimal ("-1.9"); null when `before` is zero. */
export const percentChange = (before: Ore, after: Ore): string | null =>
  before === 0 ? null : toDecimalText(ratio((BigInt(after) - BigInt(before)) * 100n, BigInt(before)), 1)

/** Text with point ("-1234567.50") as it is written in Swedish: comma, no-break spaces, U+2212 as minus. */
export const toSwedishNumber = (text: string): string => {
  const [whole = '', decimals] = text.replace('-', '\u2212').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}
