import { agendaOf } from '#db/queries/meetings/agenda'
import { agendaFacts } from '#db/queries/meetings/agenda-facts'
import { readyFor } from '#db/queries/meetings/ready'
import { isSameMatter, tabledFor } from '#db/queries/meetings/tabled'
import { localRule } from '#db/queries/administration/local-rules'
import { expectedClock } from '~/domain/meetings/agenda'
import { opennessOf } from '~/domain/meetings/agenda-openness'
import { lateWay, mustBeUrgent } from '~/domain/meetings/late'
import { webDutyOf } from '~/domain/meetings/summons'
import { paths } from '~/paths'
import { lateWayText } from '~/text/meetings/agenda'
import { webDutyText } from '~/text/meetings/papers'
import { preparationReasonText } from '~/text/meetings/preparation'
import { hindranceText } from '~/text/refusals/agenda'
import { agendaHindrances } from '~/use-cases/meetings/agenda/lock-agenda'
import type { requireMeeting } from '../require-meeting'

type Place = Awaited<ReturnType<typeof requireMeeting>>

/** Everything that the secretary's page shows: the agenda with its marks, what is ready, and what hinders. */
export async function agendaPage({ ctx, m, meeting, day, allowed }: Place) {
  const { read } = ctx.database
  const { body } = meeting
  const agenda = await agendaOf(read, ctx.actor, meeting)
  const facts = new Map(
    (await agendaFacts(read, meeting.id, ctx.today)).map((fact) => [fact.id, fact] as const),
  )
  const reading = await localRule(read, meeting.municipalityId, 'lateItemDay', ctx.today)
  const way = lateWay({
    ...{ bodyKind: body.kind, meetingDay: meeting.day, state: meeting.state, today: ctx.today, reading },
  })
  const listed = agenda.items.filter(({ withdrawn, number }) => !withdrawn || number !== null)
  const clocks = expectedClock(
    meeting.startsAt,
    listed.map(({ kind, minutes, withdrawn }) => ({ kind, minutes: withdrawn ? 0 : minutes })),
  )
  const editable = ['collecting', 'summoned', 'in_session', 'adjourned'].includes(meeting.state ?? '')
  return {
    m,
    meeting: {
      id: meeting.id,
      day: meeting.day,
      state: meeting.state,
      startsAt: meeting.startsAt,
      materialDay: meeting.materialDay,
      bodyName: body.name,
      bodyKind: body.kind,
    },
    paths: {
      here: paths.meeting(m, body.slug, day, 'dagordning'),
      summons: paths.meeting(m, body.slug, day, 'kallelse'),
      standing: paths.meeting(m, body.slug, day, 'dagordning', 'staende-punkter'),
      delegated: paths.delegatedDecisions(m),
    },
    editable,
    publishes: allowed('meeting.publish'),
    way: { ...way, lastDay: way.deadline?.due ?? null, urgent: mustBeUrgent(way.way) },
    wayText: way.way === 'ordinary' ? null : lateWayText[way.way](way.deadline?.due ?? null),
    items: listed.map((item, at) => {
      const fact = facts.get(item.id)
      const openness = opennessOf({
        ...{ bodyKind: body.kind, openToPublic: meeting.openToPublic, closedDoors: item.closedDoors },
        ...{ exercisesAuthority: item.exercisesAuthority, secret: item.case?.secret === true },
      })
      const duty = body.kind === 'council' ? webDutyOf(item.title) : null
      const onWeb = item.documents.length > 0 && item.documents.every(({ released }) => released)
      return {
        ...item,
        // What is secret is read on the item's own page, which notes that it was.
        ...(item.case?.secret ? { proposal: [], documents: [] } : {}),
        href: paths.meeting(m, body.slug, day, 'dagordning', 'punkt', item.id),
        clock: item.withdrawn ? null : (clocks[at] ?? null),
        standing: fact?.preparedness.standing ?? 'not_needed',
        reasons: (fact?.preparedness.reasons ?? []).map(({ code, law, weight }) => ({
          ...{ code, weight, text: preparationReasonText(code, law) },
        })),
        disqualified: (fact?.disqualified ?? []).map(({ name }) => name),
        /** MEET-11: what must be on the web from the announcement, as long as it is not released. */
        webDuty: duty !== null && !onWeb && !item.withdrawn ? webDutyText[duty] : null,
        closed: !openness.open && (body.kind === 'council' || meeting.openToPublic === true),
      }
    }),
    proposed: agenda.proposed,
    version: agenda.version,
    publishedDay: agenda.publishedDay,
    versions: agenda.versions,
    unpublished: agenda.unpublished,
    /** VOTE-05: tabled to this meeting and not on its agenda. */
    tabled: editable
      ? (await tabledFor(read, meeting.id))
          .filter((each) => ![...facts.values()].some(isSameMatter(each)))
          .map(({ title, tabledDay }) => ({ title, tabledDay }))
      : [],
    hindrances:
      meeting.state === 'collecting'
        ? (
            await agendaHindrances(read, { meetingId: meeting.id, bodyKind: body.kind, today: ctx.today })
          ).map((each) => ({ ...each, text: hindranceText(each) }))
        : [],
    ready: editable
      ? await readyFor(read, ctx.actor, { ...meeting, bodyKind: body.kind })
      : { cases: [], delegated: { count: 0, urgent: 0 }, openMotions: false },
  }
}

export type AgendaPageData = Awaited<ReturnType<typeof agendaPage>>
export type AgendaRowData = AgendaPageData['items'][number]
