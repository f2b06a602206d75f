/** The notice board (KL 8:9–12, rules 12.9): what it may hold, and how a notice comes and goes. */
import { appeal } from '../calendar/periods'
import { personalNumbersIn } from '../shared/personal-number'
import { addDays, type Day } from '../shared/day'
import { machine, type Transition, transitionsFrom } from '../shared/state-machine'

/** ANS-02 and ANS-03: exactly what KL 8:10 requires and KL 8:11 allows. */
export const noticeKinds = [
  'council_meeting',
  'approved_minutes',
  'delegated_decision',
  'minutes_text',
  'how_to_appeal',
  'statutory',
  'board_meeting',
  'decision_material',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export const isNoticeKind = (word: string): word is NoticeKind =>
  (noticeKinds as readonly string[]).includes(word)

/** Those that someone writes; the others come of a meeting's papers and of approved minutes. */
export const kindsByHand = [
  'board_meeting',
  'delegated_decision',
  'statutory',
  'decision_material',
  'minutes_text',
  'how_to_appeal',
] as const satisfies readonly NoticeKind[]
export type KindByHand = (typeof kindsByHand)[number]

export const isKindByHand = (word: string): word is KindByHand =>
  (kindsByHand as readonly string[]).includes(word)

/** Whether the posting starts a period of appeal (KL 13:5): approved minutes, and delegated decisions nobody reports (8:10 p 3). */
export const startsAppeal = (kind: NoticeKind): boolean =>
  kind === 'approved_minutes' || kind === 'delegated_decision'

export const noticeStates = ['drafted', 'posted', 'interrupted', 'removable', 'removed'] as const
export type NoticeState = (typeof noticeStates)[number]

/** On the board. An interrupted one is up again while the legal officer judges what the outage means. */
export const statesOnBoard = ['posted', 'interrupted', 'removable'] as const satisfies readonly NoticeState[]

export const noticeEvents = ['post', 'interrupt', 'tolerate', 'repost', 'expire', 'remove'] as const
export type NoticeEvent = (typeof noticeEvents)[number]

/** What the guards judge by. Days of Europe/Stockholm. */
export type NoticeFacts = {
  today: Day
  kind: NoticeKind
  title: string
  text: string
  minutesLocation: string | null
  /** Until when it must stay (ANS-06); null when no rule sets it. */
  earliestRemoval: Day | null
  appealLastDay: Day | null
  /** The first day of an outage that is being noted. */
  outageFrom: Day | null
}

export type NoticeReason =
  | 'personal-number'
  | 'title-missing'
  | 'text-missing'
  | 'location-missing'
  | 'too-early'
  | 'outage-missing'
  | 'outage-after-period'

type Row = Transition<NoticeState, NoticeEvent, NoticeFacts, NoticeReason>

/** ANS-05, ANS-10: what a notice must tell, and what it may not. */
export function noticeLacks(
  facts: Pick<NoticeFacts, 'kind' | 'title' | 'text' | 'minutesLocation'>,
): NoticeReason[] {
  const lacks: NoticeReason[] = []
  if (facts.title.trim() === '') lacks.push('title-missing')
  if (facts.text.trim() === '') lacks.push('text-missing')
  if (facts.kind === 'approved_minutes' && (facts.minutesLocation ?? '').trim() === '')
    lacks.push('location-missing')
  const words = [facts.title, facts.text, facts.minutesLocation ?? ''].join('\n')
  if (personalNumbersIn(words).length > 0) lacks.push('personal-number')
  return lacks
}

/** ANS-06: nothing comes down before its first day of removal. */
const notTooEarly = ({ today, earliestRemoval }: NoticeFacts): NoticeReason[] =>
  earliestRemoval !== null && today < earliestRemoval ? ['too-early'] : []

/** ANS-07: an outage after the last day of appeal changes nothing. */
const withinPeriod = ({ outageFrom, appealLastDay }: NoticeFacts): NoticeReason[] => {
  if (outageFrom === null) return ['outage-missing']
  return appealLastDay !== null && outageFrom > appealLastDay ? ['outage-after-period'] : []
}

/** Rules 12.9. `tolerate` and `repost` are the two ways on from an outage, by the legal officer's judgement (U6). */
export const noticeMachine = machine<NoticeState, Row>('public notice', noticeStates, {
  initial: ['drafted'],
  terminal: ['removed'],
  transitions: [
    { event: 'post', from: ['drafted'], to: 'posted', guard: noticeLacks },
    { event: 'interrupt', from: ['posted', 'removable'], to: 'interrupted', guard: withinPeriod },
    { event: 'interrupt', from: ['interrupted'], to: 'same', guard: withinPeriod },
    { event: 'tolerate', from: ['interrupted'], to: 'posted' },
    { event: 'repost', from: ['interrupted'], to: 'posted' },
    { event: 'expire', from: ['posted'], to: 'removable', guard: notTooEarly },
    { event: 'remove', from: ['posted', 'removable'], to: 'removed', guard: notTooEarly },
  ],
})

/** The step that an event takes from a state, with what stands in its way; null when the event is not possible there. */
export function noticeStep(
  state: NoticeState,
  event: NoticeEvent,
  facts: NoticeFacts,
): { to: NoticeState; hinders: NoticeReason[] } | null {
  const row = transitionsFrom(noticeMachine, state).find((each) => each.event === event)
  return row ? { to: row.to === 'same' ? state : row.to, hinders: row.guard?.(facts) ?? [] } : null
}

/** The days that a posting gives (ANS-06, APP-01, APP-03). Null where the law sets none. */
export type NoticeDays = {
  periodFrom: Day | null
  appealLastDay: Day | null
  earliestRemoval: Day | null
}

export type Posting = {
  kind: NoticeKind
  /** When it was posted or, after an outage that counted, posted again (ANS-07). */
  postedDay: Day
  /** The meeting that it tells of: the notice stays until that is over. */
  meetingDay: Day | null
  /** Days of posting in the other municipalities of a joint board (APP-03). */
  otherPostings: readonly Day[]
  /** What another statute says, for notices that it requires. */
  statedUntil: Day | null
}

export function noticeDays({ kind, postedDay, meetingDay, otherPostings, statedUntil }: Posting): NoticeDays {
  if (startsAppeal(kind)) {
    const periodFrom = [postedDay, ...otherPostings].toSorted().at(-1) ?? postedDay
    const { last, force } = appeal(periodFrom)
    return { periodFrom, appealLastDay: last, earliestRemoval: force }
  }
  const until = statedUntil ?? meetingDay
  return { periodFrom: null, appealLastDay: null, earliestRemoval: until && addDays(until, 1) }
}

const NUMBER_REMOVED = '(personnummer borttaget)'

/** ANS-10 for words that come of themselves from an agenda or minutes: the notice must up, and the number may not. */
export const withoutPersonalNumbers = (words: string): string =>
  personalNumbersIn(words).reduce((text, number) => text.replaceAll(number, NUMBER_REMOVED), words)
