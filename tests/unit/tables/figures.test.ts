import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decimalMarkOf,
  readAmount,
  readDay,
  readMonth,
  readNumber,
  readPercent,
} from '~/documents/reading/table'

describe('an amount', () => {
  it.each([
    ['1 234,50', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['2 300 000', 230_000_000],
    ['2\u202f300\u202f000,00', 230_000_000],
    ['2\u00a0300\u00a0000 kr', 230_000_000],
    ['1.234.567,8', 123_456_780],
    ['1,234,567.8', 123_456_780],
    ["1'234.50", 123_450],
    ['\u22125', -500],
    ['5-', -500],
    ['(5,25)', -525],
    ['12:-', 1200],
    ['0,10', 10],
    ['-0', 0],
    ['+7', 700],
    ['007', 700],
    ['1 234,567', null],
    ['12,345', null],
  ])('%s', (text, ore) => {
    const read = readAmount(text)
    expect(read.ok ? read.ore : null).toBe(ore)
  })

  it.each([
    ['', 'empty'],
    ['1,234', 'ambiguous'],
    ['1.234', 'ambiguous'],
    ['0,123', 'too-many-decimals'],
    ['1 23 4', 'grouping'],
    ['1.23.4', 'grouping'],
    ['1,234.567,8', 'grouping'],
    ['tolv', 'not-a-number'],
    ['12 + 3', 'not-a-number'],
    ['1,5 mnkr', 'unit'],
    ['500 tkr', 'unit'],
    ['1,2E+05', 'shortened'],
    ['#DIV/0!', 'error-value'],
    ['12345678901234567', 'too-large'],
    ['-5-', 'not-a-number'],
    ['2026-03-31', 'not-a-number'],
  ])('%s is refused: %s', (text, fault) => expect(readAmount(text)).toMatchObject({ ok: false, fault }))

  it('that can be read in two ways is settled by its column', () => {
    expect(decimalMarkOf(['1,234', '12,50'])).toBe(',')
    expect(decimalMarkOf(['1,234', '1,234.50'])).toBe('.')
    expect(decimalMarkOf(['1,234', '5'])).toBeNull()
    expect(decimalMarkOf(['1,50', '1.50'])).toBeNull()
    expect(readNumber('1,234', { mark: ',' })).toEqual({ ok: true, value: '1.234' })
    expect(readNumber('1,234', { mark: '.' })).toEqual({ ok: true, value: '1234' })
  })

  it('written in any of the ways is read back to the öre', () => {
    const ways = [
      (whole: string, decimals: string) => `${whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')},${decimals}`,
      (whole: string, decimals: string) => `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${decimals}`,
      (whole: string, decimals: string) => `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`,
      (whole: string, decimals: string) => `${whole}.${decimals} kr`,
    ]
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(3), (ore, way) => {
        const digits = String(Math.abs(ore)).padStart(3, '0')
        const text = (ore < 0 ? '-' : '') + (ways[way]?.(digits.slice(0, -2), digits.slice(-2)) ?? '')
        expect(readAmount(text)).toEqual({ ok: true, ore: ore === 0 ? 0 : ore })
      }),
    )
  })

  it('is never read from nonsense, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readAmount(text)
        if (read.ok) expect(Number.isSafeInteger(read.ore)).toBe(true)
        else expect(read.remedy).not.toBe('')
      }),
    )
  })
})

it('a percentage is read with or without its sign', () => {
  for (const text of ['1,5', '1.5 %', '1,50%', '1,5 procent'])
    expect(readPercent(text)).toEqual({ ok: true, value: '1.5' })
})

it.each([
  ['2026-03-31', '2026-03-31'],
  ['20260331', '2026-03-31'],
  ['31/3 2026', '2026-03-31'],
  ['31.3.2026', '2026-03-31'],
  ['2026-03-31 12:00:00', '2026-03-31'],
  ['2026-02-29', null],
  ['26-03-31', null],
  ['', null],
])('the day %s', (text, day) => {
  const read = readDay(text)
  expect(read.ok ? read.value : null).toBe(day)
})

it.each([
  ['2026-03', '2026-03'],
  ['202603', '2026-03'],
  ['mars 2026', '2026-03'],
  ['okt. 2026', '2026-10'],
  ['3/2026', '2026-03'],
  ['2026-03-31', '2026-03'],
  ['2026-13', null],
  ['mårs 2026', null],
])('the month %s', (text, month) => {
  const read = readMonth(text)
  expect(read.ok ? read.value : null).toBe(month)
})
