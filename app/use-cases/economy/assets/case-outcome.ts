import type { AssetRefusal, AssetSchedule } from '../../../domain/finance/asset'
import { assetDeviation, type AssetDeviationRow } from '../../../domain/finance/asset-deviation'
import { assetSchedule } from '../../../domain/finance/asset-schedule'
import { type DecidedPlan, decidedPlan } from '../../../domain/finance/decided-plan'
import { projectFollowUp, type ProjectFollowUp } from '../../../domain/finance/follow-up'
import type { Result } from '../../../domain/shared/result'
import { OTHER_LINE } from '../../../text/economy/actuals'
import type { Read } from '#db/connection'
import {
  assetsOfCase,
  type AssetWithEvents,
  decidedCalculation,
  type DecidedCalculation,
} from '#db/queries/economy/assets'
import {
  type CaseOutcome,
  forecastsOfCase,
  outcomesOf,
  perYear,
  projectsOfCase,
  type YearOutcome,
} from '#db/queries/economy/ledger'

export type AssetView = { asset: AssetWithEvents; schedule: Result<AssetSchedule, AssetRefusal> }

/** What was decided of a case, what is in use, and what both come to per year. */
export type CaseActuals = {
  decided: DecidedCalculation | null
  plan: DecidedPlan | null
  assets: AssetView[]
  /** Null while nothing is in use; a refusal when a schedule cannot be computed, for want of a rate for instance. */
  deviation: Result<AssetDeviationRow[], AssetRefusal> | null
  activatedOre: number
}

export async function actualsOfCase(read: Read, caseId: string): Promise<CaseActuals> {
  return actualsFrom(await decidedCalculation(read, caseId), await assetsOfCase(read, caseId))
}

/** The same from what has been read. */
export function actualsFrom(
  decided: DecidedCalculation | null,
  assets: readonly AssetWithEvents[],
): CaseActuals {
  const starts = assets.map(({ start }) => start).sort()
  const plan = decided && decidedPlan(decided.input, decided.frozen, starts[0] ?? null)
  return {
    ...{ decided, plan },
    assets: assets.map((asset) => ({ asset, schedule: assetSchedule(asset, asset.events) })),
    deviation:
      assets.length === 0
        ? null
        : assetDeviation({
            plan: plan?.basis ?? null,
            plannedRows: plan?.rows ?? [],
            inUse: assets.map((asset) => ({ asset, events: asset.events })),
          }),
    activatedOre: assets.reduce((sum, { principalOre }) => sum + principalOre, 0),
  }
}

/** A cost line of a case as it stands. `line` null: what was posted and belongs to no line. */
export type FollowedLine = ProjectFollowUp['rows'][number] & {
  label: string
  treatment: 'CAPITAL' | 'OPERATING' | null
  comment: string | null
  day: string | null
  by: string | null
  /** Nobody has made a forecast: the budget is still what is expected. */
  forecastTold: boolean
}

export type CaseFollowUp = {
  lines: FollowedLine[]
  totals: ProjectFollowUp['totals'] | null
  years: YearOutcome[]
  projects: Awaited<ReturnType<typeof projectsOfCase>>
  postings: CaseOutcome[]
  /** Posted on accounts of fixed assets. */
  capitalOre: number
}

/** Budget, committed, actual, forecast and deviation of each cost line (finance.md 5), and what was posted per year. */
export async function followUpOfCase(
  read: Read,
  { municipalityId, caseId }: { municipalityId: string; caseId: string },
  decided: DecidedCalculation | null,
): Promise<CaseFollowUp> {
  const postings = (await outcomesOf(read, municipalityId)).filter((each) => each.caseId === caseId)
  const forecasts = new Map((await forecastsOfCase(read, caseId)).map((each) => [each.line, each]))
  const posted = new Map<string, number>()
  for (const { line, ore } of postings)
    posted.set(line ?? OTHER_LINE, (posted.get(line ?? OTHER_LINE) ?? 0) + ore)
  const budgeted = budgetLines(decided)
  const known = new Set(budgeted.map(({ label }) => label))
  const others = [...new Set([...posted.keys(), ...forecasts.keys()])].filter((label) => !known.has(label))
  const rows = [...budgeted, ...others.map((label) => ({ label, ore: 0, treatment: null }))]
  const followed = projectFollowUp(
    rows.map(({ label, ore }) => ({
      ...{ id: label, budgetOre: ore, actualOre: posted.get(label) ?? 0 },
      committedOre: forecasts.get(label)?.committedOre ?? 0,
      // What nobody budgeted is expected to become what it already is.
      forecastOre: forecasts.get(label)?.forecastOre ?? (known.has(label) ? null : (posted.get(label) ?? 0)),
    })),
  )
  const lines = followed.ok
    ? followed.value.rows.map((row, at): FollowedLine => {
        const told = forecasts.get(row.id)
        const { comment = null, day = null, by = null } = told ?? {}
        const treatment = rows[at]?.treatment ?? null
        return { ...row, label: row.id, treatment, comment, day, by, forecastTold: told?.forecastOre != null }
      })
    : []
  return {
    ...{ lines, totals: followed.ok ? followed.value.totals : null, postings },
    years: perYear(postings),
    projects: await projectsOfCase(read, caseId),
    capitalOre: postings.reduce((sum, { capital, ore }) => (capital ? sum + ore : sum), 0),
  }
}

/** The cost lines of a calculation, lines of one name together. */
function budgetLines(decided: DecidedCalculation | null) {
  const lines = new Map<string, { label: string; ore: number; treatment: 'CAPITAL' | 'OPERATING' | null }>()
  const add = (label: string, ore: number, treatment: 'CAPITAL' | 'OPERATING' | null) => {
    const known = lines.get(label)
    if (known) known.ore += ore
    else lines.set(label, { label, ore, treatment })
  }
  for (const { label, ore, treatment } of decided?.input.lines ?? []) add(label, ore, treatment)
  for (const { label, ore } of decided?.input.components ?? []) add(label, ore, 'CAPITAL')
  if (decided?.input.reserve) add('Reserv', decided.input.reserve.ore, null)
  return [...lines.values()]
}
