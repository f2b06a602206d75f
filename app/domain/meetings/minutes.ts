/** Minutes from draft to approval (KL 5:65–69, 6:35). Approved minutes are locked (MIN-06). */
export const minutesStates = ['draft', 'signing', 'approved'] as const
export type MinutesState = (typeof minutesStates)[number]
