import { may } from '../../domain/access'
import type { SystemFacts, SystemFields } from '../../domain/ai-act/register/field'
import { type FieldFault, judgeSystem } from '../../domain/ai-act/register/judge'
import { nextNumber } from '#db/repositories/counters'
import { insertAiSystem, insertAiVersion } from '#db/repositories/ai-register'
import type { Context } from '../context'
import { audit } from '../shared/audited'

export type FieldsRefused = { ok: false; refusal: 'forbidden' | 'fields-invalid'; faults: FieldFault[] }

/**
 * Registers an AI system as a draft, with a number that is never used again. Only its name must be there; what else is
 * missing stands in the way of publishing, not of registering.
 */
export async function registerSystem(
  ctx: Context,
  { municipalityId, fields }: { municipalityId: string; fields: SystemFields },
): Promise<{ ok: true; value: { number: string } } | FieldsRefused> {
  if (!may(ctx.actor, 'ai.register', { municipalityId })) return refusedFields('forbidden', [])
  const faults = faultsToSave(fields, ctx.today)
  if (faults.length > 0) return refusedFields('fields-invalid', faults)
  const by = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
  return ctx.database.transaction(async (tx) => {
    const year = ctx.today.slice(0, 4)
    const serial = await nextNumber(tx, `ai-system:${municipalityId}:${year}`)
    const number = `AI-${year}-${String(serial).padStart(4, '0')}`
    const id = ctx.newId()
    await insertAiSystem(tx, {
      id,
      municipalityId,
      number,
      bodyId: null,
      createdAt: ctx.now(),
      createdBy: by,
    })
    await insertAiVersion(tx, {
      ...{ id: ctx.newId(), systemId: id, number: 1, fields, answers: {}, reasons: {}, riskTags: [] },
      ...{ publication: 'draft', note: 'Registrerat', savedAt: ctx.now(), savedBy: by },
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'ai.register', entity: 'ai_system', entityId: id },
      detail: { number },
    })
    return { ok: true, value: { number } }
  })
}

export const refusedFields = (refusal: FieldsRefused['refusal'], faults: FieldFault[]): FieldsRefused => ({
  ok: false,
  refusal,
  faults,
})

/** A system of which nothing is known yet. */
const nothing: Omit<SystemFacts, 'today'> = { fields: {}, riskClass: null, riskTags: [], answers: {} }

/**
 * What stands in the way of saving: a missing name, what is written wrongly, and a rule that the change breaks. A rule
 * that was broken before, since a day has passed or the class has changed, must not hinder mending one thing at a time.
 */
export function faultsToSave(fields: SystemFields, today: string, before = nothing): FieldFault[] {
  const stood = judgeSystem({ ...before, today }).faults
  const { faults, missing } = judgeSystem({ ...before, fields, today })
  return [
    ...missing.filter(({ key }) => key === 'name'),
    ...faults.filter(({ key, fault }) => !stood.some((each) => each.key === key && each.fault === fault)),
  ]
}
