import { type CalculationOf, calculationsOf } from '#db/queries/economy/calculations'
import type { CasePage } from '#db/queries/case-page'
import type { Context } from '~/use-cases/context'
import { sentenceOf } from '../../calculations/summary.server'
import { calculationView } from '../../calculations/view.server'

/** The calculation that the case stands on, and how many the reader may see in all. */
export type CaseCalculation = Awaited<ReturnType<typeof caseCalculation>>

export async function caseCalculation(
  ctx: Context,
  head: Pick<CasePage['head'], 'id' | 'municipalityId' | 'bodyId'>,
) {
  const all = await calculationsOf(ctx.database.read, ctx.actor, head)
  const decided = all
    .filter(({ state }) => state === 'decided')
    .toSorted((a, b) => (a.decidedDay ?? '').localeCompare(b.decidedDay ?? '') || a.number - b.number)
    .at(-1)
  return {
    count: all.filter(({ state }) => state !== 'withdrawn').length,
    decided: decided ? shown(decided) : null,
  }
}

function shown(calculation: CalculationOf) {
  const { number, name, decidedDay } = calculation
  const { result } = calculationView(calculation, null)
  return result && { number, name, decidedDay, result, sentence: sentenceOf(result) }
}
