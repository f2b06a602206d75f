import { describe, expect, it } from 'vitest'
import { type CaseKind, caseKinds } from '~/domain/cases/kinds'
import {
  firstState,
  isTerminal,
  lifecycles,
  offerOf,
  offersFor,
  stageReached,
  stepLine,
} from '~/domain/cases/lifecycle'
import { lifecycle, stage } from '~/domain/cases/lifecycles/course'
import { daysStarted } from '~/domain/cases/lifecycles/days'
import type { Given, Situation } from '~/domain/cases/lifecycles/facts'
import { reviewKinds } from '~/domain/cases/lifecycles/facts'
import { choicesLeft, problemsOf } from '~/domain/cases/lifecycles/needs'
import { wholeOutcome } from '~/domain/cases/outcome'
import { subjectLabel, wordsOfStep } from '~/text/lifecycle'
import { choiceText, confirmText, wordsOfField } from '~/text/lifecycle-fields'
import { stateLabel, stepLabel } from '~/text/cases'

const today = '2026-11-20'

/** A case where nothing hinders: tests take away what they are about. */
const ready = (kind: CaseKind, state: string, given: Given = {}): Situation => ({
  ...{ kind, state, today, given, receivedDay: '2026-10-01', raisedDay: '2026-10-01', outcome: null },
  ...{ claims: [], questions: [], awaited: [], memoReady: true, events: ['put'] },
  documentKinds: ['official_report', 'statement_on_referral', 'final_report'],
  ...{ executiveHeard: true, hasCommittee: true, financing: 'Investeringsbudgeten' },
  ...{ assignmentsMade: 0, followUpsOpen: 0, raisedBy: 'handed_in', citizenProposalsAllowed: true },
  ...{ interpellationLeadDays: 10, questionLeadDays: 1 },
})

/** The states that events lead through, one after the other. */
function walk(kind: CaseKind, start: string, events: string[], about: Partial<Situation> = {}): string[] {
  let state = start
  return events.map((event) => {
    const offer = offerOf({ ...ready(kind, state), ...about }, event)
    if (!offer) throw new Error(`${kind}: no ${event} from ${state}`)
    expect(offer.blocked, `${event} from ${state}`).toEqual([])
    state = offer.to
    return state
  })
}

const words = (text: string) => text.split(/\s+/)
const fresh = { events: [] as string[] }

describe('what can be chosen', () => {
  it('12.7: a review that has been made is offered no more, and refused', () => {
    const given = { reviewKind: 'finance', day: today, reviewedBy: 'Ekonomichefen' }
    const at = { ...ready('investment', 'business_case', given), events: ['review_finance'] }
    const review = offerOf(at, 'review')?.step
    const [kinds] = (review?.needs ?? []).filter((need) => need.kind === 'choice')
    if (!review || !kinds) throw new Error('no review')
    expect(choicesLeft(kinds, at)).toEqual(reviewKinds.filter((kind) => kind !== 'finance'))
    expect(problemsOf(review.needs, at)).toEqual([{ field: 'reviewKind', problem: 'unknown-choice' }])
  })
})

describe('the lines of rules 12', () => {
  it.each<[string, CaseKind, string, string, string, Partial<Situation>?]>([
    [
      '12.1: a motion from the register to its end',
      'motion',
      'submitted',
      'register announce refer send_remiss statements_in memo_ready au_proposal ks_proposal table next_meeting decide close',
      'registered announced in_preparation awaiting_statements drafting ready_for_AU ready_for_KS ready_for_KF tabled ready_for_KF decided closed',
    ],
    [
      '12.1: back from the board and from the council',
      'motion',
      'ready_for_KS',
      'ks_remand memo_ready au_proposal ks_proposal kf_remand',
      'in_preparation ready_for_AU ready_for_KS ready_for_KF in_preparation',
    ],
    [
      '12.1: withdrawn, then written off by the council',
      'motion',
      'awaiting_statements',
      'year_report withdraw write_off close',
      'awaiting_statements withdrawn_pending decided closed',
    ],
    [
      '12.1: a municipality without a committee goes straight to the board',
      'motion',
      'ready_for_AU',
      'no_committee',
      'ready_for_KS',
      { hasCommittee: false },
    ],
    [
      '12.2: an interpellation to its answer',
      'interpellation',
      'submitted',
      'register to_agenda put answer_received postpone take_up debate_closed close',
      'registered on_agenda put answered_in_writing postponed answered_in_writing answered closed',
      { events: ['answer_received'] },
    ],
    ['12.2: refused by the council', 'interpellation', 'on_agenda', 'refuse close', 'refused closed'],
    ['12.2: nobody answers (INT-04)', 'interpellation', 'put', 'lapse', 'lapsed', fresh],
    [
      '12.2: a question',
      'simple_question',
      'registered',
      'to_agenda put postpone take_up question_answered',
      'on_agenda put postponed put answered',
      fresh,
    ],
    [
      '12.3: a citizen proposal that the council keeps',
      'citizen_proposal',
      'submitted',
      'register raise keep decide close',
      'registered raised in_preparation decided closed',
    ],
    [
      '12.3: one that is handed over to a board',
      'citizen_proposal',
      'raised',
      'hand_over year_report board_decides',
      'with_board with_board decided',
    ],
    ['12.3: not entitled', 'citizen_proposal', 'registered', 'reject', 'rejected'],
    [
      '12.4: a referral to a board that sends it back once',
      'referral',
      'registered',
      'assign send_remiss statements_in to_board remand to_board decide send close',
      'assigned awaiting_internal drafting ready_for_board drafting ready_for_board decided sent closed',
    ],
    [
      '12.4: decided on delegation',
      'referral',
      'assigned',
      'begin_drafting to_delegate decide_delegated send',
      'drafting ready_for_delegate decided sent',
    ],
    ['12.4: declined', 'referral', 'registered', 'decline', 'declined'],
    [
      '12.6: an assignment that needs more work before it is fulfilled',
      'assignment',
      'given',
      'register plan start report final_report more_work final_report fulfil close',
      'registered planned in_progress in_progress reported in_progress reported fulfilled closed',
    ],
    [
      '12.6: changed and withdrawn by its giver',
      'assignment',
      'planned',
      'change withdraw',
      'planned withdrawn',
    ],
    [
      '12.7: an investment to its benefits',
      'investment',
      'idea',
      'register_need screen start_pre_study gate1 review reviewed defer resume approve procure contract deliver gate3 hand_over follow_benefit benefit_report close',
      'need_registered screened pre_study business_case business_case reviewed deferred reviewed approved procurement contracted delivery accepted handed_over benefit_followup benefit_followup closed',
    ],
    ['12.7: stopped', 'investment', 'delivery', 'stop', 'stopped'],
    ['12.7: screened out', 'investment', 'need_registered', 'screen_out', 'rejected'],
  ])('%s', (_, kind, start, events, states, about = {}) => {
    const all = reviewKinds.map((review) => `review_${review}`)
    // A review is offered while some are missing, so the walk meets it before all are there.
    const path = words(events)
    const got = path.flatMap((event, at) => {
      const from = at === 0 ? start : (words(states)[at - 1] ?? '')
      const done = kind === 'investment' && event !== 'review' ? all : []
      return walk(kind, from, [event], { ...about, events: [...eventsFor(kind, event, about), ...done] })
    })
    expect(got).toEqual(words(states))
  })
})

/** An interpellation may be put once, and debated when it was. */
const eventsFor = (kind: CaseKind, event: string, { events = [] }: Partial<Situation>): string[] => {
  if (kind !== 'interpellation' && kind !== 'simple_question') return [...events]
  return event === 'put' ? [...events].filter((each) => each !== 'put') : [...events, 'put']
}

describe('what hinders a step', () => {
  const blocked = (kind: CaseKind, state: string, event: string, about: Partial<Situation>) =>
    offerOf({ ...ready(kind, state), ...about }, event)?.blocked
  const objections = (kind: CaseKind, state: string, event: string, about: Partial<Situation>) =>
    offerOf({ ...ready(kind, state), ...about }, event)?.objections

  it('12.1: a motion that was not announced is not referred', () =>
    expect(blocked('motion', 'announced', 'refer', { raisedDay: null })).toEqual(['not-announced']))
  it('12.1: a memo is needed before the board', () =>
    expect(blocked('motion', 'drafting', 'memo_ready', { memoReady: false })).toEqual(['memo-missing']))
  it('12.1: statements are waited for, unless the sender has a reason', () =>
    expect(objections('motion', 'awaiting_statements', 'statements_in', { awaited: ['SN'] })).toEqual([
      'statements-awaited',
    ]))
  it('PREP-03: the executive board is heard before the council decides', () => {
    expect(objections('motion', 'ready_for_KF', 'decide', { executiveHeard: false })).toEqual([
      'executive-not-heard',
    ])
    expect(objections('citizen_proposal', 'in_preparation', 'decide', { executiveHeard: false })).toEqual([
      'executive-not-heard',
    ])
  })
  it('VOTE-02: a minority delays once', () => {
    const given = { majority: 'minority' }
    expect(blocked('motion', 'ready_for_KF', 'table', { given })).toEqual([])
    expect(blocked('motion', 'ready_for_KF', 'table', { given, events: ['minority_delay'] })).toEqual([
      'minority-used',
    ])
  })
  it('INT-02: what was not put is not debated, and is never closed as answered (INT-04)', () => {
    expect(blocked('interpellation', 'answered_in_writing', 'debate_closed', { events: [] })).toEqual([
      'not-put',
    ])
    const ends = lifecycles.interpellation.transitions.filter(({ to }) => to === 'answered')
    expect(ends.map(({ event, from }) => [event, from])).toEqual([['debate_closed', ['answered_in_writing']]])
  })
  it('INT-03: handed in later than the lead time asks', () => {
    const late = { receivedDay: '2026-11-17', given: { councilDay: '2026-11-26' } }
    expect(objections('interpellation', 'registered', 'to_agenda', late)).toEqual(['handed-in-late'])
    const early = { ...late, receivedDay: '2026-11-16' }
    expect(objections('interpellation', 'registered', 'to_agenda', early)).toEqual([])
  })
  it('MED-01: only where the council has allowed citizen proposals', () =>
    expect(blocked('citizen_proposal', 'registered', 'raise', { citizenProposalsAllowed: false })).toEqual([
      'citizen-proposals-off',
    ]))
  it('12.6: reported with a final report', () =>
    expect(blocked('assignment', 'in_progress', 'final_report', { documentKinds: [] })).toEqual([
      'final-report-missing',
    ]))
  it('12.7: every review that is missing is named', () => {
    const events = ['review_finance', 'review_legal']
    expect(blocked('investment', 'business_case', 'reviewed', { events })).toEqual([
      ...['review-missing-infosec', 'review-missing-dpo', 'review-missing-architecture'],
      ...['review-missing-procurement', 'review-missing-union'],
    ])
  })
  it('BUD-05, KL 11:15: the financing is named', () => {
    const given = { financing: ' ' }
    expect(blocked('investment', 'reviewed', 'approve', { financing: null, given })).toEqual([
      'financing-missing',
    ])
    expect(blocked('investment', 'reviewed', 'approve', { given })).toEqual([])
    expect(
      blocked('investment', 'reviewed', 'approve', { financing: null, given: { financing: 'Ramen' } }),
    ).toEqual([])
  })
  it('REM-01: a statement that is not registered can be sent with a reason', () =>
    expect(objections('referral', 'decided', 'send', { documentKinds: [] })).toEqual([
      'statement-not-registered',
    ]))
  it('only what was approved becomes an assignment, once (12.1)', () => {
    const offered = (about: Partial<Situation>) =>
      offerOf({ ...ready('motion', 'decided'), ...about }, 'create_assignment') !== null
    expect(offered({ outcome: 'delvis_bifall' })).toBe(true)
    expect(offered({ outcome: 'avslag' })).toBe(false)
    expect(offered({ outcome: 'bifall', assignmentsMade: 1 })).toBe(false)
  })
})

describe('what is typed', () => {
  const needs = (
    kind: CaseKind,
    state: string,
    event: string,
    given: Given,
    about: Partial<Situation> = {},
  ) => {
    const situation = { ...ready(kind, state, given), ...about }
    return problemsOf(offerOf(situation, event)?.step.needs ?? [], situation)
  }
  const held = { body: 'kf', meetingDay: '2026-11-19', paragraph: '123' }

  it('12.1: an outcome for every claim', () => {
    const about = { claims: ['a', 'b'] }
    expect(needs('motion', 'ready_for_KF', 'decide', { ...held, 'claim-a': 'bifall' }, about)).toEqual([
      { field: 'claim-b', problem: 'missing' },
    ])
    const both = { ...held, 'claim-a': 'bifall', 'claim-b': 'avslag' }
    expect(needs('motion', 'ready_for_KF', 'decide', both, about)).toEqual([])
    expect(needs('motion', 'ready_for_KF', 'decide', held)).toEqual([
      { field: 'outcome', problem: 'missing' },
    ])
  })
  it('a meeting that has been held, with a body and a number for its paragraph', () => {
    const wrong = { body: '', meetingDay: '2026-11-21', paragraph: '§ 1' }
    expect(needs('motion', 'registered', 'announce', wrong)).toEqual([
      { field: 'body', problem: 'missing' },
      { field: 'meetingDay', problem: 'in-future' },
      { field: 'paragraph', problem: 'not-a-paragraph' },
    ])
    expect(needs('motion', 'registered', 'announce', { ...held, meetingDay: '2026-02-30' })).toEqual([
      { field: 'meetingDay', problem: 'not-a-day' },
    ])
  })
  it('a day to come is no day that has been', () =>
    expect(needs('interpellation', 'registered', 'to_agenda', { councilDay: '2026-11-19' })).toEqual([
      { field: 'councilDay', problem: 'in-past' },
    ]))
  it('at least one answer', () => {
    const about = { questions: [{ id: 'q', answered: false }] }
    const given = { day: today, answeredBy: 'N.N.', 'answer-q': ' ' }
    expect(needs('interpellation', 'put', 'answer_received', given, about)).toEqual([
      { field: 'answer-q', problem: 'missing' },
    ])
    expect(needs('interpellation', 'put', 'answer_received', { ...given, 'answer-q': 'Ja.' }, about)).toEqual(
      [],
    )
  })
})

describe('days that a step starts', () => {
  const started = (kind: CaseKind, state: string, event: string, about: Partial<Situation>) => {
    const situation = { ...ready(kind, state), ...about }
    const offer = offerOf(situation, event)
    return offer ? daysStarted(offer.step, situation).map(({ name, deadline }) => [name, deadline.day]) : []
  }
  it('MOT-01: one year from being raised, by the rule of the municipality (MOT-03)', () => {
    const about = { raisedDay: null, given: { meetingDay: '2026-11-19' } }
    expect(started('motion', 'registered', 'announce', about)).toEqual([['motion', '2027-10-01']])
    expect(started('motion', 'registered', 'announce', { ...about, raisedBy: 'council_meeting' })).toEqual([
      ['motion', '2027-11-19'],
    ])
  })
  it('MED-03: the board has one year from the same day', () =>
    expect(started('citizen_proposal', 'raised', 'hand_over', {})).toEqual([
      ['citizen_proposal_board', '2027-10-01'],
    ]))
  it('12.7: the benefit is followed up after 6, 12 and 24 months', () =>
    expect(started('investment', 'handed_over', 'follow_benefit', { given: { day: '2026-08-31' } })).toEqual([
      ['benefit-6', '2027-02-28'],
      ['benefit-12', '2027-08-31'],
      ['benefit-24', '2028-08-31'],
    ]))
  it('a day that was left empty is not started', () =>
    expect(started('investment', 'screened', 'start_pre_study', { given: { gateDay: '' } })).toEqual([]))
})

describe('one source for the line of steps and the table', () => {
  it('a table that disagrees with itself is refused when it is loaded', () => {
    const by = ['registrar'] as const
    const row = { event: 'go', from: ['a'], to: 'b', by, needs: [] }
    const given = { steps: [stage('a'), stage('b')], initial: ['a'], terminal: ['b'], transitions: [row] }
    expect(() => lifecycle('x', given)).not.toThrow()
    expect(() => lifecycle('x', { ...given, steps: [stage('a'), stage('b', 'a')] })).toThrow('two steps')
    expect(() => lifecycle('x', { ...given, terminal: [] })).toThrow('b is never left')
    expect(() => lifecycle('x', { ...given, transitions: [row, { ...row }] })).toThrow('two ways to go')
    expect(() => lifecycle('x', { ...given, transitions: [{ ...row, to: 'c' }] })).toThrow('unknown state c')
    expect(() => lifecycle('x', { ...given, transitions: [{ ...row, by: [] }] })).toThrow('nobody may go')
    expect(() => lifecycle('x', { ...given, transitions: [{ ...row, keeps: ['y'] }] })).toThrow('not told y')
    expect(() => lifecycle('x', { ...given, steps: [...given.steps, stage('c')] })).toThrow(
      'c cannot be reached',
    )
  })
  it.each(caseKinds)('%s: from its first state there is a way to an end', (kind) => {
    const reached = new Set([firstState(kind)])
    for (const state of reached)
      for (const { to } of offersFor({ ...ready(kind, state), outcome: 'bifall' }, () => true))
        reached.add(to)
    expect([...reached].some((state) => isTerminal(kind, state))).toBe(true)
  })
  it.each(caseKinds)('%s: everything has its words', (kind) => {
    const { steps, transitions } = lifecycles[kind]
    for (const { key, states } of steps) {
      expect(stepLabel[key], key).toBeTruthy()
      for (const state of states) expect(stateLabel[state], state).toBeTruthy()
    }
    for (const { event, needs, deadlines = [] } of transitions) {
      const step = wordsOfStep(kind, event)
      expect(step, event).toBeTruthy()
      for (const made of deadlines)
        if ('subject' in made) expect(subjectLabel[made.subject], made.subject).toBeTruthy()
      for (const need of needs) {
        if (need.kind === 'confirm') expect(confirmText[need.name], need.name).toBeTruthy()
        else if (need.kind !== 'meeting' && need.kind !== 'claims' && need.kind !== 'answers')
          expect(wordsOfField(event, need.name).label, need.name).not.toBe(need.name)
        const values = need.kind === 'choice' ? need.choices : need.kind === 'checks' ? need.items : []
        for (const value of values) expect(choiceText[need.name]?.[value], value).toBeTruthy()
      }
    }
  })
  it.each(caseKinds)('%s: no two steps from one state share an address', (kind) => {
    for (const { states } of lifecycles[kind].steps)
      for (const state of states) {
        const events = new Set(
          lifecycles[kind].transitions.flatMap(({ from, event }) => (from.includes(state) ? [event] : [])),
        )
        const addresses = [...events].map((event) => wordsOfStep(kind, event)?.address)
        expect(new Set(addresses).size, `${state}: ${addresses}`).toBe(addresses.length)
      }
  })
  it('the history tells which stage was reached', () => {
    expect(stageReached('motion', 'registered')).toBe('registered')
    expect(stageReached('assignment', 'registered')).toBe('given')
    expect(stageReached('motion', 'refer')).toBe('awaiting_statements')
    expect(stageReached('motion', 'decided')).toBe('decided')
    expect(stageReached('motion', 'document')).toBeNull()
    expect(stepLine('motion', 'drafting').find(({ position }) => position === 'current')?.key).toBe(
      'drafting',
    )
  })
})

describe('MOT-06: the outcome of the whole', () => {
  it.each([
    [[], null],
    [['bifall', 'bifall'], 'bifall'],
    [['bifall', 'avslag', 'besvarad'], 'delvis_bifall'],
    [['avslag', 'besvarad'], 'besvarad'],
    [['avslag', 'avskriven'], 'avslag'],
  ] as const)('%j is %s', (claims, whole) => expect(wholeOutcome(claims)).toBe(whole))
})
