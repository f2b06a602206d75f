/** MOT-06: the outcome of each claim. */
export const pointOutcomes = ['bifall', 'avslag', 'besvarad', 'avskriven'] as const
export type PointOutcome = (typeof pointOutcomes)[number]

/** What a meeting's decision on the whole matter means for each claim; nothing for other endings. */
export const outcomeOfDecision: Readonly<Record<string, PointOutcome | undefined>> = {
  approved: 'bifall',
  rejected: 'avslag',
  answered: 'besvarad',
  written_off: 'avskriven',
}

/** The outcome of a whole matter; `delvis_bifall` is never a claim's own. */
export type WholeOutcome = PointOutcome | 'delvis_bifall'

export const isPointOutcome = (word: string): word is PointOutcome =>
  (pointOutcomes as readonly string[]).includes(word)

/**
 * MOT-06: one outcome for all claims is the whole's; a mixture with a bifall in it is a partial one. A mixture
 * without any is named by the mildest of its parts, since nothing of it was approved. Null for no claims.
 */
export function wholeOutcome(claims: readonly PointOutcome[]): WholeOutcome | null {
  const [first] = claims
  if (first === undefined) return null
  if (claims.every((claim) => claim === first)) return first
  if (claims.includes('bifall')) return 'delvis_bifall'
  return claims.includes('besvarad') ? 'besvarad' : 'avslag'
}
