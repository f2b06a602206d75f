import type { CaseActuals } from './case-outcome'

/** Whether the first part came into use later or earlier than planned; null when as planned, or nothing is known. */
export function startMoved({
  plan,
  assets,
}: Pick<CaseActuals, 'plan' | 'assets'>): 'later' | 'earlier' | null {
  const first = assets.map(({ asset }) => asset.start).sort()[0]
  if (!plan?.basis || !first || first === plan.basis.start) return null
  return first > plan.basis.start ? 'later' : 'earlier'
}
