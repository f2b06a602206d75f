import { assetSchedule } from '../../domain/finance/asset-schedule'
import { percentChange, sumOre } from '../../domain/shared/money'
import { listAppropriations } from '#db/queries/economy/appropriations'
import { assetsOfMunicipality, decidedCalculations } from '#db/queries/economy/assets'
import { listBenefits } from '#db/queries/economy/benefits'
import { ratesOf } from '#db/queries/economy/figures'
import { publishedPriceLists } from '#db/queries/economy/price-list'
import type { Context } from '../context'
import { benefitTotals, benefitView } from './benefits/benefit-view'

/** Years of capital cost that the picture shows, from this one. */
const YEARS_SHOWN = 6

/** What is set aside for investments in a year, and what has become of it. Öre. */
export type AppropriationYear = {
  year: number
  count: number
  example: boolean
  frameOre: number
  claimedOre: number
  roomOre: number
  requestedOre: number
  actualOre: number
}

/** Capital cost of a calendar year: of what is in use, and of what is decided but not in use yet. Öre. */
export type CostYear = { year: number; inUseOre: number; comingOre: number; totalOre: number }

export type EconomyOverview = Awaited<ReturnType<typeof economyOverview>>

/** The economy of a municipality in a few sums, of what the reader may see. Every sum is of whole öre from the core. */
export async function economyOverview(ctx: Context, municipalityId: string) {
  const { read } = ctx.database
  const thisYear = Number(ctx.today.slice(0, 4))
  const benefits = (await listBenefits(read, ctx.actor, municipalityId)).map((each) =>
    benefitView(each, ctx.today),
  )
  const [latest, before] = await publishedPriceLists(read, municipalityId)
  const decided = await decidedCalculations(read, ctx.actor, municipalityId)
  return {
    thisYear,
    decided: { count: decided.length, principalOre: exact(decided.map(({ frozen }) => frozen.principalOre)) },
    appropriations: await appropriationYear(ctx, municipalityId, thisYear),
    costs: await costYears(ctx, municipalityId, thisYear),
    benefits: { count: benefits.length, ...benefitTotals(benefits) },
    priceList: latest
      ? {
          ...{ year: latest.year, totalOre: latest.totalOre, example: latest.example },
          changePct:
            before?.year === latest.year - 1 ? percentChange(before.totalOre, latest.totalOre) : null,
        }
      : null,
    rate: (await ratesOf(read, municipalityId)).find(({ year }) => year === thisYear) ?? null,
  }
}

/** This year's appropriations, or those of the latest year that has any. */
async function appropriationYear(
  { actor, database }: Context,
  municipalityId: string,
  thisYear: number,
): Promise<AppropriationYear | null> {
  const all = await listAppropriations(database.read, actor, municipalityId)
  const year = all.some((each) => each.year === thisYear) ? thisYear : all[0]?.year
  if (year === undefined) return null
  const own = all.filter((each) => each.year === year)
  const sum = (of: (each: (typeof own)[number]) => number) => exact(own.map(of))
  return {
    ...{ year, count: own.length, example: own.some(({ example }) => example) },
    frameOre: sum(({ frame }) => frame.frameOre),
    claimedOre: sum(({ frame }) => frame.claimedOre),
    roomOre: sum(({ frame }) => frame.roomOre),
    requestedOre: sum(({ frame }) => frame.requestedOre),
    actualOre: sum(({ rows }) => exact(rows.map(({ actualOre }) => actualOre))),
  }
}

/** Capital cost of this year and those after. A case with an asset counts with its asset, else with what was decided. */
async function costYears(
  { actor, database }: Context,
  municipalityId: string,
  thisYear: number,
): Promise<CostYear[]> {
  const assets = await assetsOfMunicipality(database.read, actor, municipalityId)
  const inUse = assets.flatMap((asset) => {
    const schedule = assetSchedule(asset, asset.events)
    return schedule.ok ? schedule.value.years.map(({ year, costOre }) => ({ year, costOre })) : []
  })
  const active = new Set(assets.map(({ caseId }) => caseId))
  const decided = await decidedCalculations(database.read, actor, municipalityId)
  const coming = decided.filter(({ caseId }) => !active.has(caseId)).flatMap(({ frozen }) => frozen.rows)
  return Array.from({ length: YEARS_SHOWN }, (_, at) => {
    const year = thisYear + at
    const of = (rows: readonly { year: number; costOre: number }[]) =>
      exact(rows.filter((row) => row.year === year).map(({ costOre }) => costOre))
    const [inUseOre, comingOre] = [of(inUse), of(coming)]
    return { year, inUseOre, comingOre, totalOre: exact([inUseOre, comingOre]) }
  })
}

function exact(parts: readonly number[]): number {
  const sum = sumOre(parts)
  if (sum === null) throw new Error('Sums of the economy are too large to be exact')
  return sum
}
