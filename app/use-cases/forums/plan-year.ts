import { isOff } from '../../domain/calendar/holidays'
import {
  type ProposedMeeting,
  preparationsFor,
  proposeYear,
  stillToPlan,
} from '../../domain/forums/year-wheel'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { forumText } from '../../text/forums'
import type { Read } from '#db/connection'
import { stationsOfCase } from '#db/repositories/agreements'
import { insertAction, insertActionList } from '#db/repositories/forum-actions'
import { forumsOf, heldForum, insertForumMeeting, meetingsOfForums } from '#db/repositories/forums'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { colleague } from '../work/staff'
import { actingAccount, leadsForums, type Municipality } from './in-hand'

/** What the year still lacks, by the forums' frequency and the stations of their agreement. */
export async function yearProposal(
  read: Read,
  municipalityId: string,
  year: number,
): Promise<ProposedMeeting[]> {
  const forums = (await forumsOf(read, municipalityId)).filter(({ endedDay }) => endedDay === null)
  const caseIds = [...new Set(forums.flatMap(({ caseId }) => caseId ?? []))]
  const stations = (await Promise.all(caseIds.map((id) => stationsOfCase(read, id)))).flat()
  const proposed = proposeYear(
    forums,
    stations.map((station) => ({ ...station, interpreted: station.interpreted ?? false })),
    { year, isOff },
  )
  const existing = (
    await meetingsOfForums(
      read,
      forums.map(({ id }) => id),
    )
  ).filter((meeting) => meeting.year === year && meeting.state !== 'cancelled')
  return stillToPlan(proposed, existing)
}

export type PlanYearInput = {
  municipality: Municipality
  year: number
  /** The chosen meetings: the proposal's key and the day as it was adjusted. */
  chosen: { key: string; day: string }[]
  /** Who prepares; or empty for nobody yet. */
  preparerAccountId: string
}

export type PlanYearRefusal =
  'forbidden' | 'year-invalid' | 'day-invalid' | 'nothing-chosen' | 'preparer-unknown'

/**
 * Creates the chosen meetings of a year with the steps that prepare them. What exists already is not created again,
 * however often and by however many the form is sent.
 */
export async function planYear(
  ctx: Context,
  { municipality, year, chosen, preparerAccountId }: PlanYearInput,
): Promise<Result<{ created: number }, PlanYearRefusal>> {
  const municipalityId = municipality.id
  if (!leadsForums(ctx, municipalityId)) return refuse('forbidden')
  if (!Number.isInteger(year) || year < 2000 || year > 2100) return refuse('year-invalid')
  if (chosen.length === 0) return refuse('nothing-chosen')
  if (chosen.some(({ day }) => !isDay(day) || !day.startsWith(`${year}-`))) return refuse('day-invalid')
  return ctx.database.transaction(async (tx) => {
    const preparer =
      preparerAccountId === '' ? null : await colleague(tx, ctx, municipalityId, preparerAccountId)
    if (preparerAccountId !== '' && !preparer) return refuse('preparer-unknown')
    // Held in one order, so that two who plan the same year come one after the other.
    for (const { slug } of (await forumsOf(tx, municipalityId)).toSorted((a, b) => a.id.localeCompare(b.id)))
      await heldForum(tx, { municipalityId, slug })
    const days = new Map(chosen.map(({ key, day }) => [key, day]))
    const wanted = (await yearProposal(tx, municipalityId, year)).filter(({ key }) => days.has(key))
    if (wanted.length === 0) return ok({ created: 0 })
    const made = { createdAt: ctx.now(), createdBy: actingAccount(ctx) }
    const listId = ctx.newId()
    await insertActionList(tx, {
      ...{ id: listId, municipalityId, caseId: null, forumId: null, statedCount: null },
      ...{
        name: forumText.preparationList(year),
        owner: preparer?.name ?? forumText.secretaries,
        note: null,
      },
    })
    for (const { key, forumId, forum, day: proposed, stations } of wanted) {
      const day = days.get(key) ?? proposed
      const meetingId = ctx.newId()
      await insertForumMeeting(tx, {
        ...{ ...made, id: meetingId, forumId, day, planKey: key, stationId: stations[0]?.id ?? null },
        secretaryAccountId: preparer?.id ?? actingAccount(ctx),
      })
      for (const { title, dueDay } of preparationsFor(day, stations.length > 0))
        await insertAction(tx, {
          ...{ ...made, id: ctx.newId(), listId, meetingId, dueDay, decidedIn: null, questionId: null },
          activity: forumText.preparation(title, forum, day, stations[0]?.text ?? null),
          ...{ responsible: preparer?.name ?? null, responsibleAccountId: preparer?.id ?? null },
        })
    }
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'forum.year.plan', entity: 'municipality', entityId: municipalityId },
      detail: { year, meetings: wanted.length },
    })
    return ok({ created: wanted.length })
  })
}
