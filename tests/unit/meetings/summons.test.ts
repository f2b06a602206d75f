import { describe, expect, it } from 'vitest'
import { type MeetingRules, meetingDates } from '~/domain/meetings/dates'
import { isOpenPaper, mayReadProtectedTitle, maySeePaper, type Paper } from '~/domain/meetings/pack'
import { lateConsequences, summonsHindrances, timeliness, webDutyOf } from '~/domain/meetings/summons'
import { type Actor, type Role, scopeOf } from '~/domain/access'

const rules: MeetingRules = {
  ...{ boardNoticeDays: 5, materialLeadDays: 7, backwardWeek: 'same_weekday', lateItemDay: 'safe' },
  ...{ approvalRolls: 'yes', severalDayMeeting: 'last_day' },
}
const datesOf = (day: string, bodyKind = 'council', change: Partial<MeetingRules> = {}) =>
  meetingDates(
    {
      ...{ bodyKind, day, lastDay: null, kind: 'ordinary', materialDay: null, summonedDay: null },
      ...{ noticePostedDay: null, closedDay: null },
    },
    { ...rules, ...change },
  )
const date = (day: string, key: string, bodyKind?: string, change?: Partial<MeetingRules>) => {
  const found = datesOf(day, bodyKind, change).find((each) => each.key === key)
  if (!found) throw new Error(`No ${key}`)
  return found
}

describe('the days of notice and summons', () => {
  it.each([
    ['T01', '2026-11-26', '2026-11-19', '2026-11-19'],
    ['T02', '2027-01-07', '2026-12-31', '2026-12-30'],
    ['T03', '2027-04-05', '2027-03-29', '2027-03-25'],
    ['T04', '2026-04-13', '2026-04-06', '2026-04-02'],
    ['T05', '2027-05-13', '2027-05-06', '2027-05-05'],
    ['T06', '2026-10-19', '2026-10-12', '2026-10-12'],
  ])(
    'MEET-01, MEET-02 %s: a council on %s is announced and called by %s, planned by %s',
    (_, day, latest, plan) => {
      for (const key of ['notice', 'summons'])
        expect(date(day, key)).toMatchObject({ latest, aim: plan, basis: 'law' })
    },
  )

  it.each([
    ['T07', '2026-11-26', '2026-11-25', '2026-11-25'],
    ['T08', '2026-12-14', '2026-12-11', '2026-12-12'],
    ['T09', '2027-01-07', '2027-01-05', '2027-01-05'],
    ['T10', '2026-06-22', '2026-06-18', '2026-06-19'],
    ['T11', '2027-06-28', '2027-06-24', '2027-06-25'],
  ])('MEET-03 %s: a late item for %s is announced by %s, or read literally %s', (_, day, safe, literal) => {
    expect(date(day, 'late_item').latest).toBe(safe)
    expect(date(day, 'late_item', 'council', { lateItemDay: 'literal' }).latest).toBe(literal)
  })

  it('MEET-06, MEET-07: a board has its own time and announces nothing by law', () => {
    expect(date('2026-12-09', 'summons', 'board')).toMatchObject({ latest: '2026-12-04', basis: 'local' })
    expect(datesOf('2026-12-09', 'board').map(({ key }) => key)).not.toContain('notice')
  })
})

describe('what is late', () => {
  const consequences = (today: string, bodyKind = 'council') =>
    lateConsequences(datesOf('2027-01-07', bodyKind), { today, council: bodyKind === 'council' })

  it('MEET-01, MEET-04: nothing on the last day, both notice and summons on the day after', () => {
    expect(timeliness(date('2027-01-07', 'notice'), '2026-12-30')).toBe('in_time')
    expect(timeliness(date('2027-01-07', 'notice'), '2026-12-31')).toBe('last_days')
    expect(consequences('2026-12-31')).toEqual([])
    expect(consequences('2027-01-01')).toEqual(['notice_late', 'summons_late'])
  })

  it('MEET-06: for a board its own rule only', () => {
    expect(consequences('2027-01-02', 'board')).toEqual([])
    expect(consequences('2027-01-03', 'board')).toEqual(['board_late'])
  })

  it('is judged by the day it was done, once it is', () => {
    expect(timeliness({ ...date('2027-01-07', 'notice'), done: '2026-12-30' }, '2027-01-06')).toBe('in_time')
  })
})

it('12.8: a meeting is called to when agenda, time, place and people are there', () => {
  const facts = {
    state: 'agenda_locked',
    items: 3,
    startsAt: '18:00',
    place: 'Salen',
    recipients: 9,
  } as const
  expect(summonsHindrances(facts)).toEqual([])
  expect(
    summonsHindrances({ state: 'collecting', items: 0, startsAt: null, place: '  ', recipients: 0 }),
  ).toEqual(['not-locked', 'no-items', 'no-time', 'no-place', 'nobody'])
})

it.each([
  ['Budget 2027 med plan 2028–2029', 'budget'],
  ['Mål och budget 2027', 'budget'],
  ['Årsredovisning 2026 för kommunen', 'annual_report'],
  ['Revisionsberättelse för 2026', 'audit'],
  ['Motion om skyltar', null],
  ['Budgeterad ombyggnad av skola', null],
  ['Tilläggsbudgetering', null],
])('MEET-11: %s must be on the web as %s', (title, duty) => expect(webDutyOf(title)).toBe(duty))

describe('who may open what lies on an agenda', () => {
  const paper = (
    change: { secret?: boolean; released?: boolean; voided?: boolean; caseSecret?: boolean } = {},
  ): Paper => ({
    released: change.released ?? false,
    secret: change.secret ?? false,
    voided: change.voided ?? false,
    matter: {
      ...{ municipalityId: 'm', bodyId: 'ks', published: true, responsibleAccountId: null },
      secret: change.caseSecret ?? false,
    },
  })
  const reader = (role: Role, bodyId: string | null, insight: 'public' | 'members' | 'staff') => {
    const actor: Actor = { kind: 'account', accountId: 'a', name: 'A', municipalityId: 'm', role, bodyId }
    return { scope: scopeOf(actor), insight, meetingBodyId: 'kf' }
  }
  const anyone = { scope: scopeOf({ kind: 'public' }), insight: 'public' as const, meetingBodyId: 'kf' }
  const member = reader('member', 'kf', 'members')

  it('WEB-03: anyone has what is released and holds nothing secret', () => {
    expect(maySeePaper(anyone, paper({ released: true }))).toBe(true)
    for (const change of [{}, { released: true, secret: true }, { released: true, caseSecret: true }]) {
      expect(maySeePaper(anyone, paper(change))).toBe(false)
      expect(isOpenPaper(paper(change))).toBe(false)
    }
  })

  it('members of the body have what is sent to them, secret or not; nobody has what is voided', () => {
    for (const change of [{}, { secret: true }, { caseSecret: true }])
      expect(maySeePaper(member, paper(change))).toBe(true)
    expect(maySeePaper(member, paper({ voided: true, released: true }))).toBe(false)
    expect(mayReadProtectedTitle(member, paper({ secret: true }))).toBe(true)
  })

  it('KL 4:28: members of another body have the rights of anyone', () => {
    const other = reader('member', 'bun', 'public')
    expect(maySeePaper(other, paper())).toBe(false)
    expect(maySeePaper(other, paper({ secret: true }))).toBe(false)
    expect(mayReadProtectedTitle(other, paper({ secret: true }))).toBe(false)
  })

  it('staff without the right to protected fields have what is not secret', () => {
    const officer = reader('controller', null, 'staff')
    expect(maySeePaper(officer, paper())).toBe(true)
    expect(maySeePaper(officer, paper({ secret: true }))).toBe(false)
    expect(mayReadProtectedTitle(officer, paper({ secret: true }))).toBe(false)
  })
})
