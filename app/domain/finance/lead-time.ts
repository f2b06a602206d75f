import { ratio, toDecimalText } from '../shared/rational'

/** The share delivered within its lead time, in percent with one decimal; null when nothing came in. */
export const onTimePct = (received: number, onTime: number): string | null =>
  received === 0 ? null : toDecimalText(ratio(BigInt(onTime) * 100n, BigInt(received)), 1)
