/** Yearly figures that calculations rest on: internal rate (percent), price base amount (whole kronor), price index. */
export const economicFigureKinds = ['internal_rate', 'price_base_amount', 'price_index'] as const
export type EconomicFigureKind = (typeof economicFigureKinds)[number]

export type EconomicFigure = { year: number; value: string; source: string }
