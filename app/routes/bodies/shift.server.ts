import { meetingRules } from '#db/queries/meetings/rules'
import {
  bodiesInOrder,
  contactsOfFormer,
  electedKinds,
  spansByBody,
  successionsOf,
} from '#db/queries/mandates/bodies'
import { councilMeetingsFrom } from '#db/queries/mandates/council'
import {
  accountsWithRoles,
  addressedCases,
  heldBetween,
  openCasesOf,
  personalDelegations,
  unapprovedBefore,
} from '#db/queries/mandates/shift'
import { scopeOf } from '~/domain/access'
import { computeDeadline } from '~/domain/calendar/deadlines'
import {
  auditedYears,
  councilTerm,
  executiveBoardTerm,
  extraElectionFrom,
  politicalSecretariesUntil,
} from '~/domain/calendar/mandates'
import { meetingAddress } from '~/domain/meetings/address'
import { compositionOn, holdsOn, shiftOn } from '~/domain/meetings/composition'
import { losesAccess, shiftDay } from '~/domain/meetings/shift'
import { addDays } from '~/domain/shared/day'
import type { RequestContext } from '~/server/context'

/** Everything that the shift after an election means, as facts; the page puts words to them. */
export async function shiftFacts(ctx: RequestContext, municipalityId: string, election: number) {
  const { read } = ctx.database
  const council = councilTerm(election).from
  const boardsFrom = executiveBoardTerm(election).from
  const spans = await spansByBody(read, municipalityId)
  const all = await bodiesInOrder(read, municipalityId)
  const elected = all.filter(({ kind, activeTo }) => {
    const gone = activeTo !== null && activeTo < council
    return (electedKinds as readonly string[]).includes(kind) && !gone
  })
  const bodies = elected.map((body) => {
    const own = spans.get(body.id) ?? { mandates: [], terms: [] }
    const day = shiftDay(body.kind, election, own)
    const before = compositionOn(own.mandates, own.terms, addDays(day, -1))
    const after = compositionOn(own.mandates, own.terms, day)
    const lead = own.mandates.find(({ post, from }) => post === 'chair' && from !== null && from >= day)
    return {
      ...{
        id: body.id,
        slug: body.slug,
        name: body.name,
        kind: body.kind,
        shift: shiftOn(own.mandates, day),
      },
      ...{ day, chairBefore: before.chair, chairAfter: after.chair ?? lead ?? null },
      ...{ membersAfter: after.members.length, seatsAfter: after.term?.seats ?? null, term: after.term },
    }
  })
  const accounts = await accountsWithRoles(read, municipalityId)
  const days = [...new Set(bodies.map(({ day }) => day))].toSorted()
  const secretariesUntil = politicalSecretariesUntil(election - 4)
  const first = (await councilMeetingsFrom(read, municipalityId, council))[0] ?? null
  const { backwardWeek } = await meetingRules(read, municipalityId, ctx.today)
  return {
    ...{ election, council, boardsFrom, bodies, today: ctx.today },
    losing: days.map((day) => ({
      day,
      names: accounts
        .filter(({ mandates, appointments }) => losesAccess([...mandates, ...appointments], day))
        .map(({ name }) => name),
    })),
    first: first && {
      ...{ day: first.day, slug: first.slug, address: meetingAddress(first), posted: first.noticePostedDay },
      noticeBy: computeDeadline('council_announcement', first.day, { reading: { backwardWeek } }).due,
      extraElection: extraElectionFrom(first.day),
    },
    delegations: await personalDelegations(read, municipalityId, boardsFrom),
    asked: (await addressedCases(read, scopeOf(ctx.actor), municipalityId)).map((matter) => {
      const body = bodies.find(({ chairBefore }) => chairBefore?.name === matter.name)
      const next = body?.chairAfter ?? null
      return {
        ...matter,
        body: body?.name ?? null,
        day: body?.day ?? null,
        suggested: next && next.name !== matter.name ? { name: next.name, party: next.party } : null,
      }
    }),
    unapproved: (await unapprovedBefore(read, municipalityId, addDays(boardsFrom, 31)))
      .filter(({ bodyId, day }) => bodies.some((body) => body.id === bodyId && day < body.day))
      .map((meeting) => ({ ...meeting, address: meetingAddress(meeting) })),
    lateMeetings: (await heldBetween(read, municipalityId, addDays(council, -21), addDays(boardsFrom, -1)))
      .map((meeting) => ({ ...meeting, approval: computeDeadline('minutes_approval', meeting.day).due }))
      .filter(({ bodyId, day, approval }) =>
        bodies.some((body) => body.id === bodyId && day < body.day && approval >= body.day),
      )
      .map((meeting) => ({ ...meeting, address: meetingAddress(meeting) })),
    secretaries: {
      until: secretariesUntil,
      names: accounts
        .filter(({ appointments }) =>
          appointments.some(
            (each) =>
              each.role === 'political_secretary' &&
              holdsOn(each, secretariesUntil) &&
              (each.to === null || each.to > secretariesUntil) &&
              (each.from === null || each.from <= secretariesUntil),
          ),
        )
        .map(({ name }) => name),
    },
    auditors: auditedYears(election),
    successions: await Promise.all(
      (await successionsOf(read, municipalityId))
        .filter(({ day }) => day >= council && day <= addDays(boardsFrom, 366))
        .map(async (each) => ({
          ...{ id: each.id, day: each.day, due: each.day <= ctx.today },
          from: all.find(({ id }) => id === each.fromBodyId)?.name ?? '',
          to: all.find(({ id }) => id === each.toBodyId)?.name ?? '',
          open: await openCasesOf(read, each.fromBodyId),
        })),
    ),
    contacts: (await contactsOfFormer(read, municipalityId, ctx.today)).length,
  }
}

export type ShiftFacts = Awaited<ReturnType<typeof shiftFacts>>
