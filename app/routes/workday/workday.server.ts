import { auditPage } from '#db/queries/administration/audit'
import { assignmentsOf, isRunning } from '#db/queries/assignments/assignments'
import { listCases, newestFirst, noCaseFilter } from '#db/queries/case-list'
import {
  agendaOf,
  changedCases,
  countUnread,
  nextDays,
  noticesOf,
  peopleStoodInFor,
  tasksTo,
} from '#db/queries/desk-work'
import { councilAt, waitingInitiatives } from '#db/queries/handed-in'
import { openIntakes } from '#db/queries/intakes'
import type { MunicipalityHead } from '#db/queries/municipality'
import { listInvestments } from '#db/queries/places-economy'
import { inbox } from '#db/queries/referrals/lists'
import {
  awaitedFromBody,
  bodyCases,
  dueDays,
  latestEvents,
  myCases,
  myInitiatives,
  myMeetings,
  overdueDays,
} from '#db/queries/workday'
import { type AccountActor, may } from '~/domain/access'
import { agendaIsPublic } from '~/domain/meetings/meeting'
import { addDays } from '~/domain/shared/day'
import type { RequestContext } from '~/server/context'
import { visitWorkday } from '~/use-cases/work/notices'
import { motionLines } from '../motions/motions.server'
import { handedInToTake } from '../register/handed-in.server'
import { meetingWork } from './meetings.server'
import { toDoFor } from './to-do.server'

/** How far ahead "soon" reaches. */
export const AHEAD_DAYS = 14
const MOST = 10

/** Everything that a person's day consists of, in the acting role. Empty where the role has nothing to do with it. */
export async function workdayFor(ctx: RequestContext, actor: AccountActor, municipality: MunicipalityHead) {
  const { database, today } = ctx
  const { read } = database
  const place = { municipalityId: municipality.id }
  const registers = may(actor, 'case.register', { ...place, bodyId: actor.bodyId })
  const answersReferrals = may(actor, 'referral.answer', { ...place, bodyId: actor.bodyId })
  const elected = ['chair', 'vice_chair', 'member', 'deputy', 'group_leader'].includes(actor.role)
  const mine = await myCases(read, actor, MOST)
  const raised = await myInitiatives(read, actor, MOST)
  const ofBody = await bodyCases(read, actor, MOST)
  const meetings = await myMeetings(read, actor, today, MOST)
  const latest = { ...noCaseFilter, municipalityId: municipality.id }
  const next = await nextDays(
    read,
    [...mine, ...raised].map(({ id }) => id),
    today,
  )
  const since = await visitWorkday(ctx)
  return {
    most: MOST,
    registers,
    elected,
    handles: ['case_officer', 'manager', 'board_secretary'].includes(actor.role),
    leads: may(actor, 'unit.see', { ...place, bodyId: actor.bodyId }),
    givesTasks: may(actor, 'task.give', place),
    notices: await noticesOf(read, actor, { unread: true, most: 5 }),
    unread: await countUnread(read, actor.accountId),
    toDo: await toDoFor(read, actor, municipality.slug, MOST),
    standIns: await standInsFor(read, actor, today),
    mine: mine.map((row) => ({ ...row, next: next.get(row.id) ?? null })),
    raised: raised.map((row) => ({ ...row, next: next.get(row.id) ?? null })),
    ofBody,
    awaited: answersReferrals ? [] : await awaitedFromBody(read, actor, MOST),
    referrals: answersReferrals ? await inbox(read, actor, { all: false, most: MOST }) : [],
    overdue: await overdueDays(read, actor, today, MOST),
    due: await dueDays(read, actor, { today, until: addDays(today, AHEAD_DAYS) }, MOST),
    meetings: meetings.map((meeting) => ({ ...meeting, prepares: prepares(actor, meeting) })),
    meetingWork: await meetingWork(ctx, actor, municipality.slug, MOST),
    agenda: elected
      ? await agendaOf(
          read,
          actor,
          meetings.slice(0, 2).map(({ id }) => id),
          20,
        )
      : [],
    motions: elected ? await waitingMotions(ctx, municipality.id) : [],
    awaitingEffect: elected ? await awaitingEffect(ctx, municipality.id) : [],
    since,
    changes: await changesFor(read, actor, since, [...raised, ...mine, ...(elected ? ofBody : [])]),
    intakes: registers ? await openIntakes(read, { ...place, accountId: actor.accountId }) : [],
    handedIn: registers ? await handedInToTake(ctx, municipality.id) : [],
    submits: await sitsInCouncil(ctx, municipality.id),
    submitted: elected ? await waitingInitiatives(read, { ...place, byAccountId: actor.accountId }) : [],
    registered: registers ? (await listCases(read, actor, latest, newestFirst, null, MOST)).rows : [],
    investments:
      actor.role === 'controller'
        ? (await listInvestments(read, actor, municipality.id, { number: 1, size: MOST })).rows
        : [],
    audit: may(actor, 'audit.read', place)
      ? (await auditPage(read, municipality.id, { before: null, size: MOST })).entries.map(
          ({ id, at, actorName, action, entity }) => ({ id, at, actorName, action, entity }),
        )
      : [],
  }
}

/** Whether the meeting can be prepared in the acting role: from the summons on, by the chair before that. */
const prepares = (
  actor: AccountActor,
  { bodyId, state, agendaVersion }: Awaited<ReturnType<typeof myMeetings>>[number],
): boolean => {
  const place = { municipalityId: actor.municipalityId, bodyId }
  if (state === null || !may(actor, 'meeting.prepare', place)) return false
  return (agendaVersion !== null && agendaIsPublic(state)) || may(actor, 'meeting.publish', place)
}

/** Whether one of the person's roles, the acting one or another, is that of an elected member of the council. */
async function sitsInCouncil({ database, session }: RequestContext, municipalityId: string) {
  for (const { role, bodyId } of session?.roles ?? [])
    if (bodyId !== null && ['chair', 'vice_chair', 'member'].includes(role))
      if (await councilAt(database.read, { municipalityId, bodyId })) return true
  return false
}

/** Motions that the council has not decided, as they stand today. */
const waitingMotions = async (ctx: RequestContext, municipalityId: string) =>
  (await motionLines(ctx, { municipalityId, cutoff: ctx.today, citizenProposals: false })).lines

/** What has been decided and is not yet done: assignments that go on, the one that has gone on longest first. */
async function awaitingEffect({ database, actor, today }: RequestContext, municipalityId: string) {
  const all = await assignmentsOf(database.read, actor, { municipalityId, today })
  return all
    .filter(isRunning)
    .toSorted((a, b) => (a.givenDay ?? '9999').localeCompare(b.givenDay ?? '9999'))
    .slice(0, MOST)
    .map(({ id, slug, text, origin, receiverBody, receiver, givenDay, judged }) => ({
      ...{ id, slug, text, origin, givenDay, judged, receiver: receiverBody ?? receiver },
    }))
}

type Read = RequestContext['database']['read']

/** What others have done since the last visit; at the first, the latest of all. */
async function changesFor(read: Read, actor: AccountActor, since: string | null, cases: { id: string }[]) {
  const shown = cases.map(({ id }) => id)
  if (since === null) return latestEvents(read, actor, shown, MOST)
  const changed = await changedCases(read, actor, since, 200)
  return latestEvents(read, actor, [...new Set([...shown, ...changed])], MOST, since)
}

/** The work of each colleague that the person stands in for today. */
async function standInsFor(read: Read, actor: AccountActor, today: string) {
  const people = await peopleStoodInFor(read, actor, today)
  return Promise.all(
    people.map(async (person) => ({
      ...person,
      cases: await myCases(read, actor, MOST, person.id),
      tasks: await tasksTo(read, actor, [person.id], MOST),
    })),
  )
}
