import type { SystemFields } from '~/domain/ai-act/register/field'
import { assessSystem } from '~/use-cases/ai-register/assess-system'
import { publishSystem } from '~/use-cases/ai-register/publish-system'
import { registerSystem } from '~/use-cases/ai-register/register-system'
import { saveSystem } from '~/use-cases/ai-register/save-system'
import type { Context } from '~/use-cases/context'
import { inventedSystems } from '#db/demo/exempelby/ai-systems'

/** A whole description of a chat bot, as one who registers it would fill it in. */
const [bot] = inventedSystems
export const botFields: SystemFields = bot?.fields ?? {}
export const botAnswers = bot?.answers ?? {}

export const value = <Value>(
  result: { ok: true; value: Value } | { ok: false; refusal: string; faults?: unknown },
): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

/** A system that steps on from the version it is at. */
export async function newSystem(ctx: Context, municipalityId: string, fields: SystemFields) {
  const { number } = value(await registerSystem(ctx, { municipalityId, fields }))
  let version = 1
  const place = () => ({ municipalityId, number, version })
  const went = (result: Parameters<typeof value<{ version: number }>>[0]) => {
    version = value(result).version
  }
  return {
    number,
    slug: number.toLowerCase(),
    place,
    went,
    save: async (changed: SystemFields, note = '') =>
      went(await saveSystem(ctx, place(), { fields: changed, note })),
    assess: async (answers = botAnswers, reasons: Record<string, string> = {}) =>
      went(await assessSystem(ctx, place(), { answers, reasons, note: '' })),
    publish: async (reviewed = false, note = '') =>
      went(await publishSystem(ctx, place(), { reviewed, note })),
  }
}

/** Registered, assessed, decided and published. */
export async function publishedSystem(ctx: Context, municipalityId: string, given: SystemFields = {}) {
  const { risk_class_decided_at: at, risk_class_decided_by: by, ...first } = { ...botFields, ...given }
  const system = await newSystem(ctx, municipalityId, first)
  await system.assess()
  await system.save({ ...first, risk_class_decided_at: at ?? '', risk_class_decided_by: by ?? '' })
  await system.publish()
  return system
}
