import { describe, expect, it } from 'vitest'
import {
  changeDays,
  compositionOn,
  formerOn,
  type MandateSpan,
  nextChange,
  shiftOn,
  vacatedSeats,
} from '~/domain/meetings/composition'
import { electionOf, losesAccess, shiftDay } from '~/domain/meetings/shift'
import {
  keepsRepresentation,
  lastDayOf,
  leastCouncilSeats,
  mayBeFirstMeeting,
  mostDeputies,
  partiesWithTooManyDeputies,
  proportionalElectionRequest,
  seatFaults,
} from '~/domain/meetings/seats'

let made = 0
const span = (name: string, given: Partial<MandateSpan> = {}): MandateSpan => ({
  ...{ id: `m${++made}`, personId: name, name, post: 'member', party: 'S', electedParty: 'S' },
  ...{ from: '2022-10-15', to: '2026-10-14', order: null, constituency: null, replacesId: null },
  ...{ decidedIn: null, endReason: null, endNote: null },
  ...given,
})
const term = (from: string, to: string, seats: number, deputySeats: number | null = null) => ({
  ...{ from, to, seats, deputySeats, decidedIn: null },
})
const old = term('2022-10-15', '2026-10-14', 3, 1)
const next = term('2026-10-15', '2030-10-14', 5, 2)

describe('who sits on a day', () => {
  const leader = span('Ada')
  const mandates = [
    span('Ada', { post: 'chair' }),
    leader,
    span('Bo'),
    span('Cia', { party: 'M' }),
    span('Dan', { post: 'deputy', order: 2 }),
    span('Eva', { post: 'deputy', order: 1 }),
  ]

  it('gives the chair one seat, and deputies in their order within the party (QUO-07)', () => {
    const now = compositionOn(mandates, [old], '2026-01-01')
    expect(now.members.map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Cia'])
    expect(now.chair?.name).toBe('Ada')
    expect(now.deputies.map(({ name }) => name)).toEqual(['Eva', 'Dan'])
    expect(now.byParty).toEqual([
      { party: 'S', seats: 2, deputies: 2 },
      { party: 'M', seats: 1, deputies: 0 },
    ])
    expect([now.seats, now.vacantSeats, now.vacantDeputies]).toEqual([3, 0, 0])
  })

  it('counts both ends of a term in, and nobody the day after (14.3 #1)', () => {
    expect(compositionOn(mandates, [old, next], '2026-10-14').members).toHaveLength(3)
    const after = compositionOn(mandates, [old, next], '2026-10-15')
    expect(after.members).toEqual([])
    expect([after.seats, after.vacantSeats]).toEqual([5, 5])
  })

  it('lets whoever left the party keep the seat, with the party of each day (rules 14.1)', () => {
    const before = span('Bo', { to: '2025-05-31', endReason: 'left_party' })
    const after = span('Bo', { party: '-', from: '2025-06-01', replacesId: before.id })
    const rows = [leader, before, after, span('Cia', { party: 'M' })]
    expect(compositionOn(rows, [old], '2025-05-31').byParty[0]).toEqual({ party: 'S', seats: 2, deputies: 0 })
    const then = compositionOn(rows, [old], '2025-06-01')
    expect(then.byParty.map(({ party }) => party)).toEqual(['M', 'S', '-'])
    expect(then.vacantSeats).toBe(0)
    expect(formerOn(rows, '2025-07-01')).toEqual([])
  })
})

describe('vacancies and by-elections (MAND-10)', () => {
  const left = span('Bo', {
    party: 'M',
    electedParty: 'M',
    to: '2026-11-25',
    from: '2026-10-15',
    endReason: 'resigned',
  })
  const others = ['Ada', 'Cia', 'Dan', 'Eva'].map((name) =>
    span(name, { from: '2026-10-15', to: '2030-10-14' }),
  )

  it('shows the seat as vacant until it is filled', () => {
    expect(vacatedSeats([left, ...others], [next], '2026-11-25')).toEqual([])
    expect(vacatedSeats([left, ...others], [next], '2026-11-26')).toEqual([left])
    const chosen = span('Fia', { party: 'M', from: '2026-12-17', to: '2030-10-14', replacesId: left.id })
    expect(vacatedSeats([left, ...others, chosen], [next], '2026-12-16')).toEqual([left])
    expect(vacatedSeats([left, ...others, chosen], [next], '2026-12-17')).toEqual([])
  })

  it('keeps the party that was elected to the seat', () => {
    expect(keepsRepresentation(left, 'M')).toBe(true)
    expect(keepsRepresentation(left, 'S')).toBe(false)
    expect(keepsRepresentation({ party: '-', electedParty: 'SD' }, 'SD')).toBe(true)
  })

  it('never seats who was gone before the mandate began', () => {
    const never = span('Gun', { from: '2027-01-01', to: '2026-12-01', endReason: 'deceased' })
    expect(compositionOn([never], [], '2027-01-01').members).toEqual([])
    expect(shiftOn([never], '2027-01-01').begins).toEqual([])
    expect(formerOn([never], '2027-02-01')).toEqual([])
    expect(changeDays([never])).toEqual([])
  })
})

describe('the shift (14.3)', () => {
  const mandates = [
    span('Ada'),
    span('Bo'),
    span('Ada', { from: '2026-10-15', to: '2030-10-14' }),
    span('Cia', { from: '2026-10-15', to: '2030-10-14' }),
  ]

  it('tells who ends, who begins and who goes on (14.3 #1)', () => {
    const { ends, begins, goOn } = shiftOn(mandates, '2026-10-15')
    const names = (rows: MandateSpan[]) => rows.map(({ name }) => name)
    expect([names(ends), names(begins), names(goOn)]).toEqual([['Bo'], ['Cia'], ['Ada']])
    expect(nextChange(mandates, '2026-10-14')).toBe('2026-10-15')
    expect(nextChange(mandates, '2026-10-15')).toBe('2030-10-15')
  })

  it('finds the day of each body: 15 October, 1 January, or what the council chose (MAND-02, MAND-04)', () => {
    expect(electionOf('2026-11-21')).toBe(2026)
    expect(electionOf('2029-06-01')).toBe(2026)
    expect(electionOf('2030-01-01')).toBe(2030)
    expect(shiftDay('council', 2026, { mandates: [], terms: [] })).toBe('2026-10-15')
    expect(shiftDay('executive_board', 2026, { mandates: [], terms: [] })).toBe('2027-01-01')
    const chosen = { mandates: [], terms: [term('2026-10-22', '2030-10-23', 13)] }
    expect(shiftDay('executive_board', 2026, chosen)).toBe('2026-10-22')
  })

  it('ends access the same day the role ends (14.3 #8)', () => {
    const council = { from: '2022-10-15', to: '2026-10-14' }
    expect(losesAccess([council], '2026-10-15')).toBe(true)
    expect(losesAccess([council, { from: '2023-01-01', to: '2026-12-31' }], '2026-10-15')).toBe(false)
    expect(losesAccess([council, { from: '2026-10-15', to: '2030-10-14' }], '2026-10-15')).toBe(false)
    expect(losesAccess([], '2026-10-15')).toBe(false)
  })

  it('lets the new council meet from 15 October (14.3 #2)', () => {
    expect(mayBeFirstMeeting('2026-10-14', '2026-10-15')).toBe(false)
    expect(mayBeFirstMeeting('2026-10-15', '2026-10-15')).toBe(true)
  })
})

describe('seats', () => {
  it('QUO-05: the least number by voters', () => {
    const of = (voters: number) => leastCouncilSeats(voters)
    expect([8_000, 8_001, 16_001, 24_001, 36_001, 600_001].map(of)).toEqual([21, 31, 41, 51, 61, 101])
    expect([16_000, 24_000, 36_000, 600_000].map(of)).toEqual([31, 41, 51, 61])
  })

  it('QUO-05: an odd number, and not below the least', () => {
    const faults = (seats: number, voters: number) =>
      seatFaults('council', { seats, deputySeats: null, voters })
    expect(faults(49, 20_000)).toEqual([])
    expect(faults(48, 20_000)).toEqual(['council-even'])
    expect(faults(39, 20_000)).toEqual(['council-too-few'])
  })

  it('QUO-09: the executive board has five members and five deputies at least; other boards as the council decides', () => {
    const faults = (kind: string, seats: number, deputySeats: number | null) =>
      seatFaults(kind, { seats, deputySeats, voters: null })
    expect(faults('executive_board', 13, 13)).toEqual([])
    expect(faults('executive_board', 4, 4)).toEqual(['executive-members', 'executive-deputies'])
    expect(faults('executive_board', 5, null)).toEqual(['executive-deputies'])
    expect(faults('board', 3, null)).toEqual([])
  })

  it('QUO-06: deputies are never more than half of a party’s seats', () => {
    expect([9, 8, 1, 0].map(mostDeputies)).toEqual([4, 4, 0, 0])
    const parties = [
      { party: 'S', seats: 9, deputies: 5 },
      { party: 'M', seats: 8, deputies: 4 },
    ]
    expect(partiesWithTooManyDeputies(parties).map(({ party }) => party)).toEqual(['S'])
  })

  it('VOTE-16: how many can ask for a proportional election', () => {
    expect(proportionalElectionRequest(51, 13)).toBe(4)
    expect(proportionalElectionRequest(49, 13)).toBe(4)
    expect(proportionalElectionRequest(49, 1)).toBe(25)
  })
})

describe('the last day of a mandate (MAND-09)', () => {
  const on = { day: '2026-11-30', nextCouncil: '2026-12-17', stays: false }

  it('a release and a death count on their day', () => {
    expect(lastDayOf({ ...on, reason: 'resigned', inCouncil: false })).toBe('2026-11-30')
    expect(lastDayOf({ ...on, reason: 'deceased', inCouncil: true })).toBe('2026-11-30')
  })

  it('lost eligibility ends a seat in the council at once, and a post it elected to at its next meeting', () => {
    expect(lastDayOf({ ...on, reason: 'not_eligible', inCouncil: true })).toBe('2026-11-30')
    expect(lastDayOf({ ...on, reason: 'not_eligible', inCouncil: false })).toBe('2026-12-17')
    expect(lastDayOf({ ...on, reason: 'not_eligible', inCouncil: false, stays: true })).toBe(null)
    expect(lastDayOf({ ...on, reason: 'not_eligible', inCouncil: true, stays: true })).toBe('2026-11-30')
  })
})
