import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allocate,
  annuity,
  components,
  nonDepreciable,
  type Schedule,
  straightLine,
  type YearRow,
} from '~/domain/finance'
import { annuityAsset, asset, month, principalOre, ratePct, sum, unwrap } from './arbitrary'

const expectSound = (
  { rows, totals }: Pick<Schedule, 'rows' | 'totals'>,
  principal: number,
  residual: number,
) => {
  let value = principal
  for (const row of rows) {
    expect(row.openingOre).toBe(value)
    expect(row.depreciationOre).toBeGreaterThanOrEqual(0)
    expect(row.closingOre).toBe(row.openingOre - row.depreciationOre)
    expect(row.costOre).toBe(row.depreciationOre + row.interestOre)
    value = row.closingOre
  }
  expect(value).toBe(residual)
  expect(totals.depreciationOre).toBe(principal - residual)
  expect(totals.depreciationOre).toBe(sum(rows.map((row) => row.depreciationOre)))
  expect(totals.interestOre).toBe(sum(rows.map((row) => row.interestOre)))
  expect(totals.costOre).toBe(totals.depreciationOre + totals.interestOre)
}

const yearsSpanned = (start: string, months: number) => {
  const before = Number(start.slice(5)) - 1
  return Math.ceil((before + months) / 12)
}

describe('invariants of schedules', () => {
  it('1, 2: straight line adds up, ends at the residual, never rises', () => {
    fc.assert(
      fc.property(asset, (input) =>
        expectSound(unwrap(straightLine(input)), input.principalOre, input.residualOre),
      ),
    )
  })

  it('1, 2: annuity adds up, ends at the residual, never rises', () => {
    fc.assert(
      fc.property(annuityAsset, (input) =>
        expectSound(unwrap(annuity(input)), input.principalOre, input.residualOre),
      ),
    )
  })

  it('1: annuity of a few öre over many years has no negative row', () => {
    const input = { principalOre: 1008, residualOre: 1007, lifeYears: 5, ratePct: '5', start: '2026-01' }
    expectSound(unwrap(annuity(input)), 1008, 1007)
  })

  it('3: full years of one straight-line asset differ by at most one öre', () => {
    fc.assert(
      fc.property(asset, (input) => {
        const full = unwrap(straightLine(input)).rows.filter((row) => row.months === 12)
        const years = full.map((row) => row.depreciationOre)
        expect(years.length === 0 ? 0 : Math.max(...years) - Math.min(...years)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('4: the rows are the calendar years of the life, and their months add up to it', () => {
    fc.assert(
      fc.property(asset, (input) => {
        const { rows } = unwrap(straightLine(input))
        const first = Number(input.start.slice(0, 4))
        const count = yearsSpanned(input.start, input.lifeMonths)
        expect(rows.map((row) => row.year)).toEqual(
          Array.from({ length: count }, (_, index) => first + index),
        )
        expect(sum(rows.map((row) => row.months))).toBe(input.lifeMonths)
      }),
    )
    fc.assert(
      fc.property(annuityAsset, (input) => {
        const { rows } = unwrap(annuity(input))
        expect(rows).toHaveLength(yearsSpanned(input.start, input.lifeYears * 12))
        expect(sum(rows.map((row) => row.months))).toBe(input.lifeYears * 12)
      }),
    )
  })

  it('5: rate zero gives no interest, residual equal to principal no depreciation', () => {
    fc.assert(
      fc.property(asset, (input) => {
        expect(unwrap(straightLine({ ...input, rates: '0' })).totals.interestOre).toBe(0)
        const kept = { ...input, residualOre: input.principalOre }
        expect(unwrap(straightLine(kept)).totals.depreciationOre).toBe(0)
      }),
    )
    fc.assert(
      fc.property(annuityAsset, (input) => {
        expect(unwrap(annuity({ ...input, ratePct: '0' })).totals.interestOre).toBe(0)
        const kept = { ...input, residualOre: input.principalOre }
        expect(unwrap(annuity(kept)).totals.depreciationOre).toBe(0)
      }),
    )
  })

  it('6: components of equal life move a year by at most one öre each', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(asset, weights, (input, parts) => {
        const { lifeMonths, start, rates, interestMethod } = input
        const total = 1_000_000 + input.principalOre
        const shares = unwrap(allocate({ totalOre: total, weights: parts.map(String) }))
        const whole = unwrap(straightLine({ ...input, principalOre: total, residualOre: 0 }))
        const split = unwrap(
          components({
            components: shares.map((share, index) => ({ id: `${index}`, principalOre: share, lifeMonths })),
            start,
            rates,
            interestMethod,
          }),
        )
        expect(split.rows).toHaveLength(whole.rows.length)
        for (const [index, row] of split.rows.entries()) {
          const other = whole.rows[index] as YearRow
          expect(row.year).toBe(other.year)
          expect(Math.abs(row.depreciationOre - other.depreciationOre)).toBeLessThanOrEqual(parts.length)
          expect(Math.abs(row.interestOre - other.interestOre)).toBeLessThanOrEqual(parts.length)
        }
      }),
    )
  })

  it('7: interest AVERAGE ≤ MONTHLY ≤ OPENING in every year, within one öre', () => {
    fc.assert(
      fc.property(asset, (input) => {
        const interest = (interestMethod: 'AVERAGE' | 'MONTHLY' | 'OPENING') =>
          unwrap(straightLine({ ...input, residualOre: 0, interestMethod })).rows.map(
            (row) => row.interestOre,
          )
        const [average, monthly, opening] = [interest('AVERAGE'), interest('MONTHLY'), interest('OPENING')]
        for (const [index, middle] of monthly.entries()) {
          expect(average[index]).toBeLessThanOrEqual(middle + 1)
          expect(opening[index]).toBeGreaterThanOrEqual(middle - 1)
        }
      }),
    )
  })

  it('12: the same answer in any time zone and with the rates in any order', () => {
    const rates = { '2028': '2.5', '2026': '1.5', '2027': '1.75' }
    const input = { principalOre: 99_999_999, lifeMonths: 30, start: '2026-05' }
    const before = process.env.TZ
    const answers = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Stockholm'].map((zone) => {
      process.env.TZ = zone
      const ordered = zone.startsWith('E') ? Object.fromEntries(Object.entries(rates).reverse()) : rates
      const { rows, totals } = unwrap(straightLine({ ...input, rates: ordered }))
      return JSON.stringify({ rows, totals })
    })
    process.env.TZ = before
    expect(new Set(answers).size).toBe(1)
  })

  it('interest without rounding sums to r·C·(n+1)/2, r·C·n/2 and r·C·(12n+1)/24 by method (section 4.3)', () => {
    const total = (interestMethod: 'AVERAGE' | 'MONTHLY' | 'OPENING') =>
      unwrap(
        straightLine({
          principalOre: 240_000_000,
          lifeMonths: 120,
          start: '2026-01',
          rates: '2.5',
          interestMethod,
        }),
      ).totals.interestOre
    expect(total('OPENING')).toBe((0.025 * 240_000_000 * 11) / 2)
    expect(total('AVERAGE')).toBe((0.025 * 240_000_000 * 10) / 2)
    expect(total('MONTHLY')).toBe((0.025 * 240_000_000 * 121) / 24)
  })

  it('land bears interest on the whole value until its last year', () => {
    fc.assert(
      fc.property(
        principalOre,
        month,
        ratePct,
        fc.integer({ min: 0, max: 50 }),
        (principal, start, rates, more) => {
          const first = Number(start.slice(0, 4))
          const land = unwrap(
            nonDepreciable({ principalOre: principal, start, rates, lastYear: first + more }),
          )
          expectSound(land, principal, principal)
          expect(land.rows).toHaveLength(more + 1)
        },
      ),
    )
  })
})

describe('refusals come in the order of section 14', () => {
  const sound = { principalOre: 100, residualOre: 0, lifeMonths: 24, start: '2026-01', rates: '2' }
  const refusalOf = (change: object) => {
    const result = straightLine({ ...sound, ...change })
    return result.ok ? null : result.refusal
  }

  it('principal, life, residual, then rates year by year', () => {
    const all = { principalOre: 0, lifeMonths: 0, residualOre: -1, rates: {} }
    expect(refusalOf(all)).toBe('PRINCIPAL_NOT_POSITIVE')
    expect(refusalOf({ ...all, principalOre: 1 })).toBe('LIFE_NOT_POSITIVE')
    expect(refusalOf({ ...all, principalOre: 1, lifeMonths: 24 })).toBe('RESIDUAL_OUT_OF_RANGE')
    expect(refusalOf({ rates: { '2026': '-1' } })).toBe('RATE_NEGATIVE')
    expect(refusalOf({ rates: { '2027': '-1' } })).toBe('RATE_MISSING')
    expect(refusalOf({ rates: { '2026': '1', '2027': '1' } })).toBeNull()
  })

  it('a rate is only asked for in the years of the schedule', () => {
    expect(refusalOf({ rates: { '2026': '1', '2027': '1', '2028': '-5' } })).toBeNull()
    expect(refusalOf({ start: '2026-02', rates: { '2026': '1', '2027': '1' } })).toBe('RATE_MISSING')
  })

  it('what is no amount, month or rate, or too much to hold, is refused', () => {
    expect(refusalOf({ principalOre: 0.5 })).toBe('INPUT_INVALID')
    expect(refusalOf({ principalOre: Number.NaN })).toBe('INPUT_INVALID')
    expect(refusalOf({ lifeMonths: 1.5 })).toBe('INPUT_INVALID')
    expect(refusalOf({ lifeMonths: 6001 })).toBe('LIFE_TOO_LONG')
    expect(refusalOf({ start: '2026-13' })).toBe('INPUT_INVALID')
    expect(refusalOf({ rates: '1,5' })).toBe('INPUT_INVALID')
    expect(refusalOf({ principalOre: 2 ** 53 })).toBe('AMOUNT_TOO_LARGE')
    expect(refusalOf({ principalOre: Number.MAX_SAFE_INTEGER })).toBe('AMOUNT_TOO_LARGE')
    expect(refusalOf({ principalOre: Number.MAX_SAFE_INTEGER, rates: '0' })).toBeNull()
  })

  it('an annuity needs whole years', () => {
    const whole = { principalOre: 100, lifeYears: 2.5, ratePct: '-1', start: '2026-01' }
    expect(annuity(whole)).toMatchObject({ refusal: 'LIFE_NOT_WHOLE_YEARS' })
    expect(annuity({ ...whole, lifeYears: -2.5 })).toMatchObject({ refusal: 'LIFE_NOT_POSITIVE' })
    expect(annuity({ ...whole, lifeYears: 2 })).toMatchObject({ refusal: 'RATE_NEGATIVE' })
    expect(annuity({ ...whole, lifeYears: 2, principalOre: 0 })).toMatchObject({
      refusal: 'PRINCIPAL_NOT_POSITIVE',
    })
  })
})
