import { forceEventText } from '../../text/meetings/legal-force'
import type { LegalForce } from '../../domain/meetings/legal-force'
import type { Transaction } from '#db/connection'
import type { Context } from '../context'
import { recordEvent } from '../shared/event'

/** A line in the case's history: what happened to a decision's legal force. Public, and without names. */
export const tellOfForce = (
  ctx: Context,
  tx: Transaction,
  decision: { caseId: string; bodyName: string; day: string | null; paragraph: string | null },
  force: LegalForce,
): Promise<void> =>
  recordEvent(ctx, tx, {
    ...{ caseId: decision.caseId, kind: 'legal_force', public: true },
    text: forceEventText(decision, force),
  })
