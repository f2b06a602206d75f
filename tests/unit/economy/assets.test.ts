import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Asset, type AssetEvent, monthsBetween } from '~/domain/finance/asset'
import { assetDeviation } from '~/domain/finance/asset-deviation'
import { assetSchedule } from '~/domain/finance/asset-schedule'
import { planVsActual } from '~/domain/finance/plan-vs-actual'

const terms = (ratePct: string): Asset['terms'] => ({
  ...{ method: 'straight_line', interestMethod: 'OPENING' },
  rates: { mode: 'FIXED', ratePct, source: null },
})

/** The asset of W1. */
const platform: Asset = {
  ...{ principalOre: 230_000_000, residualOre: 0, lifeMonths: 60, start: '2026-01', terms: terms('1.5') },
}

const event = (
  kind: AssetEvent['kind'],
  elapsedMonths: number,
  more: Partial<AssetEvent> = {},
): AssetEvent => ({
  ...{ kind, elapsedMonths, amountOre: null, remainingMonths: null, residualOre: null, ...more },
})

const scheduleOf = (asset: Asset, events: AssetEvent[]) => {
  const schedule = assetSchedule(asset, events)
  if (!schedule.ok) throw new Error(schedule.refusal)
  return schedule.value
}

describe('what happens to an asset in use (finance.md 4.8, 4.9)', () => {
  it('W1: without changes it is the schedule of the calculation', () => {
    const { years, totals } = scheduleOf(platform, [])
    expect(years.map(({ costOre }) => costOre)).toEqual([49450000, 48760000, 48070000, 47380000, 46690000])
    expect(totals).toEqual({
      depreciationOre: 230000000,
      interestOre: 10350000,
      costOre: 240350000,
      oneOffOre: 0,
    })
  })

  it('14: nothing is taken into use for no time or no money', () => {
    expect(assetSchedule({ ...platform, lifeMonths: 0 }, [])).toEqual({
      ok: false,
      refusal: 'LIFE_NOT_POSITIVE',
    })
    expect(assetSchedule({ ...platform, principalOre: 0, lifeMonths: 0 }, [])).toEqual({
      ok: false,
      refusal: 'PRINCIPAL_NOT_POSITIVE',
    })
  })

  it('W6: a new life counts forward from the book value, and past years stay', () => {
    const { years } = scheduleOf(platform, [event('life', 24, { remainingMonths: 60 })])
    expect(years.map(({ year, costOre, closingOre }) => [year, costOre, closingOre])).toEqual([
      [2026, 49450000, 184000000],
      [2027, 48760000, 138000000],
      [2028, 29670000, 110400000],
      [2029, 29256000, 82800000],
      [2030, 28842000, 55200000],
      [2031, 28428000, 27600000],
      [2032, 28014000, 0],
    ])
  })

  it('W6: disposal after 41 months for 150 000 kr gives a loss of 578 333.33 in its year, and nothing after', () => {
    const { years, disposedAfterMonths } = scheduleOf(platform, [
      event('disposal', 41, { amountOre: 15_000_000 }),
    ])
    expect(disposedAfterMonths).toBe(41)
    expect(years.at(-1)).toMatchObject({ year: 2029, months: 5, oneOffOre: 57_833_333, closingOre: 0 })
  })

  it('an impairment is shown apart from the capital cost and the months stay', () => {
    const { years, totals } = scheduleOf(platform, [event('impairment', 24, { amountOre: 38_000_000 })])
    expect(years.map(({ depreciationOre }) => depreciationOre)).toEqual([
      46000000, 46000000, 33333333, 33333334, 33333333,
    ])
    expect(years[2]).toMatchObject({ oneOffOre: 38_000_000, openingOre: 138_000_000 })
    expect(totals.depreciationOre + totals.oneOffOre).toBe(platform.principalOre)
  })

  it('an impairment to nothing ends depreciation and interest', () => {
    const { years } = scheduleOf(platform, [event('impairment', 30, { amountOre: 115_000_000 })])
    expect(years.at(-1)).toMatchObject({ year: 2028, months: 6, oneOffOre: 115_000_000, closingOre: 0 })
  })

  it('an impairment below the residual value lowers that too', () => {
    const asset = { ...platform, residualOre: 50_000_000 }
    const { years, totals } = scheduleOf(asset, [event('impairment', 24, { amountOre: 128_000_000 })])
    expect(years.map(({ depreciationOre }) => depreciationOre)).toEqual([36_000_000, 36_000_000, 0, 0, 0])
    expect(years.at(-1)?.closingOre).toBe(30_000_000)
    expect(totals.oneOffOre).toBe(128_000_000)
  })

  it('an addition is a schedule beside it over the months that are left', () => {
    const { years } = scheduleOf(platform, [event('addition', 24, { amountOre: 36_000_000 })])
    expect(years.map(({ depreciationOre }) => depreciationOre)).toEqual([
      46000000, 46000000, 58000000, 58000000, 58000000,
    ])
    const own = scheduleOf(platform, [event('addition', 24, { amountOre: 36_000_000, remainingMonths: 24 })])
    expect(own.years.map(({ depreciationOre }) => depreciationOre)).toEqual([
      46000000, 46000000, 64000000, 64000000, 46000000,
    ])
  })

  it('4.9: a grant has negative sign and the same life; gross and net are both there', () => {
    const { years } = scheduleOf(platform, [event('grant', 0, { amountOre: 50_000_000 })])
    expect(years[0]).toMatchObject({
      grossCostOre: 49_450_000,
      grantCostOre: -10_750_000,
      costOre: 38_700_000,
    })
    expect(years.at(-1)?.closingOre).toBe(0)
  })

  it('refuses what cannot be: after disposal, out of order, beyond the life, for an annuity', () => {
    const refusal = (events: AssetEvent[], asset = platform) => {
      const schedule = assetSchedule(asset, events)
      return schedule.ok ? null : schedule.refusal
    }
    const disposed = event('disposal', 12, { amountOre: 0 })
    expect(refusal([disposed, event('life', 24, { remainingMonths: 12 })])).toBe('EVENT_AFTER_DISPOSAL')
    expect(refusal([event('life', 24, { remainingMonths: 36 }), event('grant', 12, { amountOre: 1 })])).toBe(
      'EVENT_OUT_OF_ORDER',
    )
    expect(refusal([event('life', 60, { remainingMonths: 12 })])).toBe('INPUT_INVALID')
    expect(refusal([event('impairment', 24, { amountOre: 138_000_001 })])).toBe('INPUT_INVALID')
    expect(refusal([event('impairment', 24, { amountOre: 0 })])).toBe('INPUT_INVALID')
    expect(refusal([event('impairment', 60, { amountOre: 1 })])).toBe('INPUT_INVALID')
    expect(refusal([event('addition', 24, { amountOre: 0 })])).toBe('INPUT_INVALID')
    expect(refusal([event('addition', 61, { amountOre: 1 })])).toBe('INPUT_INVALID')
    const annuity: Asset = { ...platform, terms: { ...terms('1.5'), method: 'annuity' } }
    expect(refusal([disposed], annuity)).toBe('EVENT_NOT_FOR_METHOD')
    expect(refusal([], annuity)).toBeNull()
  })

  const change = fc
    .record({
      kind: fc.constantFrom('life', 'impairment', 'addition', 'grant', 'disposal' as const),
      at: fc.integer({ min: 0, max: 59 }),
      amountOre: fc.integer({ min: 1, max: 1_000_000 }),
      remainingMonths: fc.integer({ min: 1, max: 120 }),
    })
    .map(({ kind, at, amountOre, remainingMonths }) =>
      event(kind, at, {
        ...(kind === 'life' ? {} : { amountOre }),
        ...(kind === 'life' || kind === 'addition' ? { remainingMonths } : {}),
      }),
    )

  it('years before a change are as they were, and what was spent is depreciated, impaired or disposed of to the öre', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 100_000_000, max: 999_999_999 }),
        change,
        (month, principalOre, changed) => {
          const asset = { ...platform, principalOre, start: `2026-${String(month).padStart(2, '0')}` }
          const before = scheduleOf(asset, [])
          const after = scheduleOf(asset, [changed])
          const yearOfChange = 2026 + Math.floor((month - 1 + changed.elapsedMonths) / 12)
          for (const year of before.years.filter((each) => each.year < yearOfChange))
            expect(after.years.find((each) => each.year === year.year)).toEqual(
              changed.kind === 'disposal' &&
                changed.elapsedMonths % 12 === (13 - month) % 12 &&
                year.year === yearOfChange - 1
                ? expect.objectContaining({ costOre: year.costOre })
                : year,
            )
          const { kind, amountOre } = changed
          const more = kind === 'addition' ? (amountOre ?? 0) : kind === 'grant' ? -(amountOre ?? 0) : 0
          const proceeds = kind === 'disposal' ? (amountOre ?? 0) : 0
          expect(after.totals.depreciationOre + after.totals.oneOffOre + proceeds).toBe(principalOre + more)
          expect(after.years.at(-1)?.closingOre).toBe(0)
        },
      ),
    )
  })
})

describe('planned against actual (finance.md 5)', () => {
  const plan = { principalOre: 230_000_000, residualOre: 0, lifeMonths: 60, start: '2026-01', rates: '1.5' }
  const became: Asset = {
    ...{ principalOre: 245_120_000, residualOre: 0, lifeMonths: 72, start: '2026-04', terms: terms('2.5') },
  }
  const deviationOf = (inUse: { asset: Asset; events: AssetEvent[] }[]) => {
    const rows = assetDeviation({ plan, plannedRows: [], inUse })
    if (!rows.ok) throw new Error(rows.refusal)
    return rows.value
  }

  it('W10: one activation is planVsActual to the öre', () => {
    const rows = deviationOf([{ asset: became, events: [] }])
    expect(rows[0]).toMatchObject({
      ...{ year: 2026, plannedOre: 49450000, amountEffectOre: 3250800, startEffectOre: -13175200 },
      ...{ rateEffectOre: 1838400, lifeEffectOre: -6128000, changesEffectOre: 0, deviationOre: -14214000 },
    })
    const { terms: _, ...actual } = became
    const core = planVsActual({ plan, actual: { ...actual, rates: '2.5' } })
    expect(core.ok && core.value).toEqual(rows.map(({ changesEffectOre: _changes, ...row }) => row))
  })

  it('invariant 10: effects add up to the deviation, also for partial activation and later changes', () => {
    const half = { ...became, principalOre: 100_000_000 }
    const rows = deviationOf([
      { asset: half, events: [event('life', 12, { remainingMonths: 48 })] },
      { asset: { ...half, start: '2027-01' }, events: [event('disposal', 30, { amountOre: 0 })] },
    ])
    for (const row of rows) {
      const effects = [
        row.amountEffectOre,
        row.startEffectOre,
        row.rateEffectOre,
        row.lifeEffectOre,
        row.changesEffectOre,
      ]
      expect(effects.reduce<number>((sum, effect) => sum + (effect ?? 0), 0)).toBe(row.deviationOre)
    }
    expect(rows.some(({ changesEffectOre }) => changesEffectOre !== 0)).toBe(true)
  })

  it('a plan of components tells the deviation and nothing of why', () => {
    const rows = assetDeviation({
      ...{ plan: null, plannedRows: [{ year: 2026, costOre: 1_000 }] },
      inUse: [{ asset: became, events: [] }],
    })
    expect(rows.ok && rows.value[0]).toMatchObject({
      plannedOre: 1000,
      amountEffectOre: null,
      deviationOre: 35_235_000,
    })
  })

  it('months are counted between months, never by days (13.2 erpnext 48117)', () => {
    expect(monthsBetween('2026-01', '2029-06')).toBe(41)
    expect(monthsBetween('2026-04', '2026-01')).toBe(-3)
    expect(monthsBetween('2026-13', '2027-01')).toBeNull()
  })
})
