import { isOpenAction } from '../../domain/forums/actions'
import type { ForumMeetingState } from '../../domain/forums/forum'
import { personalNumbersIn } from '../../domain/shared/personal-number'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { actionsOfForum, insertActionEvent } from '#db/repositories/forum-actions'
import {
  agendaOfMeeting,
  insertQuestionStep,
  questionsIn,
  saveForumMeeting,
  stepsOfQuestion,
} from '#db/repositories/forums'
import type { Transaction } from '#db/connection'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { bringAgendaUp } from './agenda-facts'
import { actingAccount, meetingInHand, type MeetingInHand } from './in-hand'

export type MeetingPlace = { municipalityId: string; meetingId: string }

export type MeetingLifeRefusal =
  | 'forbidden'
  | 'meeting-not-found'
  /** Not from the state where the meeting stands. */
  | 'state-taken'
  | 'meeting-in-future'
  | 'agenda-empty'
  | 'attendance-missing'
  | 'reason-missing'
  | 'personal-number'

type Outcome = Result<undefined, MeetingLifeRefusal>

async function step(
  ctx: Context,
  place: MeetingPlace,
  action: string,
  from: readonly ForumMeetingState[],
  take: (tx: Transaction, hand: MeetingInHand) => Promise<MeetingLifeRefusal | null>,
): Promise<Outcome> {
  return ctx.database.transaction(async (tx) => {
    const hand = await meetingInHand(ctx, tx, place)
    if (!hand.ok) return hand
    const { meeting, forum } = hand.value
    if (!from.includes(meeting.state)) return refuse('state-taken')
    const refused = await take(tx, hand.value)
    if (refused) return refuse(refused)
    await audit(ctx, tx, {
      ...{ municipalityId: place.municipalityId, action, entity: 'forum_meeting', entityId: meeting.id },
      detail: { forum: forum.name, day: meeting.day },
    })
    return ok(undefined)
  })
}

/** The agenda is made: of the template and of what has happened elsewhere. From then on it is written in. */
export const openForumAgenda = (ctx: Context, place: MeetingPlace) =>
  step(ctx, place, 'forum.agenda.open', ['planned'], async (tx, hand) => {
    await bringAgendaUp(ctx, tx, hand)
    await saveForumMeeting(tx, hand.meeting.id, { state: 'agenda' })
    return null
  })

/** What has come since is put on the agenda. */
export const refreshForumAgenda = (ctx: Context, place: MeetingPlace) =>
  step(ctx, place, 'forum.agenda.refresh', ['agenda'], async (tx, hand) => {
    await bringAgendaUp(ctx, tx, hand)
    return null
  })

/**
 * The meeting has been held: questions that were spoken of without a decision have that in their trail, and what is
 * open on the forum's action list goes on to the next meeting.
 */
export const holdForumMeeting = (ctx: Context, place: MeetingPlace) =>
  step(ctx, place, 'forum.meeting.hold', ['agenda'], async (tx, { meeting, forum }) => {
    if (meeting.day > ctx.today) return 'meeting-in-future'
    const lines = await agendaOfMeeting(tx, meeting.id)
    if (lines.length === 0) return 'agenda-empty'
    for (const question of await questionsIn(tx, forum.id, ['open', 'escalated', 'answered'])) {
      const line = lines.find(({ questionId }) => questionId === question.id)
      if (!line?.notes?.trim()) continue
      const steps = await stepsOfQuestion(tx, question.id)
      if (steps.some(({ meetingId, step: taken }) => meetingId === meeting.id && taken !== 'raised')) continue
      await insertQuestionStep(tx, {
        ...{ id: ctx.newId(), questionId: question.id, step: 'discussed', forumId: forum.id },
        ...{ meetingId: meeting.id, text: line.notes, day: meeting.day, at: ctx.now() },
        accountId: actingAccount(ctx),
      })
    }
    for (const action of await actionsOfForum(tx, forum.id, ['open', 'in_progress']))
      if (isOpenAction(action.state))
        await insertActionEvent(tx, {
          ...{ id: ctx.newId(), actionId: action.id, event: 'carried', text: null, meetingId: meeting.id },
          ...{ day: meeting.day, at: ctx.now(), accountId: actingAccount(ctx) },
        })
    await saveForumMeeting(tx, meeting.id, { state: 'held' })
    return null
  })

/** The notes are approved; nothing in them is changed after that. */
export const approveForumNotes = (ctx: Context, place: MeetingPlace) =>
  step(ctx, place, 'forum.notes.approve', ['held'], async (tx, { meeting }) => {
    await saveForumMeeting(tx, meeting.id, { state: 'approved', approvedDay: ctx.today })
    return null
  })

/** Everybody may read the approved notes from now on. They must hold no personal identity numbers. */
export const releaseForumNotes = (ctx: Context, place: MeetingPlace) =>
  step(ctx, place, 'forum.notes.release', ['approved'], async (tx, { meeting }) => {
    const lines = await agendaOfMeeting(tx, meeting.id)
    const text = lines.map(({ title, notes, decision }) => [title, notes, decision].join('\n')).join('\n')
    if (personalNumbersIn(text).length > 0) return 'personal-number'
    await saveForumMeeting(tx, meeting.id, { releasedDay: ctx.today })
    return null
  })

/** The meeting is not held. Its questions and actions wait for the next. */
export const cancelForumMeeting = (ctx: Context, { reason, ...place }: MeetingPlace & { reason: string }) =>
  step(ctx, place, 'forum.meeting.cancel', ['planned', 'agenda'], async (tx, { meeting }) => {
    if (reason.trim() === '') return 'reason-missing'
    await saveForumMeeting(tx, meeting.id, {
      state: 'cancelled',
      cancelledReason: reason.trim().slice(0, 500),
    })
    return null
  })
