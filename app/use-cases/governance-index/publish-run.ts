import { changedYears } from '../../domain/governance-index/published'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { runsInHand } from '#db/queries/governance-index/in-hand'
import { publishRun } from '#db/repositories/governance-index'
import type { Context } from '../context'
import { byWhom, workOnIndex } from './working'

export type PublishIndexRefusal =
  | 'forbidden'
  | 'run-not-found'
  | 'run-published-taken'
  | 'run-older-taken'
  | 'reason-missing'
  | 'text-too-long'

const LONGEST_REASON = 500

/**
 * Publishes a computed index, which then never changes. Where a published value of the same definition becomes another
 * one, the reason must be said: it is shown as revised (index.md 6).
 */
export const publishIndexRun = (
  ctx: Context,
  { municipalityId, id, reason }: { municipalityId: string; id: string; reason: string },
): Promise<Result<{ id: string }, PublishIndexRefusal>> =>
  workOnIndex(ctx, { municipalityId, action: 'index.decide', event: 'index.publish' }, async (tx) => {
    const runs = await runsInHand(tx, municipalityId)
    const run = runs.find((each) => each.id === id)
    if (!run) return refuse('run-not-found')
    if (run.publishedAt !== null) return refuse('run-published-taken')
    const why = reason.trim()
    if (why.length > LONGEST_REASON) return refuse('text-too-long')
    const standing = runs.find((each) => each.kind === run.kind && each.publishedAt !== null)
    if (standing && standing.computedAt > run.computedAt) return refuse('run-older-taken')
    const revised =
      standing?.definitionId === run.definitionId ? changedYears(standing.result, run.result) : []
    if (revised.length > 0 && why === '') return refuse('reason-missing')
    const published = { publishedAt: ctx.now(), publishedBy: byWhom(ctx), reason: why || null }
    if (!(await publishRun(tx, { id, ...published }))) return refuse('run-published-taken')
    return ok({ value: { id }, entityId: id, detail: { kind: run.kind, revised, reason: why } })
  })
