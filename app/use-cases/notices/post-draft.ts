import type { Result } from '../../domain/shared/result'
import { minutesPart } from '#db/queries/meetings/notice-board'
import type { Context } from '../context'
import { type NoticeRefusal, onNotice } from './held'
import { postIn } from './post-in'

/** The secretary posts a notice that was prepared. Done twice, the second is refused. */
export const postDraft = (
  ctx: Context,
  place: { municipalityId: string; noticeId: string },
): Promise<Result<null, NoticeRefusal>> =>
  onNotice(ctx, place, async (tx, notice) =>
    postIn(ctx, tx, notice, {
      wholeMinutes: notice.minutesId !== null && (await minutesPart(tx, notice.minutesId)) === null,
    }),
  )
