import { type AgendaDraft, composeAgenda, missingLines } from '../../domain/forums/agenda'
import { may } from '../../domain/access'
import { forumsBelow, nextForum } from '../../domain/forums/forum'
import { stationsAt } from '../../domain/forums/year-wheel'
import type { Read, Transaction } from '#db/connection'
import { stationsOfCase } from '#db/repositories/agreements'
import { actionsOfForum } from '#db/repositories/forum-actions'
import {
  agendaOfMeeting,
  type ForumMeeting,
  type ForumRecord,
  forumsOf,
  insertAgendaLines,
  linesOfForum,
  meetingsOfForums,
  questionsIn,
} from '#db/repositories/forums'
import type { Context } from '../context'

const standingOf = { open: 'raised', escalated: 'escalated', answered: 'answered' } as const

/** The agenda that a meeting has by itself: from its forum's template and from what has happened elsewhere. */
export async function agendaBySelf(
  read: Read,
  { meeting, forum, forums }: { meeting: ForumMeeting; forum: ForumRecord; forums: readonly ForumRecord[] },
): Promise<AgendaDraft[]> {
  const lines = await linesOfForum(read, forum.id)
  const own = (await meetingsOfForums(read, [forum.id])).filter(({ state }) => state !== 'cancelled')
  const wasHeld = ({ state }: ForumMeeting) => state === 'held' || state === 'approved'
  const before = ({ day, sequence }: ForumMeeting) =>
    day < meeting.day || (day === meeting.day && sequence < meeting.sequence)
  const previous = own.filter((each) => wasHeld(each) && before(each)).at(-1) ?? null
  const under = forumsBelow(forum, forums)
  const reports = (
    await meetingsOfForums(
      read,
      under.map(({ id }) => id),
      ['held', 'approved'],
    )
  ).filter(({ day }) => day <= meeting.day && (previous === null || day > previous.day))
  const questions = await questionsIn(read, forum.id, ['open', 'escalated', 'answered'])
  const open = await actionsOfForum(read, forum.id, ['open', 'in_progress'])
  const stations = forum.caseId === null ? [] : await stationsOfCase(read, forum.caseId)
  const here = stationsAt(
    meeting,
    forum,
    own.filter(({ id }) => id !== meeting.id),
    stations.map(({ id, text, forums: names, month, interpreted }) => ({
      ...{ id, text, month, forums: names, interpreted: interpreted ?? false },
    })),
  )
  const planned = stations.filter(
    ({ id }) => id === meeting.stationId && !here.some((each) => each.id === id),
  )
  const nameOf = (id: string) => forums.find((each) => each.id === id)?.name ?? ''
  return composeAgenda({
    template: lines
      .filter(
        ({ kind, endedDay, section }) =>
          kind === 'agenda' && endedDay === null && (section === null || section === meeting.section),
      )
      .map(({ text }) => text),
    previous: previous && { meetingId: previous.id, day: previous.day },
    below: reports.map(({ id, forumId, day }) => ({ meetingId: id, forum: nameOf(forumId), day })),
    questions: questions.flatMap(({ id, number, title, state, raisedForumId }) =>
      state === 'decided' || state === 'closed'
        ? []
        : [{ id, number, title, standing: standingOf[state], from: nameOf(raisedForumId) }],
    ),
    openActions: open.length,
    stations: [...planned, ...here].map(({ text }) => text),
  })
}

/** Adds what the agenda would hold by now and does not; answers with how many lines. */
export async function bringAgendaUp(
  ctx: Context,
  tx: Transaction,
  place: { meeting: ForumMeeting; forum: ForumRecord; forums: readonly ForumRecord[] },
): Promise<number> {
  const present = await agendaOfMeeting(tx, place.meeting.id)
  const missing = missingLines(await agendaBySelf(tx, place), present)
  await insertAgendaLines(
    tx,
    place.meeting.id,
    present.at(-1)?.position ?? 0,
    missing.map((line) => ({ ...line, id: ctx.newId() })),
  )
  return missing.length
}

/** A question has come to a forum: its next meeting, where the agenda stands already, takes it up by itself. */
export async function bringToNextMeeting(
  ctx: Context,
  tx: Transaction,
  { municipalityId, forumId }: { municipalityId: string; forumId: string },
): Promise<void> {
  const forums = await forumsOf(tx, municipalityId)
  const forum = forums.find(({ id }) => id === forumId)
  const [next] = (await meetingsOfForums(tx, [forumId], ['agenda'])).filter(({ day }) => day >= ctx.today)
  if (forum && next) await bringAgendaUp(ctx, tx, { meeting: next, forum, forums })
}

/** What a meeting's agenda would hold now, and where its forum escalates to; for whoever reads the forums' work. */
export async function agendaPreview(
  ctx: Pick<Context, 'database' | 'actor'>,
  { municipalityId, forumId, meetingId }: { municipalityId: string; forumId: string; meetingId: string },
): Promise<{ composed: AgendaDraft[]; escalatesTo: string | null }> {
  const { read } = ctx.database
  if (!may(ctx.actor, 'forum.read', { municipalityId })) return { composed: [], escalatesTo: null }
  const forums = await forumsOf(read, municipalityId)
  const forum = forums.find(({ id }) => id === forumId)
  const meeting = (await meetingsOfForums(read, [forumId])).find(({ id }) => id === meetingId)
  if (!forum || !meeting) return { composed: [], escalatesTo: null }
  return {
    composed: await agendaBySelf(read, { meeting, forum, forums }),
    escalatesTo: nextForum(forum, forums)?.name ?? null,
  }
}
