import { movingHindrance } from '../../domain/cases/moving-deadlines'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { deadlineEventText, deadlineNoticeText, SECRET_LABEL } from '../../text/deadline-events'
import { municipalitySlug } from '#db/queries/municipality'
import { refreshNextDeadline } from '#db/repositories/deadlines'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { moveDeadline } from './move-deadline'
import {
  caseToChange,
  type CaseRefusal,
  type DatesOfCase,
  dayToChange,
  sharedReplyDay,
  tellResponsible,
} from './shared'

export type ExtendDeadlineInput = DatesOfCase & {
  deadlineId: string
  /** The new day; later than the one that holds. */
  day: string
  /** Told to staff, with the day. */
  reason: string
}

export type ExtendDeadlineRefusal =
  | CaseRefusal
  | 'deadline-not-found'
  | 'not-open'
  | 'statutory'
  | 'referral-day'
  | 'paused'
  | 'day-invalid'
  | 'day-not-later'
  | 'reason-missing'

/** Gives a day that the law does not set a later date (anstånd); what depends on it moves with it. */
export async function extendDeadline(
  ctx: Context,
  input: ExtendDeadlineInput,
): Promise<Result<{ deadlineId: string; moved: number }, ExtendDeadlineRefusal>> {
  const found = await caseToChange(ctx, input)
  if (!found.ok) return found
  const matter = found.value
  const reason = input.reason.trim()
  return ctx.database.transaction(async (tx) => {
    const present = await dayToChange(tx, matter.id, input.deadlineId)
    if (!present) return refuse('deadline-not-found')
    const { row, all } = present
    const hindrance = movingHindrance(row)
    if (hindrance !== null) return refuse(hindrance)
    if (sharedReplyDay(row, all)) return refuse('referral-day')
    if (row.state === 'paused') return refuse('paused')
    if (!isDay(input.day)) return refuse('day-invalid')
    if (input.day <= row.day) return refuse('day-not-later')
    if (reason === '') return refuse('reason-missing')
    const moved = await moveDeadline(ctx, tx, row, { day: input.day, reason })
    const [first] = moved
    if (!first) throw new Error(`Deadline ${row.id} was not moved`)
    await refreshNextDeadline(tx, matter.id)
    for (const { from, to } of moved)
      await recordEvent(ctx, tx, {
        caseId: matter.id,
        kind: 'deadline',
        text: deadlineEventText[to === first.to ? 'extended' : 'followed'](to.label, from.day, to.day),
        public: true,
      })
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      action: 'deadline.extend',
      entity: 'case',
      entityId: matter.id,
      detail: { number: matter.number, from: row.day, to: first.to.day, moved: moved.length },
    })
    const m = await municipalitySlug(tx, matter.municipalityId)
    await tellResponsible(ctx, tx, matter, {
      kind: 'deadline_moved',
      text: deadlineNoticeText.extended(
        matter.number,
        matter.secrecyProvision === null ? row.label : SECRET_LABEL,
        first.to.day,
      ),
      href: paths.caseDate(m, matter.slug, first.to.id),
    })
    return ok({ deadlineId: first.to.id, moved: moved.length })
  })
}
