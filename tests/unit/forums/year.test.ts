import { describe, expect, it } from 'vitest'
import {
  agreementHindrances,
  agreementStates,
  forumOfState,
  forwardEvent,
  versionIsOpen,
} from '~/domain/forums/agreement'
import { isOff } from '~/domain/calendar/holidays'
import { weekday } from '~/domain/shared/day'
import { proposeYear, spreadMonths, stationsAt, stationTheme, stillToPlan } from '~/domain/forums/year-wheel'
import { agreementForums } from '#db/demo/cases/agreement-forums'
import { agreementYearWheel } from '#db/demo/cases/agreement-model'

const forums = agreementForums.map(({ name, timesPerYear, level }, at) => ({
  level,
  ...{ id: `f${at}`, name, slug: `forum-${at}`, timesPerYear: timesPerYear ?? null },
}))
const stations = agreementYearWheel.map(({ text, forums: names, month }, at) => ({
  ...{ id: `s${at}`, text, forums: names, month: month ?? null, interpreted: true },
}))
const proposal = proposeYear(forums, stations, { year: 2027, isOff })
const of = (name: string) => proposal.filter(({ forum }) => forum.startsWith(name))

describe('a year proposed from the real model', () => {
  it('gives each forum its stated number, and more only where stations call for it', () => {
    expect(of('Ekonomichefsmöte')).toHaveLength(8)
    expect(of('EA-möte')).toHaveLength(6)
    expect(of('Policy')).toHaveLength(4)
    expect(of('Leveransmöte')).toHaveLength(3)
    expect(of('Kundmöte')).toHaveLength(2)
    expect(of('Beredningsgrupp').every(({ stations: here }) => here.length > 0)).toBe(true)
  })
  it('takes up every station in each of its forums, once', () => {
    const called = stations
      .flatMap(({ id, forums: names }) => names.map((name) => `${name} ${id}`))
      .toSorted()
    const taken = proposal
      .flatMap(({ forum, stations: here }) => here.map(({ id }) => `${forum} ${id}`))
      .toSorted()
    expect(taken).toEqual(called)
  })
  it('has T1, T2 and T3 reported, and prepares before the meeting', () => {
    const texts = of('Verksamhetsråd').flatMap(({ stations: here }) => here.map(({ text }) => text))
    for (const report of ['T1', 'T2', 'T3']) expect(texts.some((text) => text.includes(report))).toBe(true)
    for (const { day, preparations } of proposal) {
      expect(isOff(day)).toBe(false)
      expect(weekday(day)).toBeLessThan(5)
      for (const { dueDay } of preparations) expect(dueDay < day).toBe(true)
    }
  })
  it('lets each forum prepare the next: the group before the council before the strategic council', () => {
    const days = (name: string) =>
      of(name).flatMap(({ day, stations: here }) => here.map(({ text }) => [text, day] as const))
    for (const [text, day] of days('Strategiska')) {
      const council = days('Verksamhetsråd').find((each) => each[0] === text)?.[1]
      const group = days('Beredningsgrupp').find((each) => each[0] === text)?.[1]
      expect(council !== undefined && council < day).toBe(true)
      if (group) expect(group < (council ?? '')).toBe(true)
    }
  })
  it('wants nothing more when everything is there, also where days were moved', () => {
    const planned = proposal.map(({ forumId, key, day }) => ({ forumId, planKey: key, day }))
    expect(stillToPlan(proposal, planned)).toEqual([])
    const moved = planned.map((each, at) => (at === 0 ? { ...each, day: '2027-12-01' } : each))
    expect(stillToPlan(proposal, moved)).toEqual([])
    expect(stillToPlan(proposal, planned.slice(1))).toHaveLength(1)
  })
  it('counts a meeting that was planned by hand', () => {
    const [first] = of('Leveransmöte')
    const byHand = { forumId: first?.forumId ?? '', planKey: null, day: '2027-07-01' }
    expect(stillToPlan(of('Leveransmöte'), [byHand])).toHaveLength(2)
  })
})

describe('the year wheel', () => {
  it('spreads meetings over different months', () => {
    for (const times of [1, 2, 3, 4, 6, 8, 10]) expect(new Set(spreadMonths(times)).size).toBe(times)
    expect(spreadMonths(12)).toHaveLength(12)
  })
  it('gives a month’s stations to its first meeting', () => {
    const group = { name: 'Beredningsgrupp' }
    const texts = (day: string, others: string[]) =>
      stationsAt(
        { day },
        group,
        others.map((each) => ({ day: each })),
        stations,
      ).map(({ text }) => text)
    expect(texts('2027-09-10', [])).toEqual([
      'Förslag uppdrag',
      'Förslag prislista',
      'Återrapportering T2:an',
    ])
    expect(texts('2027-09-20', ['2027-09-10'])).toEqual([])
  })
  it('knows what each of the document’s stations is about', () => {
    expect(agreementYearWheel.map(({ station }) => stationTheme(station ?? null))).not.toContain('other')
  })
})

describe('an agreement’s way', () => {
  const facts = { written: true, meeting: { held: true }, validFrom: '2027-01-01', validTo: '2027-12-31' }
  it('goes through the four forums in order', () => {
    expect(agreementStates.map((state) => forumOfState(state, forums)?.name ?? null)).toEqual([
      null,
      ...['Referensgrupp', 'Beredningsgrupp', 'Verksamhetsråd', 'Strategiska rådet'],
      ...[null, null],
    ])
    expect(agreementStates.map((state) => forwardEvent(state))).toEqual([
      ...[
        'to_reference_group',
        'to_preparation_group',
        'to_business_council',
        'to_strategic_council',
        'decide',
      ],
      ...[null, null],
    ])
  })
  it('says what stands in the way', () => {
    expect(agreementHindrances('strategic_council', 'decide', facts)).toEqual([])
    expect(
      agreementHindrances('strategic_council', 'decide', { ...facts, meeting: null, validFrom: null }),
    ).toEqual([...['meeting-missing', 'valid-from-missing']])
    expect(agreementHindrances('strategic_council', 'decide', { ...facts, validTo: '2026-12-31' })).toEqual([
      'valid-to-before',
    ])
    expect(
      agreementHindrances('business_council', 'to_strategic_council', { ...facts, meeting: { held: false } }),
    ).toEqual(['meeting-not-held'])
  })
  it('is open until it is in force', () => {
    expect(agreementStates.filter(versionIsOpen)).toEqual(agreementStates.slice(0, 5))
    expect(agreementHindrances('in_force', 'send_back', facts)).toEqual(['state-wrong'])
  })
})
