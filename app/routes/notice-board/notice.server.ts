import { downTogether } from '#db/queries/meetings/notice-board'
import { isDay } from '~/domain/shared/day'
import { instantInStockholm } from '~/domain/shared/instant'
import type { Result } from '~/domain/shared/result'
import type { Context } from '~/use-cases/context'
import { confirmLegalForce } from '~/use-cases/notices/confirm-legal-force'
import { type Judgement, repostNotice, tolerateOutage } from '~/use-cases/notices/judge-outage'
import { noteOtherPostings } from '~/use-cases/notices/other-postings'
import { endOutage, noteOutage } from '~/use-cases/notices/outages'
import { postDraft } from '~/use-cases/notices/post-draft'
import { removeNotice } from '~/use-cases/notices/remove-notice'

type Place = { municipalityId: string; noticeId: string }

/** How many municipalities the form of a joint board has room for. */
const POSTING_ROWS = [1, 2, 3, 4, 5, 6] as const

/** One of the things that can be done with a notice, by the button that was pressed; null for any other. */
export async function doWithNotice(
  ctx: Context,
  place: Place,
  fields: URLSearchParams,
): Promise<Result<unknown> | null> {
  const field = (name: string) => fields.get(name) ?? ''
  const judgement = { ...place, judgedBy: field('judgedBy'), reason: field('reason') }
  switch (field('intent')) {
    case 'post':
      return postDraft(ctx, place)
    case 'remove':
      return removeNotice(ctx, place)
    case 'outage': {
      const ended = field('toDay') !== ''
      const outage = {
        fromAt: clock(field('fromDay'), field('fromTime')),
        toAt: ended ? clock(field('toDay'), field('toTime')) : null,
        cause: field('cause'),
      }
      return noteOutage(ctx, { ...place, outage })
    }
    case 'end-outage':
      return endOutage(ctx, { ...place, toAt: clock(field('endDay'), field('endTime')) })
    case 'tolerate':
      return judgedTogether(ctx, judgement, tolerateOutage, fields.has('together'))
    case 'repost':
      return judgedTogether(ctx, judgement, repostNotice, fields.has('together'))
    case 'postings':
      return noteOtherPostings(ctx, {
        ...place,
        postings: POSTING_ROWS.map((row) => ({
          municipality: field(`municipality${row}`),
          day: field(`day${row}`),
        })),
      })
    case 'confirm':
      return confirmLegalForce(ctx, {
        municipalityId: place.municipalityId,
        of: { noticeId: place.noticeId },
        courtAsked: fields.has('courtAsked'),
        note: field('note'),
      })
    default:
      return null
  }
}

/** The same judgement of every notice that went down together. One that someone else has judged meanwhile stays as it is. */
async function judgedTogether(
  ctx: Context,
  judgement: Judgement,
  judge: typeof repostNotice,
  together: boolean,
): Promise<Result<unknown>> {
  const { municipalityId, noticeId } = judgement
  const others = together ? await downTogether(ctx.database.read, municipalityId, noticeId) : []
  const done = await judge(ctx, judgement)
  if (done.ok) for (const id of others) await judge(ctx, { ...judgement, noticeId: id })
  return done
}

/** A day and a clock in Sweden as an instant; empty when either is missing. */
const clock = (day: string, time: string): string =>
  isDay(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? instantInStockholm(day, time) : ''
