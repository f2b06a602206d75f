import { day, flag, index, instant, key, ore, table, text, uniqueIndex, whole, word } from '../columns'
import { budgetLineKinds, claimStatuses } from '../../app/domain/finance/appropriation'
import { accounts } from './accounts'
import { cases } from './cases'
import { decisions } from './meetings'
import { bodies, municipalities } from './municipality'

/** Money granted a body for investments of one year (anslag, investeringsram; finance.md 6). */
export const appropriations = table(
  'appropriations',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    slug: text().notNull(),
    bodyId: text().references(() => bodies.id, { onDelete: 'restrict' }),
    body: text().notNull(),
    name: text().notNull(),
    year: whole().notNull(),
    /** Amounts are examples and stand as such: the real ones are not known. */
    example: flag().notNull(),
    note: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('appropriations_slug').on(t.municipalityId, t.slug)],
)

/** What makes the frame: only added to. Signed öre: a transfer out and a carry-over from here are negative. */
export const budgetLines = table(
  'budget_lines',
  {
    id: key(),
    appropriationId: text()
      .notNull()
      .references(() => appropriations.id, { onDelete: 'restrict' }),
    kind: word(budgetLineKinds).notNull(),
    amountOre: ore().notNull(),
    day: day().notNull(),
    /** Who granted it, in words: KF § 123. */
    decidedIn: text(),
    decisionId: text().references(() => decisions.id, { onDelete: 'restrict' }),
    /** The line on the other appropriation of a carry-over or transfer; both are written at once. */
    counterpartId: text(),
    note: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('budget_lines_appropriation').on(t.appropriationId, t.day)],
)

/**
 * What a case draws. Only added to: the latest entry of a claim (same `claimId`) holds, the others are its history.
 * `label` names an example that has no case.
 */
export const appropriationClaims = table(
  'appropriation_claims',
  {
    id: key(),
    appropriationId: text()
      .notNull()
      .references(() => appropriations.id, { onDelete: 'restrict' }),
    claimId: text().notNull(),
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    label: text(),
    status: word(claimStatuses).notNull(),
    requestedOre: ore(),
    decidedOre: ore().notNull(),
    committedOre: ore().notNull(),
    actualOre: ore().notNull(),
    forecastOre: ore(),
    /** The meeting that takes or took it, for the order in which the room is used. */
    meetingDay: day(),
    position: whole(),
    decisionId: text().references(() => decisions.id, { onDelete: 'restrict' }),
    /** Decided although the room did not suffice, by the local rule that only flags it. */
    flaggedMissingOre: ore(),
    note: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [
    index('appropriation_claims_appropriation').on(t.appropriationId, t.claimId),
    index('appropriation_claims_case').on(t.caseId),
  ],
)
