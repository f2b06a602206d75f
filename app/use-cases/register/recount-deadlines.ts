import { caseDeadlines } from '../../domain/cases/deadlines'
import type { CaseKind } from '../../domain/cases/kinds'
import type { Transaction } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'
import { insertDeadlines, supersedeDeadline } from '#db/repositories/deadlines'
import { standingDeadlines, supersedeDeadlines } from '#db/repositories/register-care'
import type { Context } from '../context'
import { wordedDeadline } from '../deadlines/worded'

type Counted = { kind: CaseKind; receivedDay: string | null; raisedDay: string | null }

/**
 * The law's days of a case after its kind, or a day that they count from, was put right. A day that stands gives
 * way to the new one and is kept; one that was met already is not asked for again.
 */
export async function recountDeadlines(
  ctx: Context,
  tx: Transaction,
  place: { caseId: string; municipalityId: string },
  { before, after, reason }: { before: Counted; after: Counted; reason: string },
): Promise<void> {
  const rules = {
    motionRaised: await localRule(tx, place.municipalityId, 'motionRaised', ctx.today),
    referralRolls: await localRule(tx, place.municipalityId, 'referralRolls', ctx.today),
  }
  const of = ({ kind, receivedDay, raisedDay }: Counted) =>
    caseDeadlines(kind, { received: receivedDay, raised: raisedDay }, [], rules)
  const was = of(before)
  const now = of(after)
  const sameDays =
    was.map(({ rule, rawDay }) => rule + rawDay).join() ===
    now.map(({ rule, rawDay }) => rule + rawDay).join()
  if (sameDays) return
  const ruled = was.map(({ rule }) => rule)
  const standing = ruled.length > 0 ? await standingDeadlines(tx, place.caseId, ruled) : []
  if (was.length > 0 && standing.length === 0) return
  const left = [...standing]
  for (const deadline of now) {
    const row = { id: ctx.newId(), ...place, createdAt: ctx.now(), reason, ...wordedDeadline(deadline) }
    const old = left.shift()
    if (old) await supersedeDeadline(tx, old, row)
    else await insertDeadlines(tx, [row])
  }
  await supersedeDeadlines(
    tx,
    place.caseId,
    left.map(({ id }) => id),
    reason,
  )
}
