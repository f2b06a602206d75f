import type { CasePage } from '#db/queries/case-page'
import { aiSystemsOfCase } from '#db/queries/ai-register/systems'
import type { Context } from '~/use-cases/context'
import { systemName } from '../../ai-register/name'

export type CaseAiSystem = Awaited<ReturnType<typeof caseAiSystems>>[number]

/** The systems that the case belongs with, that the reader may know of. */
export const caseAiSystems = async (ctx: Context, { id, municipalityId }: CasePage['head']) =>
  (await aiSystemsOfCase(ctx.database.read, ctx.actor, { municipalityId, caseId: id })).map((system) => ({
    ...{ slug: system.number.toLowerCase(), number: system.number, name: systemName(system) },
    ...{ kind: system.kind, riskClass: system.version.riskClass },
  }))
