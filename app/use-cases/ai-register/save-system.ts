import type { SystemFields } from '../../domain/ai-act/register/field'
import type { FieldFault } from '../../domain/ai-act/register/judge'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Context } from '../context'
import { faultsToSave } from './register-system'
import { changeSystem, type SystemPlace, type SystemRefusal } from './system-in-hand'

/**
 * Saves what is registered of a system as a new version. A published description goes back to being a draft, while the
 * public keeps reading the one that was published, until the new one is published too.
 */
export async function saveSystem(
  ctx: Context,
  place: SystemPlace,
  { fields, note }: { fields: SystemFields; note: string },
): Promise<
  | Result<{ number: string; version: number }, SystemRefusal>
  | { ok: false; refusal: 'fields-invalid'; faults: FieldFault[] }
> {
  let faults: FieldFault[] = []
  const saved = await changeSystem(
    ctx,
    place,
    { action: 'ai.register', event: 'ai.save', note: note.trim() || 'Ändrat' },
    (latest) => {
      faults = faultsToSave(fields, ctx.today, latest)
      if (faults.length > 0) return refuse('fields-invalid' as const)
      const publication = latest.publication === 'exempted' ? latest.publication : 'draft'
      return ok({ fields, publication, reviewedDay: null })
    },
  )
  return !saved.ok && saved.refusal === 'fields-invalid'
    ? { ok: false, refusal: 'fields-invalid', faults }
    : (saved as Result<{ number: string; version: number }, SystemRefusal>)
}
