import { type Rational, roundHalfAway } from './rational'

/** An exact fraction that is multiplied many times over: its terms also as numbers, NaN when a number cannot hold them. */
export type Scale = { readonly exact: Rational; readonly num: number; readonly den: number }

const asNumber = (exact: bigint): number => {
  const number = Number(exact)
  return Number.isSafeInteger(number) ? number : Number.NaN
}

/** The fraction prepared for {@link scaleRounded}. Its denominator must be positive. */
export const scaleOf = (exact: Rational): Scale => ({
  exact,
  num: asNumber(exact.num),
  den: asNumber(exact.den),
})

/**
 * `amount · times · scale` rounded to a whole number, halves away from zero. Counted with numbers as long as the
 * product is exact (below 2^53) and with bigint beyond, with the same result; what no number holds comes out as an
 * unsafe integer for the caller to refuse.
 */
export const scaleRounded = (scale: Scale, amount: number | bigint, times = 1): number => {
  if (typeof amount === 'number') {
    const product = amount * times * scale.num
    if (Number.isSafeInteger(product) && scale.den > 0) return quotientRounded(product, scale.den)
  }
  return Number(roundHalfAway(BigInt(amount) * BigInt(times) * scale.exact.num, scale.exact.den))
}

/** The quotient itself may be inexact, the rest of its floor is not: a product below 2^53 is never rounded up to a whole. */
const quotientRounded = (product: number, den: number): number => {
  const size = Math.abs(product)
  const floor = Math.floor(size / den)
  const rest = size - floor * den
  const rounded = rest >= den - rest ? floor + 1 : floor
  return product < 0 ? 0 - rounded : rounded
}

/** The exact sum: a number while it can hold it, a bigint beyond. */
export const addExact = (sum: number | bigint, part: number): number | bigint => {
  if (typeof sum === 'bigint') return sum + BigInt(part)
  const next = sum + part
  return Number.isSafeInteger(next) ? next : BigInt(sum) + BigInt(part)
}
