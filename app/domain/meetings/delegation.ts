/** Decisions by delegation (rules 4 and 12.10): what may be delegated, to whom, and how a decision goes on. */
import type { Role } from '../access/roles'
import { appeal } from '../calendar/periods'
import { type Day, isDay } from '../shared/day'
import { machine, type Transition, transitionsFrom } from '../shared/state-machine'

export const delegatedStates = [
  'decided',
  'to_report',
  'listed',
  'reported',
  'recorded_separately',
  'posted',
  'notified',
  'final',
] as const
export type DelegatedState = (typeof delegatedStates)[number]

export const isDelegatedState = (word: string): word is DelegatedState =>
  (delegatedStates as readonly string[]).includes(word)

/** How a decision is appealed: under KL chapter 13, under another law (förvaltningsbesvär), or not at all. */
export type DelegatedTrack = 'K' | 'F' | 'none'

export const delegatedEvents = [
  'to_report',
  'list',
  'unlist',
  'report',
  'record_separately',
  'post',
  'notify',
  'expire',
] as const
export type DelegatedEvent = (typeof delegatedEvents)[number]

/** What the guards judge by. Days of Europe/Stockholm. */
export type DelegatedFacts = {
  today: Day
  reported: boolean
  appealTrack: DelegatedTrack
  /** The day of the decision, and the day the last party received it. */
  day: Day
  notifiedDay: Day | null
  legalForceDay: Day | null
}

export type DelegatedReason =
  | 'not-reportable'
  | 'is-reported'
  | 'not-appealable-k'
  | 'not-track-f'
  | 'notified-not-a-day'
  | 'notified-too-early'
  | 'notified-ahead'
  | 'period-runs'

type Row = Transition<DelegatedState, DelegatedEvent, DelegatedFacts, DelegatedReason>

const isReported = ({ reported }: DelegatedFacts): DelegatedReason[] => (reported ? [] : ['not-reportable'])

/** DEL-06, KL 6:40: neither reported nor beyond appeal, so it is recorded by itself and announced. */
const byItself = ({ reported, appealTrack }: DelegatedFacts): DelegatedReason[] => [
  ...(reported ? (['is-reported'] as const) : []),
  ...(appealTrack === 'K' ? [] : (['not-appealable-k'] as const)),
]

/** FL 44: the party's time runs from the day of receipt, which cannot be before the decision or after today. */
const received = ({ appealTrack, notifiedDay, day, today }: DelegatedFacts): DelegatedReason[] => {
  if (appealTrack !== 'F') return ['not-track-f']
  if (notifiedDay === null || !isDay(notifiedDay)) return ['notified-not-a-day']
  if (notifiedDay < day) return ['notified-too-early']
  return notifiedDay > today ? ['notified-ahead'] : []
}

const periodOver = ({ legalForceDay, today }: DelegatedFacts): DelegatedReason[] =>
  legalForceDay !== null && legalForceDay <= today ? [] : ['period-runs']

/**
 * Rules 12.10. A decision in track F that is also reported stays on its way to the board when its party is notified;
 * the day of legal force is the party's all the same.
 */
export const delegatedMachine = machine<DelegatedState, Row>('delegated decision', delegatedStates, {
  initial: ['decided'],
  terminal: ['final'],
  transitions: [
    { event: 'to_report', from: ['decided'], to: 'to_report', guard: isReported },
    { event: 'list', from: ['to_report'], to: 'listed', guard: isReported },
    { event: 'unlist', from: ['listed'], to: 'to_report' },
    { event: 'report', from: ['listed'], to: 'reported' },
    { event: 'record_separately', from: ['decided'], to: 'recorded_separately', guard: byItself },
    { event: 'post', from: ['recorded_separately'], to: 'posted', guard: byItself },
    { event: 'notify', from: ['decided'], to: 'notified', guard: received },
    { event: 'notify', from: ['to_report', 'listed', 'reported', 'notified'], to: 'same', guard: received },
    { event: 'expire', from: ['reported', 'posted', 'notified'], to: 'final', guard: periodOver },
  ],
})

/** The step that an event takes from a state, with what stands in its way; null when it is not possible there. */
export function delegatedStep(
  state: DelegatedState,
  event: DelegatedEvent,
  facts: DelegatedFacts,
): { to: DelegatedState; hinders: DelegatedReason[] } | null {
  const row = transitionsFrom(delegatedMachine, state).find((each) => each.event === event)
  if (!row) return null
  return { to: row.to === 'same' ? state : row.to, hinders: row.guard?.(facts) ?? [] }
}

/** Where a new decision stands at once: to be reported, recorded by itself, or awaiting its party. */
export function firstEvent(
  facts: Pick<DelegatedFacts, 'reported' | 'appealTrack'>,
): 'to_report' | 'record_separately' | null {
  if (facts.reported) return 'to_report'
  return facts.appealTrack === 'K' ? 'record_separately' : null
}

/** FL 44 and APP-04: three weeks from the day of receipt, and the day after. */
export const forceAfterNotice = (notifiedDay: Day): { last: Day; force: Day } => appeal(notifiedDay)

/** DEL-10: `KS-DB 2026/317`; the series runs by body and by the year of the decision, from 1 and without gaps. */
export const delegatedNumber = (unit: string, year: number, serial: number): string =>
  `${unit}-DB ${year}/${serial}`

/** DEL-02, KL 6:37 and 7:5: whom a board may let decide. */
export const delegateKinds = [
  'presidium',
  'committee',
  'member',
  'deputy',
  'employee',
  'automated',
  'board',
] as const
export type DelegateKind = (typeof delegateKinds)[number]
export const isDelegateKind = (word: string): word is DelegateKind =>
  (delegateKinds as readonly string[]).includes(word)

/** DEL-01, KL 5:2: the council delegates to boards; DEL-02: a board to everyone else. */
export const delegateKindsOf = (bodyKind: string): readonly DelegateKind[] =>
  delegateKinds.filter((kind) => (kind === 'board') === (bodyKind === 'council'))

/** What an item may be about that decides whether it can be delegated at all. */
export const matterKinds = [
  'direction',
  'to_council',
  'appealed',
  'principle',
  'handed_over',
  'forbidden_by_law',
  'council_only',
  'procurement',
  'not_appealable',
] as const
export type MatterKind = (typeof matterKinds)[number]
export const isMatterKind = (word: string): word is MatterKind =>
  (matterKinds as readonly string[]).includes(word)

/** DEL-03, KL 6:38 first paragraph, and DEL-01, KL 5:1. */
export const neverDelegable = [
  'direction',
  'to_council',
  'appealed',
  'principle',
  'handed_over',
  'forbidden_by_law',
  'council_only',
] as const satisfies readonly MatterKind[]

/** DEL-04, KL 6:38 second paragraph: what a machine may not decide, besides everything in track K. */
export const neverAutomated = ['procurement', 'not_appealable'] as const satisfies readonly MatterKind[]

export type DelegationReason =
  | `never-${(typeof neverDelegable)[number]}`
  | 'automated-track-k'
  | `automated-${(typeof neverAutomated)[number]}`
  | 'delegate-kind-not-allowed'

/** Why an order item cannot be decided on; empty when it can (DEL-01…04). */
export function itemHinders(item: {
  bodyKind: string
  delegateKind: DelegateKind
  appealTrack: 'K' | 'F'
  about: readonly MatterKind[]
}): DelegationReason[] {
  const { bodyKind, delegateKind, appealTrack, about } = item
  const hinders: DelegationReason[] = neverDelegable
    .filter((kind) => about.includes(kind))
    .map((kind) => `never-${kind}` as const)
  if (!delegateKindsOf(bodyKind).includes(delegateKind)) hinders.push('delegate-kind-not-allowed')
  if (delegateKind === 'automated') {
    if (appealTrack === 'K') hinders.push('automated-track-k')
    hinders.push(
      ...neverAutomated.filter((kind) => about.includes(kind)).map((kind) => `automated-${kind}` as const),
    )
  }
  return hinders
}

/**
 * DEL-03 and REM-07: cases that end with the council or that only the whole board may answer, so that nobody decides
 * them by delegation whatever the order says.
 */
const neverByDelegation = ['motion', 'interpellation', 'simple_question', 'citizen_proposal']
export const isDelegableCase = (kind: string): boolean => !neverByDelegation.includes(kind)

/** Which role a delegate's title can be judged by. */
const posts: readonly [RegExp, Role][] = [
  [/vice ordförande|presidi(?:et|um)/i, 'vice_chair'],
  [/(?<!vice )ordförande|presidi(?:et|um)/i, 'chair'],
  [/kommundirektör/i, 'municipal_director'],
  [/chef(?:en)?(?!\p{L})/iu, 'manager'],
  [/sekreterare/i, 'board_secretary'],
  [/handläggare/i, 'case_officer'],
  [/controller/i, 'controller'],
]

/**
 * Whether a role is the post that an item names, "Förvaltningschef eller kommundirektör"; null when the title says
 * nothing that a role can be judged by: a committee decides at its meeting, a machine by itself.
 */
export function holdsPost(delegate: string, role: Role): boolean | null {
  if (/utskott/i.test(delegate)) return null
  const found = posts.filter(([words]) => words.test(delegate)).map(([, post]) => post)
  return found.length > 0 ? found.includes(role) : null
}

/** DEL-05, KL 6:39: those who may be asked to decide what cannot wait. */
export const mayDecideUrgently = (role: Role): boolean =>
  role === 'chair' || role === 'vice_chair' || role === 'member'

/** DEL-07, KL 7:6: a head passes on only what the board lets be passed on, and what is passed on goes no further. */
export const subCode = (code: string, taken: readonly string[]): string | null => {
  const free = [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => !taken.includes(`${code} ${letter}`))
  return free ? `${code} ${free}` : null
}
export const isSubCode = (code: string): boolean => / [a-z]$/.test(code)

/** Meetings of the body as far as the day of reporting is judged by them. */
export type ReportingMeeting = { id: string; day: Day; state: string | null }

/** Agendas that are still being made. */
const making = ['planned', 'collecting', 'agenda_locked']

/**
 * DEL-05, KL 6:40 second paragraph: an urgent decision is reported at the body's next meeting. `awaits` while that
 * agenda is being made, `missing` when the meeting is called or over without it, `none` when no meeting is planned.
 */
export function urgentStanding(
  decision: { day: Day; state: DelegatedState },
  meetings: readonly ReportingMeeting[],
): { standing: 'settled' | 'awaits' | 'missing' | 'none'; meeting: ReportingMeeting | null } {
  if (decision.state !== 'decided' && decision.state !== 'to_report')
    return { standing: 'settled', meeting: null }
  const [meeting = null] = meetings
    .filter(({ day, state }) => day > decision.day && state !== 'cancelled')
    .toSorted((one, other) => one.day.localeCompare(other.day))
  if (!meeting) return { standing: 'none', meeting }
  return { standing: making.includes(meeting.state ?? '') ? 'awaits' : 'missing', meeting }
}
