import { nextForum } from '../../domain/forums/forum'
import {
  afterQuestionStep,
  decidingEvent,
  type QuestionEvent,
  type QuestionHindrance,
  questionHindrances,
} from '../../domain/forums/question'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { forumText } from '../../text/forums'
import type { Transaction } from '#db/connection'
import { accountToTell } from '#db/queries/forums/accounts'
import {
  agendaOfMeeting,
  type ForumQuestion,
  type ForumRecord,
  forumsOf,
  heldQuestion,
  insertQuestionStep,
  linesOfForum,
  moveQuestion,
  saveAgendaDecision,
} from '#db/repositories/forums'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { notify } from '../shared/notify'
import { bringToNextMeeting } from './agenda-facts'
import { actingAccount, leadsForums, type Municipality, openMeetingInHand } from './in-hand'

export type QuestionPlace = {
  municipality: Municipality
  number: number
  /** The meeting where the step is taken; null when it is taken between meetings. */
  meetingId: string | null
}

export type QuestionRefusal =
  | 'forbidden'
  | 'question-not-found'
  | 'meeting-not-found'
  | 'meeting-locked'
  /** The meeting is of another forum than the one where the question is. */
  | 'meeting-other-forum'
  | 'text-missing'
  | 'text-too-long'
  | QuestionHindrance

type Hand = { question: ForumQuestion; forum: ForumRecord; forums: ForumRecord[] }

async function inHand(
  ctx: Context,
  tx: Transaction,
  { municipality, number, meetingId }: QuestionPlace,
): Promise<Result<Hand, QuestionRefusal>> {
  const municipalityId = municipality.id
  if (!leadsForums(ctx, municipalityId)) return refuse('forbidden')
  if (meetingId !== null) {
    const meeting = await openMeetingInHand(ctx, tx, { municipalityId, meetingId })
    if (!meeting.ok) return meeting
    const question = await heldQuestion(tx, { municipalityId, number })
    if (!question) return refuse('question-not-found')
    if (question.forumId !== meeting.value.forum.id) return refuse('meeting-other-forum')
    return ok({ question, forum: meeting.value.forum, forums: meeting.value.forums })
  }
  const question = await heldQuestion(tx, { municipalityId, number })
  const forums = await forumsOf(tx, municipalityId)
  const forum = forums.find(({ id }) => id === question?.forumId)
  return question && forum ? ok({ question, forum, forums }) : refuse('question-not-found')
}

/** Where a question's steps are judged: by the table, the forum's decision points and its way on. */
async function hindrances(
  tx: Transaction,
  { question, forum, forums }: Hand,
  event: QuestionEvent,
  decisionPointId: string | null,
): Promise<QuestionHindrance[]> {
  const lines = await linesOfForum(tx, forum.id)
  return questionHindrances(question.state, event, {
    inRaisingForum: question.raisedForumId === question.forumId,
    decisionPointIds: lines.flatMap(({ id, kind, endedDay }) =>
      kind === 'decision' && endedDay === null ? [id] : [],
    ),
    decisionPointId,
    hasWayOn: nextForum(forum, forums) !== null,
  })
}

type Step = { text: string; decisionPointId?: string | null }

const LONGEST = 10_000

async function take(
  ctx: Context,
  place: QuestionPlace,
  { text: typed, decisionPointId = null }: Step,
  eventOf: (hand: Hand) => QuestionEvent,
): Promise<Result<{ forum: string }, QuestionRefusal>> {
  const text = typed.trim()
  const { municipality, meetingId } = place
  const municipalityId = municipality.id
  return ctx.database.transaction(async (tx) => {
    const held = await inHand(ctx, tx, place)
    if (!held.ok) return held
    const { question, forum, forums } = held.value
    const event = eventOf(held.value)
    if (text === '') return refuse('text-missing')
    if (text.length > LONGEST) return refuse('text-too-long')
    const [hindrance] = await hindrances(tx, held.value, event, decisionPointId)
    if (hindrance) return refuse(hindrance)
    const to =
      event === 'escalate'
        ? nextForum(forum, forums)
        : event === 'answer'
          ? (forums.find(({ id }) => id === question.raisedForumId) ?? null)
          : null
    const made = { questionId: question.id, day: ctx.today, at: ctx.now(), accountId: actingAccount(ctx) }
    await insertQuestionStep(tx, {
      ...{ ...made, id: ctx.newId(), step: stepOf[event], forumId: forum.id, meetingId },
      ...{ toForumId: to?.id ?? null, text, decisionLineId: decisionPointId },
    })
    if (event === 'answer' && to)
      await insertQuestionStep(tx, {
        ...{ ...made, id: ctx.newId(), step: 'returned', forumId: to.id, meetingId: null },
        text: forumText.returned(forum.name, to.name),
      })
    await moveQuestion(tx, question.id, {
      state: afterQuestionStep(question.state, event),
      forumId: to?.id ?? question.forumId,
    })
    if (meetingId !== null) await writeOnAgenda(tx, meetingId, question, event, text, decisionPointId, to)
    if (to) await bringToNextMeeting(ctx, tx, { municipalityId, forumId: to.id })
    await tell(ctx, tx, place, held.value, event, to)
    await audit(ctx, tx, {
      ...{ municipalityId, action: `forum.question.${event}`, entity: 'forum_question' },
      entityId: question.id,
      detail: { number: question.number, forum: forum.name, ...(to ? { to: to.name } : {}) },
    })
    return ok({ forum: to?.name ?? forum.name })
  })
}

const stepOf = {
  discuss: 'discussed',
  decide: 'decided',
  escalate: 'escalated',
  answer: 'answered',
  close: 'closed',
} as const satisfies Record<QuestionEvent, string>

/** What was done with the question stands on its line of the meeting too. */
async function writeOnAgenda(
  tx: Transaction,
  meetingId: string,
  question: ForumQuestion,
  event: QuestionEvent,
  text: string,
  decisionLineId: string | null,
  to: ForumRecord | null,
): Promise<void> {
  if (event === 'discuss') return
  const line = (await agendaOfMeeting(tx, meetingId)).find(({ questionId }) => questionId === question.id)
  if (!line) return
  const decision =
    event === 'escalate'
      ? forumText.escalatedTo(to?.name ?? '', text)
      : event === 'close'
        ? forumText.closedWith(text)
        : text
  await saveAgendaDecision(tx, line.id, { decision, decisionLineId })
}

/** Who raised it is told when it goes on and when its answer has come; so is the history of its case. */
async function tell(
  ctx: Context,
  tx: Transaction,
  { municipality, number }: QuestionPlace,
  { question, forum }: Hand,
  event: QuestionEvent,
  to: ForumRecord | null,
): Promise<void> {
  if ((event !== 'escalate' && event !== 'answer') || !to) return
  const text =
    event === 'escalate'
      ? forumText.wentOn(number, forum.name, to.name)
      : forumText.cameBack(number, forum.name)
  if (question.caseId !== null)
    await recordEvent(ctx, tx, { caseId: question.caseId, kind: 'forum', text, public: false })
  const raiser = question.createdBy === null ? null : await accountToTell(tx, question.createdBy)
  if (raiser && raiser.id !== actingAccount(ctx))
    await notify(ctx, tx, {
      ...{ municipalityId: municipality.id, account: raiser, kind: 'forum', text },
      href: paths.forumWork(municipality.slug, 'fragor', String(number)),
    })
}

/**
 * Decides on a question: on one's own within the forum's frame, or the answer to one from below, which returns at once
 * to the forum that raised it and is on the agenda of its next meeting by itself.
 * @param decisionPointId null when the decision is said to lie within none of the forum's decision points: refused
 */
export const decideQuestion = (
  ctx: Context,
  { decisionPointId, text, ...place }: QuestionPlace & { text: string; decisionPointId: string | null },
) => take(ctx, place, { text, decisionPointId }, ({ question }) => decidingEvent(question.state))

/** Sends a question on to the forum that this one escalates to. */
export const escalateQuestion = (ctx: Context, { text, ...place }: QuestionPlace & { text: string }) =>
  take(ctx, place, { text }, () => 'escalate')

/** Ends a question: its decision is carried out, its answer received, or nobody needs it any more. */
export const closeQuestion = (ctx: Context, { text, ...place }: QuestionPlace & { text: string }) =>
  take(ctx, place, { text }, () => 'close')
