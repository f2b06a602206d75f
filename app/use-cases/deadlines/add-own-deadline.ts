import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { deadlineEventText } from '../../text/deadline-events'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { addDeadline } from './add-deadline'
import { caseToChange, type CaseRefusal, type DatesOfCase, dayToChange } from './shared'

const LONGEST = 120

export type AddOwnDeadlineInput = DatesOfCase & {
  label: string
  day: string
  /** What the day follows from: a decision, an agreement. Null when nobody but the person set it. */
  basis: string | null
  /** The day that it moves with. */
  dependsOnId: string | null
}

export type AddOwnDeadlineRefusal =
  CaseRefusal | 'label-missing' | 'too-long' | 'day-invalid' | 'day-passed' | 'depends-unknown'

/** Adds a day that a person wants kept and reminded about. It stays on its day, also when that is a day off (CAL-09). */
export async function addOwnDeadline(
  ctx: Context,
  input: AddOwnDeadlineInput,
): Promise<Result<{ deadlineId: string }, AddOwnDeadlineRefusal>> {
  const found = await caseToChange(ctx, input)
  if (!found.ok) return found
  const matter = found.value
  const label = input.label.trim()
  const basis = input.basis?.trim() || null
  if (label === '') return refuse('label-missing')
  if (label.length > LONGEST || (basis?.length ?? 0) > LONGEST) return refuse('too-long')
  if (!isDay(input.day)) return refuse('day-invalid')
  if (input.day < ctx.today) return refuse('day-passed')
  return ctx.database.transaction(async (tx) => {
    const parent = input.dependsOnId && (await dayToChange(tx, matter.id, input.dependsOnId))
    if (input.dependsOnId && (!parent || !['open', 'paused'].includes(parent.row.state)))
      return refuse('depends-unknown')
    const { id: caseId, municipalityId } = matter
    const deadlineId = await addDeadline(
      ctx,
      tx,
      { caseId, municipalityId, dependsOnId: input.dependsOnId },
      { rule: 'document', label, rawDay: input.day, day: input.day, steps: [], basis, state: 'open' },
    )
    await recordEvent(ctx, tx, {
      caseId,
      kind: 'deadline',
      text: deadlineEventText.added(label, input.day),
      public: true,
    })
    await audit(ctx, tx, {
      municipalityId,
      action: 'deadline.add',
      entity: 'case',
      entityId: caseId,
      detail: { number: matter.number, day: input.day },
    })
    return ok({ deadlineId })
  })
}
