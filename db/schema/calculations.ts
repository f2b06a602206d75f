import { day, flag, index, instant, json, key, ore, table, text, uniqueIndex, whole, word } from '../columns'
import type { CalculationInput, FrozenCalculation } from '../../app/domain/finance/calculation'
import { benefitKinds } from '../../app/domain/finance/benefit'
import { assetEventKinds, calculationKinds, calculationStates } from '../../app/domain/finance/calculation'
import { accounts } from './accounts'
import { cases } from './cases'
import { investments } from './investments'
import { decisions } from './meetings'
import { municipalities } from './municipality'

/**
 * A calculation of a case, made in the portal: the plan, an alternative beside it, a scenario with a name. A decided
 * one is frozen with its rates and its result and never changes; what `investments` holds is what a document states.
 */
export const calculations = table(
  'calculations',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    /** 1, 2, 3 … within the case, for its address. */
    number: whole().notNull(),
    name: text().notNull(),
    kind: word(calculationKinds).notNull(),
    state: word(calculationStates).notNull(),
    /** The calculation it was copied from, or the one a document states. */
    basedOnId: text(),
    statedId: text().references(() => investments.id, { onDelete: 'restrict' }),
    input: json<CalculationInput>().notNull(),
    /** What is capitalised and what the first full year costs, as computed when it was saved; null while it refuses. */
    principalOre: ore(),
    yearOneCostOre: ore(),
    /** Only for a decided one. */
    frozen: json<FrozenCalculation>(),
    decisionId: text().references(() => decisions.id, { onDelete: 'restrict' }),
    decidedDay: day(),
    /** Counts up at every save, so that two who write at once are told. */
    revision: whole().notNull(),
    savedAt: instant().notNull(),
    savedBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('calculations_case').on(t.caseId, t.number)],
)

/** What was taken into use: one asset per activation (finance.md 4.1), with the figures it was activated with. */
export const assets = table(
  'assets',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    calculationId: text().references(() => calculations.id, { onDelete: 'restrict' }),
    number: whole().notNull(),
    name: text().notNull(),
    takenIntoUse: day().notNull(),
    /** YYYY-MM, by the start rule that held. */
    start: text().notNull(),
    principalOre: ore().notNull(),
    residualOre: ore().notNull(),
    lifeMonths: whole().notNull(),
    /** As in CalculationInput: method, interest method and rates, copied so that nothing later changes them. */
    terms: json<Pick<CalculationInput, 'method' | 'interestMethod' | 'rates'>>().notNull(),
    /** The service area of the price model that pays its capital cost; its code, which outlives a year's version. */
    priceAreaCode: text(),
    /** Entered by mistake, and why: it no longer counts. */
    withdrawnAt: instant(),
    withdrawnReason: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [
    uniqueIndex('assets_case').on(t.caseId, t.number),
    index('assets_municipality').on(t.municipalityId),
  ],
)

/** What happened to an asset afterwards (finance.md 4.8, 4.9). Only added to. */
export const assetEvents = table(
  'asset_events',
  {
    id: key(),
    assetId: text()
      .notNull()
      .references(() => assets.id, { onDelete: 'restrict' }),
    kind: word(assetEventKinds).notNull(),
    day: day().notNull(),
    /** Whole months that had passed since the start. */
    elapsedMonths: whole().notNull(),
    /** Impairment, further expenditure, grant or what was paid for it, by kind. */
    amountOre: ore(),
    remainingMonths: whole(),
    residualOre: ore(),
    reason: text().notNull(),
    withdrawnAt: instant(),
    withdrawnReason: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('asset_events_asset').on(t.assetId, t.elapsedMonths)],
)

/** A planned benefit (finance.md 9). Hours are not money until a budget is lowered. */
export const benefits = table(
  'benefits',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    number: whole().notNull(),
    name: text().notNull(),
    kind: word(benefitKinds).notNull(),
    owner: text().notNull(),
    ownerAccountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
    /** The department or body where it shows. */
    department: text(),
    measurement: text().notNull(),
    baseline: text(),
    target: text(),
    annualFullOre: ore(),
    /** Hours a year when it is at full, decimal text. */
    annualHours: text(),
    start: text().notNull(),
    /** Percent per benefit year, decimal text; the last one goes on. */
    rampPct: json<string[]>().notNull(),
    probabilityPct: text().notNull(),
    /** Ended without effect, and why. */
    endedDay: day(),
    endedReason: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('benefits_case').on(t.caseId, t.number)],
)

/** A follow-up of a benefit. Only added to: a corrected one is a new one of the same months. */
export const benefitReadings = table(
  'benefit_readings',
  {
    id: key(),
    benefitId: text()
      .notNull()
      .references(() => benefits.id, { onDelete: 'restrict' }),
    /** 6, 12 or 24 months after the start, or another month. */
    months: whole().notNull(),
    day: day().notNull(),
    actualOre: ore(),
    actualHours: text(),
    /** 0–100, for what has no amount. */
    realisedPct: text(),
    /** The budget that was lowered because of it, and by how much a year: only then are hours money. */
    budgetLoweredOre: ore(),
    budgetLoweredIn: text(),
    comment: text().notNull(),
    /** An effect that was not planned. */
    unplanned: flag().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('benefit_readings_benefit').on(t.benefitId, t.months)],
)
