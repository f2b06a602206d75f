import { describe, expect, it } from 'vitest'
import type { CalculationInput } from '~/domain/finance/calculation'
import type { CalculationLimits } from '~/domain/finance/calculation-warnings'
import { compareCalculations } from '~/domain/finance/calculation-comparison'
import { calculateInvestment, yearsWithoutRate } from '~/domain/finance/calculation-result'
import { calculationMarkdown } from '~/use-cases/economy/calculations/section'
import { frozenOf, hashOf } from '~/use-cases/economy/calculations/kept'
import { readCalculationForm } from '~/use-cases/economy/calculations/read-form'
import { typedCalculation } from '~/use-cases/economy/calculations/typed-form'

const kr = (kronor: number) => Math.round(kronor * 100)

/** W1: 2 300 000 kr, 1.5 %, five years from January 2026. */
const w1: CalculationInput = {
  alternative: 'buy',
  lines: [{ phase: 'project', label: 'Plattform', ore: kr(2_300_000), treatment: 'CAPITAL' }],
  ...{ reserve: null, financing: [], financingNote: null, grantOre: 0, residualOre: 0, lifeMonths: 60 },
  ...{ components: [], method: 'straight_line', interestMethod: 'OPENING', takenIntoUse: '2026-01-15' },
  startRule: 'SAME_MONTH',
  rates: { mode: 'FIXED', ratePct: '1.5', source: null },
  ...{ reinvestment: null, effects: [], discountPct: '3', horizonYears: 5 },
}

const effect = (kind: CalculationInput['effects'][number]['kind'], kronor: number, start: string) => ({
  ...{ kind, label: `${kind} ${start}`, annualOre: kr(kronor), start, lastYear: null, department: null },
})

const limits: CalculationLimits = {
  ...{ fraction: '0.5', valueOperator: 'GE', minLifeMonths: 36, lifeOperator: 'GE' },
  priceBaseAmountKr: 59_200,
}

function computed(input: CalculationInput, given?: Parameters<typeof calculateInvestment>[1]) {
  const answer = calculateInvestment(input, given)
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}

const costs = (input: CalculationInput) => computed(input).capital.rows.map(({ costOre }) => costOre / 100)

describe('a calculation of an investment', () => {
  it('W1: gives the table of the real request, dated and with numbered years', () => {
    const table = [494_500, 487_600, 480_700, 473_800, 466_900]
    expect(costs(w1)).toEqual(table)
    const undated = computed({ ...w1, takenIntoUse: null })
    expect(undated.capital.rows.map(({ year, costOre }) => [year, costOre / 100])).toEqual(
      table.map((cost, at) => [at + 1, cost]),
    )
    expect(undated.dated).toBe(false)
    expect(undated.capital.totals.costOre).toBe(kr(2_403_500))
  })

  it('W1: expenses a line that is not capital, in the first year', () => {
    const { capital, expensedOre, totalOre, effects } = computed({
      ...w1,
      lines: [
        { phase: 'feasibility', label: 'Förstudie', ore: kr(250_000), treatment: 'OPERATING' },
        { phase: 'project', label: 'Projekt', ore: kr(2_050_000), treatment: 'CAPITAL' },
      ],
    })
    expect(capital.rows[0]?.costOre).toBe(kr(440_750))
    expect([expensedOre, totalOre]).toEqual([kr(250_000), kr(2_300_000)])
    expect(effects.years[0]).toMatchObject({ oneOffOre: kr(250_000), netCostOre: kr(690_750) })
  })

  it('W11: adds up the operating effect and the frame step', () => {
    const { effects } = computed({
      ...w1,
      effects: [
        effect('added_cost', 310_000, '2026-01'),
        effect('one_off', 80_000, '2026-06'),
        effect('removed_cost', 550_000, '2027-01'),
        effect('added_revenue', 40_000, '2028-01'),
      ],
    })
    expect(
      effects.years.slice(0, 3).map(({ netCostOre, frameStepOre }) => [netCostOre, frameStepOre]),
    ).toEqual([
      [kr(884_500), kr(884_500)],
      [kr(247_600), kr(-636_900)],
      [kr(200_700), kr(-46_900)],
    ])
  })

  it('W12: has the investment and the flows in its present value, and never the capital cost', () => {
    const { effects } = computed({
      ...w1,
      effects: [
        effect('added_cost', 120_000, '2026-01'),
        { ...effect('removed_cost', 300_000, '2026-01'), lastYear: 2026 },
        { ...effect('removed_cost', 700_000, '2027-01'), lastYear: 2027 },
        effect('removed_cost', 800_000, '2028-01'),
      ],
    })
    const { npvOre, payback, discountedPayback, ratios } = effects.cashFlow
    expect([npvOre, payback, discountedPayback]).toEqual([kr(234_504.4), '4.26', '4.60'])
    expect([ratios.bcr, ratios.nnk]).toEqual(['1.08', '0.10'])
  })

  it('8: counts a part of the first year, and keeps what another department gains in that department', () => {
    const { effects } = computed({
      ...w1,
      effects: [{ ...effect('removed_cost', 3_500_000, '2026-07'), department: 'Vård' }],
    })
    expect(effects.lines[0]).toMatchObject({ firstYearOre: kr(1_750_000), fullYearOre: kr(3_500_000) })
    expect(effects.years[0]?.netCostOre, 'not netted here').toBe(kr(494_500))
    expect(effects.elsewhere[0]?.years[0]?.netCostOre).toBe(kr(-1_750_000))
  })

  it('W3, 4.1: starts by the rule', () => {
    const september = { ...w1, lifeMonths: 72, takenIntoUse: '2026-08-03' }
    const first = (startRule: CalculationInput['startRule']) =>
      computed({ ...september, startRule }).capital.start
    expect([first('SAME_MONTH'), first('NEXT_MONTH'), first('NEXT_YEAR')]).toEqual([
      ...['2026-08', '2026-09', '2027-01'],
    ])
  })

  it('W4, W5: follows parts with lives of their own, and replaces them', () => {
    const parts = (list: [string, number, number][]) =>
      list.map(([label, kronor, years]) => ({
        ...{ label, ore: kr(kronor), residualOre: 0, lifeMonths: years * 12, start: null },
      }))
    const w4 = {
      ...{ ...w1, lines: [], rates: { mode: 'FIXED' as const, ratePct: '2.5', source: null } },
      components: parts([
        ['stomme', 12_000_000, 50],
        ['tak', 3_600_000, 30],
        ['installationer', 6_000_000, 20],
        ['ytskikt', 2_400_000, 15],
      ]),
    }
    expect(costs(w4).slice(0, 3)).toEqual([1_420_000, 1_399_500, 1_379_000])
    const w5 = {
      ...w4,
      components: parts([
        ['server', 750_000, 5],
        ['program', 1_400_000, 8],
      ]),
      reinvestment: { horizonYears: 12, indexPct: '2' },
    }
    expect(costs(w5)[5]).toBe(374_438.64)
    expect(computed({ ...w5, horizonYears: 12 }).effects.cashFlow.rows[5]?.flowOre, 'paid in its year').toBe(
      kr(-828_060.6),
    )
  })

  it('4.9: shows a grant as its own rows, shared over the parts to the öre', () => {
    const { capital } = computed({ ...w1, grantOre: kr(300_000.01) })
    expect(capital.grant?.totals.depreciationOre).toBe(-kr(300_000.01))
    expect(capital.grant?.netTotals.depreciationOre).toBe(kr(2_300_000) - kr(300_000.01))
  })

  it('14: refuses what cannot be computed, and says which years lack a rate', () => {
    const byYear = {
      ...w1,
      rates: { mode: 'BY_YEAR' as const, years: [{ year: 2026, ratePct: '2.5', source: '' }] },
    }
    expect(calculateInvestment(byYear)).toMatchObject({ refusal: 'RATE_MISSING' })
    expect(yearsWithoutRate(byYear)).toEqual([2027, 2028, 2029, 2030])
    expect(calculateInvestment({ ...byYear, takenIntoUse: null })).toMatchObject({
      refusal: 'YEARS_NEED_A_DAY',
    })
    expect(calculateInvestment({ ...byYear, method: 'annuity' })).toMatchObject({
      refusal: 'ANNUITY_NEEDS_ONE_RATE',
    })
    expect(calculateInvestment({ ...w1, lines: [] })).toMatchObject({ refusal: 'PRINCIPAL_NOT_POSITIVE' })
    expect(computed({ ...w1, lines: [], alternative: 'do_nothing' }).capital.rows).toEqual([])
  })

  it('2.1, 7: warns of a capitalised pre-study, limits, the reserve and sums that differ', () => {
    const codes = computed(
      {
        ...w1,
        lifeMonths: 24,
        lines: [
          { phase: 'feasibility', label: 'Förstudie', ore: kr(250_000), treatment: null },
          { phase: 'project', label: 'Projekt', ore: kr(1_700_000), treatment: 'CAPITAL' },
        ],
        reserve: { ore: kr(350_000), statedPct: '15' },
        financing: [{ label: 'Ram', ore: kr(2_000_000) }],
      },
      { limits, statedPrincipalOre: kr(2_400_000) },
    ).warnings.map((warning) => (warning.code === 'SUM_MISMATCH' ? warning.what : warning.code))
    expect(codes).toEqual([
      ...['FEASIBILITY_CAPITALISED', 'TREATMENT_UNDECIDED', 'document', 'financing', 'RESERVE_OF_TOTAL'],
      'LIFE_TOO_SHORT',
    ])
    const small = { ...w1, lines: [{ ...w1.lines[0], ore: kr(29_599) }] } as CalculationInput
    expect(computed(small, { limits }).warnings).toMatchObject([
      { code: 'BELOW_MIN_VALUE', thresholdOre: kr(29_600) },
    ])
  })

  it('is frozen with a hash that only the same input and rows have', () => {
    const frozen = frozenOf(w1, computed(w1))
    expect(frozen.hash).toBe(frozenOf({ ...w1 }, computed(w1)).hash)
    expect(frozen.hash).not.toBe(
      frozenOf({ ...w1, lifeMonths: 72 }, computed({ ...w1, lifeMonths: 72 })).hash,
    )
    expect(hashOf({ b: 1, a: [2] })).toBe(hashOf({ a: [2], b: 1 }))
  })

  it('is compared year by year; numbered years stand against dated ones in order', () => {
    const other = computed({
      ...w1,
      takenIntoUse: null,
      rates: { mode: 'FIXED', ratePct: '2.5', source: null },
    })
    const { byCalendarYear, years, differenceOre } = compareCalculations(computed(w1), other)
    expect(byCalendarYear).toBe(false)
    expect(years[0]).toEqual({ year: 1, aOre: kr(494_500), bOre: kr(517_500), differenceOre: kr(23_000) })
    expect(years.reduce((sum, year) => sum + year.differenceOre, 0)).toBe(differenceOre)
  })
})

describe('the form of a calculation', () => {
  const basis = { rates: [], reserveMeaning: 'ON_BASE' as const }
  const full: CalculationInput = {
    ...w1,
    reserve: { ore: kr(345_000.5), statedPct: '15' },
    financing: [{ label: 'Ram', ore: kr(1) }],
    ...{ financingNote: 'Ur ramen', grantOre: kr(100), residualOre: kr(5), lifeMonths: 67 },
    components: [{ label: 'Del', ore: kr(7), residualOre: 0, lifeMonths: 13, start: '2028-03' }],
    reinvestment: { horizonYears: 12, indexPct: '-1.25' },
    effects: [{ ...effect('one_off', 80_000, '2026-06'), lastYear: 2031, department: 'Vård' }],
  }

  it('shows a calculation so that it is read back as it was', () => {
    for (const input of [
      full,
      { ...full, takenIntoUse: null, effects: [effect('added_cost', 1, '0003-01')] },
    ]) {
      const { typed, rows } = typedCalculation(input)
      expect(readCalculationForm((field) => typed[field] ?? '', rows, basis)).toEqual({ input, errors: [] })
    }
  })

  it('says by the field what cannot be read, row by row', () => {
    const { typed, rows } = typedCalculation(full)
    const wrong: Record<string, string> = {
      ...{ ...typed, 'rad-0-belopp': '2.300', 'rad-2-namn': 'Utan belopp', ranta: '-1', ar: '', manader: '' },
      ...{ 'effekt-0-start': 'våren', 'del-0-belopp': '−5', horisont: '0', 'tas-i-bruk': '2026-02-30' },
    }
    const { input, errors } = readCalculationForm((field) => wrong[field] ?? '', rows, basis)
    expect(input).toBeNull()
    expect(errors.map(({ field }) => field).toSorted()).toEqual([
      ...[
        'ar',
        'del-0-belopp',
        'effekt-0-start',
        'horisont',
        'rad-0-belopp',
        'rad-2-belopp',
        'ranta',
        'tas-i-bruk',
      ],
    ])
  })

  it('14: says by the field what cannot be computed together, and which row a fault stands in', () => {
    const { typed, rows } = typedCalculation(w1)
    const faults = (changed: Record<string, string>) =>
      readCalculationForm((field) => ({ ...typed, ...changed })[field] ?? '', rows, basis).errors
    expect(faults({})).toEqual([])
    expect(faults({ restvarde: '3 000 000' })).toMatchObject([{ field: 'restvarde' }])
    expect(faults({ rantor: 'BY_YEAR', 'tas-i-bruk': '2031-01-01' })).toEqual([
      { field: 'rantor', text: expect.stringContaining('Internräntan för 2031 saknas') },
    ])
    expect(faults({ 'rad-1-namn': 'Licens', 'rad-1-belopp': '1,234' })).toEqual([
      { field: 'rad-1-belopp', text: expect.stringMatching(/^Kostnad rad 2: Talet kan läsas på två sätt/) },
    ])
    expect(faults({ 'rad-0-belopp': '12,345' })[0]?.text).toContain('decimaler')
  })

  it('7: computes a reserve that is given in percent only, by what the municipality means', () => {
    const typed: Record<string, string> = {
      ...typedCalculation(w1).typed,
      ...{ 'rad-0-belopp': '1 950 000', reserv: '', reservprocent: '15' },
    }
    const reserveOf = (reserveMeaning: 'ON_BASE' | 'OF_TOTAL') =>
      readCalculationForm(
        (field) => typed[field] ?? '',
        { rad: 1, fin: 0, del: 0, effekt: 0 },
        { rates: [], reserveMeaning },
      ).input?.reserve?.ore
    expect([reserveOf('ON_BASE'), reserveOf('OF_TOTAL')]).toEqual([kr(292_500), kr(344_117.65)])
  })
})

describe('the economy section of a memo', () => {
  it('has the table with its sum, and says which calculation and version it is', () => {
    const markdown = calculationMarkdown({
      ...{ number: 2, name: 'Köp', state: 'draft', revision: 3, decidedDay: null },
      ...{ input: w1, statedPrincipalOre: null },
    }).replace(/[\u00a0\u202f]/g, ' ')
    expect(markdown).toContain('| 2026 | 460 000 | 34 500 | 494 500 |')
    expect(markdown).toContain('| Summa | 2 300 000 | 103 500 | 2 403 500 |')
    expect(markdown).toContain('Kalkyl 2, Köp, utkast, version 3.')
  })
})
