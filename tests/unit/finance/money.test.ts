import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reserve } from '~/domain/finance'
import { percentChange, presentAmount, sumOre, toOre, toSwedishNumber } from '~/domain/shared/money'
import {
  ceilingOf,
  floorOf,
  parseDecimal,
  ratio,
  roundHalfAway,
  toDecimalText,
} from '~/domain/shared/rational'
import { unwrap } from './arbitrary'

describe('exact numbers', () => {
  it('halves go away from zero', () => {
    expect([5n, -5n, 4n, -4n, 15n, 0n].map((tenths) => roundHalfAway(tenths, 10n))).toEqual([
      1n,
      -1n,
      0n,
      0n,
      2n,
      0n,
    ])
  })

  it('rounding is odd, and never further than a half from the exact value', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (num, den) => {
        const rounded = roundHalfAway(num, den)
        const distance = num - rounded * den
        expect(2n * (distance < 0n ? -distance : distance) <= den).toBe(true)
        expect(roundHalfAway(-num, den)).toBe(-rounded)
        expect(floorOf(num, den) * den <= num && num < (floorOf(num, den) + 1n) * den).toBe(true)
        expect(ceilingOf(num, den) * den >= num && num > (ceilingOf(num, den) - 1n) * den).toBe(true)
      }),
    )
  })

  it('decimals are read exactly or not at all', () => {
    expect(parseDecimal('1.25')).toEqual({ num: 125n, den: 100n })
    expect(parseDecimal('-0.5')).toEqual({ num: -5n, den: 10n })
    for (const text of ['', '1,5', '1.', '.5', '+1', '1e3', ' 1', '1 000', 'NaN', '٣', '1'.repeat(16)]) {
      expect(parseDecimal(text)).toBeNull()
    }
  })

  it('what was read is written back', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        fc.integer({ min: 0, max: 12 }),
        (num, places) => {
          const text = toDecimalText(ratio(num, 10n ** BigInt(places)), places)
          const read = parseDecimal(text)
          expect(read?.num).toBe(num)
        },
      ),
    )
  })
})

describe('amounts as shown (section 3)', () => {
  it('rule 5: halves away from zero, no binary fraction in between', () => {
    expect(presentAmount(335_000_000, 'mnkr', 1)).toBe('3.4')
    expect(presentAmount(-335_000_000, 'mnkr', 1)).toBe('-3.4')
    expect(presentAmount(Number.MAX_SAFE_INTEGER, 'kr', 2)).toBe('90071992547409.91')
  })

  it('rule 6: zero has no sign, change from zero has no value', () => {
    expect(presentAmount(-4, 'kr', 0)).toBe('0')
    expect(presentAmount(-4, 'kr', 1)).toBe('0.0')
    expect(percentChange(1_838_194_575, 1_803_314_402)).toBe('-1.9')
    expect(percentChange(100_000, 99_990)).toBe('0.0')
    expect(percentChange(-100, -150)).toBe('50.0')
    expect(percentChange(0, 5)).toBeNull()
  })

  it('rule 6: comma, no-break spaces and a real minus in Swedish', () => {
    expect(toSwedishNumber('2300000')).toBe('2\u00a0300\u00a0000')
    expect(toSwedishNumber('-1234.50')).toBe('\u22121\u00a0234,50')
    expect(toSwedishNumber('999.1234')).toBe('999,1234')
  })

  it('sums stop where a number would no longer be exact', () => {
    expect(sumOre([Number.MAX_SAFE_INTEGER, 1, -1])).toBe(Number.MAX_SAFE_INTEGER)
    expect(sumOre([Number.MAX_SAFE_INTEGER, 1])).toBeNull()
    expect(toOre(-(2n ** 60n))).toBeNull()
  })
})

describe('reserve (section 7)', () => {
  const of = (parts: number[], reserveOre: number, statedPct: string | null) =>
    unwrap(reserve({ partsOre: parts, reserveOre, statedPct }))

  it('15 % that fits only as a share of the total says so', () => {
    const example = of([25_000_000, 5_000_000, 115_000_000, 50_000_000], 35_000_000, '15')
    expect(example).toMatchObject({ match: 'OF_TOTAL', warnings: ['RESERVE_OF_TOTAL'] })
  })

  it('half a percentage point is still a match, a hair more is not', () => {
    expect(of([100_000], 9_500, '10').match).toBe('ON_BASE')
    expect(of([100_000], 9_499, '10').match).toBe('NONE')
    expect(of([100_000], 9_499, '10').warnings).toEqual(['RESERVE_MISMATCH'])
  })

  it('the nearest meaning wins, a tie is on base', () => {
    expect(of([1_000_000], 20_000, '2').match).toBe('ON_BASE')
    expect(of([1_000_000], 20_000, '1.97').match).toBe('OF_TOTAL')
    expect(of([3_000_000], 1_000_000, '29.1666').match).toBe('NONE')
    expect(of([990_000], 10_000, '1.0050505050505050').match).toBe('OF_TOTAL')
    expect(of([100], 0, '0.3').match).toBe('ON_BASE')
  })

  it('shares of nothing have no value', () => {
    expect(of([], 0, '10')).toMatchObject({ pctOnBase: null, pctOfTotal: null, match: 'NONE' })
    expect(of([100], 50, null)).toMatchObject({ pctOnBase: '50.0000', match: null, warnings: [] })
    expect(of([100], 50, '100')).toMatchObject({ computedOnBaseOre: 100, computedOfTotalOre: null })
  })
})
