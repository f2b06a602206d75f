import { lateConsequences, type SummonsHindrance, summonsHindrances } from '../../../domain/meetings/summons'
import { ok, type Result } from '../../../domain/shared/result'
import { noticeText, noticeTitle, summonsMail } from '../../../text/meetings/papers'
import { agendaVersionItems } from '#db/queries/meetings/papers'
import type { Context } from '../../context'
import { postNotice } from '../../notices/post-notice'
import { audit } from '../../shared/audited'
import { orUndone, Undone } from '../../shared/undone'
import { type InHandRefusal, meetingInHand } from '../agenda/in-hand'
import { publishAgendaIn } from '../agenda/publish-agenda'
import { moveMeeting } from '../move-meeting'
import { calledMeeting, chairOf, isOpen, paperDates, paperLinks } from './called-meeting'
import { keepPapersIn } from './keep-papers'
import { orderPacksIn } from './order-pack'
import { calledTo, tellCalled } from './recipients'

export type SummonInput = {
  meetingId: string
  /** For boards, which may announce their meetings but need not (MEET-07); the council always does. */
  postNotice: boolean
  /** Why it is called to though it is late; heard only then. */
  lateReason: string | null
}

export type SummonRefusal =
  InHandRefusal | SummonsHindrance | 'late-reason-missing' | 'reason-too-long' | 'not-possible'

const longest = 1000

/**
 * Calls to a meeting (rules 12.8, MEET-01, MEET-02): the agenda is published, the notice is put on the board, everyone who
 * sits in the body is written to, and the packs are ordered; all of it or nothing.
 */
export const summonMeeting = (
  ctx: Context,
  input: SummonInput,
): Promise<Result<{ mailed: number; onPaper: number }, SummonRefusal>> =>
  orUndone(
    ctx.database.transaction(
      async (tx): Promise<Result<{ mailed: number; onPaper: number }, SummonRefusal>> => {
        const held = await meetingInHand(ctx, tx, input.meetingId, 'meeting.publish')
        if (!held.ok) return held
        const place = held.value
        const { meeting, body } = place
        const { municipalityId, id: meetingId } = meeting
        const council = body.kind === 'council'
        const called = await calledTo(tx, { municipalityId, body, day: meeting.day })
        const published = await publishAgendaIn(ctx, tx, { meetingId, note: null })
        if (!published.ok) {
          const hindrances = summonsHindrances({ ...meeting, items: 1, recipients: called.length })
          throw new Undone<SummonRefusal>(hindrances[0] ?? 'not-possible')
        }
        const { version } = published.value
        const agenda = ((await agendaVersionItems(tx, meetingId, version)) ?? []).filter(
          ({ withdrawn }) => !withdrawn,
        )
        const [hindrance] = summonsHindrances({ ...meeting, items: agenda.length, recipients: called.length })
        if (hindrance) throw new Undone<SummonRefusal>(hindrance)
        const late = lateConsequences(await paperDates(tx, place, ctx.today), { today: ctx.today, council })
        const reason = input.lateReason?.trim() || null
        if (late.length > 0 && reason === null) throw new Undone<SummonRefusal>('late-reason-missing')
        if ((reason?.length ?? 0) > longest) throw new Undone<SummonRefusal>('reason-too-long')
        const announces = council || input.postNotice
        const moved = await moveMeeting(ctx, tx, {
          ...{ meetingId, event: 'summon' },
          also: { summonedDay: ctx.today, ...(announces ? { noticePostedDay: ctx.today } : {}) },
        })
        if (!moved.ok) throw new Undone<SummonRefusal>('not-possible')
        const words = calledMeeting(place)
        if (announces)
          await postNotice(ctx, tx, {
            ...{ municipalityId, meetingId, bodyId: body.id, meetingDay: meeting.day },
            kind: council ? 'council_meeting' : 'board_meeting',
            title: noticeTitle(words),
            text: noticeText(words, agenda, { chair: await chairOf(tx, place), open: isOpen(place) }),
          })
        const links = paperLinks(place)
        const told = await tellCalled(ctx, tx, {
          ...{ municipalityId, meetingId, agendaVersion: version, kind: 'summons', called },
          mailTo: (to) => summonsMail(words, to, links, agenda),
        })
        await orderPacksIn(ctx, tx, { meetingId, agendaVersion: version })
        await keepPapersIn(ctx, tx, { meetingId, agendaVersion: version, announced: announces })
        if (late.length > 0)
          await audit(ctx, tx, {
            ...{ municipalityId, action: 'meeting.late_summons', entity: 'meeting', entityId: meetingId },
            detail: { late, reason },
          })
        return ok(told)
      },
    ),
  )
