import { describe, expect, it } from 'vitest'
import {
  type DelegatedFacts,
  delegatedNumber,
  delegatedStates,
  delegatedStep,
  delegateKindsOf,
  firstEvent,
  forceAfterNotice,
  holdsPost,
  isDelegableCase,
  isSubCode,
  itemHinders,
  mayDecideUrgently,
  neverDelegable,
  subCode,
  urgentStanding,
} from '~/domain/meetings/delegation'
import { nextOf, trailOf } from '~/text/meetings/delegation'

const item = {
  ...{ bodyKind: 'executive_board', delegateKind: 'employee' as const, appealTrack: 'K' as const, about: [] },
}

describe('what may be delegated', () => {
  it('DEL-01: the council delegates to boards and to nobody else, and never what only it may decide', () => {
    expect(itemHinders({ ...item, bodyKind: 'council', delegateKind: 'board' })).toEqual([])
    expect(itemHinders({ ...item, bodyKind: 'council' })).toEqual(['delegate-kind-not-allowed'])
    expect(
      itemHinders({ ...item, bodyKind: 'council', delegateKind: 'board', about: ['council_only'] }),
    ).toEqual(['never-council_only'])
  })

  it('DEL-02: a board delegates to presidium, committee, member, deputy, employee and machine, not to a board', () => {
    expect(delegateKindsOf('board')).toEqual([
      ...['presidium', 'committee', 'member', 'deputy', 'employee', 'automated'],
    ])
    expect(itemHinders({ ...item, delegateKind: 'board' })).toEqual(['delegate-kind-not-allowed'])
  })

  it('DEL-03: refuses "svar till KF" and every other kind that is never delegable', () => {
    expect(itemHinders({ ...item, about: ['to_council'] })).toEqual(['never-to_council'])
    for (const kind of neverDelegable)
      expect(itemHinders({ ...item, about: [kind] })).toContain(`never-${kind}`)
    expect(isDelegableCase('motion')).toBe(false)
    expect(isDelegableCase('citizen_proposal')).toBe(false)
    expect(isDelegableCase('referral')).toBe(true)
  })

  it('DEL-04: a machine decides only in track F, and never on procurement or what cannot be appealed', () => {
    const automated = { ...item, delegateKind: 'automated' as const }
    expect(itemHinders(automated)).toEqual(['automated-track-k'])
    expect(itemHinders({ ...automated, appealTrack: 'F' })).toEqual([])
    expect(itemHinders({ ...automated, appealTrack: 'F', about: ['procurement'] })).toEqual([
      'automated-procurement',
    ])
    expect(itemHinders({ ...item, about: ['procurement'] })).toEqual([])
  })

  it('DEL-07: what is passed on takes the next letter and is recognised as one step down', () => {
    expect(subCode('4.2', [])).toBe('4.2 a')
    expect(subCode('4.2', ['4.2', '4.2 a'])).toBe('4.2 b')
    expect(isSubCode('4.2 a')).toBe(true)
    expect(isSubCode('4.2')).toBe(false)
  })

  it.each([
    ['Förvaltningschef', 'manager', true],
    ['Enhetschefen', 'manager', true],
    ['Förvaltningschef eller kommundirektör', 'municipal_director', true],
    ['Ordföranden', 'chair', true],
    ['Ordföranden', 'vice_chair', false],
    ['Vice ordförande', 'chair', false],
    ['Presidiet', 'vice_chair', true],
    ['Förvaltningschef', 'case_officer', false],
    ['Arbetsutskottets ordförande', 'chair', null],
    ['Säkerhetsskyddssamordnaren', 'manager', null],
  ] as const)('judges %s against %s: %s', (delegate, role, holds) => {
    expect(holdsPost(delegate, role)).toBe(holds)
  })
})

const facts: DelegatedFacts = {
  ...{ today: '2026-12-20', reported: true, appealTrack: 'K', day: '2026-11-02' },
  ...{ notifiedDay: null, legalForceDay: null },
}

describe('how a decision goes on (12.10)', () => {
  it('a reported one is listed, reported and final when its time is over', () => {
    expect(firstEvent(facts)).toBe('to_report')
    expect(delegatedStep('decided', 'to_report', facts)).toEqual({ to: 'to_report', hinders: [] })
    expect(delegatedStep('to_report', 'list', facts)?.to).toBe('listed')
    expect(delegatedStep('listed', 'unlist', facts)?.to).toBe('to_report')
    expect(delegatedStep('listed', 'report', facts)?.to).toBe('reported')
    expect(delegatedStep('reported', 'expire', facts)?.hinders).toEqual(['period-runs'])
    const over = { ...facts, legalForceDay: '2026-12-20' }
    expect(delegatedStep('reported', 'expire', over)).toEqual({ to: 'final', hinders: [] })
    expect(delegatedStep('reported', 'expire', { ...over, today: '2026-12-19' })?.hinders).toHaveLength(1)
  })

  it('DEL-06: not reported and in track K it is recorded by itself and announced; nothing else is', () => {
    const own = { ...facts, reported: false }
    expect(firstEvent(own)).toBe('record_separately')
    expect(delegatedStep('decided', 'record_separately', own)).toEqual({
      ...{ to: 'recorded_separately', hinders: [] },
    })
    expect(delegatedStep('recorded_separately', 'post', own)?.to).toBe('posted')
    expect(delegatedStep('decided', 'record_separately', facts)?.hinders).toEqual(['is-reported'])
    expect(firstEvent({ reported: false, appealTrack: 'F' })).toBeNull()
    expect(delegatedStep('decided', 'to_report', own)?.hinders).toEqual(['not-reportable'])
  })

  it('track F: three weeks from the day the party received it, never before the decision or after today (FL-11)', () => {
    const party = { ...facts, reported: false, appealTrack: 'F' as const }
    const at = (notifiedDay: string | null) => delegatedStep('decided', 'notify', { ...party, notifiedDay })
    expect(at('2026-12-10')).toEqual({ to: 'notified', hinders: [] })
    expect(at('2026-11-01')?.hinders).toEqual(['notified-too-early'])
    expect(at('2026-12-21')?.hinders).toEqual(['notified-ahead'])
    expect(at('snart')?.hinders).toEqual(['notified-not-a-day'])
    expect(delegatedStep('to_report', 'notify', { ...facts, notifiedDay: '2026-12-10' })?.hinders).toEqual([
      'not-track-f',
    ])
    expect(forceAfterNotice('2026-12-10')).toMatchObject({ last: '2027-01-04', force: '2027-01-05' })
  })

  it('every event is refused where the table does not lead on', () => {
    for (const state of delegatedStates)
      if (state !== 'listed') expect(delegatedStep(state, 'report', facts)).toBeNull()
    expect(delegatedStep('final', 'expire', facts)).toBeNull()
  })

  it('DEL-05: an urgent decision of 21 December belongs to the board of 13 January, and is missed when that is called without it', () => {
    const urgent = { day: '2026-12-21', state: 'to_report' as const }
    const meeting = (day: string, state: string) => ({ id: day, day, state })
    const january = (state: string) => [meeting('2026-12-09', 'final'), meeting('2027-01-13', state)]
    expect(urgentStanding(urgent, january('collecting'))).toMatchObject({
      ...{ standing: 'awaits', meeting: { day: '2027-01-13' } },
    })
    expect(urgentStanding(urgent, january('summoned')).standing).toBe('missing')
    expect(urgentStanding(urgent, january('held')).standing).toBe('missing')
    expect(urgentStanding(urgent, january('cancelled')).standing).toBe('none')
    expect(urgentStanding({ ...urgent, state: 'listed' }, january('held')).standing).toBe('settled')
    expect(mayDecideUrgently('chair') && mayDecideUrgently('member')).toBe(true)
    expect(mayDecideUrgently('manager')).toBe(false)
  })

  it('DEL-10: is numbered by body and year', () => {
    expect(delegatedNumber('KS', 2026, 317)).toBe('KS-DB 2026/317')
  })

  it('tells what comes next and what has been', () => {
    const told = { ...facts, state: 'reported' as const, meetingDay: '2026-12-09', noticeDay: null }
    expect(nextOf(told)).toContain('13 kap. 5 §')
    expect(nextOf({ ...told, legalForceDay: '2027-01-06' })).toContain('5 januari 2027')
    expect(trailOf(told).map(({ id }) => id)).toEqual(['decided', 'reported'])
  })
})
