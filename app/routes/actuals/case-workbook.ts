import type { LoaderFunctionArgs } from '@remix-run/node'
import { ratesOf } from '~/domain/finance/asset'
import { paths } from '~/paths'
import { application } from '~/server/application'
import { fileAnswer } from '~/server/file-answer'
import { renderWorkbook } from '~/server/writing'
import { type CaseActuals, actualsOfCase } from '~/use-cases/economy/assets/case-outcome'
import { assetDeviationWorkbook } from '~/use-cases/economy/workbooks/asset-deviation'
import { planVsActualWorkbook } from '~/use-cases/economy/workbooks/plan-vs-actual'
import { requireEconomyCase } from './require-case'

/** Planned against actual as a workbook: every step living where there is one activation and nothing has changed. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, m, head, matter, municipality } = await requireEconomyCase(args)
  const actuals = await actualsOfCase(read, matter.id)
  if (!actuals.deviation?.ok) throw new Response(null, { status: 404 })
  const rows = actuals.deviation.value
  const about = {
    title: `Planerat mot utfall: ${head.title}`,
    source: application().env.baseUrl + paths.caseActuals(m, head.slug),
    ...{ day: ctx.today, owner: municipality.displayName },
    notes: actuals.plan?.undated
      ? ['Kalkylen har inga datum. Planens år läggs från den månad då tillgången togs i bruk.']
      : [],
  }
  const input = inputOf(actuals)
  const workbook = input
    ? planVsActualWorkbook(about, {
        input,
        result: rows.map((row) => ({
          ...{ year: row.year, plannedOre: row.plannedOre, actualOre: row.actualOre },
          ...{ amountEffectOre: row.amountEffectOre ?? 0, startEffectOre: row.startEffectOre ?? 0 },
          ...{ rateEffectOre: row.rateEffectOre ?? 0, lifeEffectOre: row.lifeEffectOre ?? 0 },
          deviationOre: row.deviationOre,
        })),
      })
    : assetDeviationWorkbook(about, rows)
  return fileAnswer(await renderWorkbook(workbook), { name: `Utfall ${head.number}.xlsx`, type: 'xlsx' })
}

/** The two schedules that are compared, when each is one. */
function inputOf({ plan, assets }: CaseActuals) {
  const [only, more] = assets
  if (!plan?.basis || !only || more || only.asset.events.length > 0) return null
  const { principalOre, residualOre, lifeMonths, start, terms } = only.asset
  if (terms.interestMethod !== plan.basis.interestMethod) return null
  return {
    plan: plan.basis,
    actual: {
      ...{ principalOre, residualOre, lifeMonths, start, rates: ratesOf(terms.rates) },
      interestMethod: terms.interestMethod,
    },
  }
}
