import { refuse, type Result } from '../../../domain/shared/result'
import { carriedProposal, carriedTitle } from '../../../text/meetings/agenda'
import { meetingPlace } from '#db/queries/meetings/meeting-place'
import type { Context } from '../../context'
import { addItem, type AddItemRefusal, plainItem } from './add-item'
import { carriedItem } from './carried'

export type AddCaseInput = {
  meetingId: string
  caseId: string
  urgentReason: string | null
}

/** Takes up a case with its proposal, preparation and documents carried. */
export async function addCase(
  ctx: Context,
  { meetingId, caseId, urgentReason }: AddCaseInput,
): Promise<Result<{ itemId: string }, AddItemRefusal | 'case-not-found'>> {
  const place = await meetingPlace(ctx.database.read, meetingId)
  if (!place) return refuse('meeting-not-found')
  const item = await carriedItem(ctx, { meetingId, ...place }, caseId)
  if (!item) return refuse('case-not-found')
  return addItem(ctx, { meetingId, item, urgentReason })
}

/** MOT-05: the executive board's list of motions that are not prepared. */
export const addOpenMotions = (
  ctx: Context,
  { meetingId, urgentReason }: { meetingId: string; urgentReason: string | null },
): Promise<Result<{ itemId: string }, AddItemRefusal>> =>
  addItem(ctx, {
    meetingId,
    urgentReason,
    item: {
      ...plainItem('reports', carriedTitle.openMotions),
      proposal: [carriedProposal.noted],
      standingKey: 'report:motions',
    },
  })
