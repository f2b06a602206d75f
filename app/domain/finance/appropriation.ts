/** What makes an appropriation frame (finance.md 6). Amounts are signed: a transfer out is negative. */
export const budgetLineKinds = ['original', 'supplementary', 'carry_over', 'transfer'] as const
export type BudgetLineKind = (typeof budgetLineKinds)[number]

/** Where a case stands against the frame: äskad, beslutad och pågående, slutredovisad, avbruten. */
export const claimStatuses = ['REQUESTED', 'DECIDED', 'CLOSED', 'CANCELLED'] as const
export type ClaimStatus = (typeof claimStatuses)[number]
