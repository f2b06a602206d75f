/**
 * Splits a row of figures whose columns were lost ("34 500 27 600 … 103 500") into numbers. `count` is the number of
 * columns when known, `summed` whether a sum stands last. Undefined when no reading fits.
 */
export function segmentRow(text: string, count: number | undefined, summed: boolean): number[] | undefined {
  const cells = text
    .split(/\s{2,}/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  const direct = cells.map(cellValue)
  const wanted = count === undefined ? undefined : [count, count + 1]
  if (
    direct.length > 1 &&
    direct.every((value) => value !== undefined) &&
    (!wanted || wanted.includes(direct.length))
  )
    return direct as number[]
  const tokens = text
    .replace(/kr\b\.?|:-/gi, ' ')
    .split(/\s+/)
    .filter((token) => token !== '')
  if (tokens.length > 400 || !tokens.every((token) => /^-?\d{1,9}(?:[.,]\d{1,3})?$/.test(token)))
    return undefined
  const sizes = wanted ?? guesses(tokens)
  for (const size of [...sizes].sort((a, b) => (summed ? b - a : a - b))) {
    const found = search(tokens, size, summed && size === (count ?? size - 1) + 1)
    if (found) return found
  }
  return undefined
}

function cellValue(cell: string): number | undefined {
  const bare = cell
    .replace(/ ?(?:kr|tkr)\.?$/i, '')
    .replace(/ /g, '')
    .replace(',', '.')
  return /^-?\d{1,12}(?:\.\d{1,3})?$/.test(bare) &&
    /^-?\d{1,3}(?: \d{3})*(?:,\d+)?(?: ?t?kr\.?)?$|^-?\d+(?:[.,]\d+)?(?: ?t?kr\.?)?$/i.test(cell)
    ? Number(bare)
    : undefined
}

/** Without a known count: as many numbers as the groups of three allow at the fewest, or every token its own. */
function guesses(tokens: string[]): number[] {
  const heads = tokens.filter((token) => token.length !== 3).length
  return heads >= 2 ? [heads] : [tokens.length]
}

const startsNumber = (token: string): boolean => token.length <= 3 || !/^\d{3}$/.test(token)
const continues = (token: string): boolean => /^\d{3}$/.test(token)

/** Looks for `size` numbers; prefers the reading whose last number is the sum of the others, then even lengths. */
function search(tokens: string[], size: number, summed: boolean): number[] | undefined {
  let steps = 0
  let fallback: number[] | undefined
  const walk = (at: number, values: number[], sum: number, length: number): number[] | undefined => {
    if (++steps > 20_000) return undefined
    if (values.length === size) {
      if (at !== tokens.length) return undefined
      const total = values[size - 1] ?? 0
      if (summed && sum - total === total) return values
      fallback ??= values
      return summed ? undefined : values
    }
    const left = size - values.length
    if (tokens.length - at < left) return undefined
    const first = tokens[at] ?? ''
    if (!startsNumber(first)) return undefined
    for (const take of order(length)) {
      if (at + take > tokens.length) continue
      const group = tokens.slice(at, at + take)
      if (take > 1 && (first.length > 3 || !/^-?\d{1,3}$/.test(first) || !group.slice(1).every(continues)))
        continue
      if (take > 1 && first === '0') continue
      const value = Number(group.join('').replace(',', '.'))
      const found = walk(at + take, [...values, value], sum + value, take)
      if (found) return found
    }
    return undefined
  }
  return walk(0, [], 0, 0) ?? fallback
}

const order = (length: number): number[] => [
  ...new Set(
    [...(length > 0 ? [length, length - 1, length + 1] : []), 2, 3, 1, 4].filter(
      (take) => take >= 1 && take <= 4,
    ),
  ),
]
