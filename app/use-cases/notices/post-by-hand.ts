import { may } from '../../domain/access'
import { isKindByHand, type NoticeReason, noticeLacks } from '../../domain/meetings/public-notice'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { bodyAt } from '#db/queries/meetings/notice-board'
import { insertPublicNotice, type PublicNotice } from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'
import { noteOnNotice } from './put-up'
import { postIn } from './post-in'

export type ByHandInput = {
  municipalityId: string
  kind: string
  /** Empty: the municipality as a whole. */
  bodyId: string
  title: string
  text: string
  /** The last day it must be up by the statute that requires it, or the day of the meeting; empty when none. */
  untilDay: string
  contact: string
}

export type ByHandRefusal =
  | NoticeReason
  | 'forbidden'
  | 'kind-not-allowed'
  | 'body-unknown'
  | 'until-not-a-day'
  | 'until-passed'
  | 'too-long'

const LONGEST = { title: 300, text: 20_000, contact: 300 }

/** Posts a notice that someone has written, of the kinds that KL 8:10–11 allow and no others (ANS-02, ANS-03). */
export async function postByHand(
  ctx: Context,
  input: ByHandInput,
): Promise<Result<{ noticeId: string }, ByHandRefusal>> {
  const { municipalityId, kind } = input
  const bodyId = input.bodyId === '' ? null : input.bodyId
  if (!may(ctx.actor, 'notice.post', { municipalityId, bodyId })) return refuse('forbidden')
  if (!isKindByHand(kind)) return refuse('kind-not-allowed')
  // For the municipality as a whole speaks whoever serves all of it.
  if (bodyId === null && ctx.actor.kind === 'account' && ctx.actor.bodyId !== null)
    return refuse('body-unknown')
  if (bodyId !== null && !(await bodyAt(ctx.database.read, municipalityId, bodyId)))
    return refuse('body-unknown')
  const [title, text, contact] = [input.title.trim(), input.text.trim(), input.contact.trim()]
  if (title.length > LONGEST.title || text.length > LONGEST.text || contact.length > LONGEST.contact)
    return refuse('too-long')
  const until = input.untilDay.trim()
  if (until !== '' && !isDay(until)) return refuse('until-not-a-day')
  if (until !== '' && until < ctx.today) return refuse('until-passed')
  // Where to turn is read for personal numbers too.
  const [lack] = noticeLacks({ kind, title, text, minutesLocation: contact })
  if (lack) return refuse(lack)

  const notice: PublicNotice = {
    ...{ id: ctx.newId(), municipalityId, bodyId, kind, title, text, state: 'drafted' },
    ...{ meetingId: null, minutesId: null, caseId: null, paragraphs: null, approvalDay: null },
    // Until when it must be up counts as the day it tells of.
    meetingDay: until === '' ? null : until,
    ...{ postedAt: null, postedDay: null, periodFrom: null, appealLastDay: null, earliestRemoval: null },
    ...{ removedAt: null, removedDay: null, minutesLocation: null, appealInfo: null, otherPostings: null },
    contact: contact === '' ? null : contact,
    createdAt: ctx.now(),
    createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
  }
  return ctx.database.transaction(async (tx) => {
    await insertPublicNotice(tx, notice)
    await noteOnNotice(ctx, tx, notice.id, 'draft')
    const posted = await postIn(ctx, tx, notice, { wholeMinutes: false })
    if (!posted.ok) throw new Error(`A judged notice was refused: ${posted.refusal}`)
    return ok({ noticeId: notice.id })
  })
}
