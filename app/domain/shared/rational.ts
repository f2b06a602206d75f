/** An exact fraction. The denominator is always positive; the fraction need not be in lowest terms. */
export type Rational = { readonly num: bigint; readonly den: bigint }

/** The exact fraction `num / den`. `den` must not be zero. */
export const ratio = (num: bigint, den: bigint): Rational =>
  den < 0n ? { num: -num, den: -den } : { num, den }

const decimalForm = /^(-?)(\d{1,15})(?:\.(\d{1,30}))?$/

/**
 * A decimal written with a point ("1.5", "-0.25", "30") as an exact fraction.
 * Anything else (comma, exponent, plus sign, bare point, more than 15 whole digits or 30 decimals) is null.
 */
export const parseDecimal = (text: string): Rational | null => {
  const match = decimalForm.exec(text)
  if (!match) return null
  const [, sign, whole = '', decimals = ''] = match
  const digits = BigInt(whole + decimals)
  return { num: sign ? -digits : digits, den: 10n ** BigInt(decimals.length) }
}

/** −1, 0 or 1 as `left` is less than, equal to or greater than `right`. */
export const compare = (left: Rational, right: Rational): -1 | 0 | 1 => {
  const difference = left.num * right.den - right.num * left.den
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}

/** `left + right`, exact; over the larger denominator where the other divides it, as among decimals. */
export const add = (left: Rational, right: Rational): Rational => {
  const [wide, narrow] = left.den > right.den ? [left, right] : [right, left]
  return wide.den % narrow.den === 0n
    ? { num: wide.num + narrow.num * (wide.den / narrow.den), den: wide.den }
    : { num: wide.num * narrow.den + narrow.num * wide.den, den: wide.den * narrow.den }
}

/** `left − right`, exact. */
export const subtract = (left: Rational, right: Rational): Rational => ({
  num: left.num * right.den - right.num * left.den,
  den: left.den * right.den,
})

/** The distance from zero. */
export const absolute = (value: Rational): Rational =>
  value.num < 0n ? { ...value, num: -value.num } : value

/** `num / den` rounded to a whole number, halves away from zero. `den` must be positive. */
export const roundHalfAway = (num: bigint, den: bigint): bigint => {
  const twice = 2n * den
  return num < 0n ? -((-2n * num + den) / twice) : (2n * num + den) / twice
}

/** The largest whole number not above `num / den`. `den` must be positive. */
export const floorOf = (num: bigint, den: bigint): bigint => {
  const quotient = num / den
  return num % den < 0n ? quotient - 1n : quotient
}

/** The smallest whole number not below `num / den`. `den` must be positive. */
export const ceilingOf = (num: bigint, den: bigint): bigint => -floorOf(-num, den)

/**
 * The fraction as text with a decimal point and exactly `decimals` decimals, halves away from zero, no thousands
 * separator. What rounds to zero has no sign.
 */
export const toDecimalText = (value: Rational, decimals: number): string => {
  const scaled = roundHalfAway(value.num * 10n ** BigInt(decimals), value.den)
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`
  return `${scaled < 0n ? '-' : ''}${whole}${fraction}`
}
