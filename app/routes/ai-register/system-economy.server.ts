import type { linkedCases } from '#db/queries/ai-register/systems'
import type { Context } from '~/use-cases/context'
import { caseCalculation } from '../cases/sections/decided-calculation.server'
import { caseOutcome } from '../cases/sections/outcome.server'

export type SystemEconomy = Awaited<ReturnType<typeof economyOfCases>>

/** What the cases of a system cost by their decided calculations, and what they have given. Cases without either are left out. */
export async function economyOfCases(ctx: Context, linked: Awaited<ReturnType<typeof linkedCases>>) {
  const cases = [...new Map(linked.map((each) => [each.caseId, each])).values()]
  const lines = await Promise.all(
    cases.map(async ({ caseId: id, municipalityId, bodyId, slug, number, title }) => {
      const { decided } = await caseCalculation(ctx, { id, municipalityId, bodyId })
      const outcome = await caseOutcome(ctx, { id })
      return {
        ...{ slug, number, title, outcome },
        calculation: decided && { number: decided.number, sentence: decided.sentence },
      }
    }),
  )
  return lines.filter(({ calculation, outcome }) => calculation !== null || outcome !== null)
}
