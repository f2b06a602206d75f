import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Addend,
  benefitPlan,
  cashFlowTable,
  components,
  type Derivation,
  decomposeArea,
  deviationEffects,
  explainAreaTotal,
  explainBenefit,
  explainBenefitYear,
  explainBookValue,
  explainClaim,
  explainComponents,
  explainCostEffect,
  explainDepartmentTotal,
  explainDeviation,
  explainDisposal,
  explainFrameAmount,
  explainFrameStep,
  explainNetCost,
  explainNetPresentValue,
  explainOverhead,
  explainPart,
  explainPayback,
  explainPercent,
  explainPot,
  explainPresentValue,
  explainPrice,
  explainPurchase,
  explainRequest,
  explainRoom,
  explainRuns,
  explainShareEffect,
  explainStaff,
  frame,
  planVsActual,
  type PriceModelInput,
  priceModel,
  reinvestmentPlan,
} from '~/domain/finance'
import { derivationLines, paybackLines, percentLines, told } from '~/text/derivations'
import { sum, unwrap } from './arbitrary'
import vectors from './vectors.json'

/** Digits without the spaces that group them. */
const plain = (derivation: Derivation | null) =>
  derivation ? derivationLines(derivation).map((line) => line.replace(/[\u00a0\u202f]/g, ' ')) : []

const sumOfParts = (derivation: Derivation | null) =>
  derivation?.formula === 'SUM' ? sum(derivation.parts.map((part: Addend) => part.ore)) : Number.NaN

const model = (): PriceModelInput => {
  const input = vectors.find(({ id }) => id === 'dev-price-model')?.inputs as Record<string, unknown>
  const areas = input.areas as { id: string; fte: Record<string, string>; other_ore: number; keys: never[] }[]
  return {
    departments: input.departments as string[],
    standardCostOre: input.standard_cost_ore as Record<string, number>,
    overheadOre: input.overhead_ore as number,
    areas: areas.map(({ id, fte, other_ore, keys }) => ({
      id,
      fte,
      otherOre: other_ore,
      keys: (keys as { key: string; weight_pct: string; volumes: number[] }[]).map(
        ({ key, weight_pct, volumes }) => ({ key, weightPct: weight_pct, volumes }),
      ),
    })),
  }
}

describe('price cells say how they came about', () => {
  const list = unwrap(priceModel(model()))

  it('every amount of the model is what its derivation gives', () => {
    for (const area of list.areas) {
      expect(explainStaff(list, area.id)?.resultOre).toBe(area.staffOre)
      expect(explainOverhead(list, area.id)?.resultOre).toBe(area.overheadOre)
      expect(sumOfParts(explainAreaTotal(area))).toBe(area.totalOre)
      for (const pot of area.pots) {
        expect(explainPot(list, area.id, pot.key)?.resultOre).toBe(pot.potOre)
        for (const [place, department] of list.basis.departments.entries())
          expect(explainPart(list, area.id, pot.key, department)?.resultOre).toBe(pot.departmentsOre[place])
      }
      for (const [place, department] of list.basis.departments.entries())
        expect(sumOfParts(explainPrice(list, area.id, department))).toBe(area.pricesOre[place])
    }
    for (const [place, department] of list.basis.departments.entries())
      expect(sumOfParts(explainDepartmentTotal(list, department))).toBe(list.departmentTotalsOre[place])
  })

  it('a share tells its exact fraction, its floor, and who got the öre that were left and why', () => {
    const part = explainPart(list, 'A1', 'invoices', 'SBF')
    expect(part).toMatchObject({
      formula: 'SHARE',
      totalOre: 564_620_981,
      weight: '58610',
      weightSum: '159815',
      exactOre: '207067144.4883',
      floorOre: 207_067_144,
      unitsLeft: 2,
      rank: 2,
      extra: true,
      extraTo: ['SBF', 'KFF'],
      resultOre: 207_067_145,
    })
    expect(plain(part)).toEqual([
      '5 646 209,81 kr × 58 610 / 159 815 = 2 070 671,444883 kr, nedåt 2 070 671,44 kr.',
      'När alla delar har avrundats nedåt återstår 2 öre, som går till dem med störst rest: SBF och KFF.',
      'Resten är nummer 2 i storlek, så här läggs ett öre till: 2 070 671,45 kr.',
    ])
    expect(plain(explainPart(list, 'A1', 'invoices', 'BUF')).at(-1)).toBe(
      'Resten är nummer 3 i storlek och får inget.',
    )
    expect(plain(explainPart(list, 'A3', 'manual_corrections', 'KFF')).at(-1)).toBe(
      'Utan vikt blir det ingen del.',
    )
    expect(plain(explainPot(list, 'A5', 'active_users'))).toEqual([
      '9 751 098,04 kr × 100 / 100 = 9 751 098,040000 kr. Fördelningen går jämnt ut.',
    ])
  })

  it('floors and the öre left over make the whole, for any total', () => {
    const prices = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(prices, fc.integer({ min: -1_000_000, max: 1_000_000 }), (previous, change) => {
        const current = previous.map((price, place) => (place === 0 ? price + change : price))
        const names = previous.map((_, place) => `D${place}`)
        const cells = names.map((name) => explainCostEffect(names, previous, current, name))
        const shares = cells.flatMap((cell) => (cell?.formula === 'SHARE' ? [cell] : []))
        expect(sum(shares.map((share) => share.resultOre))).toBe(change)
        for (const share of shares) {
          expect(Math.abs(share.resultOre - share.floorOre)).toBe(share.extra ? 1 : 0)
          expect(Math.abs(Number(share.exactOre) - share.resultOre)).toBeLessThan(1.0001)
          expect(derivationLines(share).join(' ')).toContain('kr')
        }
        const effects = unwrap(decomposeArea(previous, current))
        expect(shares.map((share) => share.resultOre)).toEqual(effects.costEffectOre)
        for (const [place] of names.entries())
          expect(sumOfParts(explainShareEffect(effects, place))).toBe(effects.shareEffectOre[place])
      }),
    )
  })

  it('an overhead by persons with more than two decimals', () => {
    const input = model()
    const areas = input.areas.map((area, place) => (place === 0 ? { ...area, fte: { H: '0.125' } } : area))
    const thirds = unwrap(priceModel({ ...input, areas }))
    for (const area of thirds.areas)
      expect(explainOverhead(thirds, area.id)?.resultOre).toBe(area.overheadOre)
  })

  it('what is not there has no derivation', () => {
    expect(explainStaff(list, 'X')).toBeNull()
    expect(explainPot(list, 'A1', 'x')).toBeNull()
    expect(explainPart(list, 'A1', 'invoices', 'X')).toBeNull()
    expect(explainPrice(list, 'A1', 'X')).toBeNull()
    expect(explainDepartmentTotal(list, 'X')).toBeNull()
    expect(explainOverhead(list, 'X')).toBeNull()
  })

  it('as a page shows it', () => {
    const shown = explainPart(list, 'A1', 'invoices', 'SBF')
    expect(shown && told('Fakturor, SBF', shown)).toMatchObject({
      title: 'Fakturor, SBF',
      result: expect.stringContaining('671,45'),
      rounding: expect.stringContaining('störst rest'),
    })
  })

  it('in words', () => {
    const [a1] = list.areas
    expect(plain(explainStaff(list, 'A5'))).toEqual([
      '6,00 årsarbetare S × 770 500 kr + 0,50 årsarbetare C × 994 000 kr = 5 120 000 kr',
    ])
    expect(plain(a1 ? explainAreaTotal(a1) : null)).toEqual([
      '7 893 400 kr (personal) + 1 205 000 kr (övriga direkta kostnader) + 2 194 019,61 kr (gemensamma kostnader) = 11 292 419,61 kr',
    ])
    expect(plain(explainRuns(150, 100))).toEqual([
      '1,50 kr (priset med investeringen) − 1 kr (priset utan den) = 0,50 kr',
    ])
    expect(percentLines(explainPercent(200, 150)).join()).toContain('−25,0')
    expect(percentLines(explainPercent(0, 150)).join()).toContain('ingen procent')
  })
})

describe('investments, frames and cash flows say how they came about', () => {
  it('W5: a purchase is indexed, a year is the sum of what is in use', () => {
    const plan = unwrap(
      reinvestmentPlan({
        components: [{ id: 'server', principalOre: 75_000_000, lifeMonths: 60 }],
        start: '2026-01',
        rates: '2.5',
        horizonYears: 12,
        indexPct: '2',
      }),
    )
    const second = plan.investments[1]
    expect(second && plain(explainPurchase(plan, second))).toEqual([
      '750 000 kr × (1 + 2 %) upphöjt till 5 år = 828 060,60 kr',
    ])
    const parts = plan.investments.map(({ component: id, schedule }) => ({ id, schedule }))
    for (const row of plan.rows)
      for (const column of ['openingOre', 'depreciationOre', 'interestOre', 'costOre', 'closingOre'] as const)
        expect(explainComponents({ parts }, row.year, column).resultOre).toBe(row[column])
  })

  it('W4: a year of components is the sum of their years', () => {
    const schedule = unwrap(
      components({
        components: [
          { id: 'tak', principalOre: 3_600_001, lifeMonths: 360 },
          { id: 'yta', principalOre: 2_400_001, lifeMonths: 180, start: '2027-04' },
        ],
        start: '2026-02',
        rates: '2.5',
      }),
    )
    for (const row of schedule.rows)
      expect(explainComponents(schedule, row.year, 'costOre').resultOre).toBe(row.costOre)
  })

  it('W6: book value and disposal', () => {
    const asset = { principalOre: 230_000_000, lifeMonths: 60 }
    expect(plain(unwrap(explainBookValue(asset, 41)))).toEqual([
      '2 300 000 kr − 2 300 000 kr × 41/60 = 728 333,33 kr',
    ])
    expect(plain(explainDisposal({ proceedsOre: 15_000_000, bookValueOre: 72_833_333 }))).toEqual([
      '150 000 kr (ersättningen) − 728 333,33 kr (bokfört värde) = −578 333,33 kr',
    ])
  })

  it('W9: claims and rooms', () => {
    const cases = [
      { id: 'A', status: 'CLOSED', decidedOre: 300, actualOre: 280 },
      { id: 'B', status: 'DECIDED', decidedOre: 500, committedOre: 450, actualOre: 100, forecastOre: 520 },
      { id: 'C', status: 'REQUESTED', requestedOre: 100 },
    ]
    const given = unwrap(frame({ budgetLinesOre: [1000, -100], cases, requestOre: 200 }))
    for (const room of ['roomOre', 'roomForecastOre', 'roomActualOre'] as const)
      expect(sumOfParts(explainRoom(given, room))).toBe(given[room])
    const [a, b, c] = given.claims
    if (!a || !b || !c || !cases[0] || !cases[1] || !cases[2]) throw new Error('three claims')
    expect(plain(explainClaim(cases[0], a))).toEqual([
      'Avslutat: utfallet 2,80 kr belastar anslaget, resten är fri.',
    ])
    expect(plain(explainClaim(cases[1], b))).toEqual([
      'Det största av beslutat 5 kr, bundet 4,50 kr och utfall 1 kr = 5 kr',
    ])
    expect(plain(explainClaim(cases[2], c))).toEqual(['Äskat men inte beslutat: tar inget av anslaget än.'])
    expect(explainRequest(given.roomOre, 200).resultOre).toBe(given.request?.roomAfterOre)
    expect(
      plain(
        explainFrameAmount([
          { name: 'Budget', ore: 1000 },
          { name: 'Till 2027', ore: -100 },
        ]),
      ),
    ).toEqual(['10 kr (Budget) − 1 kr (Till 2027) = 9 kr'])
  })

  it('W10, W11: effects and frame steps', () => {
    const plan = { principalOre: 230_000_000, lifeMonths: 60, start: '2026-01', rates: '1.5' }
    const actual = { principalOre: 245_120_000, lifeMonths: 72, start: '2026-04', rates: '2.5' }
    for (const row of unwrap(planVsActual({ plan, actual }))) {
      const steps = deviationEffects.map((effect) => explainDeviation(row, effect))
      expect(sum(steps.map((step) => step.resultOre))).toBe(row.deviationOre)
      for (const step of steps)
        if (step.formula === 'REPLACED') expect(step.afterOre - step.beforeOre).toBe(step.resultOre)
    }
    const year = { year: 2027, capitalCostOre: 500, addedCostOre: 300, removedCostOre: 600 }
    expect(plain(explainNetCost(year))).toEqual([
      '5 kr (kapitalkostnad) + 3 kr (tillkommande driftkostnad) − 6 kr (kostnad som upphör) = 2 kr',
    ])
    expect(explainFrameStep(200, 884).resultOre).toBe(-684)
    expect(plain(explainNetCost({ year: 2027 }))).toEqual(['Det finns inget att summera.'])
  })

  it('W12: present values, their sum and payback', () => {
    const flowsOre = [-230_000_000, 18_000_000, 58_000_000, 68_000_000, 68_000_000, 68_000_000]
    const rows = unwrap(cashFlowTable({ flowsOre, ratePct: '3' }))
    expect(rows.map((row) => explainPresentValue(row, '3').resultOre)).toEqual(
      rows.map((row) => row.presentValueOre),
    )
    const npv = unwrap(explainNetPresentValue({ flowsOre, ratePct: '3' }))
    expect(npv.resultOre).toBe(23_450_440)
    expect(plain(npv)[0]).toContain('+ 174 757,28 kr (år 1) +')
    const simple = unwrap(explainPayback({ flowsOre }))
    expect(simple).toMatchObject({ years: '4.26', turn: { year: 5, cumulativeBeforeOre: -18_000_000 } })
    expect(
      paybackLines(simple)
        .join(' ')
        .replace(/[\u00a0\u202f]/g, ' '),
    ).toBe(
      'Efter år 4 är summan av flödena −180 000 kr, och år 5 ger 680 000 kr. 4 + 180 000 kr / 680 000 kr = 4,26 år',
    )
    expect(paybackLines(unwrap(explainPayback({ flowsOre: [-5, 1] })))).toHaveLength(1)
  })

  it('W13: a planned benefit', () => {
    const item = {
      id: 'tid',
      annualFullOre: 48_000_000,
      start: '2026-09',
      rampPct: ['50', '80', '100'],
      probabilityPct: '90',
    }
    const years = [2025, 2026, 2027, 2028, 2031]
    const rows = unwrap(benefitPlan({ items: [item], years }))
    const lines = rows.map((row) => plain(explainBenefit(item, row.year, row.itemsOre[0] ?? 0))[0])
    expect(lines[0]).toBe('Nyttan börjar september 2026.')
    expect(lines[1]).toBe('480 000 kr × 4/12 × 50 % (införandegrad) × 90 % (sannolikhet) = 72 000 kr')
    expect(lines[4]).toBe('480 000 kr × 100 % (införandegrad) × 90 % (sannolikhet) = 432 000 kr')
    for (const row of rows) expect(explainBenefitYear([item], row).resultOre).toBe(row.plannedOre)
  })
})
