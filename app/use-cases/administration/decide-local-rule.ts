import { may } from '../../domain/access'
import { anyLocalRule, isLocalRuleKey } from '../../domain/local-rules'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { insertLocalRule } from '#db/repositories/administration'
import type { Context } from '../context'
import { audit } from '../shared/audited'

export type DecideLocalRuleInput = {
  municipalityId: string
  key: string
  value: string
  decidedBy: string
  validFrom: string
}

/** Notes what the municipality has decided from a day on. Earlier decisions stand and go on holding for earlier days. */
export async function decideLocalRule(
  ctx: Context,
  input: DecideLocalRuleInput,
): Promise<
  Result<null, 'forbidden' | 'rule-unknown' | 'value-invalid' | 'decided-by-missing' | 'valid-from-invalid'>
> {
  const { municipalityId, key, validFrom } = input
  if (!may(ctx.actor, 'administration.settings', { municipalityId })) return refuse('forbidden')
  if (!isLocalRuleKey(key)) return refuse('rule-unknown')
  const value = anyLocalRule(key).normal(input.value)
  if (value === null) return refuse('value-invalid')
  const decidedBy = input.decidedBy.trim()
  if (decidedBy === '') return refuse('decided-by-missing')
  if (!isDay(validFrom)) return refuse('valid-from-invalid')
  return ctx.database.transaction(async (tx) => {
    const id = ctx.newId()
    await insertLocalRule(tx, {
      id,
      municipalityId,
      rule: key,
      value,
      decidedBy,
      validFrom,
      createdAt: ctx.now(),
    })
    await audit(ctx, tx, {
      municipalityId,
      action: 'local-rule.decide',
      entity: 'local-rule',
      entityId: id,
      detail: { rule: key, value, decidedBy, validFrom },
    })
    return ok(null)
  })
}
