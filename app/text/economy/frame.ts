import type { ClaimStatus } from '../../domain/finance'

/** Where a case stands against an appropriation, as it is written in a table. */
export const claimWord: Record<ClaimStatus, string> = {
  REQUESTED: 'äskat',
  DECIDED: 'beslutat',
  CLOSED: 'slutredovisat',
  CANCELLED: 'avbrutet',
}

/** What a case takes of the appropriation and what is expected of it, by where it stands (finance.md 6). */
export const claimFormula: Record<ClaimStatus, { claim: string; forecast: string }> = {
  REQUESTED: { claim: 'äskat tar inget förrän det är beslutat', forecast: 'äskat räknas inte' },
  DECIDED: {
    claim: 'det största av beslutat, bundet och utfall',
    forecast: 'prognosen, annars det som ärendet tar',
  },
  CLOSED: { claim: 'utfallet; det som inte gick åt går tillbaka', forecast: 'utfallet' },
  CANCELLED: { claim: 'det som redan är betalt', forecast: 'utfallet' },
}
