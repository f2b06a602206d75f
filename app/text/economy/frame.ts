import type { ClaimStatus } from '../../domain/finance'

/** What is expected of a case, by where it stands (finance.md 6). */
export const forecastFormula: Record<ClaimStatus, string> = {
  REQUESTED: 'äskat räknas inte',
  DECIDED: 'prognosen, annars det som ärendet tar av anslaget',
  CLOSED: 'utfallet',
  CANCELLED: 'utfallet',
}
