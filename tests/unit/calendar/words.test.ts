import { describe, expect, test } from 'vitest'
import { computeDeadline, deadlineRules, type DeadlineKey } from '~/domain/calendar/deadlines'
import { changeText, groundsText, lawfulText, stepSentence } from '~/text/deadline-pages'
import { deadlineStanding } from '~/text/deadlines'
import { ageText } from '~/text/motions'
import { reminderMail, reminderText } from '~/text/reminders'

const plain = (text: string | null) => (text ?? '').replace(/[\u202f\u00a0]/g, ' ')

describe('why a day is the day, in words', () => {
  test('each step with its weekdays', () => {
    expect(computeDeadline('minutes_approval', '2026-12-17').steps.map(stepSentence).map(plain)).toEqual([
      '14 dagar efter torsdag 17 december 2026 är torsdag 31 december 2026.',
      'Den 31 december 2026 är nyårsafton, så dagen blir den 1 januari 2027, en fredag.',
      'Den 1 januari 2027 är nyårsdagen, så dagen blir den 2 januari 2027.',
      'Den 2 januari 2027 är en lördag, så dagen blir den 3 januari 2027.',
      'Den 3 januari 2027 är en söndag, så dagen blir den 4 januari 2027, en måndag.',
    ])
  })
  test('a month that lacks the day, and time counted backwards', () => {
    expect(plain(computeDeadline('referral_reply', '2026-11-30').steps.map(stepSentence)[0] ?? '')).toBe(
      '3 månader efter måndag 30 november 2026 är söndag 28 februari 2027. Månaden har inte så många dagar, så den sista gäller.',
    )
    expect(plain(computeDeadline('council_summons', '2026-11-26').steps.map(stepSentence)[0] ?? '')).toBe(
      '1 vecka före torsdag 26 november 2026 är torsdag 19 november 2026.',
    )
  })
  test('the law names its paragraph and what to do instead of moving the day; nothing else does', () => {
    for (const key of Object.keys(deadlineRules) as DeadlineKey[]) {
      const law = deadlineRules[key].basis === 'law'
      expect([key, /kommunallagen|förvaltningslagen/.test(lawfulText(key) ?? '')]).toEqual([key, law])
    }
    expect(lawfulText('motion')).toContain('redovisas för fullmäktige')
    expect(groundsText({ rule: 'document', basis: 'Svarstid i remissen.' })).toBe('Svarstid i remissen.')
  })
  test('what happened to a day', () => {
    const row = (given: object = {}) => ({
      day: '2027-01-10',
      state: 'open',
      pausedDay: null,
      metDay: null,
      ...given,
    })
    expect(changeText(row(), null)).toBe('Sattes till den 10 januari 2027')
    expect(changeText(row({ day: '2027-01-20' }), row())).toBe(
      'Flyttades från den 10 januari 2027 till den 20 januari 2027',
    )
    const paused = row({ pausedDay: '2027-01-05' })
    expect(changeText(paused, row())).toBe('Tiden började stå stilla den 5 januari 2027')
    expect(changeText(row(), paused)).toBe('Tiden löper igen, dagen är kvar den 10 januari 2027')
    expect(changeText(row(), row({ metDay: '2027-01-02' }))).toBe('Bevakas igen')
  })
})

test('how a day stands; what is told as of a document is never late', () => {
  const today = '2026-11-21'
  const of = (given: object, asOf: string | null = null) =>
    deadlineStanding({ state: 'open', day: '2026-11-01', ...given }, today, asOf)
  expect(of({})).toEqual({ state: 'overdue', stateText: '20 dagar sent' })
  expect(of({}, 'Läget 2024').state).toBe('upcoming')
  expect(of({ state: 'stated' }).stateText).toBe('enligt handlingen')
  expect(of({ state: 'paused', pausedDay: '2026-11-02' }).stateText).toBe('vilande sedan 2 november 2026')
  expect([of({ day: '2026-11-21' }).stateText, of({ day: '2026-11-22' }).stateText]).toEqual([
    'i dag',
    'i morgon',
  ])
})

test('ages', () => {
  const age = (months: number, days = 0) => plain(ageText({ months, days }))
  expect([age(0, 2), age(1), age(11, 20), age(12), age(25)]).toEqual([
    '2 dagar',
    '1 månad',
    '11 månader',
    '1 år',
    '2 år och 1 månad',
  ])
})

test('one mail tells of all, and counts what it does not list', () => {
  const about = { label: 'Yttrandet lämnas', number: 'KS 2026/1', title: 'Motion' }
  const late = reminderText({ ...about, day: '2026-11-20' }, '2026-11-21')
  expect(plain(late)).toBe(
    'Försenat 1 dag. Yttrandet lämnas: KS 2026/1, Motion. Dagen var den 20 november 2026.',
  )
  const one = { text: late, href: '/ek/arenden/ks-2026-1' }
  expect(reminderMail('Eva', [one], 0, '/ek/arbete').subject).toBe(late)
  const many = reminderMail('Eva', [one], 41, '/ek/arbete')
  expect(many.subject).toBe('Påminnelse om 42 datum')
  expect(plain(many.text)).toContain('och 41 datum till')
})
