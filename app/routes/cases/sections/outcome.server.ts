import type { CasePage } from '#db/queries/case-page'
import { benefitsOfCase } from '#db/queries/economy/benefits'
import type { Context } from '~/use-cases/context'
import { actualsOfCase } from '~/use-cases/economy/assets/case-outcome'
import { benefitTotals, benefitView } from '~/use-cases/economy/benefits/benefit-view'
import { startMoved } from '~/use-cases/economy/assets/start-moved'
import { deviationSentence } from '~/text/economy/actuals'

/** What a case has become, in short: its capital cost against the plan this year, and its benefits. Null for neither. */
export type CaseOutcomeShown = Awaited<ReturnType<typeof caseOutcome>>

export async function caseOutcome(ctx: Context, head: Pick<CasePage['head'], 'id'>) {
  const { read } = ctx.database
  const benefits = (await benefitsOfCase(read, head.id)).map((each) => benefitView(each, ctx.today))
  const actuals = await actualsOfCase(read, head.id)
  if (benefits.length === 0 && actuals.assets.length === 0) return null
  const year = Number(ctx.today.slice(0, 4))
  const rows = actuals.deviation?.ok ? actuals.deviation.value : []
  const row = rows.find((each) => each.year === year) ?? rows.find(({ actualOre }) => actualOre !== 0)
  return {
    sentence: row ? deviationSentence(row, startMoved(actuals)) : null,
    assets: actuals.assets.length,
    activatedOre: actuals.activatedOre,
    benefits: benefits.length,
    totals: benefitTotals(benefits),
  }
}
