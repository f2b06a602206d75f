import { type Action, may } from '../../domain/access'
import type { AssessedOn } from '../../domain/ai-act/register/reassess'
import { refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { aiSystemInHand, type AiVersionRecord, insertAiVersion } from '#db/repositories/ai-register'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/** Which system, and the version that the person had before their eyes. */
export type SystemPlace = { municipalityId: string; number: string; version: number }

export type SystemRefusal = 'forbidden' | 'system-not-found' | 'version-taken' | 'note-too-long'

/** Most characters of what is said of a change. */
const LONGEST_NOTE = 500

/** What a new version changes; the rest stays as it is. */
export type VersionChange = Partial<
  Pick<
    AiVersionRecord,
    | 'fields'
    | 'answers'
    | 'reasons'
    | 'riskClass'
    | 'riskTags'
    | 'assessedDay'
    | 'publication'
    | 'exemption'
    | 'reviewedDay'
  >
> & { assessedOn?: AssessedOn }

/**
 * Adds a version to a system in one transaction: `change` judges the latest and tells what is new in it. Whoever saves
 * over a version that is no longer the latest is refused.
 */
export async function changeSystem<Refusal extends string>(
  ctx: Context,
  { municipalityId, number, version }: SystemPlace,
  { action, event, note }: { action: Action; event: string; note: string },
  change: (latest: AiVersionRecord, tx: Transaction) => Result<VersionChange, Refusal>,
): Promise<Result<{ number: string; version: number }, Refusal | SystemRefusal>> {
  if (!may(ctx.actor, action, { municipalityId })) return refuse('forbidden')
  if (note.length > LONGEST_NOTE) return refuse('note-too-long')
  return ctx.database.transaction(async (tx) => {
    const found = await aiSystemInHand(tx, { municipalityId, number })
    if (!found) return refuse('system-not-found')
    const { system, latest } = found
    if (latest.number !== version) return refuse('version-taken')
    const changed = change(latest, tx)
    if (!changed.ok) return changed
    const next = latest.number + 1
    await insertAiVersion(tx, {
      ...latest,
      ...changed.value,
      ...{ id: ctx.newId(), number: next, note, savedAt: ctx.now() },
      savedBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: event, entity: 'ai_system', entityId: system.id },
      detail: { number: system.number, version: next, note },
    })
    return { ok: true, value: { number: system.number, version: next } }
  })
}
