import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from '~/domain/finance'
import { sum, unwrap } from './arbitrary'

const weight = fc.integer({ min: 0, max: 100_000 }).map((hundredths) => (hundredths / 100).toFixed(2))
const weights = fc
  .array(weight, { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((entry) => Number(entry) > 0))
const total = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })

describe('allocation (invariant 8)', () => {
  it('adds up, stays within one unit of the exact share, gives nothing for weight zero', () => {
    fc.assert(
      fc.property(total, weights, fc.constantFrom(1, 100), (units, list, unitOre) => {
        const totalOre = units * unitOre
        const shares = unwrap(allocate({ totalOre, weights: list, unitOre }))
        const all = sum(list.map(Number))
        expect(sum(shares)).toBe(totalOre)
        for (const [index, share] of shares.entries()) {
          const exact = (totalOre * Number(list[index])) / all
          expect(Math.abs(share - exact)).toBeLessThan(unitOre + 0.001)
          if (Number(list[index]) === 0) expect(Math.abs(share)).toBe(0)
          expect(share % unitOre === 0).toBe(true)
        }
      }),
    )
  })

  it('follows its recipients when they change places, except for exact ties', () => {
    fc.assert(
      fc.property(total, weights, (totalOre, list) => {
        fc.pre(new Set(list).size === list.length)
        const shares = unwrap(allocate({ totalOre, weights: list }))
        const reversed = unwrap(allocate({ totalOre, weights: [...list].reverse() }))
        expect([...reversed].reverse()).toEqual(shares)
      }),
    )
  })

  it('11: multiplying all weights by a constant changes nothing', () => {
    fc.assert(
      fc.property(total, weights, (totalOre, list) => {
        const tenfold = list.map((entry) => (Number(entry) * 10).toFixed(1))
        expect(allocate({ totalOre, weights: tenfold })).toEqual(allocate({ totalOre, weights: list }))
      }),
    )
  })

  it('says why it refuses', () => {
    const refusal = (input: Parameters<typeof allocate>[0]) => {
      const result = allocate(input)
      return result.ok ? null : result.refusal
    }
    expect(refusal({ totalOre: 1, weights: [] })).toBe('NO_RECIPIENTS')
    expect(refusal({ totalOre: 1, weights: ['0', '0.00'] })).toBe('WEIGHT_SUM_ZERO')
    expect(refusal({ totalOre: 1, weights: ['1', '-0.01'] })).toBe('NEGATIVE_WEIGHT')
    expect(refusal({ totalOre: 150, weights: ['1'], unitOre: 100 })).toBe('TOTAL_NOT_MULTIPLE_OF_UNIT')
    expect(refusal({ totalOre: 1, weights: ['half'] })).toBe('INPUT_INVALID')
    expect(refusal({ totalOre: 1, weights: ['1'], unitOre: 0 })).toBe('INPUT_INVALID')
  })
})
