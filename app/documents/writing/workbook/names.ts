/** Excel takes 31 characters; four are kept for the ending of the sheet in öre. */
const longest = 27

const suffix = ' öre'

/** Names that Excel refuses or keeps for itself. */
const reserved = new Set(['', 'history', 'historik'])

/** A name that Excel takes for a sheet: without `[ ] : * ? / \`, not too long, no apostrophe at either end. */
export function sheetName(wanted: string): string {
  const plain = wanted
    .normalize('NFC')
    .replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '')
  const cut = [...plain]
    .slice(0, longest)
    .join('')
    .replace(/['\s]+$/, '')
  return reserved.has(cut.toLowerCase()) ? 'Blad' : cut
}

/** Gives out names of sheets, each only once whatever its case: the second `A1` is called `A1 2`. */
export function sheetNames(): (wanted: string) => string {
  const given = new Set<string>()
  return (wanted) => {
    const name = sheetName(wanted)
    for (let count = 1; ; count += 1) {
      const ending = count === 1 ? '' : ` ${count}`
      const tried = [...name].slice(0, longest - ending.length).join('') + ending
      // The sheet in öre of one must not be the sheet in kronor of another.
      const both = [tried.toLowerCase(), oreName(tried).toLowerCase()]
      if (both.some((one) => given.has(one))) continue
      for (const one of both) given.add(one)
      return tried
    }
  }
}

/** The name of the sheet in whole öre beside a sheet in kronor. */
export const oreName = (name: string): string => `${name}${suffix}`

/** A name as it is written before `!` in a formula. */
export const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`
