import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { deadlineEventText } from '../../text/deadline-events'
import { meetDeadline, refreshNextDeadline } from '#db/repositories/deadlines'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { caseToChange, type CaseRefusal, type DatesOfCase, dayToChange, replaceDeadline } from './shared'

export type MeetDeadlineInput = DatesOfCase & {
  deadlineId: string
  /** The day on which it was done; not after today. */
  day: string
  /** What was done, told to staff. */
  note: string
}

export type MeetDeadlineRefusal =
  CaseRefusal | 'deadline-not-found' | 'not-open' | 'day-invalid' | 'day-in-future' | 'note-missing'

/** Notes by hand that a day was kept. What is noted wrongly is taken back with `reopenDeadline`. */
export async function meetByHand(
  ctx: Context,
  input: MeetDeadlineInput,
): Promise<Result<{ deadlineId: string }, MeetDeadlineRefusal>> {
  const found = await caseToChange(ctx, input)
  if (!found.ok) return found
  const matter = found.value
  const note = input.note.trim()
  return ctx.database.transaction(async (tx) => {
    const present = await dayToChange(tx, matter.id, input.deadlineId)
    if (!present) return refuse('deadline-not-found')
    const { row } = present
    if (row.state !== 'open' && row.state !== 'paused') return refuse('not-open')
    if (!isDay(input.day)) return refuse('day-invalid')
    if (input.day > ctx.today) return refuse('day-in-future')
    if (note === '') return refuse('note-missing')
    await meetDeadline(tx, row.id, input.day)
    await refreshNextDeadline(tx, matter.id)
    await recordEvent(ctx, tx, {
      caseId: matter.id,
      kind: 'deadline',
      text: deadlineEventText.met(row.label, input.day),
      legalDay: input.day,
      public: true,
    })
    await recordEvent(ctx, tx, { caseId: matter.id, kind: 'deadline_note', text: note, public: false })
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      action: 'deadline.meet',
      entity: 'case',
      entityId: matter.id,
      detail: { number: matter.number, day: row.day, met: input.day },
    })
    return ok({ deadlineId: row.id })
  })
}

export type ReopenDeadlineRefusal = CaseRefusal | 'deadline-not-found' | 'not-met' | 'reason-missing'

/** Takes back that a day was kept: a new row that is watched again, and why. */
export async function reopenDeadline(
  ctx: Context,
  input: DatesOfCase & { deadlineId: string; reason: string },
): Promise<Result<{ deadlineId: string }, ReopenDeadlineRefusal>> {
  const found = await caseToChange(ctx, input)
  if (!found.ok) return found
  const matter = found.value
  const reason = input.reason.trim()
  return ctx.database.transaction(async (tx) => {
    const present = await dayToChange(tx, matter.id, input.deadlineId)
    if (!present) return refuse('deadline-not-found')
    if (present.row.state !== 'met') return refuse('not-met')
    if (reason === '') return refuse('reason-missing')
    const row = await replaceDeadline(ctx, tx, present.row, { state: 'open', reason })
    await refreshNextDeadline(tx, matter.id)
    await recordEvent(ctx, tx, {
      caseId: matter.id,
      kind: 'deadline',
      text: deadlineEventText.reopened(row.label, row.day),
      public: true,
    })
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      action: 'deadline.reopen',
      entity: 'case',
      entityId: matter.id,
      detail: { number: matter.number, day: row.day },
    })
    return ok({ deadlineId: row.id })
  })
}
