import { actorName } from '../../domain/access'
import { type Change, isProtectedField } from '../../domain/cases/corrections'
import { careEvent, correctionLabel } from '../../text/register-care'
import type { Transaction } from '#db/connection'
import { concealCorrections, concealEvents, insertCorrections } from '#db/repositories/register-care'
import type { Context } from '../context'
import { recordEvent } from '../shared/event'

export type CorrectionPlace = {
  caseId: string
  documentId: string | null
  /** The number of the entry, for history. */
  number: string
}

/**
 * Notes what was put right (REG-05): a row a field with what stood before, and lines of history. With `conceal`,
 * what stood before must not be seen by outsiders: it is kept, and told only to those with the right to it.
 */
export async function noteCorrections(
  ctx: Context,
  tx: Transaction,
  place: CorrectionPlace,
  changes: Change<string>[],
  { reason, conceal }: { reason: string; conceal: boolean },
): Promise<void> {
  const { caseId, documentId } = place
  const { actor } = ctx
  const at = ctx.now()
  await insertCorrections(
    tx,
    changes.map((change) => ({
      id: ctx.newId(),
      caseId,
      documentId,
      ...change,
      reason,
      protected: conceal || isProtectedField(change.field),
      at,
      actorName: actorName(actor),
      actorAccountId: actor.kind === 'account' ? actor.accountId : null,
    })),
  )
  if (conceal) {
    const was = changes.flatMap(({ field, before }) =>
      before !== null && /Title$|Party$/.test(field) ? [before] : [],
    )
    await concealEvents(tx, caseId, was)
    await concealCorrections(tx, caseId, was)
  }
  for (const hidden of [false, true]) {
    const fields = changes.filter(({ field }) => isProtectedField(field) === hidden)
    if (fields.length > 0)
      await recordEvent(ctx, tx, {
        caseId,
        kind: 'corrected',
        text: careEvent.corrected(
          place.number,
          fields.map(({ field }) => correctionLabel(field, documentId !== null)),
        ),
        public: !hidden,
      })
  }
}
