import { auditPage } from '#db/queries/administration/audit'
import { listCases, newestFirst, noCaseFilter } from '#db/queries/case-list'
import { openIntakes } from '#db/queries/intakes'
import type { MunicipalityHead } from '#db/queries/municipality'
import { listInvestments } from '#db/queries/places-economy'
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
import { addDays } from '~/domain/shared/day'
import type { RequestContext } from '~/server/context'

/** How far ahead "soon" reaches. */
export const AHEAD_DAYS = 14
const MOST = 10

/** Everything that a person's day consists of, in the acting role. Empty where the role has nothing to do with it. */
export async function workdayFor(
  { database: { read }, today }: RequestContext,
  actor: AccountActor,
  municipality: MunicipalityHead,
) {
  const place = { municipalityId: municipality.id }
  const registers = may(actor, 'case.register', { ...place, bodyId: actor.bodyId })
  const elected = ['chair', 'vice_chair', 'member', 'deputy', 'group_leader'].includes(actor.role)
  const mine = await myCases(read, actor, MOST)
  const raised = await myInitiatives(read, actor, MOST)
  const ofBody = await bodyCases(read, actor, MOST)
  const followed = [...new Set([...mine, ...raised, ...ofBody].map(({ id }) => id))]
  const latest = { ...noCaseFilter, municipalityId: municipality.id }
  return {
    most: MOST,
    registers,
    elected,
    handles: ['case_officer', 'manager', 'board_secretary'].includes(actor.role),
    mine,
    raised,
    ofBody,
    awaited: await awaitedFromBody(read, actor, MOST),
    overdue: await overdueDays(read, actor, today, MOST),
    due: await dueDays(read, actor, { today, until: addDays(today, AHEAD_DAYS) }, MOST),
    meetings: await myMeetings(read, actor, today, MOST),
    changes: await latestEvents(read, actor, followed, MOST),
    intakes: registers ? await openIntakes(read, { ...place, accountId: actor.accountId }) : [],
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
