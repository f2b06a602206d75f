import { dependantsOf, movingHindrance } from '../../domain/cases/moving-deadlines'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { deadlineEventText, deadlineNoticeText } from '../../text/deadline-events'
import { municipalitySlug } from '#db/queries/municipality'
import { deadlinesOfCase, refreshNextDeadline } from '#db/repositories/deadlines'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import {
  caseToChange,
  type CaseRefusal,
  type DatesOfCase,
  replaceDeadline,
  sharedReplyDay,
  tellResponsible,
} from './shared'

export type PauseDeadlinesInput = DatesOfCase & {
  /** One day, with those that depend on it; null for all of the case's days. */
  deadlineId: string | null
  reason: string
}

export type PauseDeadlinesRefusal =
  | CaseRefusal
  | 'deadline-not-found'
  | 'not-open'
  | 'statutory'
  | 'referral-day'
  | 'already-paused'
  | 'reason-missing'

/**
 * Stops the clock of the days that the law does not set and that nobody else has been promised. The others go on running;
 * when all of a case's days are such, there is nothing to pause. Answers with how many days stand still and how many go on.
 */
export async function pauseDeadlines(
  ctx: Context,
  input: PauseDeadlinesInput,
): Promise<Result<{ paused: number; running: number }, PauseDeadlinesRefusal>> {
  const found = await caseToChange(ctx, input)
  if (!found.ok) return found
  const matter = found.value
  const reason = input.reason.trim()
  return ctx.database.transaction(async (tx) => {
    const all = await deadlinesOfCase(tx, matter.id)
    const asked =
      input.deadlineId === null
        ? all.filter(({ state }) => state === 'open')
        : all.filter(({ id }) => id === input.deadlineId)
    if (asked.length === 0) return refuse(input.deadlineId === null ? 'not-open' : 'deadline-not-found')
    const [first] = asked
    const movable = asked.filter((row) => movingHindrance(row) === null && !sharedReplyDay(row, all))
    if (movable.length === 0)
      return refuse(
        asked.some((row) => sharedReplyDay(row, all))
          ? 'referral-day'
          : ((first && movingHindrance(first)) ?? 'not-open'),
      )
    if (movable.every(({ state }) => state === 'paused')) return refuse('already-paused')
    if (reason === '') return refuse('reason-missing')
    const stopped = [...new Set(movable.flatMap((row) => [row, ...dependantsOf(row.id, all)]))].filter(
      ({ state }) => state === 'open',
    )
    const replaced = new Map<string, string>()
    for (const row of stopped) {
      const dependsOnId = row.dependsOnId && (replaced.get(row.dependsOnId) ?? row.dependsOnId)
      const now = await replaceDeadline(ctx, tx, row, {
        state: 'paused',
        pausedDay: ctx.today,
        dependsOnId,
        reason,
      })
      replaced.set(row.id, now.id)
      await recordEvent(ctx, tx, {
        caseId: matter.id,
        kind: 'deadline',
        text: deadlineEventText.paused(row.label),
        public: true,
      })
    }
    await refreshNextDeadline(tx, matter.id)
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      action: 'deadline.pause',
      entity: 'case',
      entityId: matter.id,
      detail: { number: matter.number, days: stopped.map(({ day }) => day) },
    })
    const m = await municipalitySlug(tx, matter.municipalityId)
    await tellResponsible(ctx, tx, matter, {
      kind: 'deadline_paused',
      text: deadlineNoticeText.paused(matter.number),
      href: paths.caseDates(m, matter.slug),
    })
    return ok({ paused: stopped.length, running: asked.length - movable.length })
  })
}
