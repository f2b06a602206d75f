import type { CaseDeadline } from '../../domain/cases/deadlines'
import type { Transaction } from '#db/connection'
import { insertDeadlines, refreshNextDeadline } from '#db/repositories/deadlines'
import type { Context } from '../context'
import { wordedDeadline } from './worded'

export type DeadlinePlace = {
  caseId: string
  municipalityId: string
  /** The referral, stage, memo … whose day it is. */
  subjectId?: string | null
  /** The deadline that it moves with. */
  dependsOnId?: string | null
}

/** Keeps a day that an event started, inside the caller's transaction. Answers with its id. */
export async function addDeadline(
  ctx: Context,
  tx: Transaction,
  place: DeadlinePlace,
  deadline: CaseDeadline,
): Promise<string> {
  const id = ctx.newId()
  await insertDeadlines(tx, [{ id, ...place, createdAt: ctx.now(), ...wordedDeadline(deadline) }])
  await refreshNextDeadline(tx, place.caseId)
  return id
}
