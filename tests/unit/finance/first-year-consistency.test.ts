import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstYearConsistency } from '~/domain/finance'
import { unwrap } from './arbitrary'

/** Cost of a year in kronor × 10 000 for a rate in hundredths of a percent, so that the trial stays in whole numbers. */
const costTimes10000 = (principal: number, hundredths: number, depreciation: number, year: number) =>
  depreciation * 10_000 + hundredths * (principal - (year - 1) * depreciation)

const roundHalfUp = (times10000: number, step: number) =>
  Math.floor((2 * times10000 + step * 10_000) / (2 * step * 10_000)) * step

const printed = (principal: number, hundredths: number, depreciation: number, years: number, step: number) =>
  Array.from({ length: years }, (_, index) =>
    roundHalfUp(costTimes10000(principal, hundredths, depreciation, index + 1), step),
  )

describe('first-year consistency', () => {
  it('finds exactly the depreciations that a trial of every krona finds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.oneof(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 9999 })),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(1, 10, 100, 1000),
        fc.nat(),
        fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 5, maxLength: 5 }),
        (principalKr, hundredths, years, roundToKr, seed, nudges) => {
          const most = years > 1 ? Math.floor(principalKr / (years - 1)) : principalKr
          const chosen = seed % (most + 1)
          const statedKr = printed(principalKr, hundredths, chosen, years, roundToKr).map(
            (figure, index) => figure + (seed % 3 === 0 ? (nudges[index] ?? 0) * roundToKr : 0),
          )
          const fitting: number[] = []
          for (let trial = 0; trial <= most; trial += 1) {
            const figures = printed(principalKr, hundredths, trial, years, roundToKr)
            if (figures.every((figure, index) => figure === statedKr[index])) fitting.push(trial)
          }
          const ratePct = (hundredths / 100).toFixed(2)
          const result = firstYearConsistency({ principalKr, ratePct, statedKr, roundToKr })
          if (fitting.length === 0) expect(result).toEqual({ ok: false, refusal: 'NO_DEPRECIATION_FITS' })
          else
            expect(unwrap(result)).toEqual({
              depreciationPerYearMinKr: Math.min(...fitting),
              depreciationPerYearMaxKr: Math.max(...fitting),
            })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('rounds half up also where a larger depreciation gives a smaller cost', () => {
    const input = { principalKr: 100, ratePct: '100', statedKr: [110, 100, 90], roundToKr: 10 }
    expect(unwrap(firstYearConsistency(input))).toEqual({
      depreciationPerYearMinKr: 6,
      depreciationPerYearMaxKr: 14,
    })
  })

  it('refuses figures that no single calculation gives', () => {
    const input = { principalKr: 2_300_000, ratePct: '1.5', roundToKr: 100 }
    const refusalOf = (change: object) => firstYearConsistency({ ...input, statedKr: [494_500], ...change })
    expect(refusalOf({ statedKr: [494_500, 494_500] })).toMatchObject({ refusal: 'NO_DEPRECIATION_FITS' })
    expect(refusalOf({ statedKr: [494_550] })).toMatchObject({ refusal: 'NO_DEPRECIATION_FITS' })
    expect(refusalOf({ statedKr: [34_400] })).toMatchObject({ refusal: 'NO_DEPRECIATION_FITS' })
    expect(refusalOf({ principalKr: 0 })).toMatchObject({ refusal: 'PRINCIPAL_NOT_POSITIVE' })
    expect(refusalOf({ ratePct: '-1' })).toMatchObject({ refusal: 'RATE_NEGATIVE' })
    expect(refusalOf({ statedKr: [] })).toMatchObject({ refusal: 'INPUT_INVALID' })
    expect(refusalOf({ roundToKr: 0 })).toMatchObject({ refusal: 'INPUT_INVALID' })
  })
})
