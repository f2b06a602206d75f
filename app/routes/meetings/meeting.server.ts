import { agendaOf } from '#db/queries/meetings/agenda'
import { minutesFacts } from '#db/queries/meetings/minutes-facts'
import type { MeetingHead } from '#db/queries/meetings/meeting-at'
import { meetingRules } from '#db/queries/meetings/rules'
import { sittingOf } from '#db/queries/meetings/sitting'
import { meetingPage } from '#db/queries/places-meetings'
import { activeAccount } from '#db/queries/recipients'
import type { Action } from '~/domain/access'
import { meetingDates, nextDate } from '~/domain/meetings/dates'
import type { MeetingState } from '~/domain/meetings/meeting'
import { nextAction, type NextActionKey } from '~/domain/meetings/next-action'
import { paths } from '~/paths'
import type { RequestContext } from '~/server/context'
import { dateLabel, stateText, whyThisDay } from '~/text/meetings/plan'
import { hindranceNote, meetingSteps, nextActionLabel, standingSentences } from '~/text/meetings/standing'

const beforeSummons: readonly MeetingState[] = ['planned', 'collecting', 'agenda_locked']
const cancellable: readonly MeetingState[] = [...beforeSummons, 'summoned']

/** Where each action is done, and who may. */
const doneAt: Record<NextActionKey, { what: string[]; action: Action }> = {
  open_agenda: { what: ['dagordning'], action: 'meeting.agenda' },
  finish_agenda: { what: ['dagordning'], action: 'meeting.agenda' },
  summon: { what: ['kallelse'], action: 'meeting.publish' },
  run: { what: ['ledning'], action: 'meeting.run' },
  go_on: { what: ['ledning'], action: 'meeting.run' },
  write_minutes: { what: ['protokoll'], action: 'minutes.write' },
  finish_minutes: { what: ['protokoll'], action: 'minutes.write' },
  follow_signing: { what: ['justering'], action: 'minutes.write' },
  announce: { what: [], action: 'notice.post' },
  follow_appeal: { what: [], action: 'notice.post' },
  confirm_force: { what: [], action: 'notice.post' },
}

/** Everything that the page of a meeting held in the portal shows. */
export async function meetingHub(
  { database: { read }, actor, today }: RequestContext,
  {
    meeting,
    m,
    day,
    allowed,
  }: { meeting: MeetingHead; m: string; day: string; allowed: (action: Action) => boolean },
) {
  const { state, body } = meeting
  if (state === null) return null
  const insider = meeting.insight === 'staff'
  const rules = await meetingRules(read, meeting.municipalityId, today)
  const facts = await minutesFacts(read, meeting.id)
  const dates = meetingDates({ ...meeting, bodyKind: body.kind }, rules, facts)
  const next = nextDate(state, dates, today)
  const agenda = await agendaOf(read, actor, meeting)
  const items = agenda.items.filter(({ withdrawn }) => !withdrawn).length
  const to = (...what: string[]) => paths.meeting(m, body.slug, day, ...what)
  const action = nextAction(state, { day: meeting.day, today, items })
  const place = action && doneAt[action.key]
  const secretary = meeting.secretaryAccountId
  return {
    state,
    insider,
    stateText: stateText(state, insider),
    sentences: standingSentences(
      { ...meeting, state, insider, council: body.kind === 'council', summonsCounts: rules.summonsCounts },
      dates,
      today,
    ),
    steps: stepsOf(state),
    dates: dates
      // What the administration keeps for itself is not the public's: nor is a manuscript stop.
      .filter(({ key }) => insider || key !== 'material')
      .map((date) => ({
        ...{ key: date.key, day: dayShown(date.key, date), done: date.done, next: date === next },
        ...{ label: dateLabel(date, rules.summonsCounts), late: isLate(date, state, today) },
        why: whyThisDay(date),
      })),
    agenda,
    action:
      action && place && allowed(place.action)
        ? {
            label: nextActionLabel[action.key],
            href: place.what.length > 0 ? to(...place.what) : paths.noticeBoard(m),
            hinders: action.hinders.map((each) => hindranceNote[each]),
          }
        : null,
    change: allowed('meeting.plan') && beforeSummons.includes(state) ? to('andra') : null,
    cancel: allowed('meeting.publish') && cancellable.includes(state) ? to('kallelse') : null,
    planAnew: allowed('meeting.plan') && (state === 'summoned' || state === 'cancelled'),
    // MAND-07: told to everyone, since it is another than the presidium.
    firstChair:
      meeting.kind === 'constituting' && meeting.chairPersonId !== null
        ? ((await sittingOf(read, { bodyId: body.id, day: meeting.day })).find(
            ({ personId }) => personId === meeting.chairPersonId,
          )?.name ?? null)
        : null,
    secretary: insider && secretary !== null ? ((await activeAccount(read, secretary))?.name ?? null) : null,
    summons: meeting.agendaVersion !== null ? { page: to('kallelse'), pdf: to('kallelse.pdf') } : null,
    papers: meeting.agendaVersion !== null ? to('handlingar') : null,
    minutes:
      facts.approvedDay !== null || (insider && minutesBegun.includes(state))
        ? { page: to('protokoll'), pdf: facts.approvedDay !== null ? to('protokoll.pdf') : null }
        : null,
    decisions: await decisionsOf(read, actor, meeting),
  }
}

const minutesBegun: readonly MeetingState[] = ['minutes_draft', 'minutes_signing']

/** What has been done is shown with the day it was done by; what is to come with the last day. */
export const dayShown = (key: string, { aim, latest }: { aim: string; latest: string }) =>
  key === 'notice' || key === 'summons' ? aim : latest

/** Before the day of it has come nothing is late, and what cannot be undone any more is not nagged about. */
export function isLate(
  { key, latest, done }: { key: string; latest: string; done: string | null },
  state: MeetingState,
  today: string,
): boolean {
  if (done !== null || latest >= today || state === 'cancelled') return false
  if (key === 'notice' || key === 'summons') return beforeSummons.includes(state)
  return key === 'approval' || key === 'announcement'
}

function stepsOf(state: MeetingState) {
  if (state === 'cancelled') return []
  const now = meetingSteps.findIndex(({ states }) => states.includes(state))
  return meetingSteps.map(({ label }, index) => ({
    label,
    state:
      index < now || state === 'final'
        ? ('done' as const)
        : index === now
          ? ('current' as const)
          : ('upcoming' as const),
  }))
}

async function decisionsOf(
  read: RequestContext['database']['read'],
  actor: RequestContext['actor'],
  { municipalityId, body, day, sequence }: MeetingHead,
) {
  const page = await meetingPage(read, actor, { municipalityId, body: body.slug, day, sequence })
  return page?.decisions ?? []
}
