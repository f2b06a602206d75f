import type { Result } from '../../../domain/shared/result'
import type { Context } from '../../context'
import { type AddItemRefusal, addItemAtMeetingIn } from '../agenda/add-item'

/**
 * A matter raised while the meeting is held (KL 5:52, MEET-04): it takes the next number on the agenda. Whether it may
 * be decided is judged when it is.
 */
export const raiseItem = (
  ctx: Context,
  { meetingId, title, urgentReason }: { meetingId: string; title: string; urgentReason: string },
): Promise<Result<{ itemId: string }, AddItemRefusal>> =>
  ctx.database.transaction((tx) =>
    addItemAtMeetingIn(ctx, tx, { meetingId, title, kind: 'case', urgentReason: urgentReason || null }),
  )
