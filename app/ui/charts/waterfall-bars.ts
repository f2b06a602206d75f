/** A step of a waterfall: where it begins, a change on the way, or where it ends. Values in the unit of the chart. */
export interface WaterfallStep {
  label: string
  value: number
  kind: 'from' | 'change' | 'to'
  /** A few words that put it right. */
  note?: string
}

/** A step as it is drawn, in shares between 0 and 1 of the width. */
export interface WaterfallBar extends WaterfallStep {
  left: number
  width: number
  /** Where the step ends, from which the next goes on. */
  end: number
}

/** Where the axis begins when it does not begin at zero: the value at its left end. */
export interface WaterfallPlot {
  bars: WaterfallBar[]
  cutAt: number | null
  zero: number | null
}

/** The left end of a cut bar, where its break is drawn. */
const BREAK = 0.06

/**
 * The bars of a waterfall. When the changes are small beside the sums the axis is cut, so that they can be seen; the
 * sums then begin before the axis does, and are drawn with a break.
 */
export function waterfallPlot(steps: readonly WaterfallStep[]): WaterfallPlot {
  let running = 0
  const spans = steps.map(({ kind, value }) => {
    const from = kind === 'change' ? running : 0
    running = kind === 'change' ? running + value : value
    return { from, to: running }
  })
  const ends = spans.map(({ to }) => to)
  const least = Math.min(...ends)
  const most = Math.max(...ends)
  const cut = least > 0 && most - least < most * 0.35
  const low = cut ? least - Math.max(most - least, most * 0.001) * 0.7 : Math.min(0, least)
  const high = Math.max(0, most)
  const room = cut ? 1 - BREAK : 1
  const at = (value: number) => {
    const share = (value - low) / (high - low || 1)
    return cut ? BREAK + Math.max(0, share) * room : share
  }
  return {
    bars: steps.map((step, index) => {
      const { from = 0, to = 0 } = spans[index] ?? {}
      const left = cut && step.kind !== 'change' ? 0 : Math.min(at(from), at(to))
      return { ...step, left, width: Math.max(at(from), at(to)) - left, end: at(to) }
    }),
    cutAt: cut ? low : null,
    zero: cut ? null : at(0),
  }
}
