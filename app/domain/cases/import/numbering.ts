/** Gives numbers to the documents of a case: those that have one keep it, the others follow after the highest. */
export function documentNumbers(given: readonly (number | null)[]): number[] {
  let next = Math.max(0, ...given.map((number) => number ?? 0)) + 1
  return given.map((number) => number ?? next++)
}

/** An address for each slug: a taken one has the register's code in front, and then a number behind. */
export function freeSlugs(slugs: readonly string[], code: string, taken: ReadonlySet<string>): string[] {
  const used = new Set(taken)
  return slugs.map((slug) => {
    let free = slug
    for (let n = 1; used.has(free); n++) free = n === 1 ? `${code}-${slug}` : `${code}-${slug}-${n}`
    used.add(free)
    return free
  })
}
