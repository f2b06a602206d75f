import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimStatus } from '~/domain/finance/appropriation'
import { type DrawnClaim, roomsOf } from '~/domain/finance/appropriation-room'
import { afterClaimStep, claimSteps, claimStepsFrom } from '~/domain/finance/claim-steps'
import { figuresInForce, type NotedFigure } from '~/domain/finance/figures'
import { decidesTooLow, levelFor, levelOfBody, limitsOf } from '~/domain/finance/investment-limits'
import { proposedInternalRates, publishedBaseAmounts } from '~/domain/finance/published-figures'

const claim = (claimId: string, more: Partial<DrawnClaim>): DrawnClaim => ({
  ...{ claimId, status: 'DECIDED', requestedOre: null, decidedOre: 0, committedOre: 0, actualOre: 0 },
  ...{ forecastOre: null, meetingDay: null, position: null },
  ...more,
})

const w9 = [
  claim('D', { status: 'REQUESTED', requestedOre: 400_000_000, meetingDay: '2026-11-26' }),
  claim('C', { decidedOre: 230_000_000, forecastOre: 230_000_000, meetingDay: '2026-09-10' }),
  claim('A', { status: 'CLOSED', decidedOre: 300_000_000, actualOre: 287_145_050, meetingDay: '2026-02-05' }),
  claim('B', {
    ...{ decidedOre: 520_000_000, committedOre: 495_000_000, actualOre: 331_000_000 },
    ...{ forecastOre: 548_000_000, meetingDay: '2026-04-15' },
  }),
]
const lines = [1_200_000_000, 150_000_000, 64_000_000, -40_000_000]

describe('rooms of an appropriation', () => {
  it('W9: the room after each case in the order of the meetings, requests last', () => {
    const answer = roomsOf(lines, w9)
    if (!answer.ok) throw new Error(answer.refusal)
    const { frame, rows } = answer.value
    expect(rows.map((row) => [row.claimId, row.claimOre, row.roomAfterOre])).toEqual([
      ['A', 287_145_050, 1_086_854_950],
      ['B', 520_000_000, 566_854_950],
      ['C', 230_000_000, 336_854_950],
      ['D', 0, -63_145_050],
    ])
    expect([frame.frameOre, frame.roomOre, frame.roomForecastOre, frame.roomActualOre]).toEqual([
      ...[1_374_000_000, 336_854_950, 308_854_950, 755_854_950],
    ])
  })

  it('section 6: the room after the last decided case is the room, whatever order the claims come in', () => {
    const some = fc.array(
      fc.record({
        status: fc.constantFrom<ClaimStatus>('REQUESTED', 'DECIDED', 'CLOSED', 'CANCELLED'),
        requestedOre: fc.nat(10 ** 9),
        decidedOre: fc.nat(10 ** 9),
        committedOre: fc.nat(10 ** 9),
        actualOre: fc.nat(10 ** 9),
        meetingDay: fc.constantFrom('2026-01-15', '2026-02-15', null),
        position: fc.option(fc.nat(20)),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(some, fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 10 })), (given, budget) => {
        const claims = given.map((each, at) => claim(`c${at}`, each))
        const [one, other] = [roomsOf(budget, claims), roomsOf(budget, [...claims].reverse())]
        if (!one.ok || !other.ok) throw new Error('refused')
        expect(other.value).toEqual({
          ...one.value,
          frame: {
            ...one.value.frame,
            claims: other.value.frame.claims,
            cancelledSpending: other.value.frame.cancelledSpending,
          },
        })
        const firm = one.value.rows.filter(({ status }) => status !== 'REQUESTED')
        expect(firm.at(-1)?.roomAfterOre ?? one.value.frame.frameOre).toBe(one.value.frame.roomOre)
      }),
    )
  })

  it('takes only the steps of its table', () => {
    expect(claimStepsFrom('REQUESTED')).toEqual(['request', 'decide', 'cancel'])
    expect(claimStepsFrom('CLOSED')).toEqual(['reopen'])
    expect(afterClaimStep('CANCELLED', 'reopen', { decidedOre: 5 })).toBe('DECIDED')
    expect(afterClaimStep('CANCELLED', 'reopen', { decidedOre: 0 })).toBe('REQUESTED')
    for (const step of claimSteps)
      expect(afterClaimStep('CLOSED', step, { decidedOre: 1 }) !== null).toBe(step === 'reopen')
  })

  it('KL 5:1: tells when a body decides on more than its limit', () => {
    const limits = limitsOf(500, 5000)
    expect([49_999_999, 50_000_000, 499_999_999, 500_000_000].map((ore) => levelFor(ore, limits))).toEqual([
      ...['delegate', 'board', 'board', 'council'],
    ])
    expect(levelFor(10 ** 12, limitsOf(0, 0))).toBeNull()
    expect(decidesTooLow('council', levelOfBody('executive_board'))).toBe(true)
    expect(decidesTooLow('board', levelOfBody('working_committee'))).toBe(true)
    expect(decidesTooLow('delegate', levelOfBody('board'))).toBe(false)
  })
})

describe('yearly figures', () => {
  const noted = (id: string, more: Partial<NotedFigure>): NotedFigure => ({
    ...{ id, kind: 'internal_rate', year: 2027, value: '1.5', source: 'Budget', editionDay: null },
    ...{ withdrawnReason: null, createdAt: `2026-01-0${id}` },
    ...more,
  })

  it('2.2: the latest of a year holds, a withdrawn one leaves the year without', () => {
    const rows = [noted('2', { value: '2' }), noted('1', {}), noted('3', { year: 2026 })]
    expect(figuresInForce(rows).map(({ year, value }) => [year, value])).toEqual([
      [2026, '1.5'],
      [2027, '2'],
    ])
    const withdrawn = noted('4', { value: '2', withdrawnReason: 'Fel år' })
    expect(figuresInForce([...rows, withdrawn]).map(({ year }) => year)).toEqual([2026])
  })

  it('2.4: an index keeps every edition of a year', () => {
    const index = (id: string, editionDay: string) => noted(id, { kind: 'price_index', editionDay })
    expect(figuresInForce([index('1', '2026-02-20'), index('2', '2026-10-15')])).toHaveLength(2)
  })

  it('2.2 and 2.3: the built-in figures are those of the tables, and what is not verified is not there or says so', () => {
    expect(proposedInternalRates.map(({ year, value }) => `${year} ${value}`)).toEqual([
      ...['2016 2.4', '2017 1.75', '2018 1.75', '2019 1.5', '2020 1.5', '2021 1.25', '2022 1', '2023 1.25'],
      ...['2024 2.5', '2025 2.5'],
    ])
    const unconfirmed = publishedBaseAmounts.filter(({ standing }) => standing === 'unconfirmed')
    expect(unconfirmed.map(({ year }) => year)).toEqual([2017, 2018, 2024, 2025])
    expect(publishedBaseAmounts.find(({ year }) => year === 2026)?.value).toBe('59200')
    expect(publishedBaseAmounts.some(({ year }) => year === 2027)).toBe(false)
  })
})
