/** Yearly figures that calculations rest on: internal rate (percent), price base amount (whole kronor), price index. */
export const economicFigureKinds = ['internal_rate', 'price_base_amount', 'price_index'] as const
export type EconomicFigureKind = (typeof economicFigureKinds)[number]

export type EconomicFigure = { year: number; value: string; source: string }

/** A figure as it was noted. Nothing is changed: a later row of the same figure holds in place of the earlier. */
export type NotedFigure = EconomicFigure & {
  id: string
  kind: EconomicFigureKind
  /** When an index was published; null for the other kinds. */
  editionDay: string | null
  /** Why no figure holds any more; null for an ordinary row. */
  withdrawnReason: string | null
  createdAt: string
}

/** What makes two rows the same figure: its kind, year and, for an index, its edition (finance.md 2.4). */
const identityOf = ({ kind, year, editionDay }: NotedFigure): string =>
  [kind, year, kind === 'price_index' ? editionDay : ''].join('|')

/**
 * The figures that hold: the latest row of each, and none where the latest withdraws it. By kind, then year, then
 * edition. A year without a figure stays without: no rate is carried forward (finance.md 2.2).
 */
export function figuresInForce<Figure extends NotedFigure>(noted: readonly Figure[]): Figure[] {
  const latest = new Map<string, Figure>()
  for (const figure of noted) {
    const known = latest.get(identityOf(figure))
    if (!known || isLater(figure, known)) latest.set(identityOf(figure), figure)
  }
  return [...latest.values()]
    .filter(({ withdrawnReason }) => withdrawnReason === null)
    .sort(
      (a, b) =>
        economicFigureKinds.indexOf(a.kind) - economicFigureKinds.indexOf(b.kind) ||
        a.year - b.year ||
        (a.editionDay ?? '').localeCompare(b.editionDay ?? ''),
    )
}

const isLater = (a: NotedFigure, b: NotedFigure): boolean =>
  a.createdAt === b.createdAt ? a.id > b.id : a.createdAt > b.createdAt
