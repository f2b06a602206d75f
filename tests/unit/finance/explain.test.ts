import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annuity, explainRow, nonDepreciable, type Schedule, straightLine } from '~/domain/finance'
import { asset, unwrap } from './arbitrary'

const explanations = (schedule: Schedule) => schedule.rows.map((row) => explainRow(schedule, row))

describe('a row explains itself', () => {
  it('straight line: the base and the months between which the row lies', () => {
    fc.assert(
      fc.property(asset, (input) => {
        const schedule = unwrap(straightLine(input))
        let month = 0
        for (const [index, { depreciation, interest, cost }] of explanations(schedule).entries()) {
          const row = schedule.rows[index]
          expect(depreciation).toEqual({
            formula: 'CUMULATIVE_STRAIGHT_LINE',
            baseOre: input.principalOre - input.residualOre,
            lifeMonths: input.lifeMonths,
            fromMonth: month,
            untilMonth: month + (row?.months ?? 0),
          })
          expect(interest).toMatchObject({
            ratePct: input.rates,
            openingOre: row?.openingOre,
            months: row?.months,
          })
          expect(cost.costOre).toBe(row?.costOre)
          month += row?.months ?? 0
        }
        expect(month).toBe(input.lifeMonths)
      }),
    )
  })

  it('annuity: which asset years a calendar year takes its months from', () => {
    const input = { principalOre: 96_000_000, lifeYears: 2, ratePct: '3', start: '2026-10' }
    const assetYears = explanations(unwrap(annuity(input))).map(({ depreciation }) =>
      depreciation.formula === 'ANNUITY_LESS_INTEREST' ? depreciation.assetYears : [],
    )
    expect(assetYears).toEqual([
      [{ assetYear: 1, months: 3 }],
      [
        { assetYear: 1, months: 9 },
        { assetYear: 2, months: 3 },
      ],
      [{ assetYear: 2, months: 9 }],
    ])
  })

  it('land: interest only', () => {
    const land = unwrap(nonDepreciable({ principalOre: 100, start: '2026-05', lastYear: 2026, rates: '2.5' }))
    expect(explanations(land)).toMatchObject([
      {
        depreciation: { formula: 'NOT_DEPRECIATED' },
        interest: { formula: 'INTEREST_ON_OPENING', months: 8 },
      },
    ])
  })

  it('names the interest method', () => {
    const named = (['OPENING', 'AVERAGE', 'MONTHLY'] as const).map((interestMethod) => {
      const input = { principalOre: 100, lifeMonths: 1, start: '2026-01', rates: '1', interestMethod }
      return explanations(unwrap(straightLine(input)))[0]?.interest.formula
    })
    expect(named).toEqual(['INTEREST_ON_OPENING', 'INTEREST_ON_AVERAGE', 'INTEREST_PER_MONTH'])
  })
})
