import { changesBetween } from '../../../domain/meetings/agenda'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { noticeText, noticeTitle, supplementMail } from '../../../text/meetings/papers'
import { agendaVersionItems, summonsReceiptsOf } from '#db/queries/meetings/papers'
import { announcedDays, announceLateItems } from '#db/repositories/meetings/agenda'
import type { Read } from '#db/connection'
import type { Context } from '../../context'
import { changeMeetingNotice } from '../../notices/post-notice'
import { audit } from '../../shared/audited'
import { type InHandRefusal, meetingInHand } from '../agenda/in-hand'
import { calledMeeting, chairOf, isOpen, paperDates, paperLinks } from './called-meeting'
import { keepPapersIn } from './keep-papers'
import { orderPacksIn } from './order-pack'
import { calledTo, tellCalled } from './recipients'

export type SupplementRefusal = InHandRefusal | 'not-possible' | 'nothing-new'

/** What has been published since everyone was last told; null when nothing has. */
export async function untold(read: Read, meeting: { id: string; agendaVersion: number | null }) {
  const receipts = await summonsReceiptsOf(read, meeting.id)
  const told = Math.max(0, ...receipts.map(({ agendaVersion }) => agendaVersion))
  if (told === 0 || meeting.agendaVersion === null || meeting.agendaVersion <= told) return null
  const before = await agendaVersionItems(read, meeting.id, told)
  const after = await agendaVersionItems(read, meeting.id, meeting.agendaVersion)
  if (!before || !after) return null
  return { version: meeting.agendaVersion, items: after, changes: changesBetween(before, after) }
}

/**
 * Tells everyone of what has been published since the summons (MEET-03, KL 5:14 and 5:15 second paragraph): the notice is
 * rewritten, members and deputies are written to, and late items count as announced when it is done in time.
 */
export const sendSupplement = (
  ctx: Context,
  { meetingId }: { meetingId: string },
): Promise<Result<{ mailed: number; onPaper: number }, SupplementRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const held = await meetingInHand(ctx, tx, meetingId, 'meeting.publish')
    if (!held.ok) return held
    const place = held.value
    const { meeting, body } = place
    if (meeting.state !== 'summoned') return refuse('not-possible')
    const news = await untold(tx, meeting)
    if (!news) return refuse('nothing-new')
    const { municipalityId } = meeting
    const words = calledMeeting(place)
    const agenda = news.items.filter(({ withdrawn }) => !withdrawn)
    const announced = await announcedDays(tx, meetingId)
    const notice = await changeMeetingNotice(ctx, tx, {
      ...{ meetingId, title: noticeTitle(words), event: 'supplement' },
      text: noticeText(words, agenda, {
        ...{ chair: await chairOf(tx, place), open: isOpen(place) },
        announced: (itemId) => announced.get(itemId) ?? ctx.today,
      }),
    })
    const late = (await paperDates(tx, place, ctx.today)).find(({ key }) => key === 'late_item')
    const inTime = late === undefined || ctx.today <= late.latest
    if (inTime && (notice !== null || body.kind !== 'council'))
      await announceLateItems(tx, meetingId, ctx.today)
    const links = paperLinks(place)
    const told = await tellCalled(ctx, tx, {
      ...{ municipalityId, meetingId, agendaVersion: news.version, kind: 'supplement' },
      called: await calledTo(tx, { municipalityId, body, day: meeting.day }),
      mailTo: (to) => supplementMail(words, to, links, news.changes),
    })
    await orderPacksIn(ctx, tx, { meetingId, agendaVersion: news.version })
    await keepPapersIn(ctx, tx, { meetingId, agendaVersion: news.version, announced: notice !== null })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'meeting.supplement', entity: 'meeting', entityId: meetingId },
      detail: { version: news.version, inTime, ...told },
    })
    return ok(told)
  })
