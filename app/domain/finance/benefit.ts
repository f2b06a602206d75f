/** What a benefit is (finance.md 9): a budget that is lowered, time that is set free, or something with no amount. */
export const benefitKinds = ['CASHABLE', 'FREED_TIME', 'QUALITATIVE'] as const
export type BenefitKind = (typeof benefitKinds)[number]
