import { may } from '../../../../domain/access'
import type { PriceScenarioChange } from '../../../../domain/finance/price-version'
import { ok, refuse, type Result } from '../../../../domain/shared/result'
import { heldPriceVersion, insertScenario } from '#db/repositories/price-list'
import type { Context } from '../../../context'
import { audit } from '../../../shared/audited'

export type SaveScenarioInput = {
  municipalityId: string
  /** The version's number in its address. */
  number: number
  name: string
  changes: PriceScenarioChange[]
}

export type SaveScenarioRefusal =
  | 'forbidden'
  | 'version-not-found'
  | 'scenario-name-missing'
  | 'scenario-name-too-long'
  | 'scenario-empty'
  | 'scenario-too-many'

const MOST_CHANGES = 40

/** Keeps a what-if with a name on a version, which it does not change; answers its number. */
export async function saveScenario(
  ctx: Context,
  { municipalityId, number, name, changes }: SaveScenarioInput,
): Promise<Result<{ scenario: number }, SaveScenarioRefusal>> {
  if (!may(ctx.actor, 'case.calculate', { municipalityId })) return refuse('forbidden')
  const title = name.trim()
  if (title === '') return refuse('scenario-name-missing')
  if (title.length > 120) return refuse('scenario-name-too-long')
  if (changes.length === 0) return refuse('scenario-empty')
  if (changes.length > MOST_CHANGES) return refuse('scenario-too-many')
  return ctx.database.transaction(async (tx) => {
    const version = await heldPriceVersion(tx, { municipalityId, number })
    if (!version) return refuse('version-not-found')
    const scenario = await insertScenario(tx, {
      ...{ id: ctx.newId(), versionId: version.id, name: title, changes, createdAt: ctx.now() },
      createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'price.scenario', entity: 'price_version', entityId: version.id },
      detail: { number, scenario, name: title },
    })
    return ok({ scenario })
  })
}
