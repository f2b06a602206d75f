import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainShares, straightLine } from '~/domain/finance'
import { shareOut } from '~/domain/finance/allocate'
import { ratio, roundHalfAway } from '~/domain/shared/rational'
import { addExact, scaleOf, scaleRounded } from '~/domain/shared/scale'
import { asset, unwrap } from './arbitrary'

const safe = fc.maxSafeInteger()
const large = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })

describe('whole numbers are counted with numbers where that is exact', () => {
  it('a product over a divisor is what bigint says, whatever its size', () => {
    fc.assert(
      fc.property(
        fc.oneof(safe, fc.integer({ min: -1000, max: 1000 })),
        fc.integer({ min: 0, max: 6000 }),
        fc.oneof(large, fc.integer({ min: 0, max: 50 })),
        fc.oneof(large, fc.integer({ min: 1, max: 50 })),
        (amount, times, num, den) => {
          const exact = roundHalfAway(BigInt(amount) * BigInt(times) * BigInt(num), BigInt(den))
          const counted = scaleRounded(scaleOf(ratio(BigInt(num), BigInt(den))), amount, times)
          expect(counted).toBe(Number(exact))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('halves go away from zero on both sides of it, and zero has no sign', () => {
    const half = scaleOf(ratio(1n, 2n))
    expect([1, -1, 3, -3, 2 ** 53 - 1].map((amount) => scaleRounded(half, amount))).toEqual([
      1,
      -1,
      2,
      -2,
      2 ** 52,
    ])
    expect(Object.is(scaleRounded(half, -5, 0), 0)).toBe(true)
  })

  it('a sum that a number cannot hold goes on as bigint', () => {
    expect(addExact(Number.MAX_SAFE_INTEGER, 1)).toBe(2n ** 53n)
    expect(addExact(2n ** 60n, 1)).toBe(2n ** 60n + 1n)
    expect(addExact(1, 2)).toBe(3)
  })

  it('shares are the same over numbers and over bigints', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 11), max: 10 ** 11 }),
        fc.array(fc.integer({ min: 0, max: 80_000 }), { minLength: 1, maxLength: 40 }),
        (total, weights) => {
          const ofBigints = shareOut(total, weights.map(BigInt))
          expect(shareOut(total, weights)).toEqual(ofBigints)
          const explained = explainShares(total, weights)
          if (explained.ok) expect(explained).toEqual(explainShares(total, weights.map(BigInt)))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('schedules beyond the reach of numbers follow the formula too', () => {
    const base = 500_000_000_000_003n
    fc.assert(
      fc.property(asset, ({ lifeMonths, start, rates }) => {
        const whole = { principalOre: Number(base), lifeMonths, start, rates }
        const rateHundredths = BigInt(Math.round(Number(rates) * 100))
        let elapsed = 0
        for (const row of unwrap(straightLine(whole)).rows) {
          const until = elapsed + row.months
          const accumulated = (months: number) => roundHalfAway(base * BigInt(months), BigInt(lifeMonths))
          const opening = base - accumulated(elapsed)
          expect(BigInt(row.depreciationOre)).toBe(accumulated(until) - accumulated(elapsed))
          expect(BigInt(row.interestOre)).toBe(
            roundHalfAway(rateHundredths * opening * BigInt(row.months), 120_000n),
          )
          elapsed = until
        }
      }),
    )
  })
})
