import { describe, expect, it } from 'vitest'
import { computeDeadline } from '~/domain/calendar/deadlines'
import { announcement, appeal, notice } from '~/domain/calendar/periods'
import {
  confirmedFrom,
  forceDay,
  isSettled,
  legalForceStep,
  type LegalForceFacts,
} from '~/domain/meetings/legal-force'
import {
  isKindByHand,
  isNoticeKind,
  noticeDays,
  type NoticeFacts,
  noticeLacks,
  noticeMachine,
  noticeStates,
  noticeStep,
  statesOnBoard,
  withoutPersonalNumbers,
} from '~/domain/meetings/public-notice'

const facts = (change: Partial<NoticeFacts> = {}): NoticeFacts => ({
  ...{ today: '2026-12-09', kind: 'approved_minutes', title: 'Protokoll', text: 'Protokollet är justerat.' },
  ...{ minutesLocation: 'På webben', earliestRemoval: '2026-12-31', appealLastDay: '2026-12-30' },
  outageFrom: null,
  ...change,
})
const posting = (postedDay: string, otherPostings: string[] = []) =>
  noticeDays({
    kind: 'approved_minutes',
    postedDay,
    meetingDay: '2026-11-26',
    otherPostings,
    statedUntil: null,
  })

describe('the time to announce an approval (ANS-04, T18–T23)', () => {
  it.each([
    ['T18', '2026-11-26', '2026-11-28', '2026-11-30'],
    ['T19', '2026-12-11', '2026-12-13', '2026-12-14'],
    ['T20', '2026-12-22', '2026-12-24', '2026-12-28'],
    ['T21', '2026-04-01', '2026-04-03', '2026-04-07'],
    ['T22', '2027-01-04', '2027-01-06', '2027-01-07'],
    ['T23', '2026-04-29', '2026-05-01', '2026-05-04'],
  ])('%s: approved %s, counted %s, due %s', (_, approved, raw, due) => {
    expect(computeDeadline('announcement', approved)).toMatchObject({ raw, due })
  })

  it('U5: a municipality that reads it so keeps the counted day', () => {
    const literal = computeDeadline('announcement', '2026-12-22', { reading: { approvalRolls: 'no' } })
    expect(literal).toMatchObject({ raw: '2026-12-24', due: '2026-12-24' })
  })
})

describe('the time to appeal (APP-01, APP-04, ANS-06, T24–T34)', () => {
  it.each([
    ['T24', '2026-11-27', '2026-12-18', '2026-12-18', '2026-12-19'],
    ['T25', '2026-12-03', '2026-12-24', '2026-12-28', '2026-12-29'],
    ['T26', '2026-12-10', '2026-12-31', '2027-01-04', '2027-01-05'],
    ['T27', '2026-12-16', '2027-01-06', '2027-01-07', '2027-01-08'],
    ['T28', '2026-05-29', '2026-06-19', '2026-06-22', '2026-06-23'],
    ['T29', '2026-04-23', '2026-05-14', '2026-05-15', '2026-05-16'],
    ['T30', '2026-05-16', '2026-06-06', '2026-06-08', '2026-06-09'],
    ['T31', '2026-10-10', '2026-10-31', '2026-11-02', '2026-11-03'],
    ['T32', '2018-04-03', '2018-04-24', '2018-04-24', '2018-04-25'],
    ['T33', '2026-07-07', '2026-07-28', '2026-07-28', '2026-07-29'],
    ['T34', '2027-03-05', '2027-03-26', '2027-03-30', '2027-03-31'],
  ])('%s: posted %s, counted %s, last day %s, force %s', (_, posted, raw, last, force) => {
    expect(appeal(posted).raw).toBe(raw)
    expect(posting(posted)).toEqual({ periodFrom: posted, appealLastDay: last, earliestRemoval: force })
    expect(forceDay(last)).toBe(force)
  })

  it('APP-02: the day of posting is not counted', () => {
    expect(posting('2026-11-27').appealLastDay).not.toBe('2026-12-17')
  })

  it('APP-03: a joint board counts from the latest of its postings', () => {
    expect(posting('2026-11-26', ['2026-11-30']).periodFrom).toBe('2026-11-30')
    expect(posting('2026-11-26', ['2026-11-30']).appealLastDay).toBe('2026-12-21')
    expect(posting('2026-11-26', ['2026-11-20']).periodFrom).toBe('2026-11-26')
  })

  it('starts no time for notices that announce no decision; they stay until what they tell of is over', () => {
    const council = noticeDays({
      ...{ kind: 'council_meeting', postedDay: '2026-11-19', meetingDay: '2026-11-26' },
      ...{ otherPostings: [], statedUntil: null },
    })
    expect(council).toEqual({ periodFrom: null, appealLastDay: null, earliestRemoval: '2026-11-27' })
  })
})

describe('the three chains of rules 15.1, through the domain', () => {
  it.each([
    ['ordinary council', '2026-12-08', '2026-12-10', '2026-12-09', '2026-12-30', '2026-12-31'],
    ['executive board at Christmas', '2026-12-22', '2026-12-28', '2026-12-23', '2027-01-13', '2027-01-14'],
    ['immediate approval', '2026-11-26', '2026-11-30', '2026-11-26', '2026-12-17', '2026-12-18'],
  ])('%s', (_, approved, noticeDue, posted, last, removable) => {
    expect(announcement(approved).due).toBe(noticeDue)
    expect(posted <= noticeDue).toBe(true)
    expect(posting(posted)).toEqual({ periodFrom: posted, appealLastDay: last, earliestRemoval: removable })
  })

  it('the notices of the council come by 19 November', () => {
    expect(notice('2026-11-26')).toEqual({ latest: '2026-11-19', plan: '2026-11-19' })
  })
})

describe('what the board may hold (ANS-02, ANS-03)', () => {
  it.each(['news', 'event', 'advertisement', ''])('refuses %j', (kind) => {
    expect(isNoticeKind(kind)).toBe(false)
    expect(isKindByHand(kind)).toBe(false)
  })

  it('lets nobody write a notice of approved minutes or of a council meeting by hand', () => {
    expect(isKindByHand('approved_minutes')).toBe(false)
    expect(isKindByHand('council_meeting')).toBe(false)
    expect(isKindByHand('delegated_decision')).toBe(true)
  })

  it('ANS-05: approved minutes tell where they are', () => {
    expect(noticeLacks(facts({ minutesLocation: null }))).toEqual(['location-missing'])
    expect(noticeLacks(facts({ kind: 'statutory', minutesLocation: null }))).toEqual([])
    expect(noticeLacks(facts({ title: ' ', text: '' }))).toEqual(['title-missing', 'text-missing'])
  })

  it.each(['19811218-9876', '811218-9876', '8112189876'])(
    'ANS-10: refuses the personal number %s',
    (number) => {
      expect(noticeLacks(facts({ text: `Gäller ${number}.` }))).toEqual(['personal-number'])
      expect(withoutPersonalNumbers(`Gäller ${number} och ${number}.`)).toBe(
        'Gäller (personnummer borttaget) och (personnummer borttaget).',
      )
    },
  )

  it('ANS-10: a case number is no personal number', () => {
    expect(noticeLacks(facts({ text: 'KS 2026/811218' }))).toEqual([])
  })
})

describe('a notice comes and goes (rules 12.9)', () => {
  it('is judged in every state and event by the table', () => {
    const reached = noticeStates.map((state) => [
      state,
      noticeMachine.transitions.filter(({ from }) => from.includes(state)).map(({ event }) => event),
    ])
    expect(Object.fromEntries(reached)).toEqual({
      drafted: ['post'],
      posted: ['interrupt', 'expire', 'remove'],
      interrupted: ['interrupt', 'tolerate', 'repost'],
      removable: ['interrupt', 'remove'],
      removed: [],
    })
  })

  it('ANS-06: is not removed before its first day of removal, and on that day it is', () => {
    expect(noticeStep('posted', 'remove', facts({ today: '2026-12-30' }))?.hinders).toEqual(['too-early'])
    expect(noticeStep('posted', 'expire', facts({ today: '2026-12-30' }))?.hinders).toEqual(['too-early'])
    expect(noticeStep('posted', 'remove', facts({ today: '2026-12-31' }))).toEqual({
      to: 'removed',
      hinders: [],
    })
  })

  it('ANS-07: an outage within the time interrupts, one after it does not', () => {
    expect(noticeStep('posted', 'interrupt', facts({ outageFrom: '2026-12-30' }))).toEqual({
      ...{ to: 'interrupted', hinders: [] },
    })
    expect(noticeStep('removable', 'interrupt', facts({ outageFrom: '2026-12-31' }))?.hinders).toEqual([
      'outage-after-period',
    ])
    expect(noticeStep('interrupted', 'repost', facts())?.to).toBe('posted')
    expect(noticeStep('interrupted', 'remove', facts({ today: '2027-02-01' }))).toBeNull()
  })

  it('stays on the board while an outage is judged', () => {
    expect(statesOnBoard).toContain('interrupted')
    expect(statesOnBoard).not.toContain('removed')
    expect(statesOnBoard).not.toContain('drafted')
  })
})

describe('legal force (APP-04, APP-05, U23)', () => {
  const force = (change: Partial<LegalForceFacts> = {}): LegalForceFacts => ({
    ...{ today: '2026-12-31', appealLastDay: '2026-12-30', bufferDays: 7, courtAsked: false },
    ...change,
  })

  it('is presumed the day after the last day of appeal, and not on it', () => {
    expect(legalForceStep('pending', 'expire', force({ today: '2026-12-30' }))?.hinders).toEqual([
      'period-runs',
    ])
    expect(legalForceStep('pending', 'expire', force())).toEqual({ to: 'presumed', hinders: [] })
    expect(legalForceStep('pending', 'expire', force({ appealLastDay: null }))?.hinders).toEqual([
      'period-not-set',
    ])
  })

  it('is confirmed when the buffer has passed, or before it by the word of the court', () => {
    expect(confirmedFrom('2026-12-30', 7)).toBe('2027-01-07')
    expect(legalForceStep('presumed', 'confirm', force({ today: '2027-01-06' }))?.hinders).toEqual([
      'buffer-runs',
    ])
    expect(legalForceStep('presumed', 'confirm', force({ today: '2027-01-07' }))?.hinders).toEqual([])
    expect(legalForceStep('presumed', 'confirm', force({ courtAsked: true }))?.hinders).toEqual([])
    expect(legalForceStep('pending', 'confirm', force({ courtAsked: true }))).toBeNull()
  })

  it('waits when the decision is appealed, also when that becomes known late', () => {
    for (const from of ['pending', 'presumed', 'confirmed'] as const)
      expect(legalForceStep(from, 'appeal', force())?.to).toBe('appealed')
    expect(legalForceStep('appealed', 'expire', force())).toBeNull()
    expect(legalForceStep('appealed', 'annul', force())?.to).toBe('annulled')
    expect(legalForceStep('annulled', 'appeal', force())).toBeNull()
    expect([null, 'confirmed', 'upheld', 'annulled'].every((each) => isSettled(each as never))).toBe(true)
    expect(isSettled('presumed')).toBe(false)
  })

  it('ANS-07: begins anew when the notice is posted anew', () => {
    expect(legalForceStep('presumed', 'restart', force())?.to).toBe('pending')
    expect(legalForceStep('appealed', 'restart', force())).toBeNull()
  })
})
