/** Decisions by delegation (rules 4 and 12.10). */
export const delegatedStates = [
  'decided',
  'to_report',
  'listed',
  'reported',
  'recorded_separately',
  'posted',
  'notified',
  'final',
] as const
export type DelegatedState = (typeof delegatedStates)[number]
