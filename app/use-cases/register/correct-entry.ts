import {
  type CaseField,
  caseFields,
  type Change,
  changesOf,
  type DocumentField,
  documentFields,
  isProtectedField,
  judgeValue,
  type ValueRefusal,
} from '../../domain/cases/corrections'
import { type CaseKind, isCaseKind } from '../../domain/cases/kinds'
import { firstState } from '../../domain/cases/lifecycle'
import { ok, type Result } from '../../domain/shared/result'
import { sortKey } from '../../domain/shared/swedish'
import type { Transaction } from '#db/connection'
import {
  type CaseRow,
  changeCase,
  changeDocument,
  type DocumentRow,
  documentRow,
  lockCase,
} from '#db/repositories/register-care'
import { indexCase } from '../cases/index-case'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { type CareInput, carePlace, type CareRefusal, entryNumber, entryOf } from './care-place'
import { noteCorrections } from './corrected'
import { recountDeadlines } from './recount-deadlines'

export type CorrectEntryInput = CareInput & {
  /** What the form has now, by field; a field that is left out stands as it is. */
  typed: Partial<Record<string, string>>
  /** What the form showed when it was opened. */
  seen: Partial<Record<string, string>>
  reason: string
  /** What stood before must not be seen by outsiders. */
  conceal: boolean
}

export type CorrectEntryRefusal =
  CareRefusal | ValueRefusal | 'reason-missing' | 'nothing-changed' | 'changed-meanwhile' | 'kind-has-moved'

type Answer = Result<{ corrected: string[] }, CorrectEntryRefusal, { field: string | null }>
type AnyChange = Change<CaseField | DocumentField>

const no = (refusal: CorrectEntryRefusal, field: string | null = null): Answer => ({
  ok: false,
  refusal,
  detail: { field },
})

/**
 * Puts an entry of the register right (REG-05): the new values hold, what stood before is kept with the reason, and
 * the law's days are counted anew when a day that they count from changed.
 */
export async function correctEntry(ctx: Context, input: CorrectEntryInput): Promise<Answer> {
  const found = await carePlace(ctx, input, 'case.correct')
  if (!found.ok) return no(found.refusal)
  const { matter, document, seesProtected } = found.value
  const of = document ? 'document' : 'case'
  const changes: AnyChange[] = changesOf(document ? documentFields : caseFields, input.typed, input.seen)
  if (changes.some(({ field }) => isProtectedField(field)) && !seesProtected) return no('forbidden')
  for (const change of changes) {
    const wrong = judgeValue(change, of, ctx.today)
    if (wrong) return no(wrong, change.field)
  }
  if (changes.length === 0) return no('nothing-changed')
  const reason = input.reason.trim()
  if (reason === '') return no('reason-missing', 'reason')

  return ctx.database.transaction(async (tx): Promise<Answer> => {
    const row = await lockCase(tx, matter.id)
    const line = document ? await documentRow(tx, matter.id, document.number) : null
    const meanwhile = staleField(line ?? row, changes)
    if (meanwhile !== null) return no('changed-meanwhile', meanwhile)
    if (line) await changeDocument(tx, line.id, valuesOf(changes))
    else {
      const newKind = changes.find(({ field }) => field === 'kind')?.after ?? null
      // A matter that has moved on its own kind's way has no place on another's.
      if (newKind !== null && row.state !== firstState(row.kind)) return no('kind-has-moved', 'kind')
      await correctCase(ctx, tx, row, changes, reason)
    }
    const place = { matter, document }
    await noteCorrections(
      ctx,
      tx,
      { caseId: matter.id, documentId: document?.id ?? null, number: entryNumber(place) },
      changes,
      { reason, conceal: input.conceal },
    )
    await indexCase(tx, matter.id)
    const fields = changes.map(({ field }) => field)
    await audit(ctx, tx, {
      municipalityId: input.municipalityId,
      action: document ? 'document.correct' : 'case.correct',
      ...entryOf(place),
      detail: { number: entryNumber(place), fields },
    })
    return ok({ corrected: fields })
  })
}

const valuesOf = (changes: AnyChange[]): object =>
  Object.fromEntries(changes.map(({ field, after }) => [field, after]))

/** A field that no longer holds what the form showed. */
function staleField(row: CaseRow | DocumentRow, changes: AnyChange[]): string | null {
  const held = row as Record<string, unknown>
  return changes.find(({ field, before }) => (held[field] ?? null) !== before)?.field ?? null
}

async function correctCase(
  ctx: Context,
  tx: Transaction,
  row: CaseRow,
  changes: AnyChange[],
  reason: string,
): Promise<void> {
  const after = { ...row, ...(valuesOf(changes) as Partial<CaseRow>) }
  const kind: CaseKind = isCaseKind(after.kind) ? after.kind : row.kind
  await changeCase(tx, row.id, {
    ...valuesOf(changes),
    titleSortKey: sortKey(after.publicTitle),
    ...(kind === row.kind ? {} : { state: firstState(kind) }),
  })
  if (row.open) {
    const { id: caseId, municipalityId } = row
    await recountDeadlines(
      ctx,
      tx,
      { caseId, municipalityId },
      { before: row, after: { ...after, kind }, reason },
    )
  }
}
