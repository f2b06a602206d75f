import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatDate,
  formatDateTime,
  formatKr,
  formatMonth,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatTkr,
  formatWeekdayDate,
} from '~/text/format'

const plain = (text: string) =>
  text.replaceAll('\u202f', '_').replaceAll('\u00a0', '~').replaceAll('\u2212', '–')

describe('money', () => {
  it.each([
    [230_000_000, '2_300_000~kr'],
    [0, '0~kr'],
    [99_900, '999~kr'],
    [100_000, '1_000~kr'],
    [-115_000_050, '–1_150_000,50~kr'],
    [-5, '–0,05~kr'],
    [123_456_789_012_345n, '1_234_567_890_123,45~kr'],
  ])('%s öre in kronor', (ore, expected) => expect(plain(formatKr(ore))).toBe(expected))

  it.each([
    [49_450_000, '494,5~tkr'],
    [5_000, '0,1~tkr'],
    [-5_000, '–0,1~tkr'],
    [4_999, '0,0~tkr'],
    [-4_999, '0,0~tkr'],
    [230_000_000, '2_300,0~tkr'],
  ])('%s öre in thousands, halves away from zero', (ore, expected) =>
    expect(plain(formatTkr(ore))).toBe(expected),
  )

  it('leaves unit and decimals out when told', () => {
    expect(plain(formatTkr(49_450_000, { unit: false, decimals: 0 }))).toBe('495')
    expect(plain(formatKr(49_450_000, { unit: false }))).toBe('494_500')
  })

  it('refuses a fraction of an öre', () => expect(() => formatKr(0.5)).toThrow(RangeError))

  it('keeps every digit and groups by three', () => {
    fc.assert(
      fc.property(fc.bigInt(), (ore) => {
        const text = formatKr(ore, { unit: false })
        const [whole = '', fraction = '00'] = text.replace('\u2212', '-').split(',')
        expect(BigInt(whole.replaceAll('\u202f', '').replace('-', '') + fraction)).toBe(ore < 0n ? -ore : ore)
        expect(text.startsWith('\u2212')).toBe(ore < 0n)
        expect(whole).toMatch(/^-?\d{1,3}(\u202f\d{3})*$/)
      }),
    )
  })
})

describe('figures', () => {
  it.each([
    ['1.5', '1,5~%'],
    ['-4.2', '–4,2~%'],
    ['-0.0', '0,0~%'],
    ['1250', '1_250~%'],
  ])('%s percent', (value, expected) => expect(plain(formatPercent(value))).toBe(expected))

  it('signs a change but never a zero', () => {
    expect(plain(formatPercent('3.1', { signed: true }))).toBe('+3,1~%')
    expect(plain(formatPercent('0.0', { signed: true }))).toBe('0,0~%')
    expect(plain(formatPercent('-3.1', { signed: true }))).toBe('–3,1~%')
  })

  it('writes counts', () => {
    expect(plain(formatNumber(1_234_567.5))).toBe('1_234_567,5')
    expect(plain(formatNumber('007'))).toBe('7')
    expect(plain(formatCount(1, 'ärende', 'ärenden'))).toBe('1~ärende')
    expect(plain(formatCount(1200, 'ärende', 'ärenden'))).toBe('1_200~ärenden')
  })

  it('throws on what is not a number', () => expect(() => formatNumber('tio')).toThrow(RangeError))
})

describe('dates', () => {
  it('writes days as people do', () => {
    expect(formatDate('2024-10-07')).toBe('7 oktober 2024')
    expect(formatShortDate('2024-10-07')).toBe('7 okt 2024')
    expect(formatShortDate('2024-03-31')).toBe('31 mars 2024')
    expect(formatWeekdayDate('2024-10-07')).toBe('måndag 7 oktober 2024')
    expect(formatMonth('2019-09')).toBe('september 2019')
  })

  it.each([
    ['2024-10-07T12:05:00.000Z', '7 oktober 2024 kl.~14.05'],
    ['2024-12-31T23:30:00Z', '1 januari 2025 kl.~00.30'],
    ['2024-03-31T00:59:00Z', '31 mars 2024 kl.~01.59'],
    ['2024-03-31T01:00:00Z', '31 mars 2024 kl.~03.00'],
  ])('%s in Swedish local time', (instant, expected) => expect(plain(formatDateTime(instant))).toBe(expected))

  it('throws on what is not a day', () => {
    expect(() => formatDate('i går')).toThrow(RangeError)
    expect(() => formatDate('2024-13-01')).toThrow(RangeError)
  })
})
