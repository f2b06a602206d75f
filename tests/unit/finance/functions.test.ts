import { describe, expect, it } from 'vitest'
import {
  additionalExpenditure,
  type ChangedAssignment,
  changeBetween,
  commonOverhead,
  costOfAssignments,
  impairment,
  indexAmount,
  measuringPeriodOf,
  monthsOfPeriod,
  type PriceModelInput,
  projectFollowUp,
  realisationRate,
  tryRoom,
  withAddedCost,
  withoutAssignments,
} from '~/domain/finance'
import { unwrap } from './arbitrary'

const asset = { principalOre: 120_000, residualOre: 20_000, lifeMonths: 100, start: '2026-03', rates: '2' }

describe('4.8 what happens during the life of an asset', () => {
  it('an impairment lowers the book value; the months left stay, the loss stands apart', () => {
    const { revised, ...loss } = unwrap(impairment({ ...asset, elapsedMonths: 40, impairmentOre: 30_000 }))
    expect(loss).toEqual({ bookValueBeforeOre: 80_000, bookValueAfterOre: 50_000, lossOre: 30_000 })
    expect(revised?.revisionStart).toBe('2029-07')
    expect(revised?.schedule.totals.depreciationOre).toBe(30_000)
    expect(revised?.schedule.rows.reduce((sum, row) => sum + row.months, 0)).toBe(60)
    expect(revised?.schedule.rows.at(-1)?.closingOre).toBe(20_000)
  })

  it('an impairment of all of it leaves nothing, one below the residual lowers that too', () => {
    const all = unwrap(impairment({ ...asset, elapsedMonths: 40, impairmentOre: 80_000 }))
    expect(all).toMatchObject({ bookValueAfterOre: 0, revised: null })
    const most = unwrap(impairment({ ...asset, elapsedMonths: 40, impairmentOre: 70_000 }))
    expect(most.revised?.schedule.totals.depreciationOre).toBe(0)
  })

  it('an impairment is between one öre and the book value, before the end of the life', () => {
    for (const change of [
      { impairmentOre: 0 },
      { impairmentOre: 80_001 },
      { elapsedMonths: 100 },
      { start: 'x' },
    ])
      expect(impairment({ ...asset, elapsedMonths: 40, impairmentOre: 10_000, ...change })).toMatchObject({
        refusal: 'INPUT_INVALID',
      })
    expect(impairment({ ...asset, principalOre: 0, elapsedMonths: 1, impairmentOre: 1 })).toMatchObject({
      refusal: 'PRINCIPAL_NOT_POSITIVE',
    })
  })

  it('an addition is an asset of its own, as long as the first or with a life of its own', () => {
    const addition = unwrap(additionalExpenditure({ ...asset, elapsedMonths: 40, additionOre: 6_000 }))
    expect(addition).toMatchObject({ start: '2029-07', lifeMonths: 60 })
    expect(addition.schedule.totals.depreciationOre).toBe(6_000)
    const own = { ...asset, elapsedMonths: 40, additionOre: 6_000, additionLifeMonths: 24 }
    expect(unwrap(additionalExpenditure(own)).lifeMonths).toBe(24)
    expect(additionalExpenditure({ ...own, additionOre: 0 })).toMatchObject({
      refusal: 'PRINCIPAL_NOT_POSITIVE',
    })
    expect(additionalExpenditure({ ...own, elapsedMonths: 101 })).toMatchObject({ refusal: 'INPUT_INVALID' })
  })
})

describe('amounts', () => {
  it('2.4: an amount is indexed and rounded once', () => {
    expect(unwrap(indexAmount({ amountOre: 3_639_600, indexFrom: '100', indexTo: '132.61' }))).toBe(4_826_474)
    expect(unwrap(indexAmount({ amountOre: -1, indexFrom: '2', indexTo: '1' }))).toBe(-1)
    for (const index of ['0', '-1', '1,2'])
      expect(indexAmount({ amountOre: 1, indexFrom: index, indexTo: '1' })).toMatchObject({ ok: false })
  })

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
  it('11.1: overhead in two lines, each person at a standard cost', () => {
    const overhead = unwrap(
      commonOverhead({
        internal: [{ label: 'Ledning', fte: '1.50', standardCostOre: 99_400_001 }],
        administration: [{ label: 'Lokaler', amountOre: 700 }],
      }),
    )
    expect(overhead).toMatchObject({
      internal: [{ label: 'Ledning', amountOre: 149_100_002 }],
      internalOre: 149_100_002,
      administrationOre: 700,
      overheadOre: 149_100_702,
    })
    const one = (fte: string) =>
      commonOverhead({ internal: [{ label: 'x', fte, standardCostOre: 1 }], administration: [] })
    expect([one('-1').ok, one('1,5').ok]).toEqual([false, false])
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
    expect(unwrap(costOfAssignments(model, [archive]))).toBe(110_150_000)
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
    expect(costOfAssignments(model, [{ ...archive, fte: { X: '1' } }])).toMatchObject({ ok: false })
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
