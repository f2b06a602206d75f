import { dependantsOf, movedBy } from '../../domain/cases/moving-deadlines'
import { daysBetween } from '../../domain/shared/day'
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
  rollsHere,
  tellResponsible,
} from './shared'

export type ResumeDeadlinesInput = DatesOfCase & {
  /** One day, with those paused that depend on it; null for all that stand still. */
  deadlineId: string | null
  reason: string
}

export type ResumeDeadlinesRefusal = CaseRefusal | 'not-paused'

/** Starts the clock again: each day comes as many days later as it stood still. Answers with the new rows' ids. */
export async function resumeDeadlines(
  ctx: Context,
  input: ResumeDeadlinesInput,
): Promise<Result<{ resumed: string[] }, ResumeDeadlinesRefusal>> {
  const found = await caseToChange(ctx, input)
  if (!found.ok) return found
  const matter = found.value
  const reason = input.reason.trim() === '' ? null : input.reason.trim()
  return ctx.database.transaction(async (tx) => {
    const all = await deadlinesOfCase(tx, matter.id)
    const asked =
      input.deadlineId === null
        ? all
        : all
            .filter(({ id }) => id === input.deadlineId)
            .flatMap((row) => [row, ...dependantsOf(row.id, all)])
    const still = asked.filter(({ state }) => state === 'paused')
    if (still.length === 0) return refuse('not-paused')
    const replaced = new Map<string, string>()
    for (const row of still) {
      const days = Math.max(0, daysBetween(row.pausedDay ?? ctx.today, ctx.today))
      const rolls = await rollsHere(ctx, tx, row)
      const moved = days > 0 ? movedBy(row, days, 'paused', rolls) : {}
      const dependsOnId = row.dependsOnId && (replaced.get(row.dependsOnId) ?? row.dependsOnId)
      const now = await replaceDeadline(ctx, tx, row, { ...moved, state: 'open', dependsOnId, reason })
      replaced.set(row.id, now.id)
      await recordEvent(ctx, tx, {
        caseId: matter.id,
        kind: 'deadline',
        text: deadlineEventText.resumed(now.label, now.day),
        public: true,
      })
    }
    await refreshNextDeadline(tx, matter.id)
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      action: 'deadline.resume',
      entity: 'case',
      entityId: matter.id,
      detail: { number: matter.number, days: still.length },
    })
    const m = await municipalitySlug(tx, matter.municipalityId)
    await tellResponsible(ctx, tx, matter, {
      kind: 'deadline_resumed',
      text: deadlineNoticeText.resumed(matter.number),
      href: paths.caseDates(m, matter.slug),
    })
    return ok({ resumed: [...replaced.values()] })
  })
}
