import { describe, expect, it } from 'vitest'
import {
  allocate,
  annuityFactor,
  averageAnnual,
  bookValueAfter,
  earlyDisposal,
  reviseLife,
  scheduleUntil,
  startMonth,
  straightLine,
} from '~/domain/finance'
import { sum, unwrap } from './arbitrary'

const schedule = (principalOre: number, lifeMonths: number, start: string, more: object = {}) =>
  unwrap(straightLine({ principalOre, lifeMonths, start, rates: '2.5', ...more }))

const depreciation = (...asset: Parameters<typeof schedule>) =>
  schedule(...asset).rows.map((row) => row.depreciationOre)

describe('what went wrong in other systems', () => {
  it('frappe/erpnext 34920: no negative row, and the closing value is the residual', () => {
    const { rows } = schedule(100, 120, '2026-02', { residualOre: 3 })
    expect(Math.min(...rows.map((row) => row.depreciationOre))).toBeGreaterThanOrEqual(0)
    expect(rows.at(-1)?.closingOre).toBe(3)
  })

  it('frappe/erpnext 48117, 58988: months are whole numbers', () => {
    expect(schedule(100_000, 30, '2026-11').rows.map((row) => row.months)).toEqual([2, 12, 12, 4])
  })

  it('frappe/erpnext 50964: months of the first and last row are counted once', () => {
    expect(sum(schedule(100_000, 41, '2026-07').rows.map((row) => row.months))).toBe(41)
  })

  it('frappe/erpnext 58673: a changed life uses what is left of value and months, not the gross amount', () => {
    const asset = { principalOre: 16_700_000, lifeMonths: 167, start: '2020-03', rates: '2.5' }
    const revised = unwrap(reviseLife({ ...asset, elapsedMonths: 37, newRemainingMonths: 130 }))
    expect(revised.bookValueOre).toBe(13_000_000)
    expect(revised.schedule.totals.depreciationOre).toBe(13_000_000)
    expect(sum(revised.schedule.rows.map((row) => row.months))).toBe(130)
    // The same months left: nothing changes but that the year of the revision is in two parts.
    const whole = unwrap(straightLine(asset)).rows.filter((row) => row.year > 2023)
    expect(revised.schedule.rows.filter((row) => row.year > 2023)).toEqual(whole)
  })

  it('frappe/erpnext 50964: elapsed and remaining months make the whole, and so does what they depreciate', () => {
    const asset = {
      principalOre: 99_999_999,
      residualOre: 12_345,
      lifeMonths: 61,
      start: '2026-05',
      rates: '1.5',
    }
    for (let elapsedMonths = 0; elapsedMonths < 61; elapsedMonths += 1) {
      const before = unwrap(scheduleUntil(asset, elapsedMonths))
      const left = unwrap(reviseLife({ ...asset, elapsedMonths, newRemainingMonths: 61 - elapsedMonths }))
      const parts = [before, left.schedule]
      expect(sum(parts.flatMap(({ rows }) => rows.map((row) => row.months)))).toBe(61)
      expect(sum(parts.map(({ totals }) => totals.depreciationOre))).toBe(99_987_654)
    }
  })

  it('frappe/erpnext 39874: rounding is cumulative, the sum exact, nothing is dumped in the last row', () => {
    const years = depreciation(100_000_001, 84, '2026-01')
    expect(sum(years)).toBe(100_000_001)
    expect(Math.max(...years) - Math.min(...years)).toBe(1)
  })

  it('frappe/erpnext 42276, 41235, OCA 925: a leap year changes nothing, also not inside a broken year', () => {
    expect(depreciation(1_000_003, 36, '2027-09')).toEqual(depreciation(1_000_003, 36, '2025-09'))
    expect(unwrap(startMonth({ takenIntoUse: '2028-02-29' }))).toBe('2028-02')
  })

  it('odoo 2195, 14107: the first year counts whole months, not the days left', () => {
    const [first] = schedule(180_000_000, 72, '2026-09').rows
    expect(first).toMatchObject({ months: 4, depreciationOre: 10_000_000, interestOre: 1_500_000 })
  })

  it('odoo 26896: rows are calendar years, not anniversaries', () => {
    const years = schedule(180_000_000, 72, '2026-09').rows.map((row) => row.year)
    expect(years).toEqual([2026, 2027, 2028, 2029, 2030, 2031, 2032])
  })

  it('odoo 111363: the number of rows depends on start and life only, not on the amount', () => {
    const counts = [1, 59, 60, 61, 12_345_677].map(
      (principal) => schedule(principal, 60, '2026-01').rows.length,
    )
    expect(new Set(counts)).toEqual(new Set([5]))
  })

  it('odoo 14606: a revision begins the month after those that have passed, and repeats none of them', () => {
    const asset = { principalOre: 6_000_000, lifeMonths: 60, start: '2026-01', rates: '2' }
    const past = unwrap(scheduleUntil(asset, 17))
    const revised = unwrap(reviseLife({ ...asset, elapsedMonths: 17, newRemainingMonths: 20 }))
    expect(revised.revisionStart).toBe('2027-06')
    expect(past.rows.at(-1)).toMatchObject({ year: 2027, months: 5 })
    expect(revised.schedule.rows[0]).toMatchObject({ year: 2027, months: 7, openingOre: 4_300_000 })
  })

  it('OCA 1785, 2132, 2346: years that have passed are not touched by what happens later', () => {
    const asset = { principalOre: 120_000, lifeMonths: 120, start: '2026-01', rates: '2' }
    const planned = unwrap(straightLine(asset)).rows.slice(0, 3)
    expect(unwrap(scheduleUntil(asset, 36)).rows).toEqual(planned)
    const revised = unwrap(reviseLife({ ...asset, elapsedMonths: 36, newRemainingMonths: 24 }))
    expect(revised.schedule.rows.map((row) => [row.year, row.depreciationOre])).toEqual([
      [2029, 42_000],
      [2030, 42_000],
    ])
    expect(unwrap(earlyDisposal({ ...asset, elapsedMonths: 36, proceedsOre: 0 })).bookValueOre).toBe(
      planned.at(-1)?.closingOre,
    )
    expect(unwrap(bookValueAfter(asset, 36))).toBe(84_000)
  })

  it('OCA 1073: January start gives equal years', () => {
    expect(depreciation(8_000_000_000, 96, '2026-01')).toEqual(Array.from({ length: 8 }, () => 1_000_000_000))
  })

  it('OCA 1325, 843: the residual is taken off from the first row, with nothing left for the last', () => {
    expect(depreciation(1_200_000, 24, '2026-01', { residualOre: 240_000 })).toEqual([480_000, 480_000])
  })

  it('interest of a broken first year is neither that of a full year nor zero', () => {
    const [first] = schedule(180_000_000, 72, '2026-09').rows
    expect(first?.interestOre).not.toBe(4_500_000)
    expect(first?.interestOre).not.toBe(0)
  })

  it('a five-decimal table factor moves the annuity by 17 kr', () => {
    const input = { principalOre: 401_800_000, lifeYears: 20, ratePct: '3', tableDecimals: 5 }
    const { annuityOre, annuityWithTableFactorOre } = unwrap(annuityFactor(input))
    expect(annuityWithTableFactorOre - annuityOre).toBe(1725)
  })

  it('a shown difference is the rounded difference, not the difference of rounded figures', () => {
    const alternatives = { totalAOre: 62_900_000_000, totalBOre: 49_500_000_000, years: 40 }
    const shown = unwrap(averageAnnual({ ...alternatives, unit: 'mnkr', decimals: 1 }))
    expect(shown).toMatchObject({ aPerYear: '15.7', bPerYear: '12.4', differencePresented: '3.4' })
  })
})

describe('what went wrong when money was divided elsewhere', () => {
  const shares = (totalOre: number, ...weights: string[]) => unwrap(allocate({ totalOre, weights }))

  it('moneyphp 436, dinero.js 85, Dintero 111, ts-money 5: weight zero gets nothing and is no error', () => {
    expect(shares(5, '0', '7', '3')).toEqual([0, 4, 1])
  })

  it('moneyphp 492: the larger fraction gets the öre', () => {
    expect(shares(9999, '75', '25')).toEqual([7499, 2500])
  })

  it('moneyphp 466: less than one öre each works', () => {
    expect(shares(1, '33', '66')).toEqual([0, 1])
  })

  it('rusty_money 103, dinero.js 776: fraction, then weight, decide before the place in the list', () => {
    expect(shares(5, '100', '101', '100', '100')).toEqual([1, 2, 1, 1])
    expect(shares(1, '1', '3')).toEqual([0, 1])
    expect(shares(2, '1', '3')).toEqual([0, 2])
  })

  it('brick/money 55, 62: the year is divided once; twelve monthly parts drift to the first', () => {
    const yearly = shares(100, '1', '1', '1')
    expect(yearly).toEqual([34, 33, 33])
    const monthly = Array.from({ length: 12 }, (_, month) => shares(month < 4 ? 9 : 8, '1', '1', '1'))
    expect(sum(monthly.map(([first = 0]) => first))).toBeGreaterThan(yearly[0] ?? 0)
  })

  it('frappe/erpnext 48901, 35091, frappe/hrms 5138: percentages of a total add up to it', () => {
    expect(sum(shares(1, '40', '60'))).toBe(1)
    expect(sum(shares(100_001, '33.33', '33.33', '33.34'))).toBe(100_001)
  })
})
