import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oreTyped, typedDecimal, typedOre } from '~/domain/shared/typed'

describe('numbers as people type them', () => {
  it('reads kronor with every width of space, comma or point, minus signs and kr', () => {
    const typed: [string, number][] = [
      ['2 300 000', 230_000_000],
      ['2\u00a0300\u00a0000 kr', 230_000_000],
      ['2\u202f300\u202f000,50', 230_000_050],
      ['2300000.5', 230_000_050],
      ['\u22125', -500],
      ['–5 kronor', -500],
      ['0', 0],
      ['-0', 0],
      ['100:-', 10_000],
      ['1.234,50', 123_450],
    ]
    for (const [text, ore] of typed) expect(typedOre(text), text).toBe(ore)
  })

  it('refuses what is no amount or can be read in two ways', () => {
    for (const text of ['', 'kr', '2.300', '1,234', '1 23 4', '1,2,3', '12e3', '0x10', 'NaN', '1'.repeat(14)])
      expect(typedOre(text), text).toBeNull()
  })

  it('shows an amount so that it is read back as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (ore) => {
        expect(typedOre(oreTyped(ore))).toBe(ore)
      }),
    )
  })

  it('reads percent and index numbers as decimal text', () => {
    expect(['1,5', '1.50 %', '007', '0,25', '-1', '1,', '1e3', '--1'].map(typedDecimal)).toEqual([
      ...['1.5', '1.5', '7', '0.25', '-1', null, null, null],
    ])
  })

  it('takes a comma for the decimal sign, and refuses a point before three digits', () => {
    expect(['1,125', '0.125', '12.125', '1.125 %'].map(typedDecimal)).toEqual(['1.125', '0.125', null, null])
  })
})
