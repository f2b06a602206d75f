import { may, maySee, scopeOf } from '../../domain/access'
import { slugOf } from '../../domain/cases/slug'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { careEvent, deadlineReason } from '../../text/register-care'
import type { Transaction } from '#db/connection'
import { shownMatter } from '#db/queries/documents'
import { findCasePlace } from '#db/repositories/cases'
import { insertDeadlines, refreshNextDeadline } from '#db/repositories/deadlines'
import {
  type CaseRow,
  changeCase,
  insertLink,
  lockCase,
  standingDeadlines,
  supersedeDeadlines,
} from '#db/repositories/register-care'
import { indexCase } from '../cases/index-case'
import { keepTask } from '../cases/keep-task'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { carePlace, type CareRefusal } from './care-place'

export type MergeCasesInput = {
  municipalityId: string
  /** The case that ends. */
  slug: string
  /** The number, as printed, of the case that goes on. */
  into: string
}

export type MergeCasesRefusal =
  | CareRefusal
  | 'into-not-found'
  | 'same-case'
  | 'other-authority'
  | 'not-open'
  | 'into-not-open'
  | 'less-secret'

/**
 * Merges a case into another of the same authority. Its number stays and leads to the other; its documents stay
 * registered where they are (a register line is never moved), and its days follow to the case that goes on.
 */
export async function mergeCases(
  ctx: Context,
  input: MergeCasesInput,
): Promise<Result<{ slug: string; number: string }, MergeCasesRefusal>> {
  const { municipalityId } = input
  const found = await carePlace(ctx, input, 'case.merge')
  if (!found.ok) return found
  const { matter } = found.value
  const into = await findCasePlace(ctx.database.read, municipalityId, slugOf(input.into))
  if (!into || !maySee(scopeOf(ctx.actor), shownMatter(into))) return refuse('into-not-found')
  if (into.id === matter.id) return refuse('same-case')
  // Between authorities a matter is handed over, not merged (TF 2:11, OSL 8:1).
  if (into.bodyId !== matter.bodyId) return refuse('other-authority')
  if (!may(ctx.actor, 'case.merge', { municipalityId, bodyId: into.bodyId })) return refuse('forbidden')

  return ctx.database.transaction(
    async (tx): Promise<Result<{ slug: string; number: string }, MergeCasesRefusal>> => {
      // Always in the same order, so that two merges the other way round do not wait for each other.
      const rows = new Map<string, CaseRow>()
      for (const id of [matter.id, into.id].toSorted()) rows.set(id, await lockCase(tx, id))
      const from = rows.get(matter.id)
      const to = rows.get(into.id)
      if (!from || !to) throw new Error('A locked case was not kept')
      if (!from.open) return refuse('not-open')
      if (!to.open) return refuse('into-not-open')
      // The open case would tell of the secret one in its history and among its documents.
      if (from.secrecyProvision !== null && to.secrecyProvision === null) return refuse('less-secret')
      await changeCase(tx, from.id, { mergedIntoId: to.id, open: false, closedDay: ctx.today })
      await insertLink(tx, {
        id: ctx.newId(),
        caseId: to.id,
        toCaseId: from.id,
        kind: 'merged_from',
        label: from.number,
        url: null,
      })
      await moveDeadlines(ctx, tx, from, to)
      await recordEvent(ctx, tx, {
        caseId: from.id,
        kind: 'merged',
        text: careEvent.mergedInto(to.number),
        public: to.published,
      })
      await recordEvent(ctx, tx, {
        caseId: to.id,
        kind: 'merged',
        text: careEvent.mergedFrom(from.number),
        public: from.published,
      })
      await keepTask(ctx, tx, from.id)
      await indexCase(tx, from.id)
      await indexCase(tx, to.id)
      await audit(ctx, tx, {
        municipalityId,
        action: 'case.merge',
        entity: 'case',
        entityId: from.id,
        detail: { number: from.number, into: to.number },
      })
      return ok({ slug: to.slug, number: to.number })
    },
  )
}

/** What the law asks of the case that ends is asked of the one that goes on: no day is lost by merging. */
async function moveDeadlines(ctx: Context, tx: Transaction, from: CaseRow, to: CaseRow): Promise<void> {
  const standing = await standingDeadlines(tx, from.id)
  const own = standing.filter(({ subjectId }) => subjectId === null)
  await supersedeDeadlines(
    tx,
    from.id,
    standing.map(({ id }) => id),
    deadlineReason.mergedInto(to.number),
  )
  await insertDeadlines(
    tx,
    own.map((deadline) => ({
      ...deadline,
      id: ctx.newId(),
      caseId: to.id,
      dependsOnId: null,
      supersedesId: deadline.id,
      reason: deadlineReason.mergedFrom(from.number),
      createdAt: ctx.now(),
    })),
  )
  await refreshNextDeadline(tx, to.id)
}
