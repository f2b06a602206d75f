export type Row = { row: number; caseId: string }

/**
 * Puts the ways of matching together: title hits first, then the others, each newest (highest row) first.
 * Every list holds at most `most + 1` rows, so `more` is known without counting.
 */
export function bestFirst(
  titles: Row[],
  others: Row[][],
  most: number,
): { caseIds: string[]; more: boolean } {
  const newest = others.flat().toSorted((a, b) => b.row - a.row)
  const caseIds = [...new Set([...titles, ...newest].map((each) => each.caseId))]
  const more = caseIds.length > most || [titles, ...others].some((rows) => rows.length > most)
  return { caseIds: caseIds.slice(0, most), more }
}
