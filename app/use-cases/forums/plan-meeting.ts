import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { heldForum, insertForumMeeting, linesOfForum } from '#db/repositories/forums'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { actingAccount, leadsForums, type Municipality } from './in-hand'

export type PlanMeetingInput = {
  municipality: Municipality
  /** The forum's address. */
  forum: string
  day: string
  /** `HH:MM`, or empty. */
  startsAt: string
  place: string
  /** One of the forum's constellations, or empty for all of it. */
  section: string
}

export type PlanMeetingRefusal =
  'forbidden' | 'forum-not-found' | 'forum-ended' | 'day-invalid' | 'time-invalid' | 'section-unknown'

/** Puts a meeting in a forum's calendar. A second one on the same day has its own address. */
export async function planForumMeeting(
  ctx: Context,
  input: PlanMeetingInput,
): Promise<Result<{ meetingId: string; day: string; sequence: number }, PlanMeetingRefusal>> {
  const { municipality, day } = input
  const municipalityId = municipality.id
  if (!leadsForums(ctx, municipalityId)) return refuse('forbidden')
  if (!isDay(day)) return refuse('day-invalid')
  const startsAt = input.startsAt.trim()
  if (startsAt !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(startsAt)) return refuse('time-invalid')
  return ctx.database.transaction(async (tx) => {
    const forum = await heldForum(tx, { municipalityId, slug: input.forum })
    if (!forum) return refuse('forum-not-found')
    if (forum.endedDay !== null) return refuse('forum-ended')
    const section = input.section.trim() || null
    const sections = (await linesOfForum(tx, forum.id)).map((line) => line.section)
    if (section !== null && !sections.includes(section)) return refuse('section-unknown')
    const meetingId = ctx.newId()
    const sequence = await insertForumMeeting(tx, {
      ...{ id: meetingId, forumId: forum.id, day, startsAt: startsAt || null, section },
      ...{ place: input.place.trim().slice(0, 200) || null, secretaryAccountId: actingAccount(ctx) },
      ...{ createdAt: ctx.now(), createdBy: actingAccount(ctx) },
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'forum.meeting.plan', entity: 'forum_meeting', entityId: meetingId },
      detail: { forum: forum.name, day },
    })
    return ok({ meetingId, day, sequence })
  })
}
