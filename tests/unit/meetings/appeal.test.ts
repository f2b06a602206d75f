import { describe, expect, it } from 'vitest'
import { IMMEDIATE_SLACK, latestFeasible } from '~/domain/calendar/meeting-days'
import {
  type AppealFacts,
  appealMachine,
  appealStates,
  appealStep,
  furtherLastDay,
  inTime,
  rulingFinalDay,
  statementDecider,
} from '~/domain/meetings/appeal'

const facts = (change: Partial<AppealFacts> = {}): AppealFacts => ({
  ...{ today: '2027-01-11', day: '2027-01-11', dueDay: '2027-02-01', text: '', outcome: null },
  ...{ bodyMustDecide: true, decidedIn: '', furtherLastDay: null, lastInstance: false },
  ...change,
})

describe('an appeal (rules 12.11)', () => {
  it('is judged in every state by the table', () => {
    const ways = appealStates.map((state) => [
      state,
      appealMachine.transitions
        .filter(({ from, to }) => to !== 'same' && from.includes(state))
        .map(({ event, to }) => `${event} → ${to}`),
    ])
    expect(Object.fromEntries(ways)).toEqual({
      received: ['register → registered', 'withdraw_entry → closed'],
      registered: ['request_statement → statement_requested', 'judge → judged', 'withdraw_entry → closed'],
      statement_requested: ['answer → answered', 'judge → judged'],
      answered: ['request_statement → statement_requested', 'judge → judged'],
      judged: ['appeal_further → appealed_further', 'close → closed'],
      appealed_further: ['request_statement → statement_requested', 'judge → judged'],
      closed: [],
    })
  })

  it('KL 13:6: what reached the municipality in time is in time', () => {
    expect(inTime('2026-12-30', '2026-12-30')).toBe(true)
    expect(inTime('2026-12-31', '2026-12-30')).toBe(false)
    expect(inTime('2026-12-01', null)).toBeNull()
  })

  it('APP-06: the executive board answers for the council, a board for itself, and says where it decided', () => {
    expect(statementDecider('council')).toBe('executive_board')
    expect(statementDecider('board')).toBe('same_body')
    expect(appealStep('statement_requested', 'answer', facts())?.hinders).toEqual(['decision-missing'])
    expect(
      appealStep('statement_requested', 'answer', facts({ decidedIn: 'KS § 12 den 27 januari 2027' }))
        ?.hinders,
    ).toEqual([])
  })

  it('APP-06: a court order of 11 January to answer by 1 February is decided on 27 January', () => {
    expect(latestFeasible(['2027-01-13', '2027-01-27', '2027-02-10'], '2027-02-01', IMMEDIATE_SLACK)).toBe(
      '2027-01-27',
    )
    expect(appealStep('registered', 'request_statement', facts({ dueDay: null }))?.hinders).toEqual([
      'due-missing',
    ])
  })

  it('APP-05: is closed when its last ruling can be appealed no more', () => {
    expect(furtherLastDay('2027-03-05')).toBe('2027-03-30')
    expect(rulingFinalDay('2027-03-05')).toBe('2027-03-31')
    const judged = { furtherLastDay: '2027-03-30' }
    expect(appealStep('judged', 'close', facts({ ...judged, today: '2027-03-30' }))?.hinders).toEqual([
      'further-runs',
    ])
    expect(appealStep('judged', 'close', facts({ ...judged, today: '2027-03-31' }))?.hinders).toEqual([])
    expect(
      appealStep('judged', 'close', facts({ ...judged, today: '2027-03-30', lastInstance: true }))?.hinders,
    ).toEqual([])
    expect(
      appealStep('judged', 'appeal_further', facts({ ...judged, today: '2027-04-02', day: '2027-03-31' }))
        ?.hinders,
    ).toEqual(['further-too-late'])
    expect(
      appealStep('judged', 'appeal_further', facts({ ...judged, today: '2027-04-02', day: '2027-03-30' }))
        ?.hinders,
    ).toEqual([])
  })

  it('tells what is missing', () => {
    expect(appealStep('answered', 'judge', facts())?.hinders).toEqual(['outcome-missing'])
    expect(appealStep('answered', 'judge', facts({ day: '2027-01-12', outcome: 'upheld' }))?.hinders).toEqual(
      ['day-ahead'],
    )
    expect(appealStep('closed', 'judge', facts())).toBeNull()
  })
})
