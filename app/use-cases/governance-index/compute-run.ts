import { may } from '../../domain/access'
import { computeIndex, type IndexInput, type IndexRefusal } from '../../domain/governance-index'
import type { RunKind, StoredRun } from '../../domain/governance-index/definition'
import { cellsOfYear, definitionFor, latestOf, observationOf } from '../../domain/governance-index/run'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { definitionsInHand, observationsInHand, subjectsInHand } from '#db/queries/governance-index/in-hand'
import { insertRun } from '#db/repositories/governance-index'
import type { Context } from '../context'
import { byWhom, workOnIndex } from './working'

export type ComputeRefusal = 'forbidden' | 'definition-missing' | 'values-missing' | IndexRefusal

/**
 * Computes the index by the decided definition and the latest values, with its robustness, and stores it unpublished.
 * The own index is of the own municipality and all indicators; the comparison of all municipalities and those
 * indicators that can be compared. Others are let in between the years of a large comparison.
 */
export async function computeRun(
  ctx: Context,
  { municipalityId, kind }: { municipalityId: string; kind: RunKind },
): Promise<Result<{ id: string }, ComputeRefusal>> {
  if (!may(ctx.actor, 'index.work', { municipalityId })) return refuse('forbidden')
  const { read } = ctx.database
  const standing = (await definitionsInHand(read, municipalityId)).find(({ state }) => state === 'decided')
  if (!standing) return refuse('definition-missing')
  const subjects = await subjectsInHand(read, municipalityId)
  const own = subjects.find((each) => each.own)
  const kept = latestOf(await observationsInHand(read, municipalityId))
  const years = [
    ...new Set(
      kept
        .filter(({ subject, year }) => subject === own?.code && year >= standing.fromYear)
        .map(({ year }) => year),
    ),
  ].sort((a, b) => a - b)
  if (!own || years.length === 0) return refuse('values-missing')
  const taken = kind === 'own' ? [own] : subjects
  const codes = taken.map(({ code }) => code)
  const known = new Set(codes)
  const used = kept.filter(({ subject }) => known.has(subject))
  const input: IndexInput = {
    ...definitionFor(standing.definition, kind),
    ...{ municipalities: codes, years, observations: used.map(observationOf) },
  }
  const computed = computeIndex(input)
  if (!computed.ok) return computed
  const result: StoredRun = {
    ...{ years, cells: [], pairs: [] },
    subjects: taken.map(({ code, name, own: mine }) => ({ code, name, own: mine })),
    vintage: used.reduce<string | null>((last, { createdAt }) => later(last, createdAt), null),
  }
  for (const year of years) {
    const { cells, pairs } = cellsOfYear(input, computed.value, year, own.code)
    result.cells.push(...cells)
    result.pairs.push(...pairs)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const id = ctx.newId()
  return workOnIndex(ctx, { municipalityId, action: 'index.work', event: 'index.compute' }, async (tx) => {
    await insertRun(tx, {
      ...{ id, municipalityId, definitionId: standing.id, kind, result },
      ...{ computedAt: ctx.now(), computedBy: byWhom(ctx) },
    })
    return ok({ value: { id }, entityId: id, detail: { kind, definition: standing.number, years } })
  })
}

const later = (a: string | null, b: string): string => (a === null || b > a ? b : a)
