import { sumDerivation, type Derivation } from '~/text/economy/derivation'
import { formatKr } from '~/text/format'
import type { Cell, Column } from './model'

export const text = (label: string): Column => ({ label, kind: 'text' })
export const number = (label: string): Column => ({ label, kind: 'number' })
export const percent = (label: string): Column => ({ label, kind: 'percent' })
export const ore = (...labels: string[]): Column[] => labels.map((label) => ({ label, kind: 'ore' }))

/** A sum that tells what was added. */
export const sumCell = (title: string, parts: readonly number[], total: number): Cell => ({
  ore: total,
  how: sumDerivation(title, parts, total),
})

/** A change: with sign, and with how it came about. */
export const change = (amount: number, how?: Derivation): Cell => ({ ore: amount, signed: true, how })

/** A derivation of a difference between two amounts. */
export const differenceOf = (title: string, after: number, before: number, formula?: string): Derivation => ({
  title,
  result: formatKr(after - before),
  formula,
  lines: [`${formatKr(after)} − ${formatKr(before)} = ${formatKr(after - before)}`],
})

/** `+12 500 kr`, `−3 kr`, `0 kr`. */
export const signedKr = (amount: number): string => `${amount > 0 ? '+' : ''}${formatKr(amount)}`
