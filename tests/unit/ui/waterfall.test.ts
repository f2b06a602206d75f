import { describe, expect, it } from 'vitest'
import { waterfallPlot } from '~/ui/charts/waterfall-bars'

const steps = [
  { label: 'Från', value: 18_000_000, kind: 'from' },
  { label: 'Lägre', value: -500_000, kind: 'change' },
  { label: 'Högre', value: 200_000, kind: 'change' },
  { label: 'Till', value: 17_700_000, kind: 'to' },
] as const

describe('a waterfall', () => {
  it('lets each step begin where the one before it ended, within the picture', () => {
    const { bars } = waterfallPlot(steps)
    const [from, lower, higher, to] = bars
    expect(lower && lower.left + lower.width).toBeCloseTo(from?.end ?? 0)
    expect(higher?.left).toBeCloseTo(lower?.end ?? 0)
    expect(to?.end).toBeCloseTo(higher?.end ?? 0)
    for (const { left, width } of bars) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left + width).toBeLessThanOrEqual(1.000001)
    }
  })

  it('cuts the axis only when the changes are small beside the sums, and says so', () => {
    expect(waterfallPlot(steps).cutAt).toBeGreaterThan(0)
    const large = waterfallPlot([
      { label: 'Från', value: 100, kind: 'from' },
      { label: 'Högre', value: 900, kind: 'change' },
      { label: 'Till', value: 1000, kind: 'to' },
    ])
    expect(large).toMatchObject({ cutAt: null, zero: 0 })
    expect(large.bars[0]).toMatchObject({ left: 0, width: 0.1 })
  })

  it('holds what goes below zero, and nothing at all', () => {
    const below = waterfallPlot([
      { label: 'Från', value: 100, kind: 'from' },
      { label: 'Lägre', value: -300, kind: 'change' },
      { label: 'Till', value: -200, kind: 'to' },
    ])
    expect(below.cutAt).toBeNull()
    expect(below.zero).toBeCloseTo(2 / 3)
    const nothing = waterfallPlot([
      { label: 'Från', value: 0, kind: 'from' },
      { label: 'Till', value: 0, kind: 'to' },
    ])
    expect(nothing.bars.every(({ left, width }) => Number.isFinite(left) && Number.isFinite(width))).toBe(
      true,
    )
  })
})
