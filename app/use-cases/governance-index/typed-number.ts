import { readNumber } from '../../documents/reading/table'

/** A number as a person types it, with a comma or a point for decimals; null when it cannot be read. */
export function typedNumber(text: string): number | null {
  const read = readNumber(text, { mark: text.includes(',') ? ',' : '.' })
  return read.ok ? Number(read.value) : null
}
