import { describe, expect, it } from 'vitest'
import {
  type ChangedAssignment,
  changeBetween,
  measuringPeriodOf,
  monthsOfPeriod,
  type PriceModelInput,
  projectFollowUp,
  realisationRate,
  tryRoom,
  withAddedCost,
  withoutAssignments,
} from '~/domain/finance'
import { staffCost } from '~/domain/finance/price-rows'
import { unwrap } from './arbitrary'

describe('amounts', () => {
  it('5: the follow-up of a project, with the Järfälla lines of section 12', () => {
    const line = (id: string, budgetOre: number, forecastOre: number | null) => ({
      ...{ id, budgetOre, committedOre: 0, actualOre: 0, forecastOre },
    })
    const { rows, totals } = unwrap(
      projectFollowUp([
        line('a', 5371, 5837),
        line('b', 16_301, 935),
        line('c', 703, 160),
        line('d', 7, null),
      ]),
    )
    expect(rows.map((row) => row.deviationOre)).toEqual([-466, 15_366, 543, 0])
    expect(totals).toMatchObject({ budgetOre: 22_382, forecastOre: 6_939, deviationOre: 15_443 })
  })

  it('6: exactly enough room is enough', () => {
    expect(tryRoom(5, 5)).toEqual({ roomAfterOre: 0, missingOre: 0, allowed: true })
    expect(tryRoom(-5, 1)).toEqual({ roomAfterOre: -6, missingOre: 6, allowed: false })
  })

  it('9: the realised share of what was planned', () => {
    expect(unwrap(realisationRate(63_000, 72_000))).toBe('87.5')
    expect(unwrap(realisationRate(-1, 72_000))).toBe('0.0')
    expect(unwrap(realisationRate(5, 0))).toBeNull()
  })
})

describe('11 parts of the price model', () => {
  it('11.1: persons at their standard cost, rounded once', () => {
    expect(staffCost({ one: '1.50' }, { one: 99_400_001 })).toBe(149_100_002)
    expect(staffCost({ one: '1', two: '0.5' }, { one: 77_050_000, two: 3 })).toBe(77_050_002)
  })

  it('11.2: the measuring period of price year 2026 is July 2024 to June 2025', () => {
    expect(measuringPeriodOf(2026)).toEqual({ from: '2024-07', until: '2025-06' })
    expect(monthsOfPeriod(measuringPeriodOf(2026))).toBe(12)
    expect(monthsOfPeriod({ from: '2024-07', until: '2024-06' })).toBeNull()
  })

  const model: PriceModelInput = {
    departments: ['D'],
    standardCostOre: { S: 77_050_000 },
    overheadOre: 1000,
    areas: [
      { id: 'A5', fte: { S: '6.00' }, otherOre: 339_100_000, keys: [] },
      { id: 'A6', fte: {}, otherOre: 5, keys: [] },
    ],
  }
  const archive = { area: 'A5', fte: { S: '1.00' }, otherOre: 33_100_000 }

  it('W14: an assignment is taken out with its persons, costs and overhead', () => {
    const without = unwrap(withoutAssignments(model, [{ ...archive, overheadOre: 100 }]))
    expect(without.areas[0]).toMatchObject({ fte: { S: '5.00' }, otherOre: 306_000_000 })
    expect(without.overheadOre).toBe(900)
    expect(model.areas[0]?.fte).toEqual({ S: '6.00' })
    const often = unwrap(
      withoutAssignments(model, Array(40).fill({ ...archive, fte: { S: '0.15' }, otherOre: 0 })),
    )
    expect(often.areas[0]?.fte).toEqual({ S: '0.00' })
  })

  it('no more can be taken out than there is', () => {
    const changes: Partial<ChangedAssignment>[] = [
      { fte: { S: '6.01' } },
      { fte: { X: '1' } },
      { fte: { S: 'one' } },
      { area: 'X' },
    ]
    for (const change of changes)
      expect(withoutAssignments(model, [{ ...archive, ...change }])).toMatchObject({
        refusal: 'INPUT_INVALID',
      })
  })

  it('a cost is added to one area', () => {
    expect(withAddedCost(model, 'A6', 7)?.areas.map((area) => area.otherOre)).toEqual([339_100_000, 12])
    expect(withAddedCost(model, 'X', 7)).toBeNull()
  })

  it('a change that rounds to nothing has no sign', () => {
    expect(unwrap(changeBetween([1_000_000], [999_999])).pct).toEqual(['0.0'])
    expect(changeBetween([Number.MAX_SAFE_INTEGER], [-1])).toMatchObject({ refusal: 'AMOUNT_TOO_LARGE' })
  })
})
