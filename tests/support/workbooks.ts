import { changedAssignmentCosts, priceInputOf } from '~/domain/finance/price-rows'
import { examplePriceYears } from '#db/demo/exempelby/economy/price-years'
import { modelOf } from './price-model'
import type { Workbook, WorkbookAbout } from '~/documents/writing/workbook'
import {
  annuity,
  benefitCost,
  benefitPlan,
  cashFlowTable,
  comparePriceYears,
  components,
  earlyDisposal,
  frame,
  investmentPriceEffect,
  nonDepreciable,
  operatingEffect,
  payback,
  planVsActual,
  priceModel,
  restateSplit,
  reinvestmentPlan,
  reviseLife,
  straightLine,
} from '~/domain/finance'
import { annuityWorkbook } from '~/use-cases/economy/workbooks/annuity'
import { benefitPlanWorkbook } from '~/use-cases/economy/workbooks/benefit-plan'
import { cashFlowWorkbook } from '~/use-cases/economy/workbooks/cash-flow'
import { componentsWorkbook } from '~/use-cases/economy/workbooks/components'
import { frameWorkbook } from '~/use-cases/economy/workbooks/frame'
import { landWorkbook } from '~/use-cases/economy/workbooks/land'
import { operatingEffectWorkbook } from '~/use-cases/economy/workbooks/operating-effect'
import { planVsActualWorkbook } from '~/use-cases/economy/workbooks/plan-vs-actual'
import { priceChangeWorkbook } from '~/use-cases/economy/workbooks/price-change'
import { priceEffectWorkbook } from '~/use-cases/economy/workbooks/price-effect'
import { priceModelWorkbook } from '~/use-cases/economy/workbooks/price-model'
import { reinvestmentWorkbook } from '~/use-cases/economy/workbooks/reinvestment'
import { restatedWorkbook } from '~/use-cases/economy/workbooks/restated'
import { tableWorkbook } from '~/use-cases/economy/workbooks/table'
import { disposalWorkbook, revisedLifeWorkbook } from '~/use-cases/economy/workbooks/revised-life'
import { straightLineWorkbook } from '~/use-cases/economy/workbooks/straight-line'

export const workbookAbout = (title: string): WorkbookAbout => ({
  title,
  source: 'https://radslag.example/ekvalla/ekonomi/kalkyler/1',
  day: '2026-11-21',
  owner: 'Ekvalla',
  rates: [{ label: 'Internränta', value: '1,5 %', source: 'Kommunfullmäktige' }],
})

const sure = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: string }): Value => {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

const w1 = { principalOre: 230_000_000, lifeMonths: 60, start: '2026-01', rates: '1.5' } as const
const w3 = { principalOre: 180_000_000, lifeMonths: 72, start: '2026-09', rates: '2.5' } as const
const w4 = [
  { id: 'stomme', principalOre: 1_200_000_000, lifeMonths: 600 },
  { id: 'tak', principalOre: 360_000_000, lifeMonths: 360 },
  { id: 'installationer', principalOre: 600_000_000, lifeMonths: 240 },
  { id: 'ytskikt', principalOre: 240_000_000, lifeMonths: 180 },
]
const w5 = [
  { id: 'server', principalOre: 75_000_000, lifeMonths: 60 },
  { id: 'program', principalOre: 140_000_000, lifeMonths: 96 },
]
const methods = ['OPENING', 'AVERAGE', 'MONTHLY'] as const
const w7 = { principalOre: 65_000_000, residualOre: 9_750_000, lifeMonths: 84, start: '2026-04' }
const w8 = { principalOre: 100_000_001, lifeMonths: 84, start: '2026-03', rates: '1.75' }
const disposal = { principalOre: 230_000_000, lifeMonths: 60, elapsedMonths: 41, proceedsOre: 15_000_000 }
const revision = { ...w1, elapsedMonths: 24, newRemainingMonths: 60 }

const w9 = {
  lines: [
    { label: 'Ursprungligt', ore: 1_200_000_000 },
    { label: 'Tilläggsanslag', ore: 150_000_000 },
    { label: 'Ombudgeterat', ore: 64_000_000 },
    { label: 'Omdisponerat ut', ore: -40_000_000 },
  ],
  cases: [
    { id: 'A', status: 'CLOSED', decidedOre: 300_000_000, actualOre: 287_145_050 },
    {
      ...{ id: 'B', status: 'DECIDED', decidedOre: 520_000_000, committedOre: 495_000_000 },
      ...{ actualOre: 331_000_000, forecastOre: 548_000_000 },
    },
    { id: 'C', status: 'DECIDED', decidedOre: 230_000_000, forecastOre: 230_000_000 },
    { id: 'D', status: 'REQUESTED', requestedOre: 400_000_000 },
    { id: 'E', status: 'CANCELLED', decidedOre: 10_000_000, actualOre: 0 },
  ],
  requestOre: 400_000_000,
}
const w10 = {
  plan: w1,
  actual: { principalOre: 245_120_000, lifeMonths: 72, start: '2026-04', rates: '2.5' },
}
const w11 = [
  { year: 2026, capitalCostOre: 49_450_000, addedCostOre: 31_000_000, oneOffOre: 8_000_000 },
  { year: 2027, capitalCostOre: 48_760_000, addedCostOre: 31_000_000, removedCostOre: 55_000_000 },
  {
    ...{ year: 2028, capitalCostOre: 48_070_000, addedCostOre: 31_000_000, removedCostOre: 55_000_000 },
    addedRevenueOre: 4_000_000,
  },
]
const flowsOre = [-230_000_000, 18_000_000, 58_000_000, 68_000_000, 68_000_000, 68_000_000]
const w12 = {
  ...{ ratePct: '3', investmentOre: 230_000_000 },
  costsOre: [1, 2, 3, 4, 5].map(() => 12_000_000),
  benefitsOre: [30_000_000, 70_000_000, 80_000_000, 80_000_000, 80_000_000],
}
const w13 = {
  items: [
    {
      ...{ id: 'tid', annualFullOre: 48_000_000, start: '2026-09' },
      ...{ rampPct: ['50', '80', '100'], probabilityPct: '90' },
    },
    { id: 'licens', annualFullOre: 21_000_000, start: '2027-01' },
  ],
  years: [2026, 2027, 2028, 2029],
}
const w13Decimals = {
  items: [
    {
      ...{ id: 'tid', annualFullOre: 48_000_033, start: '2026-09' },
      ...{ rampPct: ['33.3', '66.7'], probabilityPct: '87.5' },
    },
  ],
  years: [2025, 2026, 2027, 2030],
}
const flows = (given: readonly number[]) => ({
  ratePct: '3',
  rows: sure(cashFlowTable({ flowsOre: given, ratePct: '3' })),
  payback: sure(payback({ flowsOre: given })),
  discountedPayback: sure(payback({ flowsOre: given, ratePct: '3' })),
})

const lines = (asset: Omit<Parameters<typeof straightLine>[0], 'interestMethod'>, name: string) =>
  Object.fromEntries(
    methods.map((interestMethod) => [
      `${name}-${interestMethod}`,
      straightLineWorkbook(workbookAbout(name), sure(straightLine({ ...asset, interestMethod }))),
    ]),
  )

const model = (year: 2025 | 2026) => {
  const found = examplePriceYears.find((one) => one.year === year)
  if (!found) throw new Error(`no example of ${year}`)
  return modelOf(year, found.content)
}
const list = (year: 2025 | 2026) => sure(priceModel(priceInputOf(model(year))))

const assignments = {
  added: [{ area: 'A5', fte: { S: '1.00' }, otherOre: 33_100_000 }],
  removed: [{ area: 'A2', fte: { H: '0.50' }, otherOre: 0 }],
}
const w16 = {
  amountOre: 386_252_101,
  keys: [
    { key: 'Fakturor', weightPct: '50', volumes: [22_875, 17_000] },
    { key: 'Felaktiga fakturor', weightPct: '25', volumes: [2415, 1600] },
    { key: 'Påminnelser', weightPct: '25', volumes: [1311, 1100] },
  ],
}
const effectCosts = [49_450_000, 48_760_000, 48_070_000, 47_380_000, 46_690_000].map((costOre, at) => ({
  ...{ year: 2027 + at, costOre },
}))

/** A workbook from each worked example of the specification, by its number. */
export const workbooks: Record<string, Workbook> = {
  W1: straightLineWorkbook(workbookAbout('IT-investering'), sure(straightLine(w1))),
  W2: annuityWorkbook(
    workbookAbout('Annuitet'),
    sure(annuity({ principalOre: 420_000_000, ratePct: '2.5', lifeYears: 8, start: '2026-01' })),
  ),
  'W2-oktober': annuityWorkbook(
    workbookAbout('Annuitet från oktober'),
    sure(annuity({ principalOre: 96_000_000, ratePct: '3', lifeYears: 5, start: '2026-10' })),
  ),
  'W2-restvärde': annuityWorkbook(
    workbookAbout('Annuitet med restvärde'),
    sure(
      annuity({
        principalOre: 96_000_000,
        residualOre: 7_000_001,
        ratePct: '0',
        lifeYears: 7,
        start: '2026-05',
      }),
    ),
  ),
  ...lines(w3, 'W3'),
  W4: componentsWorkbook(
    workbookAbout('Komponenter'),
    sure(components({ components: w4, start: '2026-01', rates: '2.5' })),
  ),
  'W4-månad': componentsWorkbook(
    workbookAbout('Komponenter'),
    sure(components({ components: w5, start: '2026-11', rates: '2.5', interestMethod: 'MONTHLY' })),
  ),
  W5: reinvestmentWorkbook(
    workbookAbout('Reinvestering'),
    sure(
      reinvestmentPlan({ components: w5, start: '2026-01', rates: '2.5', horizonYears: 12, indexPct: '2' }),
    ),
  ),
  W6: revisedLifeWorkbook(workbookAbout('Ändrad tid'), {
    input: revision,
    result: sure(reviseLife(revision)),
  }),
  'W6-utrangering': disposalWorkbook(workbookAbout('Utrangering'), {
    input: disposal,
    result: sure(earlyDisposal(disposal)),
  }),
  ...lines({ ...w7, rates: '2.5' }, 'W7'),
  'W7-år': straightLineWorkbook(
    workbookAbout('Ränta per år'),
    sure(
      straightLine({
        ...w7,
        rates: Object.fromEntries(Array.from({ length: 8 }, (_, at) => [2026 + at, `${1 + at / 4}`])),
      }),
    ),
  ),
  ...lines(w8, 'W8'),
  'W8-liten': straightLineWorkbook(
    workbookAbout('En krona'),
    sure(straightLine({ principalOre: 100, lifeMonths: 120, start: '2026-02', rates: '2.5' })),
  ),
  'W8-mark': landWorkbook(
    workbookAbout('Mark'),
    sure(nonDepreciable({ principalOre: 310_000_000, start: '2026-05', lastYear: 2030, rates: '2.5' })),
  ),
  W9: frameWorkbook(workbookAbout('Anslag'), {
    ...w9,
    result: sure(frame({ ...w9, budgetLinesOre: w9.lines.map(({ ore }) => ore) })),
  }),
  W10: planVsActualWorkbook(workbookAbout('Plan mot utfall'), {
    input: w10,
    result: sure(planVsActual(w10)),
  }),
  W11: operatingEffectWorkbook(workbookAbout('Driftkostnad'), {
    rows: w11,
    result: sure(operatingEffect({ rows: w11 })),
  }),
  W12: cashFlowWorkbook(workbookAbout('Kassaflöde'), {
    ...flows(flowsOre),
    benefitCost: { input: w12, result: sure(benefitCost(w12)) },
  }),
  'W12-aldrig': cashFlowWorkbook(workbookAbout('Kommer aldrig tillbaka'), flows([-100_000, 1000, 2000])),
  W13: benefitPlanWorkbook(workbookAbout('Nyttor'), {
    input: w13,
    labels: { tid: 'Frigjord tid', licens: 'Licens' },
    result: sure(benefitPlan(w13)),
  }),
  W14: priceModelWorkbook(workbookAbout('Prismodell 2026'), {
    model: model(2026),
    list: list(2026),
    previous: { year: 2025, list: list(2025) },
    assignments: changedAssignmentCosts(model(2026), list(2025).basis),
  }),
  'W14-förändring': priceChangeWorkbook(workbookAbout('Pris 2026 mot 2025'), {
    ...{ previousYear: 2025, currentYear: 2026 },
    years: sure(comparePriceYears({ previous: list(2025).basis, current: list(2026).basis, ...assignments })),
  }),
  W15: priceEffectWorkbook(workbookAbout('Investeringens prispåverkan'), {
    effect: sure(investmentPriceEffect({ model: list(2026).basis, area: 'A1', costs: effectCosts })),
  }),
  W16: restatedWorkbook(workbookAbout('Omräknat jämförelsetal'), {
    ...{ from: 'VOF', successors: ['Äldreomsorg', 'Funktionsstöd'] },
    areas: [{ name: 'A1', input: w16, sharesOre: sure(restateSplit(w16)) }],
  }),
  lista: tableWorkbook(workbookAbout('Lista'), [
    {
      name: 'Utfall: projekt/[alla] i kommunen med ett långt namn',
      columns: [
        { header: 'Projekt', type: 'text' },
        { header: 'År', type: 'year' },
        { header: 'Belopp', type: 'ore', sum: true },
        { header: 'Andel', type: 'percent' },
      ],
      rows: [
        ['P1 "med" & <tecken>', 2026, 12_345, '12.5'],
        ['=P2', 2027, -1, null],
        ['+46', null, null, '0'],
      ],
    },
  ]),
  'W13-decimaler': benefitPlanWorkbook(workbookAbout('Nyttor'), {
    input: w13Decimals,
    result: sure(benefitPlan(w13Decimals)),
  }),
  badhus: straightLineWorkbook(
    workbookAbout('Badhus'),
    sure(straightLine({ principalOre: 40_500_000_000, lifeMonths: 396, start: '2026-01', rates: '1.5' })),
  ),
}
